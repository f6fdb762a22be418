import { describe, expect, it } from 'vitest';

import type { RoundId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { dossierRow } from '../testing/make-row.ts';
import { filterChoices, fitsFilter, noFilter } from './dossier-filter.ts';

const spring = 'r1' as RoundId;
const rows = [
  dossierRow({ id: '1', roundId: spring, stage: 'returned', isLate: true }),
  dossierRow({
    id: '2',
    roundId: spring,
    unitId: 'u2' as UnitId,
    unitName: 'Sở Nội vụ',
    verdict: 'eligible',
  }),
  dossierRow({ id: '3', awardCode: 'CO_TINH', awardName: 'Cờ thi đua của UBND tỉnh' }),
];

function shown(filter: Partial<typeof noFilter>) {
  return rows.filter((row) => fitsFilter(row, { ...noFilter, ...filter })).map(({ id }) => id);
}

describe('the filters of the list', () => {
  it('let through what fits all of them', () => {
    expect([
      shown({}),
      shown({ round: spring }),
      shown({ round: 'none' }),
      shown({ stage: 'received', unit: 'u1' as UnitId }),
      shown({ verdict: 'eligible' }),
      shown({ late: true }),
      shown({ award: 'CO_TINH', round: spring }),
    ]).toEqual([['1', '2', '3'], ['1', '2'], ['3'], ['3'], ['2'], ['1'], []]);
  });

  it('count what each of them would show beside the others', () => {
    expect(filterChoices(rows, { ...noFilter, round: spring, stage: 'returned' })).toEqual({
      stages: [
        { stage: 'received', count: 1 },
        { stage: 'returned', count: 1 },
      ],
      anyStage: 2,
      awards: [{ code: 'BK_TINH', name: 'Bằng khen của Chủ tịch UBND tỉnh', count: 1 }],
      units: [{ id: 'u1', name: 'Sở Y tế', count: 1 }],
      verdicts: [{ verdict: 'missing', count: 1 }],
      late: 1,
    });
  });

  it('keep a chosen stage in sight when nothing is left in it', () => {
    const { stages } = filterChoices(rows, { ...noFilter, stage: 'decided' });
    expect(stages).toContainEqual({ stage: 'decided', count: 0 });
  });
});
