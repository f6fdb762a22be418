import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import type { Repositories } from '../repositories.ts';
import type { CommandOutcome } from '../run-command.ts';

/** Counts the revision of a sheet up for a change outside its cells, and tells audit log and pages of it. */
export function changeSheet<Answer extends object>(
  { scores }: Repositories,
  clusterId: ClusterId,
  answer: Answer,
  payload: Json,
): CommandOutcome<Answer & { revision: number }> {
  const sheet = scores.sheet(clusterId);
  const revision = sheet.revision + 1;
  scores.saveSheet(clusterId, { ...sheet, revision });
  return { value: { ...answer, revision }, payload, changed: [{ topic: 'scores', id: clusterId }] };
}
