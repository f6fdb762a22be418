import type { SheetArea } from '../../../../src-main/domain/certificates/template.ts';

/** Where a moved block comes to lie, and the lines it was drawn to; null where none was near. */
export type Snapped = {
  readonly x: number;
  readonly y: number;
  readonly guideX: number | null;
  readonly guideY: number | null;
};

/**
 * Draws a moved block to the middle of the sheet, to its frame and to the edges and middles of other blocks, where one of
 * them is nearer than `reach`. All in hundredths of a millimetre.
 */
export function snapBlock(
  moved: SheetArea,
  others: readonly SheetArea[],
  sheet: { width: number; height: number; frame: SheetArea | null },
  reach: number,
): Snapped {
  const areas = [...others, ...(sheet.frame === null ? [] : [sheet.frame])];
  const across = nearest(
    stops(moved.x, moved.width),
    [sheet.width / 2, ...areas.flatMap(({ x, width }) => stops(x, width))],
    reach,
  );
  const down = nearest(
    stops(moved.y, moved.height),
    [sheet.height / 2, ...areas.flatMap(({ y, height }) => stops(y, height))],
    reach,
  );
  return {
    x: Math.round(moved.x + (across?.distance ?? 0)),
    y: Math.round(moved.y + (down?.distance ?? 0)),
    guideX: across?.line ?? null,
    guideY: down?.line ?? null,
  };
}

/** Both ends and the middle. */
function stops(start: number, length: number): readonly number[] {
  return [start, start + length / 2, start + length];
}

function nearest(
  own: readonly number[],
  lines: readonly number[],
  reach: number,
): { distance: number; line: number } | null {
  let best: { distance: number; line: number } | null = null;
  for (const line of lines) {
    for (const stop of own) {
      const distance = line - stop;
      // Of lines that are as near, the first: the middle of the sheet before its neighbours.
      const isNearer = best === null || Math.abs(distance) < Math.abs(best.distance) - 1;
      if (Math.abs(distance) <= reach && isNearer) best = { distance, line };
    }
  }
  return best;
}
