import type { ChangeEvent } from '../../../contract/live.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import {
  LIST_KEY,
  emptySheetCounts,
  emptySheetPapers,
  sumCounts,
  sumPapers,
} from '../../../domain/voting/count-sheet.ts';
import type { CountSheet, SheetCounts, SheetRowKey } from '../../../domain/voting/count-sheet.ts';
import { CountEntry } from '../../../domain/voting/poll.ts';
import type { PollItem } from '../../../domain/voting/poll.ts';
import type { BallotCounts, ItemCounts } from '../../../domain/voting/tally.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { beginSheets, loadCount } from './load-count.ts';

/** Figures that changed; what is undefined stays as it is, null takes a figure back. */
type Changes<Counts> = { readonly [Field in keyof Counts]?: Counts[Field] | undefined };

/**
 * Stores figures of one batch as one of those who type enters them, and keeps the poll's own counts the sums of the first
 * entry. Reads and writes the named rows only, since it happens at every keystroke of a thousand rows.
 */
export function saveCells(
  ports: CommandPorts,
  input: {
    readonly pollId: PollId;
    readonly baseRevision: number;
    readonly entry: CountSheet['entry'];
    readonly batch: number;
    readonly papers: Changes<BallotCounts>;
    readonly rows: readonly (Changes<ItemCounts> & { readonly row: SheetRowKey })[];
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_counts', input.pollId, (repositories) => {
    const { polls } = repositories;
    const { pollId, entry, batch } = input;
    const loaded = loadCount(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { head } = loaded.value;
    if (head.revision !== input.baseRevision) return refuse('stale_revision', { name: head.title });
    if (entry === 2 && head.entry !== CountEntry.double) return refuse('not_found');
    const changesOf = new Map(input.rows.map(({ row, ...changes }) => [row, changes]));
    const keys = [...changesOf.keys()];
    const ids = keys.filter((key): key is ProposalId => key !== LIST_KEY);
    const items = polls.itemsNamed(pollId, ids).filter(({ carvedOut }) => !head.wholeList || carvedOut);
    const hasListRow = head.wholeList || head.awardCode === null;
    if (items.length !== ids.length || (keys.length > ids.length && !hasListRow)) return refuse('not_found');

    beginSheets(repositories, pollId);
    const first = polls.sheetsNamed(pollId, 1, keys);
    if (!first.some((sheet) => sheet.batch === batch)) return refuse('not_found');
    const own = entry === 1 ? first : polls.sheetsNamed(pollId, 2, keys);
    const stored = own.find((sheet) => sheet.batch === batch);
    const edited: CountSheet = {
      entry,
      batch,
      papers: picked(stored?.papers ?? emptySheetPapers, input.papers),
      rows: new Map(
        keys.map((row) => [row, picked(stored?.rows.get(row) ?? emptySheetCounts, changesOf.get(row) ?? {})]),
      ),
    };
    polls.saveSheet(
      pollId,
      edited,
      [...edited.rows].map(([row, counts]) => ({ row, counts })),
    );

    const batches = first.map((sheet) => (entry === 1 && sheet.batch === batch ? edited : sheet));
    const sumsOf = (row: SheetRowKey, counts: ItemCounts): ItemCounts => {
      const sums: SheetCounts = sumCounts(batches.map(({ rows }) => rows.get(row) ?? emptySheetCounts));
      const changes = changesOf.get(row) ?? {};
      const { writtenAgree = counts.writtenAgree, writtenDisagree = counts.writtenDisagree } = changes;
      return { ...sums, writtenAgree, writtenDisagree };
    };
    const { issued = head.counts.issued } = input.papers;
    const revision = head.revision + 1;
    polls.updateCounts(
      {
        ...head,
        counts: { issued, ...sumPapers(batches) },
        listCounts: changesOf.has(LIST_KEY) ? sumsOf(LIST_KEY, head.listCounts) : head.listCounts,
        revision,
      },
      items.map(({ proposalId, counts }): Pick<PollItem, 'proposalId' | 'counts'> => ({
        proposalId,
        counts: sumsOf(proposalId, counts),
      })),
    );
    // Figures stay out of the log: a log of each step would put the count in an order.
    return ok({ value: { revision }, payload: { revision }, changed: countChanged(pollId) });
  });
}

/** The windows that show how far a count is; a keystroke concerns no other page. */
export function countChanged(id: PollId): readonly ChangeEvent[] {
  return [{ topic: 'counting', id }];
}

/** The figures of `counts` with the changes among them; other fields of `changes` are left out. */
function picked<Counts extends object>(
  counts: Counts,
  changes: { readonly [Field in keyof Counts]?: Counts[Field] | undefined },
): Counts {
  const merged = { ...counts };
  for (const field of Object.keys(counts) as (keyof Counts)[]) {
    const value = changes[field];
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}
