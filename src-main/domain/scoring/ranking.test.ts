import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import { pointsOf } from '../kernel/points.ts';
import { rankUnits } from './ranking.ts';

function rows(totals: readonly (number | null)[]) {
  return totals.map((total, index) => ({
    unitId: `u${index + 1}` as UnitId,
    total: total === null ? null : pointsOf(total),
  }));
}

describe('rankUnits', () => {
  it('shares ranks among ties, skips the next ones, and leaves out units without scores', () => {
    expect(rankUnits(rows([800, null, 900, 1000, 900, 0]))).toEqual([
      { unitId: 'u4', total: 1000, rank: 1, tied: false },
      { unitId: 'u3', total: 900, rank: 2, tied: true },
      { unitId: 'u5', total: 900, rank: 2, tied: true },
      { unitId: 'u1', total: 800, rank: 4, tied: false },
      { unitId: 'u6', total: 0, rank: 5, tied: false },
      { unitId: 'u2', total: null, rank: null, tied: false },
    ]);
  });

  it('keeps whatever else a row carries', () => {
    const row = { unitId: 'u1' as UnitId, total: pointsOf(5), complete: false, groups: [] };
    expect(rankUnits([row])).toEqual([{ ...row, rank: 1, tied: false }]);
  });

  it('does not call units without scores tied', () => {
    expect(rankUnits(rows([null, null]))).toMatchObject([
      { unitId: 'u1', rank: null, tied: false },
      { unitId: 'u2', rank: null, tied: false },
    ]);
  });

  it('gives each unit one more than the number of units that are better', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(totals, (given) => {
        const expected = rows(given).map((row, position) => {
          const scored = given.filter((total) => total !== null);
          const { total } = row;
          return {
            ...row,
            position,
            rank: total === null ? null : 1 + scored.filter((other) => other > total).length,
            tied: total !== null && scored.filter((other) => other === total).length > 1,
          };
        });
        expected.sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || a.position - b.position);
        expect(rankUnits(rows(given))).toEqual(expected.map(({ position: _position, ...row }) => row));
      }),
    );
  });
});
