import { describe, expect, it } from 'vitest';

import { plainDocument, tableOfNames } from '../testing/plain-document.ts';
import { docxPart, pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { paragraph } from './nd30-document.ts';
import type { DocumentTable, Nd30Document } from './nd30-document.ts';
import { renderTogether } from './render-document.ts';

const rowsOf = (count: number, heightMm: number): DocumentTable => ({
  ...tableOfNames(Array.from({ length: count }, (_, row) => `Bà Vàng Thị ${row + 1}`)),
  rowHeightMm: heightMm,
});

async function pagesOf(...documents: readonly [Nd30Document, ...Nd30Document[]]): Promise<string[]> {
  const pdf = await renderTogether(documents, { format: 'pdf', resourcesFolder });
  return pdfPages(pdf).map((page) => page.trim().replace(/\s+/g, ' '));
}

describe('pages of a pdf', () => {
  it('begin with a document, without a number, wherever the table before it ends', async () => {
    // In one of them the table ends so far down that the space below it doesn't fit on the page any more.
    const heights = Array.from({ length: 14 }, (_, step) => 56 + 2 * step);
    const beginnings = await Promise.all(
      heights.map(async (height) => {
        const pages = await pagesOf(
          { ...plainDocument, body: [rowsOf(2, 60), rowsOf(1, height)] },
          plainDocument,
        );
        return [pages.length, ...pages.map((page) => page.slice(0, 'UBND TỈNH'.length))];
      }),
    );
    const short = [2, 'UBND TỈNH', 'UBND TỈNH'];
    const long = [3, 'UBND TỈNH', '2 TT Tên ', 'UBND TỈNH'];
    const turn = beginnings.findIndex(([pages]) => pages === 3);
    expect(turn).toBeGreaterThan(1);
    expect(beginnings).toEqual(heights.map((_, index) => (index < turn ? short : long)));
  });

  it('hold a table of few rows whole, and begin a long one where there is room', async () => {
    const above = Array.from({ length: 22 }, () => paragraph('Các thành viên thống nhất.'));
    const few = { ...rowsOf(5, 8), caption: 'Biểu 1' };
    const many = { ...rowsOf(9, 8), caption: 'Biểu 2' };
    const [, afterFew] = await pagesOf({ ...plainDocument, body: [...above, few] });
    const [withMany, afterMany] = await pagesOf({ ...plainDocument, body: [...above, many] });
    expect(afterFew).toMatch(/^2 Biểu 1 TT Tên 1 Bà Vàng Thị 1 .* 5 Bà Vàng Thị 5$/);
    expect(withMany).toContain('Biểu 2 TT Tên 1 Bà Vàng Thị 1');
    expect(afterMany).toMatch(/9 Bà Vàng Thị 9$/);
    const docx = await renderTogether([{ ...plainDocument, body: [few, many] }], {
      format: 'docx',
      resourcesFolder,
    });
    const rows = (await docxPart(docx, 'word/document.xml')).split('<w:tr>').slice(-20);
    const kept = rows.filter((row) => /Bà Vàng/.test(row)).map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, true, true, true, false, ...Array<boolean>(9).fill(false)]);
  });
});
