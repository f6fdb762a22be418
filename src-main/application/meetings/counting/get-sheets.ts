import { refuse } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { LIST_KEY, countedRows, isSheetComplete } from '../../../domain/voting/count-sheet.ts';
import type { CountSheet, SheetRowKey } from '../../../domain/voting/count-sheet.ts';
import { usesPapers } from '../../../domain/voting/method.ts';
import { CountEntry } from '../../../domain/voting/poll.ts';
import type { ItemCounts } from '../../../domain/voting/tally.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { sheetsOf } from './load-count.ts';

/** How far a count is. */
export function countState(repositories: Repositories, { pollId }: { pollId: PollId }) {
  const head = repositories.polls.head(pollId);
  return head ? ok({ revision: head.revision, state: head.state }) : refuse('not_found');
}

/**
 * What one of those who type has typed. The other's sheets come along only once both are complete: until then neither
 * may copy from the other.
 */
export function getSheets(
  repositories: Repositories,
  { pollId, entry }: { pollId: PollId; entry: CountSheet['entry'] },
) {
  const poll = repositories.polls.find(pollId);
  if (!poll) return refuse('not_found');
  const sheets = sheetsOf(repositories, poll);
  const batches = sheets.filter((sheet) => sheet.entry === 1).map(({ batch }) => batch);
  const of = (wanted: CountSheet['entry']) =>
    batches.map((batch) =>
      viewOf(
        sheets.find((sheet) => sheet.entry === wanted && sheet.batch === batch),
        batch,
      ),
    );
  const counted: readonly { readonly row: SheetRowKey; readonly counts: ItemCounts }[] = [
    { row: LIST_KEY, counts: poll.listCounts },
    ...poll.items.map(({ proposalId, counts }) => ({ row: proposalId, counts })),
  ];
  return ok({
    revision: poll.revision,
    issued: poll.counts.issued,
    written: counted
      .filter(({ counts }) => counts.writtenAgree !== null || counts.writtenDisagree !== null)
      .map(({ row, counts: { writtenAgree, writtenDisagree } }) => ({ row, writtenAgree, writtenDisagree })),
    sheets: of(entry),
    other: areBothComplete(poll, sheets) ? of(entry === 1 ? 2 : 1) : null,
  });
}

/** Whether both people have typed every figure of every batch, so that their sheets can be held side by side. */
function areBothComplete(poll: StoredPoll, sheets: readonly CountSheet[]): boolean {
  if (poll.entry !== CountEntry.double) return false;
  const rows = countedRows(poll);
  const batches = new Set(sheets.map(({ batch }) => batch)).size;
  const complete = sheets.filter((sheet) => isSheetComplete(sheet, rows, usesPapers(poll.method)));
  return complete.length === 2 * batches;
}

function viewOf(sheet: CountSheet | undefined, batch: number) {
  const rows = [...(sheet?.rows ?? [])].map(([row, counts]) => ({ row, ...counts }));
  return { batch, papers: sheet?.papers ?? { returned: null, valid: null, invalid: null }, rows };
}
