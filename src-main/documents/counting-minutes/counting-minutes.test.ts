import { describe, expect, it } from 'vitest';

import { docxPart, paragraphTexts, pdfFonts, pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { longAwards, sampleCountingMinutes } from '../testing/sample-minutes.ts';
import { renderCountingMinutes } from './render-counting-minutes.ts';

async function textsOf(view = sampleCountingMinutes()) {
  const { docx, pdf } = await renderCountingMinutes(view, resourcesFolder);
  const pages = pdfPages(pdf);
  return {
    pdf,
    pages,
    printed: pages.join(' ').replaceAll(/\s+/gu, ' '),
    written: paragraphTexts(await docxPart(docx, 'word/document.xml')).join(' '),
  };
}

describe('the counting minutes', () => {
  it('say who counted, what was handed out and came back, and every row, alike in docx and pdf', async () => {
    const { printed, written } = await textsOf();
    const view = sampleCountingMinutes();
    const told = [
      ...view.team.map(({ name }) => name),
      ...view.course,
      ...view.awards.map(({ awardForm }) => awardForm),
      'TỔ TRƯỞNG',
      'CHỦ TỌA',
    ];
    const missing = told.filter((text) => !printed.includes(text) || !written.includes(text));
    expect(missing).toEqual([]);
  });

  it('put head of the team and chair on one page, and embed their fonts', async () => {
    const { pages, pdf } = await textsOf(sampleCountingMinutes(longAwards(300)));
    const last = pages.at(-1) ?? '';
    expect([pages.length > 5, last.includes('TỔ TRƯỞNG'), last.includes('CHỦ TỌA')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(pdfFonts(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
  });
});
