import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/layer.ts';
import type { Sheet, SheetCell } from '../sheet-lines.ts';

/** A stored score, in points. */
export function cell(
  unit: string,
  criterionCode: string,
  value: number,
  layer: ScoreLayer = 'self',
): SheetCell {
  return {
    unitId: unit as UnitId,
    criterionCode,
    layer,
    value: pointsFrom(value),
    sourceName: null,
    sourceCell: null,
    changedAt: '2026-11-24T00:00:00.000Z' as Instant,
  };
}

/** Units a, b and c under two groups of criteria: I (I.1 to 60, I.2 to 40) and II (II.1 to 50). */
export function makeSheet(cells: SheetCell[] = []): Sheet {
  const criterion = (code: string, name: string, parentCode: string | null, maximum: number) => ({
    code,
    name,
    parentCode,
    maximum: pointsFrom(maximum),
    formula: '',
  });
  return {
    cluster: { id: 'c1' as ClusterId, name: 'Cụm 1', kind: 'cluster' },
    scheme: {
      key: 'cum',
      name: 'Cụm xã, phường',
      year: 2026,
      total: pointsFrom(150),
      criteria: [
        criterion('I', 'Kinh tế', null, 100),
        criterion('I.1', 'Thu ngân sách', 'I', 60),
        criterion('I.2', 'Giảm nghèo', 'I', 40),
        criterion('II', 'Quốc phòng', null, 50),
        criterion('II.1', 'Tuyển quân', 'II', 50),
      ],
    },
    units: ['a', 'b', 'c'].map((id) => ({ id: id as UnitId, code: id, name: `Xã ${id}` })),
    cells,
    lockedLayers: [],
    revision: 7,
    canUndo: false,
    canRedo: false,
  };
}
