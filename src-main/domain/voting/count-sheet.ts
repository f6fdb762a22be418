import type { ProposalId } from '../kernel/ids.ts';
import type { BallotCounts, ItemCounts } from './tally.ts';

/** A row of a sheet: a nominee, or the vote on a whole list or a motion. */
export type SheetRowKey = ProposalId | typeof LIST_KEY;
export const LIST_KEY = 'list';

/** What was counted on papers; opinions in writing are counted beside the sheets. */
export type SheetCounts = Pick<ItemCounts, 'agree' | 'disagree' | 'invalidMarks'>;

export const emptySheetCounts: SheetCounts = { agree: null, disagree: null, invalidMarks: null };

/** What one of those who type has of one batch of papers: sums, never a single ballot. */
export type CountSheet = {
  /** 1, or 2 for whoever types the same count once more. */
  readonly entry: 1 | 2;
  /** From 1. */
  readonly batch: number;
  readonly papers: Pick<BallotCounts, 'returned' | 'valid' | 'invalid'>;
  readonly rows: ReadonlyMap<SheetRowKey, SheetCounts>;
};
