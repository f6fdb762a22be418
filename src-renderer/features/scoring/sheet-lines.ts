import type { InferContractRouterOutputs } from '@orpc/contract';

import type { scoringContract } from '../../../src-main/contract/scoring.contract.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { scoreLayers } from '../../../src-main/domain/scoring/layer.ts';
import type { ScoreLayer } from '../../../src-main/domain/scoring/layer.ts';
import { rankUnits } from '../../../src-main/domain/scoring/ranking.ts';
import { scoredCriteria } from '../../../src-main/domain/scoring/scheme.ts';
import { effectiveValues, validateScore } from '../../../src-main/domain/scoring/score-sheet.ts';
import type { ScoreCell } from '../../../src-main/domain/scoring/score-sheet.ts';
import { computeTotals } from '../../../src-main/domain/scoring/totals.ts';
import type { UnitTotals } from '../../../src-main/domain/scoring/totals.ts';
import { cellKey } from './score-edits.ts';
import type { MoveKind, ScoreEdit, Written } from './score-edits.ts';

/** The sheet of a cluster as the program tells it. */
export type Sheet = InferContractRouterOutputs<typeof scoringContract>['getSheet'];
export type SheetCell = Sheet['cells'][number];
export type SheetUnit = Sheet['units'][number];

/** A unit with what its scores of one layer come to. */
export type UnitLine = {
  readonly unit: SheetUnit;
  readonly values: ReadonlyMap<string, Points>;
  readonly totals: UnitTotals;
  /** Null where the unit has no score in the layer. */
  readonly rank: number | null;
  readonly tied: boolean;
};

const noValues: ReadonlyMap<string, Points> = new Map();

/** The scores as the page shows them: what was typed in place of what is stored. */
export function shownCells(
  cells: readonly SheetCell[],
  pending: ReadonlyMap<string, ScoreEdit>,
): readonly ScoreCell[] {
  if (pending.size === 0) return cells;
  return [
    ...cells.filter((cell) => !pending.has(cellKey(cell))),
    ...[...pending.values()].flatMap(({ value, ...key }) =>
      value === null ? [] : [{ ...key, value, measure: null }],
    ),
  ];
}

/** The units in the order of the office, with totals and ranks over one layer. */
export function layerLines(
  { units, scheme }: Pick<Sheet, 'units' | 'scheme'>,
  cells: readonly ScoreCell[],
  layer: ScoreLayer,
): readonly UnitLine[] {
  const byUnit = effectiveValues(cells.filter((cell) => cell.layer === layer));
  const lines = units.map((unit) => {
    const values = byUnit.get(unit.id) ?? noValues;
    return { unit, values, totals: computeTotals(scheme, values) };
  });
  const ranks = new Map(
    rankUnits(lines.map(({ unit, totals }) => ({ unitId: unit.id, total: totals.total }))).map((ranked) => [
      ranked.unitId,
      ranked,
    ]),
  );
  return lines.map((line) => {
    const ranked = ranks.get(line.unit.id);
    return { ...line, rank: ranked?.rank ?? null, tied: ranked?.tied ?? false };
  });
}

/** Best first, units without a score last, ties in the order of the office. */
export function inRankOrder(lines: readonly UnitLine[]): readonly UnitLine[] {
  return lines.toSorted((a, b) => (a.rank ?? lines.length + 1) - (b.rank ?? lines.length + 1));
}

/** `2`, or `2=` for units that share a rank; empty without a score. */
export function rankText({ rank, tied }: Pick<UnitLine, 'rank' | 'tied'>): string {
  return rank === null ? '' : `${rank}${tied ? '=' : ''}`;
}

/** The layer that a layer is compared with and copied from; null for the first. */
export function previousLayer(layer: ScoreLayer): ScoreLayer | null {
  return scoreLayers[scoreLayers.indexOf(layer) - 1] ?? null;
}

/**
 * Fills the empty cells of a layer with the scores of the layer before it. Scores over the maximum are left out: an
 * officer may have let them in from a file, and they must not spread unseen.
 */
export function copyFromPrevious(
  { units, scheme }: Pick<Sheet, 'units' | 'scheme'>,
  cells: readonly ScoreCell[],
  layer: ScoreLayer,
): { readonly edits: readonly ScoreEdit[]; readonly overMaximum: number } {
  const from = previousLayer(layer);
  const source = effectiveValues(cells.filter((cell) => cell.layer === from));
  const target = effectiveValues(cells.filter((cell) => cell.layer === layer));
  const edits: ScoreEdit[] = [];
  let overMaximum = 0;
  for (const { id: unitId } of units) {
    for (const criterion of scoredCriteria(scheme)) {
      const value = source.get(unitId)?.get(criterion.code);
      if (value === undefined || target.get(unitId)?.has(criterion.code) === true) continue;
      if (validateScore(value, criterion).ok) {
        edits.push({ unitId, criterionCode: criterion.code, layer, value });
      } else {
        overMaximum += 1;
      }
    }
  }
  return { edits, overMaximum };
}

/** The sheet after something was stored at a moment; which file a score came from is known once the sheet is read anew. */
export function applyWritten(
  sheet: Sheet,
  written: Written,
  kind: 'edit' | MoveKind,
  changedAt: Instant,
): Sheet {
  const changed = new Set(written.changes.map(cellKey));
  return {
    ...sheet,
    cells: [
      ...sheet.cells.filter((cell) => !changed.has(cellKey(cell))),
      ...written.changes
        .filter(({ value, measure }) => value !== null || measure !== null)
        .map((change) => ({ ...change, sourceName: null, sourceCell: null, changedAt })),
    ],
    revision: written.revision,
    canUndo: kind !== 'undo' || sheet.canUndo,
    canRedo: kind === 'undo' || (kind === 'redo' && sheet.canRedo),
  };
}
