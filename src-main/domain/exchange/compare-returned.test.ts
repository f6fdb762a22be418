import { expect, it } from 'vitest';

import { pointsOf } from '../kernel/points.ts';
import type { CellContent } from '../scoring/sheet/cell-content.ts';
import { canTake, compareCell } from './compare-returned.ts';

const empty: CellContent = { value: null, measure: null };
const [a, b, c] = [100, 200, 300].map((points): CellContent => ({
  value: pointsOf(points),
  measure: null,
})) as [CellContent, CellContent, CellContent];

it.each([
  ['unchanged', a, a, a, false],
  ['by_unit', a, b, a, true],
  ['by_unit', a, empty, a, true],
  ['here', a, a, b, false],
  ['same', a, b, b, false],
  ['conflict', a, b, c, true],
  ['conflict', a, empty, b, true],
  ['unreadable', a, null, a, false],
] as const)('a cell is %s', (change, sent, returned, current, takeable) => {
  const found = compareCell(sent, returned, current);
  expect([found, canTake(found)]).toEqual([change, takeable]);
});
