import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { sheetOfPoll } from '../../../domain/voting/count-sheet.ts';
import type { CountSheet, SheetCounts, SheetRowKey } from '../../../domain/voting/count-sheet.ts';
import { PollState, isCounted } from '../../../domain/voting/poll.ts';
import type { Repositories } from '../../repositories.ts';
import type { PollHead, StoredPoll } from '../../session-repositories.ts';
import { loadMeetingOf } from '../load-meeting.ts';

/** A poll that is being counted, without its items. */
export function loadCount(
  repositories: Repositories,
  id: PollId,
): Result<{ head: PollHead; meeting: Meeting }, Refusal> {
  const head = repositories.polls.head(id);
  if (!head) return refuse('not_found');
  const meeting = loadMeetingOf(repositories, head);
  if (!meeting.ok) return meeting;
  if (isCounted(head)) return refuse('poll_closed');
  if (head.state !== PollState.open) return refuse('poll_not_open');
  return ok({ head, meeting: meeting.value });
}

/**
 * The sheets of a poll by entry and batch. A poll of which nobody has typed on a sheet yet, such as a correction, begins
 * with the figures that it carries itself.
 */
export function sheetsOf(repositories: Repositories, poll: StoredPoll): readonly CountSheet[] {
  const stored = repositories.polls.sheets(poll.id);
  return stored.some(({ entry }) => entry === 1) ? stored : [sheetOfPoll(poll), ...stored];
}

/** Sees to it that the count lies on sheets: the first one takes over what the poll carries itself. */
export function beginSheets(repositories: Repositories, id: PollId): void {
  const { polls } = repositories;
  if (polls.sheetsNamed(id, 1, []).length > 0) return;
  const poll = polls.find(id);
  if (!poll) throw new Error(`The poll ${id} is gone`);
  const first = sheetOfPoll(poll);
  polls.saveSheet(id, first, storedRows(first.rows));
}

/** Rows as the repository takes them, without those that nothing is typed in. */
function storedRows(rows: ReadonlyMap<SheetRowKey, SheetCounts>) {
  return [...rows]
    .filter(([, counts]) => Object.values(counts).some((figure) => figure !== null))
    .map(([row, counts]) => ({ row, counts }));
}
