import { expect, it } from 'vitest';

import { plainDocument, tableOfNames } from '../testing/plain-document.ts';
import { pdfAttributes, pdfLetters, pdfPages, pdfStructure } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { readFontFiles } from './font-files.ts';
import { cell, paragraph } from './nd30-document.ts';
import type { Nd30Document } from './nd30-document.ts';
import { writePdf } from './pdf-document.ts';
import { readStyleSheet } from './style-sheet.ts';

const long = 'Hội đồng nhất trí đề nghị tặng thưởng các tập thể, cá nhân. '.repeat(60).trim();

const notice: Nd30Document = {
  ...plainDocument,
  header: { ...plainDocument.header, placeDate: 'Lai Châu, ngày 05 tháng 12 năm 2026' },
  body: [{ kind: 'heading', text: '1. Kết luận' }, paragraph(long), tableOfNames(['Xã Sìn Hồ'])],
  closing: [paragraph('Hết./.')],
};

async function structureOf(document: Nd30Document): Promise<{ pdf: Uint8Array; elements: string[][] }> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  const pdf = await writePdf(document, sheet, fonts);
  return { pdf, elements: pdfStructure(pdf).map(({ kind, text }) => (text === '' ? [kind] : [kind, text])) };
}

it('gives a screen reader each paragraph as one, in its order, and none of the lines and page numbers', async () => {
  const { pdf, elements } = await structureOf(notice);
  expect(elements).toEqual([
    ['Document'],
    ['P', 'UBND TỈNH LAI CHÂU'],
    ['P', 'HỘI ĐỒNG'],
    ['P', 'THI ĐUA - KHEN THƯỞNG'],
    ['P', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['P', 'Độc lập - Tự do - Hạnh phúc'],
    ['P', 'Số: 07/TB-HĐTĐKT'],
    ['P', 'Lai Châu, ngày 05 tháng 12 năm 2026'],
    ['H1', 'THÔNG BÁO'],
    ['P', 'Kết luận phiên họp'],
    ['H2', '1. Kết luận'],
    // It goes over the end of a page, and is one paragraph.
    ['P', long],
    ['Table'],
    ['TR'],
    ['TH', 'TT'],
    ['TH', 'Tên'],
    ['TR'],
    ['TD', '1'],
    ['TD', 'Xã Sìn Hồ'],
    ['P', 'Hết./.'],
  ]);
  expect(pdfPages(pdf).length).toBeGreaterThan(1);
  const letters = elements.map(([, text = '']) => text.replace(/\s+/g, '')).join('');
  expect(pdfLetters(pdf).length).toBeGreaterThan(letters.length);
});

it('gives it a table over several pages as one: titles once, spans told, a cell for each column', async () => {
  const rows = Array.from({ length: 6 }, (_, row) => [
    cell(String(row + 1)),
    cell(`Xã thứ ${row + 1}`),
    cell(''),
    cell('9,00'),
  ]);
  const { pdf, elements } = await structureOf({
    ...notice,
    body: [
      {
        kind: 'table',
        caption: 'Điểm của các xã',
        size: 'normal',
        rowHeightMm: 60,
        columns: [
          { title: 'TT', group: null, share: 1, align: 'right' },
          { title: 'Đơn vị', group: null, share: 5, align: 'left' },
          { title: 'Tự chấm', group: 'Điểm', share: 2, align: 'right' },
          { title: 'Cụm chấm', group: 'Điểm', share: 2, align: 'right' },
        ],
        rows,
      },
    ],
  });
  const table = elements.slice(
    elements.findIndex(([kind]) => kind === 'Table'),
    -1,
  );
  expect(table).toEqual([
    ['Table'],
    ['Caption', 'Điểm của các xã'],
    ['TR'],
    ['TH', 'TT'],
    ['TH', 'Đơn vị'],
    ['TH', 'Điểm'],
    ['TR'],
    ['TH', 'Tự chấm'],
    ['TH', 'Cụm chấm'],
    ...rows.flatMap((_, row) => [
      ['TR'],
      ['TD', String(row + 1)],
      ['TD', `Xã thứ ${row + 1}`],
      ['TD'],
      ['TD', '9,00'],
    ]),
  ]);
  expect(pdfPages(pdf).filter((page) => page.includes('Cụm chấm')).length).toBeGreaterThan(1);
  expect(pdfAttributes(pdf).filter((line) => line.endsWith('Span 2'))).toEqual([
    '/RowSpan 2',
    '/RowSpan 2',
    '/ColSpan 2',
  ]);
});
