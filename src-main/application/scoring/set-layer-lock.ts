import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { SheetStage } from '../../domain/scoring/layer.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';

/** Locks a stage of a sheet against changes; unlocking asks for a reason, which the audit log keeps. */
export function setLayerLock(
  ports: CommandPorts,
  input: { clusterId: ClusterId; layer: SheetStage; locked: boolean; reason: string | null },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_layer_lock', input.clusterId, ({ clusters, scores }) => {
    if (!clusters.find(input.clusterId)) return refuse('not_found');
    if (!input.locked && !input.reason) return refuse('reason_missing');
    const sheet = scores.sheet(input.clusterId);
    const others = sheet.lockedLayers.filter((layer) => layer !== input.layer);
    const revision = sheet.revision + 1;
    scores.saveSheet(input.clusterId, {
      ...sheet,
      revision,
      lockedLayers: input.locked ? [...others, input.layer] : others,
    });
    return ok({
      value: { revision },
      payload: { layer: input.layer, locked: input.locked, reason: input.reason },
      changed: [{ topic: 'scores', id: input.clusterId }],
    });
  });
}
