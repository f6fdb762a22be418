import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import type { Measure } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import {
  makeCriterion,
  makeGroup,
  makeScheme,
} from '../../../../src-main/domain/scoring/testing/make-scheme.ts';
import type { Sheet, SheetCell } from '../sheet/sheet-types.ts';

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
    measure: null,
    sourceName: null,
    sourceCell: null,
    changedAt: '2026-11-24T00:00:00.000Z' as Instant,
  };
}

/** Units a, b and c under two groups of criteria: I (I.1 to 60, I.2 to 40) and II (II.1 to 50). */
export function makeSheet(cells: SheetCell[] = []): Sheet {
  return {
    cluster: { id: 'c1' as ClusterId, name: 'Cụm 1', kind: 'cluster' },
    scheme: makeScheme(
      [
        makeGroup('I', 100, { name: 'Kinh tế' }),
        makeCriterion('I.1', 60, { name: 'Thu ngân sách', parentCode: 'I' }),
        makeCriterion('I.2', 40, { name: 'Giảm nghèo', parentCode: 'I' }),
        makeGroup('II', 50, { name: 'Quốc phòng' }),
        makeCriterion('II.1', 50, { name: 'Tuyển quân', parentCode: 'II' }),
      ],
      { key: 'cum', total: 150 },
    ),
    units: ['a', 'b', 'c'].map((id) => ({ id: id as UnitId, code: id, name: `Xã ${id}` })),
    cells,
    remarks: [],
    evidence: [],
    exemptions: [],
    standings: [],
    lockedLayers: [],
    flagQuota: null,
    revision: 7,
    canUndo: false,
    canRedo: false,
  };
}

/** What was measured of a unit for a criterion. */
export function measuredCell(
  unit: string,
  criterionCode: string,
  measure: Measure,
  layer: ScoreLayer = 'self',
): SheetCell {
  return { ...cell(unit, criterionCode, 0, layer), value: null, measure };
}
