import { beforeAll, describe, expect, it } from 'vitest';

import type { MinutesView } from '../../domain/documents/views/minutes-view.ts';
import { readFontFiles } from '../nd30/font-files.ts';
import { writePdf } from '../nd30/pdf-document.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { pdfFonts, pdfInformation, pdfLetters, pdfPages, pdfWords } from '../testing/read-back.ts';
import type { PlacedWord } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { changedAwards, longMinutes, sampleMinutes } from '../testing/sample-minutes.ts';
import { minutesDocument } from './minutes-document.ts';

async function pdfOf(view: MinutesView): Promise<Uint8Array> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  return writePdf(minutesDocument(view), sheet, fonts);
}

/** The lower- and upper-case letters of Vietnamese that are not plain Latin ones. */
const vietnameseLetters = [
  'àáảãạăằắẳẵặâầấẩẫậ',
  'èéẻẽẹêềếểễệ',
  'ìíỉĩị',
  'òóỏõọôồốổỗộơờớởỡợ',
  'ùúủũụưừứửữự',
  'ỳýỷỹỵ',
  'đ',
]
  .flatMap((letters) => [letters, letters.toUpperCase()])
  .join('');

function lastWord(words: readonly PlacedWord[], text: string): PlacedWord {
  const found = words.findLast((word) => word.text === text);
  if (!found) throw new Error(`No word ${text} on the page`);
  return found;
}

