import { listVerdict, pollProblems, pollVerdicts } from './poll.ts';
import type { HashText, Poll } from './poll.ts';
import { isSealIntact, sealedResult } from './seal.ts';
import type { SealedResult } from './seal.ts';
import { LIST_ROW } from './tally.ts';
import type { TallyProblem } from './tally.ts';
import type { ItemVerdict } from './verdict.ts';

/** A sealed record as it was read: its poll with the seal, and the results that it states. */
export type ReadRecord = {
  readonly poll: Poll;
  /** By item, in their order; null where the record states none, as those of the first version. */
  readonly stated: readonly (SealedResult | null)[];
  readonly statedList: SealedResult | null;
};

/** What is wrong with a record. `itemIndex` counts items from 0, or is LIST_ROW. */
export type RecordFlaw =
  | { readonly code: 'hash_differs'; readonly stated: string; readonly computed: string }
  | { readonly code: 'not_reconciled'; readonly problem: TallyProblem }
  | {
      readonly code: 'result_differs';
      readonly itemIndex: number;
      readonly stated: SealedResult;
      readonly computed: SealedResult;
    }
  /** The text holds something else than the program would have sealed. */
  | { readonly code: 'text_differs' };

export type VerifiedRecord = {
  readonly verdicts: readonly ItemVerdict[];
  readonly list: ItemVerdict | null;
  readonly flaws: readonly RecordFlaw[];
};

/** Checks a sealed record by itself: its hash, its sums, and every result computed anew from counts, roll and rule. */
export function verifyRecord({ poll, stated, statedList }: ReadRecord, hash: HashText): VerifiedRecord {
  const { seal } = poll;
  if (seal === null) throw new Error('A record without a seal was handed over');
  const computedHash = hash(seal.text);
  const problems = pollProblems(poll).map((problem): RecordFlaw => ({ code: 'not_reconciled', problem }));
  // Figures that can't be have no verdict.
  const verdicts = problems.length === 0 ? (pollVerdicts(poll) ?? []) : [];
  const list = problems.length === 0 ? listVerdict(poll) : null;
  const flaws = [
    ...(computedHash === seal.hash
      ? []
      : [{ code: 'hash_differs', stated: seal.hash, computed: computedHash } as const]),
    ...problems,
    ...(list ? differences(LIST_ROW, statedList, list) : []),
    ...verdicts.flatMap((verdict, index) => differences(index, stated[index] ?? null, verdict)),
  ];
  const same = flaws.length > 0 || isSealIntact(poll, hash);
  return { verdicts, list, flaws: same ? flaws : [{ code: 'text_differs' }] };
}

function differences(itemIndex: number, stated: SealedResult | null, verdict: ItemVerdict): RecordFlaw[] {
  const computed = sealedResult(verdict);
  if (stated === null || computed === null) return [];
  const same = (Object.keys(computed) as (keyof SealedResult)[]).every(
    (field) => stated[field] === computed[field],
  );
  return same ? [] : [{ code: 'result_differs', itemIndex, stated, computed }];
}
