import type { RenderedDocument } from '../render-document.ts';
import type { StyleSheet } from '../style-sheet.ts';
import { readDocxLayout } from './docx-layout.ts';
import { lintDocx } from './lint-docx.ts';
import { lintPdf } from './lint-pdf.ts';
import type { LintReport } from './lint-rule.ts';
import { readPdfLayout } from './pdf-layout.ts';

/**
 * Reads a finished document back, the docx by its XML and the pdf by the positions of its text, and holds both to the
 * style sheet of Nghị định 30/2020/NĐ-CP. Throws for files that are no docx or no pdf.
 */
export async function lintDocument(
  { docx, pdf }: RenderedDocument,
  sheet: StyleSheet,
): Promise<{ readonly docx: LintReport; readonly pdf: LintReport }> {
  return {
    docx: lintDocx(await readDocxLayout(docx), sheet),
    pdf: lintPdf(await readPdfLayout(pdf), sheet),
  };
}