describe('the minutes as pdf', () => {
  let pdf: Uint8Array;
  let pages: string[];
  let words: PlacedWord[];

  beforeAll(async () => {
    pdf = await pdfOf(sampleMinutes());
    pages = pdfPages(pdf);
    words = pdfWords(pdf);
  });

  it('is PDF/A-2b in Vietnamese with a title, without forms, scripts and encryption', () => {
    const bytes = Buffer.from(pdf).toString('latin1');
    const information = pdfInformation(pdf);
    expect([
      information['Title'],
      information['Page size'],
      information['PDF version'],
      information['Form'],
      information['JavaScript'],
      information['Encrypted'],
      information['Tagged'],
      bytes.includes('<pdfaid:part>2</pdfaid:part>'),
      bytes.includes('<pdfaid:conformance>B</pdfaid:conformance>'),
      bytes.includes('/GTS_PDFA1'),
      bytes.includes('/Lang (vi-VN)'),
      bytes.includes('/DisplayDocTitle true'),
    ]).toEqual([
      'Biên bản Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng năm 2026 (dữ liệu mẫu)',
      '595.276 x 841.89 pts (A4)',
      '1.7',
      'none',
      'no',
      'no',
      'yes',
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('embeds Tinos and nothing else', () => {
    expect(pdfFonts(pdf).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'Tinos-Bold', embedded: true, unicode: true },
      { name: 'Tinos-BoldItalic', embedded: true, unicode: true },
      { name: 'Tinos-Regular', embedded: true, unicode: true },
    ]);
  });

  it('keeps its properties well-formed whatever the title is', async () => {
    const odd = await pdfOf(sampleMinutes({ titleLines: ['Họp <kín> A & B'] }));
    const title = 'Biên bản Họp (kín) A và B';
    expect([
      pdfInformation(odd)['Title'],
      Buffer.from(odd).toString('utf8').includes(`<rdf:li xml:lang="x-default">${title}</rdf:li>`),
      pdfPages(odd)[0]?.includes('Họp <kín> A & B'),
    ]).toEqual([title, true, true]);
  });

  it('gives the same bytes for the same view', async () => {
    expect(Buffer.from(await pdfOf(sampleMinutes())).equals(pdf)).toBe(true);
  });

  it('gives back all 134 letters of Vietnamese in each of its types', async () => {
    const [award] = sampleMinutes().results.awards;
    const letters = await pdfOf(
      sampleMinutes({
        conclusions: [vietnameseLetters],
        proceedings: [{ title: vietnameseLetters, paragraphs: [] }],
        results: { paragraphs: [], awards: award ? [{ ...award, awardForm: vietnameseLetters }] : [] },
      }),
    );
    expect(new Set(vietnameseLetters).size).toBe(134);
    // A regular conclusion, two bold headings and a caption in bold italics.
    expect(pdfLetters(letters).split(vietnameseLetters)).toHaveLength(5);
  });

  it('opens as Mẫu 1.9 does: no line for place and date, a gap for the number of a draft', () => {
    const [head = ''] = (pages[0] ?? '').split('BIÊN BẢN');
    expect(
      head
        .trim()
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/\s{2,}/g, ' | ')),
    ).toEqual([
      'UBND TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'HỘI ĐỒNG | Độc lập - Tự do - Hạnh phúc',
      'THI ĐUA - KHEN THƯỞNG',
      'Số: | /BB-HĐTĐKT',
    ]);
  });

  it('numbers its pages in the middle of the top margin, but not the first', () => {
    const numbers = words.filter(({ top }) => top < 18);
    expect(numbers.map(({ page, text }) => [page, text])).toEqual(
      pages.slice(1).map((_, index) => [index + 2, String(index + 2)]),
    );
    expect(numbers.every(({ left, right }) => Math.abs((left + right) / 2 - 112.5) < 0.5)).toBe(true);
  });

  it('keeps all text inside the margins', () => {
    const outside = words.filter(
      ({ left, right, top, bottom }) =>
        left < 29.9 || right > 195.1 || (top > 18 && top < 19.5) || bottom > 277.5,
    );
    expect(outside).toEqual([]);
  });

  it('repeats caption and titles of a table on each of its pages', async () => {
    const long = pdfPages(await pdfOf(longMinutes(60)));
    const withRows = long.filter((page) => /\d+\/21\b/.test(page));
    expect(withRows.length).toBeGreaterThan(3);
    expect(
      withRows.every(
        (page) => page.includes('Bằng khen của Chủ tịch UBND tỉnh – Cá nhân') && page.includes('Số phiếu'),
      ),
    ).toBe(true);
  });

  it('leaves at least 30 mm between titles and names', () => {
    const title = lastWord(words, 'ĐỒNG');
    const name = lastWord(words, 'UBND');
    expect(name.page).toBe(title.page);
    expect(name.top - title.bottom).toBeGreaterThanOrEqual(30);
  });

  it('puts the secretary left and the chair right', () => {
    const [secretary, chair] = [lastWord(words, 'KÝ'), lastWord(words, 'TỌA')];
    expect([secretary.right < 105, chair.left > 105, Math.abs(secretary.top - chair.top) < 0.1]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('keeps the last sentence, the signatures and the recipients on one page wherever they fall', async () => {
    for (let count = 0; count < 9; count += 1) {
      const conclusions = Array.from({ length: count }, (_, index) =>
        `Kết luận thứ ${index + 1}. `.repeat(8),
      );
      const last =
        pdfPages(await pdfOf(sampleMinutes({ results: { paragraphs: [], awards: [] }, conclusions }))).at(
          -1,
        ) ?? '';
      expect(
        [
          'Cuộc họp kết thúc vào',
          'như nhau./.',
          'THƯ KÝ',
          'CHỦ TỌA',
          'Lê Văn Mẫu',
          'Nơi nhận:',
          '- Lưu: VT',
        ].filter((text) => !last.includes(text)),
      ).toEqual([]);
    }
  });

  it('loses nothing of texts that are longer than a page or have no spaces', async () => {
    const [row] = sampleMinutes().results.awards[0]?.votes[0]?.groups[0]?.rows ?? [];
    if (!row) throw new Error('The sample has rows');
    const endless = 'Thi-đua-khen-thưởng-'.repeat(6) + 'x'.repeat(150);
    const long = await pdfOf(
      sampleMinutes({
        proceedings: [{ title: 'Phát biểu', paragraphs: ['Ý kiến dài-dòng. '.repeat(900)] }],
        results: {
          paragraphs: [],
          awards: changedAwards(() => ({
            groups: [
              { title: 'Không dấu cách', rows: [{ ...row, name: endless }] },
              { title: 'Dài', rows: [{ ...row, unit: 'Chốn lê-thê '.repeat(300) }] },
            ],
          })).slice(0, 1),
        },
      }),
    );
    const placed = pdfWords(long);
    const occurrences = (word: string): number => placed.filter(({ text }) => text === word).length;
    expect([occurrences('dài-dòng.'), occurrences('Chốn')]).toEqual([900, 300]);
    // pdftotext takes a hyphen at the end of a line for one that the line break made, and drops it.
    expect(pdfLetters(long).replaceAll('-', '').includes(endless.replaceAll('-', ''))).toBe(true);
    expect(placed.filter(({ right, bottom }) => right > 195.1 || bottom > 280)).toEqual([]);
  });

  it('holds a session of 1,049 lines and splits none of them', async () => {
    const long = pdfWords(await pdfOf(longMinutes(1049)));
    const middleOf = ({ left, right }: PlacedWord): number => (left + right) / 2;
    const ordinals = long.filter((word) => /^\d+$/.test(word.text) && Math.abs(middleOf(word) - 35.3) < 1);
    const percentages = long.filter(({ text }) => /^\d+,\d\d$/.test(text));
    const table = ordinals.slice(-1049);
    expect(table.map(({ text }) => text)).toEqual(
      Array.from({ length: 1049 }, (_, index) => String(index + 1)),
    );
    // The percentage is the second line of its row: it stands on the page of the row's first line.
    expect(percentages.map(({ page }) => page)).toEqual(table.map(({ page }) => page));
  });
});
