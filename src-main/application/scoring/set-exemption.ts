import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { changeSheet } from './change-sheet.ts';
import { cellPlace, refuseLocked, sheetRules } from './sheet-rules.ts';

/** Says of criteria that they don't apply to units, with the reason; null makes them apply again. Scores stay as they are. */
export function setExemption(
  ports: CommandPorts,
  {
    clusterId,
    cells,
    reason,
  }: {
    clusterId: ClusterId;
    cells: readonly { unitId: UnitId; criterionCode: string }[];
    reason: string | null;
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_exemption', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const locked = refuseLocked(rules.value.sheet.lockedLayers, SheetStage.final);
    if (locked) return locked;
    for (const cell of cells) {
      const place = cellPlace(rules.value, cell);
      if (!place.ok) return place;
      repositories.scoreContext.setExemption(clusterId, cell, reason);
    }
    return ok(changeSheet(repositories, clusterId, {}, { cells, reason }));
  });
}
