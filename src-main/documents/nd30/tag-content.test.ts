import { expect, it } from 'vitest';

import { pdfLetters, pdfPages, pdfStructure } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { readFontFiles } from './font-files.ts';
import { cell, paragraph } from './nd30-document.ts';
import type { Nd30Document } from './nd30-document.ts';
import { writePdf } from './pdf-document.ts';
import { readStyleSheet } from './style-sheet.ts';

const long = 'Hội đồng nhất trí đề nghị tặng thưởng các tập thể, cá nhân. '.repeat(60).trim();

const notice: Nd30Document = {
  metadata: { title: 'Thông báo', author: 'Hội đồng', preparedAt: new Date('2026-12-01T01:00:00Z') },
  orientation: 'portrait',
  header: {
    parentBody: 'UBND TỈNH LAI CHÂU',
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    numberText: 'Số: 07/TB-HĐTĐKT',
    placeDate: 'Lai Châu, ngày 05 tháng 12 năm 2026',
  },
  title: { typeName: 'THÔNG BÁO', subjectLines: ['Kết luận phiên họp'] },
  body: [
    paragraph(long),
    {
      kind: 'table',
      caption: null,
      size: 'normal',
      columns: [
        { title: 'TT', group: null, share: 1, align: 'right' },
        { title: 'Tên', group: null, share: 9, align: 'left' },
      ],
      rows: [[cell('1'), cell('Xã Sìn Hồ')]],
    },
  ],
  closing: [paragraph('Hết./.')],
  signatures: null,
  recipients: [],
};

it('gives a screen reader each paragraph as one, in its order, and none of the lines and page numbers', async () => {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  const pdf = await writePdf(notice, sheet, fonts);
  const [root, ...paragraphs] = pdfStructure(pdf);
  const texts = paragraphs.map(({ text }) => text);
  expect([root, new Set(paragraphs.map(({ kind }) => kind))]).toEqual([
    { kind: 'Document', text: '' },
    new Set(['P']),
  ]);
  expect(texts).toEqual([
    'UBND TỈNH LAI CHÂU',
    'HỘI ĐỒNG',
    'THI ĐUA - KHEN THƯỞNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/TB-HĐTĐKT',
    'Lai Châu, ngày 05 tháng 12 năm 2026',
    'THÔNG BÁO',
    'Kết luận phiên họp',
    // It goes over the end of a page, and is one paragraph.
    long,
    'TT',
    'Tên',
    '1',
    'Xã Sìn Hồ',
    'Hết./.',
  ]);
  expect(pdfPages(pdf).length).toBeGreaterThan(1);
  expect(pdfLetters(pdf).length).toBeGreaterThan(texts.join('').replace(/\s+/g, '').length);
});
