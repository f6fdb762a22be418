import { rankCluster } from '../../../../src-main/domain/scoring/ranking/rank-cluster.ts';
import type { RankedUnit } from '../../../../src-main/domain/scoring/ranking/rank-cluster.ts';
import { entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import type { SheetEntries } from '../../../../src-main/domain/scoring/results/entries.ts';
import { evaluateSheet } from '../../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import type { UnitEvaluation } from '../../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import { scoredCriteria } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { scoreLayers } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreCell } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import { validateScore } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import type { ScoreEdit } from '../edits/sheet-edit.ts';
import type { Sheet, SheetUnit } from './sheet-types.ts';

/** A unit with what its figures and points come to, and its place in the cluster. */
export type UnitLine = UnitEvaluation & { readonly unit: SheetUnit; readonly ranked: RankedUnit };

/** What lines are worked out from besides the entries. */
export type SheetFacts = Pick<Sheet, 'units' | 'scheme' | 'exemptions' | 'standings' | 'flagQuota'>;

/** The units in the order of the office, computed and ranked over some of the sheet's entries. */
export function sheetLines(
  { units, scheme, exemptions, standings, flagQuota }: SheetFacts,
  entries: SheetEntries,
): readonly UnitLine[] {
  const evaluations = evaluateSheet(
    scheme,
    units.map(({ id }) => id),
    entries,
    exemptions,
  );
  const ranking = rankCluster(scheme, evaluations, standings, { year: scheme.year, flagQuota });
  const places = new Map(ranking.map((ranked) => [ranked.unitId, ranked]));
  return evaluations.flatMap((evaluation, index) => {
    const [unit, ranked] = [units[index], places.get(evaluation.unitId)];
    return unit && ranked ? [{ ...evaluation, unit, ranked }] : [];
  });
}

/** Best first, units without a rank last, ties in the order of the office. */
export function inRankOrder(lines: readonly UnitLine[]): readonly UnitLine[] {
  return lines.toSorted((a, b) => (a.ranked.rank ?? lines.length + 1) - (b.ranked.rank ?? lines.length + 1));
}

/** The layer that a layer is compared with and copied from; null for the first. */
export function previousLayer(layer: ScoreLayer): ScoreLayer | null {
  return scoreLayers[scoreLayers.indexOf(layer) - 1] ?? null;
}

/**
 * Fills the empty cells of a layer with the points and figures of the layer before it. Points over the maximum are left out:
 * an officer may have let them in from a file, and they must not spread unseen.
 */
export function copyFromPrevious(
  { units, scheme }: Pick<Sheet, 'units' | 'scheme'>,
  cells: readonly ScoreCell[],
  layer: ScoreLayer,
): { readonly edits: readonly ScoreEdit[]; readonly overMaximum: number } {
  const from = previousLayer(layer);
  if (from === null) return { edits: [], overMaximum: 0 };
  const [source, target] = [entriesOfLayer(cells, from), entriesOfLayer(cells, layer)];
  const edits: ScoreEdit[] = [];
  let overMaximum = 0;
  for (const { id: unitId } of units) {
    for (const criterion of scoredCriteria(scheme)) {
      const entry = source.get(unitId)?.get(criterion.code);
      if (entry === undefined || target.get(unitId)?.has(criterion.code) === true) continue;
      if (entry.value === null || validateScore(entry.value, criterion).ok) {
        edits.push({ unitId, criterionCode: criterion.code, layer, ...entry });
      } else {
        overMaximum += 1;
      }
    }
  }
  return { edits, overMaximum };
}
