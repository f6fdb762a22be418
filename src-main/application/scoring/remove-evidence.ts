import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { ScoreKey } from '../repositories.ts';
import { changeSheet } from './change-sheet.ts';
import { refuseLocked, sheetRules } from './sheet-rules.ts';

/** Takes a file off a cell. Its bytes stay in the file store: backups and the audit log still name them. */
export function removeEvidence(
  ports: CommandPorts,
  {
    clusterId,
    cell: { unitId, criterionCode, layer },
    hash,
  }: { clusterId: ClusterId; cell: ScoreKey; hash: string },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'remove_evidence', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const locked = refuseLocked(rules.value.sheet.lockedLayers, layer);
    if (locked) return locked;
    const key = { unitId, criterionCode, layer };
    const known = repositories.scoreContext.findEvidence(clusterId, key, hash);
    if (!known) return refuse('not_found');
    repositories.scoreContext.removeEvidence(clusterId, key, hash);
    return ok(changeSheet(repositories, clusterId, {}, { ...key, hash, name: known.name, size: known.size }));
  });
}
