import type { UnitId } from '../../kernel/ids.ts';
import type { CellEntry, SheetEntries } from './entries.ts';

/** What a cell would say; null for an empty one. */
export type WhatIfChange = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly entry: CellEntry | null;
};

/** The entries as they would be. The ones passed in stay as they are: what is only tried out never reaches what is saved. */
export function applyWhatIf(entries: SheetEntries, changes: readonly WhatIfChange[]): SheetEntries {
  const changed = new Map(entries);
  for (const [unitId, ofUnit] of Map.groupBy(changes, (change) => change.unitId)) {
    const cells = new Map(entries.get(unitId));
    for (const { criterionCode, entry } of ofUnit) {
      if (entry === null) cells.delete(criterionCode);
      else cells.set(criterionCode, entry);
    }
    changed.set(unitId, cells);
  }
  return changed;
}
