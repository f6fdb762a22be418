import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { layerDifferences } from '../../domain/scoring/results/layer-differences.ts';
import { scoreLayers } from '../../domain/scoring/sheet/layer.ts';
import type { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { moveStage } from '../../domain/scoring/sheet/stages.ts';
import type { StageMoveError } from '../../domain/scoring/sheet/stages.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Repositories } from '../repositories.ts';
import { sheetRules } from './sheet-rules.ts';
import type { SheetRules } from './sheet-rules.ts';

/**
 * Locks a stage of a sheet against changes. A layer can't be locked while it departs from the layers before it without a
 * reason. Unlocking asks for a reason, which the audit log keeps.
 */
export function setLayerLock(
  ports: CommandPorts,
  input: { clusterId: ClusterId; layer: SheetStage; locked: boolean; reason: string | null },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_layer_lock', input.clusterId, (repositories) => {
    const rules = sheetRules(repositories, input.clusterId);
    if (!rules.ok) return rules;
    const { sheet } = rules.value;
    if (!input.locked && !input.reason) return refuse('reason_missing');
    const moved = moveStage(sheet.lockedLayers, input.layer, input.locked ? 'lock' : 'unlock');
    if (!moved.ok) return moveRefusal(moved.error);
    const unexplained = input.locked && refuseUnexplained(repositories, rules.value, input.layer);
    if (unexplained) return unexplained;
    const revision = sheet.revision + 1;
    repositories.scores.saveSheet(input.clusterId, { ...sheet, revision, lockedLayers: moved.value });
    return ok({
      value: { revision },
      payload: { layer: input.layer, locked: input.locked, reason: input.reason },
      changed: [{ topic: 'scores', id: input.clusterId }],
    });
  });
}

function moveRefusal({ code }: StageMoveError): ReturnType<typeof refuse> {
  switch (code) {
    case 'stages_open':
      return refuse('stages_open');
    case 'stages_locked':
      return refuse('final_locked');
    default:
      return assertNever(code);
  }
}

/** Counts the differences that nobody gave a reason for, and names the first in the order of the sheet. */
function refuseUnexplained(
  { scores, scoreContext }: Repositories,
  { cluster, scheme, unitNames }: SheetRules,
  stage: SheetStage,
): ReturnType<typeof refuse> | null {
  const layer = scoreLayers.find((one) => one === stage);
  if (!layer) return null;
  const explained = new Set(
    scoreContext
      .remarks(cluster.id)
      .filter((remark) => remark.layer === layer && remark.kind === 'reason')
      .map(placeKey),
  );
  const units = [...unitNames.keys()].map((id) => ({ id }));
  const facts = {
    scheme,
    units,
    cells: scores.cells(cluster.id),
    exemptions: scoreContext.exemptions(cluster.id),
  };
  const missing = layerDifferences(facts, layer).filter((difference) => !explained.has(placeKey(difference)));
  const [first] = missing;
  if (!first) return null;
  return refuse('reasons_missing', {
    count: missing.length,
    unit: unitNames.get(first.unitId) ?? first.unitId,
    criterion: first.criterionCode,
  });
}

function placeKey({ unitId, criterionCode }: { unitId: string; criterionCode: string }): string {
  return JSON.stringify([unitId, criterionCode]);
}
