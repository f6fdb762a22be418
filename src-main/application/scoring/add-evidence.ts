import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { EVIDENCE_LIMIT_BYTES } from '../../contract/scoring.contract.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { stageOfNewEvidence } from '../../domain/scoring/sheet/stages.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, FileStore } from '../ports.ts';
import type { ScoreKey } from '../repositories.ts';
import { changeSheet } from './change-sheet.ts';
import { evidenceName } from './evidence-name.ts';
import { cellPlace, refuseLocked, sheetRules } from './sheet-rules.ts';

export type AddEvidencePorts = CommandPorts & { clock: Clock; files: FileStore };

/**
 * Keeps a file that proves a score, by its content. The bytes are stored before the row, so that no row lacks its file. A
 * cell takes the same content once, under whichever name it came first.
 */
export async function addEvidence(
  ports: AddEvidencePorts,
  {
    clusterId,
    cell: { unitId, criterionCode, layer },
    file,
  }: { clusterId: ClusterId; cell: ScoreKey; file: { name: string; bytes: Uint8Array } },
): Promise<Result<{ revision: number; hash: string }, Refusal>> {
  const name = evidenceName(file.name);
  const size = file.bytes.byteLength;
  if (size === 0) return refuse('file_empty', { name });
  if (size > EVIDENCE_LIMIT_BYTES) {
    return refuse('file_too_large', { name, limit: EVIDENCE_LIMIT_BYTES / 1024 / 1024 });
  }
  const kept = await ports.files.store(file.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));
  const { hash } = kept.value;

  return command(ports, 'add_evidence', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const key = { unitId, criterionCode, layer };
    const place = cellPlace(rules.value, key);
    if (!place.ok) return place;
    const locked = refuseLocked(rules.value.sheet.lockedLayers, stageOfNewEvidence(layer));
    if (locked) return locked;
    const known = repositories.scoreContext.findEvidence(clusterId, key, hash);
    if (known) {
      const { unit, criterion } = place.value;
      return refuse('evidence_known', { name: known.name, unit, criterion: criterion.code });
    }
    const addedAt = ports.clock.now();
    repositories.scoreContext.addEvidence(clusterId, { ...key, hash, name, size, addedAt });
    return ok(changeSheet(repositories, clusterId, { hash }, { ...key, hash, name, size }));
  });
}
