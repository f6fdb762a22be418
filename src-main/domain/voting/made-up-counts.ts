import { assertNever } from '../kernel/assert-never.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { countRoll } from './attendance.ts';
import { PollMethod, usesPapers } from './method.ts';
import { countOfPoll } from './poll.ts';
import type { Poll, PollItem } from './poll.ts';
import { emptyBallotCounts, emptyItemCounts, votersOf } from './tally.ts';
import type { BallotCounts, CountedRow, ItemCounts } from './tally.ts';
import { decideVerdict } from './verdict.ts';

/** What the votes of a rehearsal come to. */
export const MadeUpOutcome = {
  allPass: 'all_pass',
  someFail: 'some_fail',
  /** All nominees have as many votes as are needed, so that those over a limit share the last place. */
  tie: 'tie',
} as const;
export type MadeUpOutcome = (typeof MadeUpOutcome)[keyof typeof MadeUpOutcome];

/** Counts of a vote, as `recordCounts` takes them. */
export type MadeUpCounts = {
  readonly counts: BallotCounts;
  readonly listCounts: ItemCounts;
  readonly items: readonly Pick<PollItem, 'proposalId' | 'counts'>[];
};

/** One in so many nominees falls short where some do. */
const FAILING_SHARE = 4;

/**
 * Makes counts up for an open vote: they add up, and they come to the outcome as far as those who vote can bring it about.
 *
 * @param random gives numbers from 0 up to and without 1
 */
export function makeUpCounts(poll: Poll, outcome: MadeUpOutcome, random: () => number): MadeUpCounts {
  const count = { ...countOfPoll(poll), papers: madeUpPapers(poll) };
  const items: { proposalId: ProposalId; counts: ItemCounts }[] = [];
  let listCounts = emptyItemCounts;
  for (const row of count.rows) {
    const item = poll.items[row.itemIndex];
    // Where single nominees are voted on as well, they may fail and the list passes.
    const mayFail = item ? items.length % FAILING_SHARE === 0 : count.rows.length === 1;
    const aim = outcome === MadeUpOutcome.someFail && mayFail ? 'fails' : outcome;
    const counts = madeUpRow(poll, { ...count, row }, aim, random);
    if (item) items.push({ proposalId: item.proposalId, counts });
    else listCounts = counts;
  }
  return { counts: count.papers, listCounts, items };
}

function madeUpPapers({ method, roll }: Poll): BallotCounts {
  if (!usesPapers(method)) return emptyBallotCounts;
  const voters = votersOf({ method, roll: countRoll(roll ?? []) });
  return { issued: voters, returned: voters, valid: voters, invalid: 0 };
}

type Counted = ReturnType<typeof countOfPoll> & { readonly row: CountedRow };

function madeUpRow(
  { rule, method }: Poll,
  { roll, papers, row: { recused } }: Counted,
  outcome: MadeUpOutcome | 'fails',
  random: () => number,
): ItemCounts {
  const voters = votersOf({ method, roll }) - votersOf({ method, roll: recused });
  const opinions = method === PollMethod.inWriting ? 0 : roll.written - recused.written;
  const written =
    opinions === 0
      ? { writtenAgree: null, writtenDisagree: null }
      : { writtenAgree: opinions, writtenDisagree: 0 };
  // Hands are not counted where nobody is against it; opinions in writing are.
  if (method === PollMethod.consent) return { ...emptyItemCounts, ...written };
  const counts = { agree: 0, disagree: voters, invalidMarks: 0, ...written };
  const { needed, agreeWritten } = decideVerdict({ counts, papers, method, roll, rule, recused });
  const least = Math.min(Math.max(0, needed - agreeWritten), voters);
  const agree = agreeing(outcome, { least, voters }, random);
  return { ...counts, agree, disagree: voters - agree };
}

/** How many in the room agree: `least` of them are enough. */
function agreeing(
  outcome: MadeUpOutcome | 'fails',
  { least, voters }: { readonly least: number; readonly voters: number },
  random: () => number,
): number {
  switch (outcome) {
    case 'all_pass':
    case 'some_fail':
      return least + Math.floor(random() * (voters - least + 1));
    case 'tie':
      return least;
    case 'fails':
      return Math.floor(random() * least);
    default:
      return assertNever(outcome);
  }
}
