import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { isDrafted } from '../../domain/documents/printed-document.ts';
import type { PrintedDocument } from '../../domain/documents/printed-document.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { DocumentTemplate } from '../document-repositories.ts';
import type { FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type {
  DecisionRenderer,
  DocumentRenderer,
  DossierLetterRenderer,
  DraftRenderer,
  ScoreRenderer,
  SessionPaperRenderer,
} from './document-ports.ts';
import type { DocxConverter, FillingFault, LayoutChoice, TemplateEngine } from './template-ports.ts';

type Format = 'docx' | 'pdf';

/** The program's own layouts. */
export type OwnLayouts = {
  readonly renderer: DocumentRenderer;
  readonly sessionPaperRenderer: SessionPaperRenderer;
  readonly decisionRenderer: DecisionRenderer;
  readonly dossierLetterRenderer: DossierLetterRenderer;
  readonly draftRenderer: DraftRenderer;
  readonly scoreRenderer: Pick<ScoreRenderer, 'renderScoreSummary'>;
};

/** What making a document needs, whatever it is. */
export type MakingPorts = OwnLayouts & {
  readonly repositories: Repositories;
  readonly files: Pick<FileStore, 'read'>;
  readonly templateEngine: TemplateEngine;
  readonly docxConverter: DocxConverter;
  readonly layoutChoice: LayoutChoice;
};

/**
 * Makes one file of a document. Where the office has a template in use for the kind, both docx and pdf come from it: the pdf
 * is then the docx as another program prints it, never the program's own layout. Whoever asks for the own layout gets it.
 */
export async function makeDocument(
  ports: MakingPorts,
  document: PrintedDocument,
  format: Format,
): Promise<Result<Uint8Array, Refusal>> {
  const template = templateFor(ports, document);
  if (template === null) return ok(await inOwnLayout(ports, document, format));
  const docx = await afterTemplate(ports, template, document);
  return docx.ok && format === 'pdf' ? convert(ports, template, docx.value) : docx;
}

/** Makes both files of a document, of one content. */
export async function makeBoth(
  ports: MakingPorts,
  document: PrintedDocument,
): Promise<Result<{ docx: Uint8Array; pdf: Uint8Array }, Refusal>> {
  const template = templateFor(ports, document);
  if (template === null) return ok(await bothInOwnLayout(ports, document));
  const docx = await afterTemplate(ports, template, document);
  if (!docx.ok) return docx;
  const pdf = await convert(ports, template, docx.value);
  return pdf.ok ? ok({ docx: docx.value, pdf: pdf.value }) : pdf;
}

function templateFor(
  { repositories, layoutChoice }: MakingPorts,
  { kind }: PrintedDocument,
): DocumentTemplate | null {
  return layoutChoice.ownLayoutAsked() ? null : (repositories.templates.inUse(kind) ?? null);
}

async function afterTemplate(
  { files, templateEngine }: MakingPorts,
  template: DocumentTemplate,
  document: PrintedDocument,
): Promise<Result<Uint8Array, Refusal>> {
  const bytes = await files.read(template.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  const filled = await templateEngine.fillTemplate(bytes.value, document);
  return filled.ok ? filled : templateRefusal(template, filled.error);
}

/** Names the first mistake with its place; the page of the templates lists them all. */
export function templateRefusal(
  { name }: Pick<DocumentTemplate, 'name'>,
  fault: FillingFault,
): { ok: false; error: Refusal } {
  const [problem] = fault.kind === 'fields' ? fault.problems : [];
  if (!problem) return refuse('template_unreadable', { name });
  const { field, place } = problem;
  return place === null || place.page === null
    ? refuse('template_failed', {
        name,
        field,
        paragraph: place?.paragraph ?? 0,
        around: place?.around ?? '',
      })
    : refuse('template_failed_on_page', { name, field, page: place.page, around: place.around });
}

async function convert(
  { docxConverter }: MakingPorts,
  { name }: DocumentTemplate,
  docx: Uint8Array,
): Promise<Result<Uint8Array, Refusal>> {
  const pdf = await docxConverter.toPdf(docx);
  if (pdf.ok) return pdf;
  return refuse(pdf.error === 'missing' ? 'template_without_pdf' : 'template_pdf_failed', { name });
}

async function inOwnLayout(
  ports: OwnLayouts,
  document: PrintedDocument,
  format: Format,
): Promise<Uint8Array> {
  if (isDrafted(document)) return ports.draftRenderer.renderDraftAs(document.view, format);
  switch (document.kind) {
    case DocumentKind.invitation:
    case DocumentKind.agenda:
    case DocumentKind.opinionSheet:
      return ports.sessionPaperRenderer.renderSessionPaper(document.view, format);
    case DocumentKind.minutes:
      return ports.renderer.renderMinutesAs(document.view, format);
    case DocumentKind.countingMinutes:
      return ports.renderer.renderCountingMinutesAs(document.view, format);
    case DocumentKind.decision:
    case DocumentKind.returnLetter:
    case DocumentKind.scoreSummary:
      return (await bothInOwnLayout(ports, document))[format];
    default:
      return assertNever(document);
  }
}

async function bothInOwnLayout(
  ports: OwnLayouts,
  document: PrintedDocument,
): Promise<{ docx: Uint8Array; pdf: Uint8Array }> {
  if (isDrafted(document)) return ports.draftRenderer.renderDraft(document.view);
  switch (document.kind) {
    case DocumentKind.minutes:
      return ports.renderer.renderMinutes(document.view);
    case DocumentKind.countingMinutes:
      return ports.renderer.renderCountingMinutes(document.view);
    case DocumentKind.decision:
      return ports.decisionRenderer.renderDecision(document.view);
    case DocumentKind.returnLetter:
      return ports.dossierLetterRenderer.renderDossierLetter(document.view);
    case DocumentKind.scoreSummary:
      return ports.scoreRenderer.renderScoreSummary(document.view);
    case DocumentKind.invitation:
    case DocumentKind.agenda:
    case DocumentKind.opinionSheet:
      return {
        docx: await ports.sessionPaperRenderer.renderSessionPaper(document.view, 'docx'),
        pdf: await ports.sessionPaperRenderer.renderSessionPaper(document.view, 'pdf'),
      };
    default:
      return assertNever(document);
  }
}
