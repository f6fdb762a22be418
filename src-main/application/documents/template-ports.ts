import type { WrittenBlock } from '../../domain/documents/consistency/case-line.ts';
import type { PdfProgram } from '../../domain/documents/pdf-program.ts';
import type { PrintedDocument, TemplateKind } from '../../domain/documents/printed-document.ts';
import type {
  TemplateFileFailure,
  TemplateProblem,
} from '../../domain/documents/templates/template-problem.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** What about the layout of a docx isn't as Nghị định 30/2020/NĐ-CP wants it: the rule in words, and how it is broken. */
export type LayoutDeviation = { readonly rule: string; readonly details: readonly string[] };

export type FillingFault =
  | { readonly kind: 'file'; readonly failure: TemplateFileFailure }
  | { readonly kind: 'fields'; readonly problems: readonly TemplateProblem[] };

/** Reads, fills and makes the Word files of the office, off the main thread. */
export interface TemplateEngine {
  checkTemplate(
    docx: Uint8Array,
    kind: TemplateKind,
  ): Promise<Result<readonly TemplateProblem[], TemplateFileFailure>>;
  fillTemplate(
    docx: Uint8Array,
    document: PrintedDocument,
  ): Promise<Result<Uint8Array<ArrayBuffer>, FillingFault>>;
  /** The program's own layout of a kind with a field for each part. */
  starterTemplate(kind: TemplateKind): Promise<Uint8Array<ArrayBuffer>>;
  /** What the fields of a kind say in the made-up document of the kind, by their keys; blocks are left out. */
  fieldExamples(kind: TemplateKind): Promise<Readonly<Record<string, string>>>;
  layoutDeviations(docx: Uint8Array): Promise<readonly LayoutDeviation[]>;
  readDocxBlocks(docx: Uint8Array): Promise<readonly WrittenBlock[]>;
}

/** The programs on this computer that make a pdf of a Word file. */
export interface DocxConverter {
  /** Which there are, the usual one first, and which of them is used; null where there is none. */
  programs(): Promise<{ readonly found: readonly PdfProgram[]; readonly used: PdfProgram | null }>;
  toPdf(docx: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>, 'missing' | 'failed'>>;
}

/** Which layout whoever waits for the answer has asked for: the office's template where one is in use, or the program's own. */
export type LayoutChoice = { readonly ownLayoutAsked: () => boolean };
