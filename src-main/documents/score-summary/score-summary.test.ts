import { describe, expect, it } from 'vitest';

import { docxPart, paragraphTexts, pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { sampleScoreSummary } from '../testing/sample-score-summary.ts';
import { renderScoreSummary } from './render-score-summary.ts';
import { scoreSummaryDocument } from './score-summary-document.ts';

/** The texts of a page in their order, without what only lays them out. */
function words(page: string): string {
  return page.replace(/\s+/g, ' ').trim();
}

describe('the summary of scores', () => {
  it('has the columns of the summary sheet in their order', () => {
    const table = scoreSummaryDocument(sampleScoreSummary()).body.find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.columns.map(({ title }) => title)).toEqual([
      'TT',
      'Đơn vị',
      'I (500)',
      'II (100)',
      'III (200)',
      'IV (150)',
      'Điểm thưởng',
      'Điểm trừ',
      'Tự chấm',
      'Cụm, khối chấm',
      'Thẩm định',
      'Chính thức',
      'Xếp hạng',
      'Đề nghị',
    ]);
  });

  it('prints across the page, whole, with its figures in docx and pdf alike', async () => {
    const { docx, pdf } = await renderScoreSummary(sampleScoreSummary(), resourcesFolder);
    const xml = await docxPart(docx, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const texts = paragraphTexts(xml);
    const pages = pdfPages(pdf).map(words);
    for (const text of ['BẢNG TỔNG HỢP ĐIỂM THI ĐUA', 'Phường Đoàn Kết', '482,75', '-8', '2=']) {
      expect([texts.includes(text), pages.some((page) => page.includes(text))]).toEqual([true, true]);
    }
  });

  it('keeps the signatures with the last sentence', async () => {
    const { pdf } = await renderScoreSummary(sampleScoreSummary(), resourcesFolder);
    const last = words(pdfPages(pdf).at(-1) ?? '');
    expect([last.includes('TRƯỞNG CỤM'), last.includes('Bảng gồm 06 đơn vị.')]).toEqual([true, true]);
  });

  it('says so while the result is not final', () => {
    const text = (final: boolean) => JSON.stringify(scoreSummaryDocument(sampleScoreSummary({ final })).body);
    expect([text(false).includes('chưa chốt'), text(true).includes('chưa chốt')]).toEqual([true, false]);
  });
});
