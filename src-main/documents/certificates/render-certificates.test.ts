import { describe, expect, it } from 'vitest';

import type { CertificateValues } from '../../domain/certificates/certificate-values.ts';
import { composeBlocks, printedSheet } from '../../domain/certificates/compose-certificate.ts';
import { Face, pointsOf } from '../../domain/certificates/lay-out-block.ts';
import { BlockFont } from '../../domain/certificates/template.ts';
import type { CertificateTemplate } from '../../domain/certificates/template.ts';
import { someBlock, someTemplate } from '../../domain/certificates/testing/sample-template.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { createDocumentWorker } from '../document-worker.ts';
import { pdfABreaches } from '../testing/pdf-a.ts';
import { pdfFonts, pdfInformation, pdfLetters, pdfWords } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { createCertificateFonts } from './certificate-fonts.ts';
import { renderCertificates } from './render-certificates.ts';

/** Every letter that Vietnamese adds to the Latin ones, small and capital. */
const vietnamese =
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ' +
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ';

const values = (change: Partial<CertificateValues> = {}): CertificateValues => ({
  salutation: 'Ông',
  name: 'Lò Văn Ừng',
  position: 'Trưởng phòng, Sở Nội vụ',
  achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
  award_name: 'Bằng khen',
  decided_by: '',
  place_and_date: 'Lai Châu, ngày 05 tháng 12 năm 2026',
  signer_position: 'Chủ tịch',
  signer_name: 'Trần Thị Minh Phượng',
  decision: '1742/QĐ-UBND',
  register_number: '1',
  certificate_number: '',
  ...change,
});

const fonts = createCertificateFonts(resourcesFolder);

async function sheetOf(
  template: CertificateTemplate,
  {
    offset = { dx: 0, dy: 0 },
    isTrial = false,
    ...change
  }: {
    offset?: { dx: number; dy: number };
    isTrial?: boolean;
  } & Partial<CertificateValues> = {},
) {
  const composed = composeBlocks(template, values(change), await fonts.metrics());
  return printedSheet(template, composed, { offset, isTrial });
}

async function render(...sheets: Awaited<ReturnType<typeof sheetOf>>[]) {
  const preparedAt = '2026-12-05T01:00:00.000Z' as Instant;
  return renderCertificates({ title: 'Bằng khen & giấy khen', preparedAt, sheets }, resourcesFolder);
}

const block = (change: Parameters<typeof someBlock>[0]) =>
  someBlock({ fontSize: 240, minimumFontSize: 240, width: 20_000, height: 1_500, ...change });

