import type { AwardCode } from '../awards/award.ts';
import type { Instant } from '../kernel/dates.ts';
import type { CouncilMemberId, PollId, ProposalId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { countRoll } from './attendance.ts';
import type { RollCount, RollMember } from './attendance.ts';
import { PollMethod } from './method.ts';
import { quorumByRule } from './quorum.ts';
import type { QuorumState } from './quorum.ts';
import type { VotingRule } from './rule.ts';
import { giveSeats, tieOf } from './seats.ts';
import type { Tie } from './seats.ts';
import { LIST_ROW, reconcile, votersOf } from './tally.ts';
import type { BallotCounts, Count, CountedRow, ItemCounts, TallyProblem } from './tally.ts';
import { decideVerdict } from './verdict.ts';
import type { ItemVerdict } from './verdict.ts';

export const PollState = {
  draft: 'draft',
  open: 'open',
  /** Counted: its figures stand. What may follow is the chair's choice between equals. */
  closed: 'closed',
  /** Its record is written with a hash: nothing follows but a record that supersedes it. */
  sealed: 'sealed',
} as const;
export type PollState = (typeof PollState)[keyof typeof PollState];

export const PollOrigin = {
  first: 'first',
  /** Another ballot on those who failed. */
  reballot: 'reballot',
  /** A record that supersedes a wrong one. */
  correction: 'correction',
} as const;
export type PollOrigin = (typeof PollOrigin)[keyof typeof PollOrigin];

export const CountEntry = {
  /** One reads aloud, one types. */
  single: 'single',
  /** Two type the same count, and their differences are shown. */
  double: 'double',
} as const;
export type CountEntry = (typeof CountEntry)[keyof typeof CountEntry];

export type PollItem = {
  readonly proposalId: ProposalId;
  /** In a vote on a whole list: whether this one is voted on by itself. */
  readonly carvedOut: boolean;
  /** Who asked for it and why; goes into the minutes. */
  readonly carveOutNote: string;
  /** Members who keep out of the vote on it, as it stood when the poll was opened. */
  readonly recused: readonly CouncilMemberId[];
  /** All null for an item that goes with the list. */
  readonly counts: ItemCounts;
};

/** The sealed tally: canonical JSON and its SHA-256 in lower-case hex. */
export type PollSeal = { readonly text: string; readonly hash: string };

/** One vote on nominees of an award, or on a motion. The functions below keep whatever else a stored poll carries. */
export type Poll = {
  readonly title: string;
  /** Null for a motion, which has no items and is counted in `listCounts`. */
  readonly awardCode: AwardCode | null;
  readonly method: PollMethod;
  /** Whether the items that are not carved out are voted on together, with `listCounts`. */
  readonly wholeList: boolean;
  readonly state: PollState;
  readonly rule: VotingRule;
  /** How many can be put forward at most; null where there is no limit. */
  readonly seats: number | null;
  readonly origin: PollOrigin;
  /** The poll that this one repeats or supersedes. */
  readonly basedOn: PollId | null;
  /** Why it repeats or supersedes; goes into the minutes. */
  readonly reason: string;
  /** 1 for the first ballot on these nominees. */
  readonly round: number;
  readonly entry: CountEntry;
  /** Who could vote; null until ballots are handed out. */
  readonly roll: readonly RollMember[] | null;
  readonly counts: BallotCounts;
  readonly listCounts: ItemCounts;
  readonly items: readonly PollItem[];
  /** Whom the chair put forward among those who share the last place; null while nobody had to choose. */
  readonly chairChoice: readonly ProposalId[] | null;
  readonly seal: PollSeal | null;
  readonly closedAt: Instant | null;
  readonly sealedAt: Instant | null;
};

/** The counts that decide about an item: its own, or those of the list it goes with. */
function countsOfItem(poll: Pick<Poll, 'wholeList' | 'listCounts'>, item: PollItem): ItemCounts {
  return goesWithList(poll, item) ? poll.listCounts : item.counts;
}

/** Nothing about the counts of a closed poll changes any more. */
export type PollClosed = { readonly code: 'poll_closed' };
export type PollOpen = { readonly code: 'poll_open' };
export type PollNotOpen = { readonly code: 'poll_not_open' };
export type PollNotClosed = { readonly code: 'poll_not_closed' };
export type PollSealed = { readonly code: 'poll_sealed' };
export type PollEmpty = { readonly code: 'poll_empty' };
/** Several share the last place, and the chair has not chosen among them. */
export type TieOpen = { readonly code: 'tie_open'; readonly proposalIds: readonly ProposalId[] };
export type QuorumNotMet = { readonly code: 'quorum_not_met'; readonly quorum: QuorumState };
/** Members keep out of the vote on items that go with the list, so that these can't be voted on together with it. */
export type RecusedInList = { readonly code: 'recused_in_list'; readonly proposalIds: readonly ProposalId[] };
export type NotInPoll = { readonly code: 'not_in_poll'; readonly proposalId: ProposalId };
export type TallyNotReconciled = {
  readonly code: 'tally_not_reconciled';
  readonly problems: readonly TallyProblem[];
};

/** SHA-256 of a text's UTF-8 bytes in lower-case hex. */
export type HashText = (text: string) => string;

/** Whether the figures of a poll stand, so that its results may be shown. */
export function isCounted({ state }: { readonly state: PollState }): boolean {
  return state === PollState.closed || state === PollState.sealed;
}

/**
 * Hands the ballots out to those in the room, or sends the sheets of a round in writing. `recused` are the members who keep
 * out of single items; they stand in the poll as they stood now.
 */
export function openPoll<P extends Poll>(
  poll: P,
  {
    roll,
    recused = new Map(),
  }: {
    readonly roll: readonly RollMember[];
    readonly recused?: ReadonlyMap<ProposalId, readonly CouncilMemberId[]>;
  },
): Result<P, PollClosed | PollOpen | PollEmpty | RecusedInList | QuorumNotMet> {
  if (isCounted(poll)) return err({ code: 'poll_closed' });
  if (poll.state === PollState.open) return err({ code: 'poll_open' });
  if (poll.items.length === 0 && poll.awardCode !== null) return err({ code: 'poll_empty' });
  const quorum = quorumOf(countRoll(roll), poll);
  if (!quorum.met && poll.method !== PollMethod.inWriting) return err({ code: 'quorum_not_met', quorum });
  const items = poll.items.map((item) => ({ ...item, recused: recused.get(item.proposalId) ?? [] }));
  const together = items.filter((item) => goesWithList(poll, item) && item.recused.length > 0);
  if (together.length > 0) {
    return err({ code: 'recused_in_list', proposalIds: together.map(({ proposalId }) => proposalId) });
  }
  return ok({ ...poll, state: PollState.open, roll, items });
}

/** Takes over what the counting team has entered so far; rows that are not named keep their counts. */
export function recordCounts<P extends Poll>(
  poll: P,
  entered: {
    readonly counts: BallotCounts;
    readonly listCounts?: ItemCounts;
    readonly items: readonly Pick<PollItem, 'proposalId' | 'counts'>[];
  },
): Result<P, PollClosed | PollNotOpen | NotInPoll> {
  if (isCounted(poll)) return err({ code: 'poll_closed' });
  if (poll.state !== PollState.open) return err({ code: 'poll_not_open' });
  const known = new Set(poll.items.map((item) => item.proposalId));
  const stranger = entered.items.find((item) => !known.has(item.proposalId));
  if (stranger) return err({ code: 'not_in_poll', proposalId: stranger.proposalId });
  const countsOf = new Map(entered.items.map((item) => [item.proposalId, item.counts]));
  const items = poll.items.map((item) => ({ ...item, counts: countsOf.get(item.proposalId) ?? item.counts }));
  return ok({ ...poll, counts: entered.counts, listCounts: entered.listCounts ?? poll.listCounts, items });
}

/** What keeps an open poll from being closed, without the quorum. */
export function pollProblems(poll: Poll): readonly TallyProblem[] {
  return reconcile(countOfPoll(withConsent(poll)));
}

/** The count of a poll with all that it is checked against; its rows are those that are counted. */
export function countOfPoll(
  poll: Pick<
    Poll,
    'awardCode' | 'method' | 'wholeList' | 'rule' | 'roll' | 'counts' | 'listCounts' | 'items'
  >,
): Count {
  const rows: CountedRow[] = hasListRow(poll)
    ? [{ itemIndex: LIST_ROW, counts: poll.listCounts, recused: nobody }]
    : [];
  const attendanceOf = attendances(poll);
  poll.items.forEach((item, itemIndex) => {
    if (goesWithList(poll, item)) return;
    rows.push({ itemIndex, counts: item.counts, recused: recusedOf(item, attendanceOf) });
  });
  return {
    method: poll.method,
    writtenOpinionsCount: poll.rule.writtenOpinionsCount,
    papers: poll.counts,
    roll: countRoll(poll.roll ?? []),
    rows,
  };
}

/** Closes a poll for good: its figures add up, and the session that voted had its quorum. */
export function closePoll<P extends Poll>(
  poll: P,
  { now }: { now: Instant },
): Result<P, PollClosed | PollNotOpen | PollEmpty | TallyNotReconciled | QuorumNotMet> {
  if (isCounted(poll)) return err({ code: 'poll_closed' });
  if (poll.state !== PollState.open || poll.roll === null) return err({ code: 'poll_not_open' });
  if (poll.items.length === 0 && poll.awardCode !== null) return err({ code: 'poll_empty' });
  const problems = pollProblems(poll);
  if (problems.length > 0) return err({ code: 'tally_not_reconciled', problems });
  const quorum = quorumOf(countRoll(poll.roll), poll);
  if (!quorum.met) return err({ code: 'quorum_not_met', quorum });
  return ok({ ...withConsent(poll), state: PollState.closed, closedAt: now });
}

/**
 * What each item of a closed poll came to, in the order of its items; null before closing, so that no partial result can
 * reach a screen.
 */
export function pollVerdicts(poll: Poll): readonly ItemVerdict[] | null {
  return isCounted(poll) && poll.roll !== null
    ? giveSeats(rankedItems(poll), { ...poll, chairBreaksTies: poll.rule.regulation.chairBreaksTies })
    : null;
}

/** What a motion came to, or the list of a vote on a whole list; null before closing. */
export function listVerdict(poll: Poll): ItemVerdict | null {
  if (!isCounted(poll) || poll.roll === null || !hasListRow(poll)) return null;
  return judge(poll, poll.listCounts, countRoll(poll.roll), nobody);
}

/** Who shares the last place of a closed poll so that somebody must choose; null where nobody does, and where nobody may. */
export function openTie(poll: Poll): Tie | null {
  if (!isCounted(poll) || !poll.rule.regulation.chairBreaksTies) return null;
  return tieOf(rankedItems(poll), poll.seats);
}

/** The quorum of those who could vote, by the rule of the poll; in a round in writing, of those who sent their sheet back. */
function quorumOf(
  { members, present, written }: RollCount,
  { rule, awardCode, method, counts }: Pick<Poll, 'rule' | 'awardCode' | 'method' | 'counts'>,
): QuorumState {
  const taking =
    method === PollMethod.inWriting ? { present: counts.returned ?? 0, written: 0 } : { present, written };
  return quorumByRule(rule.quorum, { members, ...taking }, awardCode !== null);
}

const nobody: RollCount = { members: 0, present: 0, written: 0 };

/** Whether the poll counts a motion, or a whole list. */
function hasListRow({ wholeList, awardCode }: Pick<Poll, 'wholeList' | 'awardCode'>): boolean {
  return wholeList || awardCode === null;
}

function goesWithList({ wholeList }: Pick<Poll, 'wholeList'>, { carvedOut }: PollItem): boolean {
  return wholeList && !carvedOut;
}

function rankedItems(poll: Poll): { proposalId: ProposalId; verdict: ItemVerdict }[] {
  const roll = countRoll(poll.roll ?? []);
  const attendanceOf = attendances(poll);
  return poll.items.map((item) => ({
    proposalId: item.proposalId,
    verdict: judge(
      poll,
      countsOfItem(poll, item),
      roll,
      goesWithList(poll, item) ? nobody : recusedOf(item, attendanceOf),
    ),
  }));
}

function judge(poll: Poll, counts: ItemCounts, roll: RollCount, recused: RollCount): ItemVerdict {
  return decideVerdict({ counts, papers: poll.counts, method: poll.method, roll, rule: poll.rule, recused });
}

function attendances({ roll }: Pick<Poll, 'roll'>): ReadonlyMap<CouncilMemberId, RollMember> {
  return new Map((roll ?? []).map((line) => [line.memberId, line]));
}

function recusedOf({ recused }: PollItem, attendanceOf: ReadonlyMap<CouncilMemberId, RollMember>): RollCount {
  return recused.length === 0 ? nobody : countRoll(recused.flatMap((id) => attendanceOf.get(id) ?? []));
}

/** Consent isn't counted: everybody in the room agrees, or the chair would ask for hands. */
function withConsent<P extends Poll>(poll: P): P {
  if (poll.method !== PollMethod.consent) return poll;
  const { roll, rows } = countOfPoll(poll);
  const voters = votersOf({ method: poll.method, roll });
  const agreed = new Map(
    rows.map(({ itemIndex, counts, recused }) => [
      itemIndex,
      { ...counts, agree: voters - recused.present, disagree: 0, invalidMarks: 0 },
    ]),
  );
  return {
    ...poll,
    listCounts: agreed.get(LIST_ROW) ?? poll.listCounts,
    items: poll.items.map((item, index) => ({ ...item, counts: agreed.get(index) ?? item.counts })),
  };
}
