import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { emptySheetPapers } from '../../../domain/voting/count-sheet.ts';
import { usesPapers } from '../../../domain/voting/method.ts';
import { CountEntry } from '../../../domain/voting/poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';
import { beginSheets, loadCount } from './load-count.ts';
import { countChanged } from './save-cells.ts';
import { storeSums } from './store-sums.ts';

/** Adds a batch of papers after the last. The sums are open again until its figures are typed. */
export function addBatch(
  ports: CommandPorts,
  { pollId }: { pollId: PollId },
): Result<{ revision: number; batch: number }, Refusal> {
  return command(ports, 'add_count_batch', pollId, (repositories) => {
    const loaded = loadCount(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { head } = loaded.value;
    if (!usesPapers(head.method)) return refuse('not_found');
    beginSheets(repositories, pollId);
    const batch = Math.max(...batchesOf(repositories, pollId)) + 1;
    const entries = head.entry === CountEntry.double ? ([1, 2] as const) : ([1] as const);
    for (const entry of entries) {
      repositories.polls.saveSheet(pollId, { entry, batch, papers: emptySheetPapers }, []);
    }
    const revision = storeSums(repositories, pollId);
    return ok({ value: { revision, batch }, payload: { revision }, changed: countChanged(pollId) });
  });
}

/** Takes a batch away with what was typed of it. The first stays: without any batch there is no count. */
export function removeBatch(
  ports: CommandPorts,
  { pollId, batch }: { pollId: PollId; batch: number },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'remove_count_batch', pollId, (repositories) => {
    const loaded = loadCount(repositories, pollId);
    if (!loaded.ok) return loaded;
    if (batch === 1 || !batchesOf(repositories, pollId).includes(batch)) return refuse('not_found');
    repositories.polls.removeSheets(pollId, { batch });
    const revision = storeSums(repositories, pollId);
    return ok({ value: { revision }, payload: { revision }, changed: countChanged(pollId) });
  });
}

function batchesOf(repositories: Repositories, pollId: PollId): readonly number[] {
  return repositories.polls.sheetsNamed(pollId, 1, []).map(({ batch }) => batch);
}