describe('renderCertificates', () => {
  it('places every text within a fifth of a millimetre of its template, the offset taken off', async () => {
    const template = someTemplate({
      blocks: [
        block({ id: 'left', x: 4_321, y: 5_000 }),
        block({ id: 'right', field: 'signer_name', x: 15_000, y: 20_000, align: 'right', bold: true }),
        block({ id: 'corner', field: 'register_number', x: 300, y: 300, width: 2_000 }),
        block({ id: 'foot', field: 'decision', x: 18_000, y: 28_600, height: 1_400, anchor: 'bottom' }),
      ],
    });
    const metrics = await fonts.metrics();
    for (const offset of [
      { dx: 0, dy: 0 },
      { dx: 120, dy: -85 },
      { dx: -75, dy: 60 },
    ]) {
      const sheet = await sheetOf(template, { offset });
      const words = pdfWords(await render(sheet));
      const at = (text: string) => {
        const word = words.find((one) => one.text === text);
        if (!word) throw new Error(`${text} is not on the page`);
        return word;
      };
      expect(Math.abs(at('Lò').left - (43.21 - offset.dx / 100))).toBeLessThan(0.2);
      expect(Math.abs(at('Phượng').right - (350 - offset.dx / 100))).toBeLessThan(0.2);
      // The program's own arithmetic, undone: the top of a word is its baseline less the font's ascent.
      for (const text of ['Lò', 'Phượng', '1', '1742/QĐ-UBND']) {
        const placed = sheet.texts.find((one) => one.text.split(' ').includes(text));
        const ascent = (metrics[placed?.face ?? Face.regular].ascent * 24 * 25.4) / 72;
        expect(Math.abs(at(text).top - ((placed?.baseline ?? 0) / 100 - ascent))).toBeLessThan(0.2);
      }
      // The foot of the lowest line is the foot of its block.
      expect(Math.abs(at('1742/QĐ-UBND').bottom - (300 - offset.dy / 100))).toBeLessThan(0.2);
      expect(words.every(({ page }) => page === 1)).toBe(true);
    }
  });

  it('sets lines exactly as wide as they were measured, in every cut', async () => {
    const text = 'AVATAR Tượng fi VĂN';
    const cuts = [
      {},
      { bold: true },
      { italic: true },
      { bold: true, italic: true },
      { font: BlockFont.script },
    ];
    const template = someTemplate({
      blocks: cuts.map((cut, index) =>
        block({ id: String(index), field: 'fixed_text', text, y: 2_000 * (index + 1), ...cut }),
      ),
    });
    const sheet = await sheetOf(template);
    const words = pdfWords(await render(sheet));
    const composed = composeBlocks(template, values(), await fonts.metrics());
    for (const [index, { layout }] of composed.entries()) {
      const line = words.slice(index * 4, index * 4 + 4);
      const width = Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
      expect(Math.abs(width - (layout.lines[0]?.width ?? 0) / 100)).toBeLessThan(0.05);
    }
  });

  it('embeds the fonts, and every Vietnamese letter is read back in both of them', async () => {
    const sample = (id: string, y: number, change: Parameters<typeof someBlock>[0]) =>
      block({ id, field: 'fixed_text', text: vietnamese, y, width: 39_000, fontSize: 100, ...change });
    const template = someTemplate({
      blocks: [
        sample('serif', 3_000, {}),
        sample('bold', 6_000, { bold: true }),
        sample('script', 9_000, { font: BlockFont.script }),
      ],
    });
    const pdf = await render(await sheetOf(template));
    expect(pdfFonts(pdf).map(({ name, embedded, unicode }) => [name, embedded, unicode])).toEqual([
      ['Tinos-Regular', true, true],
      ['Tinos-Bold', true, true],
      ['GreatVibes-Regular', true, true],
    ]);
    expect(pdfLetters(pdf).split(vietnamese)).toHaveLength(4);
    expect(pdfABreaches(pdf)).toEqual([]);
    const { script } = await fonts.metrics();
    expect(script.missingIn(vietnamese)).toBeNull();
  });

  it('gives each certificate a page of exactly its stock’s size', async () => {
    const a4 = someTemplate({ width: 29_700, height: 21_000 });
    const tall = someTemplate({ width: 21_000, height: 29_700 });
    const pdf = await render(await sheetOf(someTemplate()), await sheetOf(a4), await sheetOf(tall));
    const boxes = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
    ];
    const sizes = boxes.map(([, width, height]) => [Number(width), Number(height)]);
    expect(sizes.flat()).toHaveLength(6);
    for (const [index, [width, height]] of [
      [40_000, 30_000],
      [29_700, 21_000],
      [21_000, 29_700],
    ].entries()) {
      expect(sizes[index]?.[0]).toBeCloseTo(pointsOf(width ?? 0), 2);
      expect(sizes[index]?.[1]).toBeCloseTo(pointsOf(height ?? 0), 2);
    }
    expect(pdfInformation(pdf)['Title']).toBe('Bằng khen và giấy khen');
  });

  it('makes a hundred certificates in a few seconds, the start of the thread included', async () => {
    const worker = createDocumentWorker({
      workerFile: new URL('../worker.ts', import.meta.url),
      resourcesFolder,
    });
    try {
      const fields = [
        'salutation',
        'name',
        'position',
        'achievement',
        'place_and_date',
        'signer_position',
      ] as const;
      const rest = ['signer_name', 'decision', 'register_number'] as const;
      const template = someTemplate({
        blocks: [...fields, ...rest].map((field, index) =>
          block({ id: field, field, y: 1_600 * (index + 1), maximumLines: 2, height: 2_500 }),
        ),
      });
      const sheets = await Promise.all(
        Array.from({ length: 100 }, (_, index) => sheetOf(template, { name: `Lò Văn ${index + 1}` })),
      );
      const start = performance.now();
      const preparedAt = '2026-12-05T01:00:00.000Z' as Instant;
      const pdf = await worker.writeCertificates({ title: 'Một trăm bằng', preparedAt, sheets });
      const seconds = (performance.now() - start) / 1000;
      expect(pdfInformation(pdf)['Pages']).toBe('100');
      // Meant are five; a machine that has other work to do must not fail for that.
      expect(seconds).toBeLessThan(15);
    } finally {
      await worker.close();
    }
  });
});
