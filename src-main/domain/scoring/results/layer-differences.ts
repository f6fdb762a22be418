import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import { scoredCriteria } from '../schemes/scheme.ts';
import { sameContent } from '../sheet/cell-content.ts';
import { scoreLayers } from '../sheet/layer.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import type { ScoreCell } from '../sheet/score-sheet.ts';
import { effectiveEntries } from './entries.ts';
import type { SheetEntries } from './entries.ts';
import { evaluateSheet } from './evaluate-sheet.ts';
import type { UnitEvaluation } from './evaluate-sheet.ts';
import type { SheetFacts } from './sheet-result.ts';

/** A cell in which a layer departs from what stood before it. */
export type LayerDifference = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly before: Points;
  readonly after: Points;
};

/** What some layers together say, and what it comes to. */
export type LayersResult = {
  readonly entries: SheetEntries;
  readonly evaluations: readonly UnitEvaluation[];
};

/** What is worked out where there is nothing yet to work with. */
export const noLayers: LayersResult = { entries: new Map(), evaluations: [] };

type EvaluationFacts = Pick<SheetFacts, 'scheme' | 'units' | 'exemptions'>;

/** The layers before one, first to last. */
export function layersBefore(layer: ScoreLayer): readonly ScoreLayer[] {
  return scoreLayers.slice(0, scoreLayers.indexOf(layer));
}

/** What the cells of some layers together come to. */
export function evaluateLayers(
  { scheme, units, exemptions }: EvaluationFacts,
  cells: readonly ScoreCell[],
): LayersResult {
  const entries = effectiveEntries(cells);
  const unitIds = units.map(({ id }) => id);
  return { entries, evaluations: evaluateSheet(scheme, unitIds, entries, exemptions) };
}

/** Where a layer comes to other points than the layers before it together did; see `differencesBetween`. */
export function layerDifferences(
  facts: EvaluationFacts & Pick<SheetFacts, 'cells'>,
  layer: ScoreLayer,
): readonly LayerDifference[] {
  const before = layersBefore(layer);
  const cellsOf = (layers: readonly ScoreLayer[]) =>
    facts.cells.filter((cell) => layers.includes(cell.layer));
  return differencesBetween(
    facts,
    evaluateLayers(facts, cellsOf(before)),
    evaluateLayers(facts, cellsOf([...before, layer])),
  );
}

/**
 * Where a layer comes to other points than the layers before it together did, in the order of the sheet. Only what the layer
 * itself says counts: points that moved because another unit's figures did are no one's to explain here. Where there were no
 * points before there is nothing to differ from.
 *
 * @param before the layers before the one that is looked at
 * @param after the same with that layer
 */
export function differencesBetween(
  { scheme, units }: Pick<SheetFacts, 'scheme' | 'units'>,
  before: LayersResult,
  after: LayersResult,
): readonly LayerDifference[] {
  const cellsBefore = cellsByUnit(before);
  const cellsAfter = cellsByUnit(after);
  const criteria = scoredCriteria(scheme);
  return units.flatMap(({ id: unitId }) =>
    criteria.flatMap(({ code }) => {
      const earlier = before.entries.get(unitId)?.get(code);
      const later = after.entries.get(unitId)?.get(code);
      if (!earlier || !later || sameContent(earlier, later)) return [];
      const from = cellsBefore.get(unitId)?.get(code)?.points ?? null;
      const to = cellsAfter.get(unitId)?.get(code)?.points ?? null;
      if (from === null || to === null || from === to) return [];
      return [{ unitId, criterionCode: code, before: from, after: to }];
    }),
  );
}

function cellsByUnit({ evaluations }: LayersResult): ReadonlyMap<UnitId, UnitEvaluation['cells']> {
  return new Map(evaluations.map(({ unitId, cells }) => [unitId, cells]));
}
