import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import { refuseStaleRemark, remarkWrite } from './stale-remark.ts';
import type { RemarkEdit } from './stale-remark.ts';
import { writeScores } from './write-scores.ts';
import type { WrittenScores } from './write-scores.ts';

/** Stores texts at cells (reasons, explanations, notes) as one undo step; refuses them all where one was changed meanwhile. */
export function saveRemarks(
  ports: CommandPorts & { clock: Clock },
  { clusterId, remarks }: { clusterId: ClusterId; remarks: readonly RemarkEdit[] },
): Result<WrittenScores, Refusal> {
  return command(ports, 'save_remarks', clusterId, (repositories) => {
    const stale = refuseStaleRemark(repositories, clusterId, remarks);
    if (stale) return stale;
    const writes = remarks.map(remarkWrite);
    const written = writeScores(repositories, ports.clock, clusterId, [], 'refuse', writes);
    if (!written.ok) return written;
    return ok({
      value: written.value,
      payload: written.value,
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
}
