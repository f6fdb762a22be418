import exceljs from 'exceljs';

import type { TellProgress } from '../../application/ports.ts';
import type { RegisterBookView } from '../../domain/documents/views/register-book-view.ts';
import { cell } from '../nd30/nd30-document.ts';
import type { Nd30Document } from '../nd30/nd30-document.ts';
import { renderTogether } from '../nd30/render-document.ts';
import { boxed, fills, fonts, left, middle } from '../workbooks/unit-workbook/cell-styles.ts';
import { rowHeight } from '../workbooks/unit-workbook/row-height.ts';

const A4 = 9;
/** The width of a landscape page in characters. */
const PAGE_WIDTH = 135;
/** Bold heads break at every word, so that less fits on a line. */
const BOLD_WIDTH = 0.75;
/** Title, scope and the empty line above the heads of the columns. */
const HEAD_ROW = 4;

/** A register of documents on A4 across, its column heads repeated on every page. */
export function writeRegisterBook(
  view: RegisterBookView,
  format: 'xlsx' | 'pdf',
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'pdf'
    ? renderTogether([registerBookDocument(view)], { format: 'pdf', resourcesFolder, tell })
    : registerBookWorkbook(view);
}

function registerBookDocument({
  name,
  scope,
  office,
  columns,
  rows,
  preparedAt,
}: RegisterBookView): Nd30Document {
  return {
    metadata: {
      title: `${name}, ${scope}`,
      author: office.lines.join(' '),
      preparedAt: new Date(preparedAt),
    },
    orientation: 'landscape',
    header: { parentBody: office.parentBody, issuingBodyLines: office.lines, numberText: null },
    title: { typeName: name.toLocaleUpperCase('vi'), subjectLines: [scope] },
    body: [
      {
        kind: 'table',
        caption: null,
        size: 'narrow',
        columns: columns.map(({ title, share, middle: isMiddle }) => ({
          title,
          share,
          group: null,
          align: isMiddle ? 'center' : 'left',
        })),
        rows: rows.map((row) => row.map((text) => cell(text))),
      },
    ],
    closing: [],
    signatures: null,
    recipients: [],
  };
}

async function registerBookWorkbook({
  name,
  scope,
  columns,
  rows,
  preparedAt,
}: RegisterBookView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Sổ Vàng';
  workbook.created = new Date(preparedAt);
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&R&P/&N' },
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
  });
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  columns.forEach(({ share }, index) => {
    sheet.getColumn(index + 1).width = Math.round((PAGE_WIDTH * share) / whole);
  });
  Object.assign(sheet.getCell(1, 1), { value: name.toLocaleUpperCase('vi'), font: fonts.title });
  Object.assign(sheet.getCell(2, 1), { value: scope, font: fonts.body });
  columns.forEach(({ title }, index) => {
    Object.assign(sheet.getCell(HEAD_ROW, index + 1), {
      value: title,
      font: fonts.bold,
      fill: fills.header,
      border: boxed,
      alignment: middle,
    });
  });
  const widthOf = (index: number): number => sheet.getColumn(index + 1).width ?? 10;
  sheet.getRow(HEAD_ROW).height = rowHeight(
    columns.map(({ title }, index) => ({ text: title, width: widthOf(index) * BOLD_WIDTH })),
  );
  rows.forEach((row, rowIndex) => {
    sheet.getRow(HEAD_ROW + 1 + rowIndex).height = rowHeight(
      row.map((text, index) => ({ text, width: widthOf(index) })),
    );
    row.forEach((text, index) => {
      Object.assign(sheet.getCell(HEAD_ROW + 1 + rowIndex, index + 1), {
        // As text: a number that begins with zero, and a text that begins with an equals sign, stay what they are.
        value: text,
        numFmt: '@',
        font: fonts.body,
        border: boxed,
        alignment:
          columns[index]?.middle === true ? { ...middle, vertical: 'top' } : { ...left, vertical: 'top' },
      });
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
