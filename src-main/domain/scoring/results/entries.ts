import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import type { Measure } from '../formulas/measure.ts';
import { scoreLayers } from '../sheet/layer.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import type { ScoreCell } from '../sheet/score-sheet.ts';

/** What a cell says: points that were given, what was measured, or both. */
export type CellEntry = { readonly value: Points | null; readonly measure: Measure | null };

/** By unit and by the code of the criterion. What was never entered is absent; it is not zero. */
export type SheetEntries = ReadonlyMap<UnitId, ReadonlyMap<string, CellEntry>>;

/** What was entered in one layer. */
export function entriesOfLayer(cells: readonly ScoreCell[], layer: ScoreLayer): SheetEntries {
  const entries = new Map<UnitId, Map<string, CellEntry>>();
  for (const cell of cells) if (cell.layer === layer) put(entries, cell, cell);
  return entries;
}

/**
 * What counts in the end: the appraisal's entry over the cluster's over the unit's own, cell by cell. A layer that only gives
 * points leaves the measure of the layer before as it is: the figures are still those that the other units are compared with.
 */
export function effectiveEntries(cells: readonly ScoreCell[]): SheetEntries {
  const entries = new Map<UnitId, Map<string, CellEntry>>();
  for (const layer of scoreLayers) {
    for (const cell of cells) {
      if (cell.layer !== layer) continue;
      const before = entries.get(cell.unitId)?.get(cell.criterionCode);
      put(entries, cell, { value: cell.value, measure: cell.measure ?? before?.measure ?? null });
    }
  }
  return entries;
}

function put(
  entries: Map<UnitId, Map<string, CellEntry>>,
  { unitId, criterionCode }: ScoreCell,
  { value, measure }: CellEntry,
): void {
  if (value === null && measure === null) return;
  const ofUnit = entries.get(unitId) ?? new Map<string, CellEntry>();
  entries.set(unitId, ofUnit.set(criterionCode, { value, measure }));
}
