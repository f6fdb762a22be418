import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { changeSheet } from './change-sheet.ts';
import { refuseLocked, sheetRules } from './sheet-rules.ts';

/** Sets how many flags a cluster may propose; null goes back to the rules of its scheme. */
export function setFlagQuota(
  ports: CommandPorts,
  { clusterId, flagQuota }: { clusterId: ClusterId; flagQuota: number | null },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_flag_quota', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const { sheet } = rules.value;
    const locked = refuseLocked(sheet.lockedLayers, SheetStage.final);
    if (locked) return locked;
    repositories.scores.saveSheet(clusterId, { ...sheet, flagQuota });
    return ok(changeSheet(repositories, clusterId, {}, { before: sheet.flagQuota, after: flagQuota }));
  });
}
