import type { MinutesView } from '../../domain/documents/minutes-view.ts';
import { writeDocx } from '../nd30/docx-document.ts';
import { readFontFiles } from '../nd30/font-files.ts';
import { writePdf } from '../nd30/pdf-document.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { minutesDocument } from './minutes-document.ts';

/** The minutes as two files of one content: docx to edit, pdf to sign. */
export type RenderedMinutes = {
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly pdf: Uint8Array<ArrayBuffer>;
};

/** Renders the minutes in the layout of Nghị định 30/2020/NĐ-CP; style sheet and fonts come from the folder. */
export async function renderMinutes(view: MinutesView, resourcesFolder: string): Promise<RenderedMinutes> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  const document = minutesDocument(view);
  return {
    docx: await writeDocx(document, sheet, fonts),
    pdf: await writePdf(document, sheet, fonts),
  };
}
