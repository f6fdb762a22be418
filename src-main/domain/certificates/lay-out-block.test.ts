import { describe, expect, it } from 'vitest';

import { faceOf, layOutBlock, millimetreHundredths, pointsOf } from './lay-out-block.ts';
import { ONE_INCH, plainFaces, someBlock } from './testing/sample-template.ts';

const layOut = (change: Parameters<typeof someBlock>[0], text: string) =>
  layOutBlock(someBlock(change), text, plainFaces);

const linesOf = (change: Parameters<typeof someBlock>[0], text: string) =>
  layOut(change, text).lines.map((line) => line.text);

describe('lengths', () => {
  it('turns millimetres into points and sizes into millimetres exactly', () => {
    expect([pointsOf(2540), pointsOf(40_000), pointsOf(30_000)]).toEqual([
      72,
      (40_000 * 72) / 2540,
      (30_000 * 72) / 2540,
    ]);
    expect(millimetreHundredths(ONE_INCH)).toBe(2540);
  });
});

describe('layOutBlock', () => {
  it.each([
    ['left', 1_000],
    ['center', 1_000 + (12_700 - 3 * 1_270) / 2],
    ['right', 1_000 + 12_700 - 3 * 1_270],
  ] as const)('sets a line %s', (align, x) => {
    const { lines, overflow } = layOut({ align }, 'Lừa');
    expect(lines.map((line) => [line.x, line.width])).toEqual([[x, 3_810]]);
    expect(overflow).toBeNull();
  });

  it.each([
    ['top', 2_000],
    ['middle', 2_000 + 1_270],
    ['bottom', 2_000 + 2_540],
  ] as const)('anchors lines at the %s', (anchor, top) => {
    const { lines } = layOut({ anchor, height: 5_080 }, 'Lò');
    expect(lines[0]?.baseline).toBeCloseTo(top + 0.8 * 2_540, 6);
  });

  it('lets a text end at the edge, and tells one that goes a hair beyond it', () => {
    const text = 'Mười chữ a';
    expect(layOut({ width: 12_700 }, text).overflow).toBeNull();
    expect(layOut({ width: 12_699 }, text).overflow).toEqual({ width: true, lines: false, height: false });
    expect(layOut({ height: 2_540 }, text).overflow).toBeNull();
    expect(layOut({ height: 2_539 }, text).overflow).toEqual({ width: false, lines: false, height: true });
  });

  it('shrinks by half points as far as it may, and no further', () => {
    const change = { width: 12_000, minimumFontSize: 400 };
    expect(layOut(change, 'Mười chữ a')).toMatchObject({ fontSize: 680, overflow: null });
    expect(layOut({ ...change, minimumFontSize: 690 }, 'Mười chữ a')).toMatchObject({
      fontSize: 690,
      overflow: { width: true },
    });
  });

  it('breaks at spaces where several lines are allowed, and never inside a word', () => {
    const change = { maximumLines: 3, height: 20_000 };
    expect(linesOf(change, 'phong trào thi đua')).toEqual(['phong trào', 'thi đua']);
    expect(layOut({ ...change, width: 5_000 }, 'nghiêng')).toMatchObject({ overflow: { width: true } });
    expect(linesOf({ ...change, maximumLines: 1 }, 'phong trào thi đua')).toEqual(['phong trào thi đua']);
  });

  it('breaks centred lines evenly and keeps a year with its word', () => {
    const change = { maximumLines: 2, height: 20_000, align: 'center', width: 25_400 } as const;
    expect(linesOf(change, 'có thành tích tốt năm 2026')).toEqual(['có thành tích', 'tốt năm 2026']);
    expect(linesOf({ ...change, align: 'left' }, 'có thành tích tốt năm 2026')).toEqual([
      'có thành tích tốt',
      'năm 2026',
    ]);
  });

  it('keeps the breaks that the text brings, and counts them', () => {
    const text = 'có thành\ntích\ntốt';
    const change = { maximumLines: 3, height: 20_000 };
    expect(linesOf(change, text)).toEqual(['có thành', 'tích', 'tốt']);
    expect(layOut({ ...change, maximumLines: 2 }, text).overflow).toEqual({
      width: false,
      lines: true,
      height: false,
    });
    const [first, second] = layOut(change, text).lines;
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(1.2 * 2_540, 6);
  });

  it('writes capitals as Vietnamese does, in composed letters', () => {
    expect(linesOf({ uppercase: true, width: 40_000 }, 'đỗ thị ừng'.normalize('NFD'))).toEqual([
      'ĐỖ THỊ ỪNG',
    ]);
  });

  it('has no line for a text that is not there', () => {
    expect(layOut({}, '')).toMatchObject({ lines: [], overflow: null });
  });
});

describe('faceOf', () => {
  it('knows the cuts of the serif, and one of the hand', () => {
    const cut = (bold: boolean, italic: boolean) => faceOf({ font: 'serif', bold, italic });
    expect([cut(false, false), cut(true, false), cut(false, true), cut(true, true)]).toEqual([
      'regular',
      'bold',
      'italic',
      'bold_italic',
    ]);
    expect(faceOf({ font: 'script', bold: true, italic: true })).toBe('script');
  });
});
