import { describe, expect, it } from 'vitest';

import { createDocxConverter } from './convert-docx.ts';
import { docxOf, p } from './testing/docx-of.ts';
import { pdfABreaches } from './testing/pdf-a.ts';
import { pdfFonts, pdfPages } from './testing/read-back.ts';

const docx = docxOf(p('Tặng Bằng khen cho Ông Giàng A Páo'));

describe('the maker of pdf', () => {
  it('prints a Word file with every font embedded', { timeout: 240_000 }, async () => {
    const converter = createDocxConverter();
    const pdf = await converter.toPdf(docx);
    if (!pdf.ok) throw new Error(pdf.error);
    expect(await converter.isThere()).toBe(true);
    expect(pdfPages(pdf.value).join(' ').normalize('NFC')).toContain('Tặng Bằng khen cho Ông Giàng A Páo');
    expect(pdfFonts(pdf.value).map(({ embedded }) => embedded)).toEqual([true]);
    expect(pdfABreaches(pdf.value)).toEqual([]);
  });

  it('says where there is none, and where it makes nothing', async () => {
    const none = createDocxConverter(['/nowhere/soffice']);
    const idle = createDocxConverter(['/nowhere/soffice', '/bin/true']);
    const broken = createDocxConverter(['/bin/false']);
    const tried = await Promise.all([none, idle, broken].map((converter) => converter.toPdf(docx)));
    expect([tried, await none.isThere()]).toEqual([
      [
        { ok: false, error: 'missing' },
        { ok: false, error: 'failed' },
        { ok: false, error: 'failed' },
      ],
      false,
    ]);
  });
});
