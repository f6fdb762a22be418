import type { UnitId } from '../../kernel/ids.ts';
import type { CellContent } from '../sheet/cell-content.ts';
import { scoreLayers } from '../sheet/layer.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import type { ScoreCell } from '../sheet/score-sheet.ts';

/** By unit and by the code of the criterion. What was never entered is absent; it is not zero. */
export type SheetEntries = ReadonlyMap<UnitId, ReadonlyMap<string, CellContent>>;

/** What was entered in one layer. */
export function entriesOfLayer(cells: readonly ScoreCell[], layer: ScoreLayer): SheetEntries {
  const entries = new Map<UnitId, Map<string, CellContent>>();
  for (const cell of cells) if (cell.layer === layer) put(entries, cell, cell);
  return entries;
}

/**
 * What counts in the end: the appraisal's entry over the cluster's over the unit's own, cell by cell. A layer that only gives
 * points leaves the measure of the layer before as it is: the figures are still those that the other units are compared with.
 */
export function effectiveEntries(cells: readonly ScoreCell[]): SheetEntries {
  const entries = new Map<UnitId, Map<string, CellContent>>();
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
  entries: Map<UnitId, Map<string, CellContent>>,
  { unitId, criterionCode }: ScoreCell,
  { value, measure }: CellContent,
): void {
  if (value === null && measure === null) return;
  const ofUnit = entries.get(unitId) ?? new Map<string, CellContent>();
  entries.set(unitId, ofUnit.set(criterionCode, { value, measure }));
}
