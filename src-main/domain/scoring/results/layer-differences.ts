import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import { sameMeasure } from '../formulas/measure.ts';
import { scoredCriteria } from '../schemes/scheme.ts';
import { scoreLayers } from '../sheet/layer.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import { effectiveEntries } from './entries.ts';
import type { CellEntry } from './entries.ts';
import { evaluateSheet } from './evaluate-sheet.ts';
import type { SheetFacts } from './sheet-result.ts';

/** A cell in which a layer departs from what stood before it. */
export type LayerDifference = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly before: Points;
  readonly after: Points;
};

/**
 * Where a layer comes to other points than the layers before it together did, in the order of the sheet. Only what the layer
 * itself says counts: points that moved because another unit's figures did are no one's to explain here. Where there were no
 * points before there is nothing to differ from.
 */
export function layerDifferences(
  { scheme, units, cells, exemptions }: Pick<SheetFacts, 'scheme' | 'units' | 'cells' | 'exemptions'>,
  layer: ScoreLayer,
): readonly LayerDifference[] {
  const unitIds = units.map(({ id }) => id);
  const stateOf = (layers: readonly ScoreLayer[]) => {
    const entries = effectiveEntries(cells.filter((cell) => layers.includes(cell.layer)));
    const results = evaluateSheet(scheme, unitIds, entries, exemptions);
    return { entries, cellsOf: new Map(results.map((unit) => [unit.unitId, unit.cells])) };
  };
  const index = scoreLayers.indexOf(layer);
  const before = stateOf(scoreLayers.slice(0, index));
  const after = stateOf(scoreLayers.slice(0, index + 1));
  return unitIds.flatMap((unitId) =>
    scoredCriteria(scheme).flatMap(({ code }) => {
      const earlier = before.entries.get(unitId)?.get(code);
      const later = after.entries.get(unitId)?.get(code);
      if (!earlier || !later || sameEntry(earlier, later)) return [];
      const from = before.cellsOf.get(unitId)?.get(code)?.points ?? null;
      const to = after.cellsOf.get(unitId)?.get(code)?.points ?? null;
      if (from === null || to === null || from === to) return [];
      return [{ unitId, criterionCode: code, before: from, after: to }];
    }),
  );
}

function sameEntry(a: CellEntry, b: CellEntry): boolean {
  return a.value === b.value && sameMeasure(a.measure, b.measure);
}
