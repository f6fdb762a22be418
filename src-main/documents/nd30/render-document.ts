import type { TellProgress } from '../../application/ports.ts';
import { writeDocx } from './docx-document.ts';
import { readFontFiles } from './font-files.ts';
import type { Nd30Document } from './nd30-document.ts';
import { writePdf } from './pdf-document.ts';
import { readStyleSheet } from './style-sheet.ts';

/** A document as two files of one content: docx to edit, pdf to sign. */
export type RenderedDocument = {
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly pdf: Uint8Array<ArrayBuffer>;
};

/** Renders a document in the layout of Nghị định 30/2020/NĐ-CP; style sheet and fonts come from the folder. */
export async function renderDocument(
  document: Nd30Document,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  return {
    docx: await writeDocx(document, sheet, fonts, tell),
    pdf: await writePdf(document, sheet, fonts, tell),
  };
}

/** One file of documents that follow each other, each with page numbers of its own. */
export async function renderTogether(
  documents: readonly [Nd30Document, ...Nd30Document[]],
  {
    format,
    resourcesFolder,
    tell,
  }: { format: 'docx' | 'pdf'; resourcesFolder: string; tell?: TellProgress | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  return format === 'docx'
    ? writeDocx(documents, sheet, fonts, tell)
    : writePdf(documents, sheet, fonts, tell);
}
