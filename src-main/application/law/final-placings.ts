import type { UnitId } from '../../domain/kernel/ids.ts';
import { sheetResult } from '../../domain/scoring/results/sheet-result.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import type { Repositories } from '../repositories.ts';
import { getSheet } from '../scoring/get-sheet.ts';

/** A unit's place in its cluster or block, as the final result has it. */
export type Placing = { readonly cluster: string; readonly place: number; readonly members: number };

/** The places of all units whose cluster has a final result in a year; a unit that was not ranked has none. */
export function finalPlacings(repositories: Repositories, year: number): ReadonlyMap<UnitId, Placing> {
  const placings = new Map<UnitId, Placing>();
  for (const { id, name, members } of repositories.clusters.ofYear(year)) {
    if (!repositories.scores.sheet(id).lockedLayers.includes(SheetStage.final)) continue;
    const sheet = getSheet(repositories, { clusterId: id });
    if (!sheet.ok) continue;
    for (const { unitId, rank } of sheetResult(sheet.value).ranked) {
      if (rank !== null) placings.set(unitId, { cluster: name, place: rank, members: members.length });
    }
  }
  return placings;
}
