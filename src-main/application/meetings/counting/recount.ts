import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { emptySheetPapers } from '../../../domain/voting/count-sheet.ts';
import { CountEntry } from '../../../domain/voting/poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadCount } from './load-count.ts';
import { countChanged } from './save-cells.ts';
import { storeSums } from './store-sums.ts';

/**
 * Throws away what was counted, so that the papers are counted anew. How many were handed out and the opinions in writing
 * stay: they are not on the papers. The log keeps the reason and the time, and none of the figures.
 */
export function recount(
  ports: CommandPorts,
  { pollId, reason }: { pollId: PollId; reason: string },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'recount_poll', pollId, (repositories) => {
    const loaded = loadCount(repositories, pollId);
    if (!loaded.ok) return loaded;
    repositories.polls.removeSheets(pollId);
    repositories.polls.saveSheet(pollId, { entry: 1, batch: 1, papers: emptySheetPapers }, []);
    const revision = storeSums(repositories, pollId);
    return ok({
      value: { revision },
      payload: { revision, reason },
      changed: countChanged(pollId),
      forgets: 'log',
    });
  });
}

/** Says whether the count is typed once or twice. Going back to once throws the second entry away. */
export function setEntry(
  ports: CommandPorts,
  { pollId, entry }: { pollId: PollId; entry: CountEntry },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_count_entry', pollId, (repositories) => {
    const loaded = loadCount(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { head, meeting } = loaded.value;
    const revision = head.revision + 1;
    if (entry === CountEntry.single) repositories.polls.removeSheets(pollId, { entry: 2 });
    repositories.polls.updateCounts({ ...head, entry, revision }, []);
    return ok({
      value: { revision },
      payload: { revision, entry },
      changed: [...countChanged(pollId), { topic: 'meetings', id: meeting.id }],
      forgets: 'log',
    });
  });
}
