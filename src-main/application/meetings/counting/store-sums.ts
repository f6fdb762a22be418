import type { PollId } from '../../../domain/kernel/ids.ts';
import { LIST_KEY, emptySheetCounts, sumCounts, sumPapers } from '../../../domain/voting/count-sheet.ts';
import type { SheetRowKey } from '../../../domain/voting/count-sheet.ts';
import type { ItemCounts } from '../../../domain/voting/tally.ts';
import type { Repositories } from '../../repositories.ts';

/** Makes a poll's own counts the sums of its first entry anew, and answers with its new revision. */
export function storeSums(repositories: Repositories, pollId: PollId): number {
  const poll = repositories.polls.find(pollId);
  if (!poll) throw new Error(`The poll ${pollId} is gone`);
  const batches = repositories.polls.sheets(pollId).filter(({ entry }) => entry === 1);
  const summed = (row: SheetRowKey, counts: ItemCounts): ItemCounts => ({
    ...counts,
    ...sumCounts(batches.map(({ rows }) => rows.get(row) ?? emptySheetCounts)),
  });
  const revision = poll.revision + 1;
  repositories.polls.update({
    ...poll,
    counts: { ...poll.counts, ...sumPapers(batches) },
    listCounts: summed(LIST_KEY, poll.listCounts),
    items: poll.items.map((item) => ({ ...item, counts: summed(item.proposalId, item.counts) })),
    revision,
  });
  return revision;
}
