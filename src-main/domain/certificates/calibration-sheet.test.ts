import { describe, expect, it } from 'vitest';

import { calibrationSheet, offsetFromCross } from './calibration-sheet.ts';
import { plainFaces } from './testing/sample-template.ts';

const sheetOf = (offset: { dx: number; dy: number } | null, width = 40_000, height = 30_000) =>
  calibrationSheet({ width, height, offset: offset && { printer: 'HP', ...offset } }, plainFaces);

describe('the calibration sheet', () => {
  it('has cross A 50 mm from the left and the upper edge, and cross B from the others', () => {
    const arms = sheetOf(null)
      .lines.filter((line) => Math.hypot(line.x2 - line.x1, line.y2 - line.y1) === 2_000)
      .map((line) => [(line.x1 + line.x2) / 2, (line.y1 + line.y2) / 2]);
    expect(arms).toEqual([
      [5_000, 5_000],
      [5_000, 5_000],
      [35_000, 25_000],
      [35_000, 25_000],
    ]);
  });

  it('is moved against a known shift as a whole', () => {
    const [plain, moved] = [sheetOf(null), sheetOf({ dx: 120, dy: -40 })];
    expect(moved.lines[0]).toEqual({
      ...plain.lines[0],
      x1: 4_000 - 120,
      x2: 6_000 - 120,
      y1: 5_040,
      y2: 5_040,
    });
  });

  it('keeps its instructions between the crosses on small sheets too', () => {
    for (const [width, height] of [
      [40_000, 30_000],
      [29_700, 21_000],
      [21_000, 14_800],
    ] as const) {
      const { texts } = sheetOf(null, width, height);
      const written = texts.filter(({ text }) => text.length > 3);
      expect(Math.max(...written.map(({ baseline }) => baseline))).toBeLessThan(height);
      expect(written.map(({ text }) => text).join(' ')).toContain('Kích thước thực');
    }
  });

  it('reads a shift from where cross A was measured', () => {
    expect(offsetFromCross({ left: 5_120, top: 4_950 })).toEqual({ dx: 120, dy: -50 });
  });
});
