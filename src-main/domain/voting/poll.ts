import type { AwardCode } from '../awards/award.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { countRoll } from './attendance.ts';
import type { RollCount, RollMember } from './attendance.ts';
import { quorumState } from './quorum.ts';
import type { QuorumState } from './quorum.ts';
import type { QuorumRule, VotingRule } from './rule.ts';
import { reconcile } from './tally.ts';
import type { BallotCounts, ItemCounts, TallyProblem } from './tally.ts';
import { decideVerdict } from './verdict.ts';
import type { ItemVerdict } from './verdict.ts';

export const PollState = { draft: 'draft', open: 'open', closed: 'closed' } as const;
export type PollState = (typeof PollState)[keyof typeof PollState];

export type PollItem = { readonly proposalId: ProposalId; readonly counts: ItemCounts };

/** The sealed tally: canonical JSON and its SHA-256 in lower-case hex. */
export type PollSeal = { readonly text: string; readonly hash: string };

/** A paper ballot on one award. The functions below keep whatever else a stored poll carries. */
export type Poll = {
  readonly title: string;
  readonly awardCode: AwardCode;
  readonly state: PollState;
  readonly rule: VotingRule;
  readonly counts: BallotCounts;
  readonly items: readonly PollItem[];
  /** Null until closing. */
  readonly seal: PollSeal | null;
  readonly closedAt: Instant | null;
};

/** Nothing about a closed poll changes any more. */
export type PollClosed = { readonly code: 'poll_closed' };
export type PollOpen = { readonly code: 'poll_open' };
export type PollNotOpen = { readonly code: 'poll_not_open' };
export type PollEmpty = { readonly code: 'poll_empty' };
export type QuorumNotMet = { readonly code: 'quorum_not_met'; readonly quorum: QuorumState };
export type NotInPoll = { readonly code: 'not_in_poll'; readonly proposalId: ProposalId };
export type TallyNotReconciled = {
  readonly code: 'tally_not_reconciled';
  readonly problems: readonly TallyProblem[];
};

/** SHA-256 of a text's UTF-8 bytes in lower-case hex. */
export type HashText = (text: string) => string;

/** Hands the ballots out. */
export function openPoll<P extends Poll>(
  poll: P,
  { roll }: { roll: readonly RollMember[] },
): Result<P, PollClosed | PollOpen | PollEmpty | QuorumNotMet> {
  if (poll.state === 'closed') return err({ code: 'poll_closed' });
  if (poll.state === 'open') return err({ code: 'poll_open' });
  if (poll.items.length === 0) return err({ code: 'poll_empty' });
  const quorum = quorumOf(countRoll(roll), poll.rule.quorum);
  return quorum.met ? ok({ ...poll, state: 'open' }) : err({ code: 'quorum_not_met', quorum });
}

/** Takes over what the counting team has entered so far; rows that are not named keep their counts. */
export function recordCounts<P extends Poll>(
  poll: P,
  entered: { readonly counts: BallotCounts; readonly items: readonly PollItem[] },
): Result<P, PollClosed | PollNotOpen | NotInPoll> {
  if (poll.state === 'closed') return err({ code: 'poll_closed' });
  if (poll.state !== 'open') return err({ code: 'poll_not_open' });
  const known = new Set(poll.items.map((item) => item.proposalId));
  const stranger = entered.items.find((item) => !known.has(item.proposalId));
  if (stranger) return err({ code: 'not_in_poll', proposalId: stranger.proposalId });
  const countsOf = new Map(entered.items.map((item) => [item.proposalId, item.counts]));
  const items = poll.items.map((item) => ({ ...item, counts: countsOf.get(item.proposalId) ?? item.counts }));
  return ok({ ...poll, counts: entered.counts, items });
}

/** What keeps an open poll from being closed, without the quorum. */
export function pollProblems(poll: Poll, roll: readonly RollMember[]): readonly TallyProblem[] {
  return reconcile(
    poll.counts,
    poll.items.map((item) => item.counts),
    countRoll(roll),
  );
}

/** An item as it was read aloud. A unit that is renamed later keeps the name under which it was voted on. */
export type NamedItem = { readonly proposalId: ProposalId; readonly name: string; readonly detail: string };

/**
 * Closes a poll for good and seals it: its figures add up, and the session that voted had its quorum. `names` are those
 * of its items, in their order.
 */
export function closePoll<P extends Poll>(
  poll: P,
  {
    roll,
    names,
    now,
    hash,
  }: { roll: readonly RollMember[]; names: readonly NamedItem[]; now: Instant; hash: HashText },
): Result<P, PollClosed | PollNotOpen | PollEmpty | TallyNotReconciled | QuorumNotMet> {
  if (poll.state === 'closed') return err({ code: 'poll_closed' });
  if (poll.state !== 'open') return err({ code: 'poll_not_open' });
  if (poll.items.length === 0) return err({ code: 'poll_empty' });
  const problems = pollProblems(poll, roll);
  if (problems.length > 0) return err({ code: 'tally_not_reconciled', problems });
  const quorum = quorumOf(countRoll(roll), poll.rule.quorum);
  if (!quorum.met) return err({ code: 'quorum_not_met', quorum });
  return ok({
    ...poll,
    state: 'closed',
    closedAt: now,
    seal: sealPoll({ ...poll, closedAt: now }, roll, names, hash),
  });
}

/** Seals counts, names, roll and rule. Reasons of absence stay out: they are personal and decide nothing. */
function sealPoll(
  poll: Pick<Poll, 'title' | 'awardCode' | 'rule' | 'counts' | 'items' | 'closedAt'>,
  roll: readonly RollMember[],
  names: readonly NamedItem[],
  hash: HashText,
): PollSeal {
  const named = new Map(names.map((item) => [item.proposalId, item]));
  const text = canonicalJson({
    format: 'so-vang-tally',
    version: 1,
    title: poll.title,
    awardCode: poll.awardCode,
    closedAt: poll.closedAt,
    rule: poll.rule,
    counts: poll.counts,
    items: poll.items.map(({ proposalId, counts }) => {
      // Null only where a poll is held against a seal that isn't its own.
      const { name, detail } = named.get(proposalId) ?? { name: null, detail: null };
      return { proposalId, name, detail, counts };
    }),
    roll: roll.map(({ memberId, attendance }) => ({ memberId, attendance })),
  });
  return { text, hash: hash(text) };
}

/** Whether a closed poll and its roll are still those that were sealed. A poll that is not closed has no seal to hold. */
export function isSealIntact(poll: Poll, roll: readonly RollMember[], hash: HashText): boolean {
  if (poll.seal === null || hash(poll.seal.text) !== poll.seal.hash) return false;
  const seal = sealPoll(poll, roll, sealedNames(poll.seal), hash);
  return seal.text === poll.seal.text && seal.hash === poll.seal.hash;
}

/** The names of the items as they were sealed, in their order. */
export function sealedNames(seal: PollSeal): readonly NamedItem[] {
  const { items = [] } = JSON.parse(seal.text) as { items?: readonly NamedItem[] };
  return items.map(({ proposalId, name, detail }) => ({ proposalId, name, detail }));
}

/** The short code of a seal as the minutes print it: the first 12 hex digits, `3F2A-90BC-11D4`. */
export function sealCode(seal: Pick<PollSeal, 'hash'>): string {
  const digits = seal.hash.slice(0, 12).toUpperCase();
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join('-');
}

/**
 * What each item of a closed poll came to, in the order of its items; null before closing, so that no partial result can
 * reach a screen.
 */
export function pollVerdicts(poll: Poll, roll: readonly RollMember[]): readonly ItemVerdict[] | null {
  if (poll.state !== 'closed') return null;
  const counted = countRoll(roll);
  return poll.items.map(({ counts }) => {
    if (counts.agree === null) throw new Error('A closed poll lacks a count');
    // Only where no opinion came in writing can this be null: there are none, which is truly zero.
    return decideVerdict({
      agree: counts.agree,
      writtenAgree: counts.writtenAgree ?? 0,
      roll: counted,
      rule: poll.rule,
    });
  });
}

function quorumOf({ members, present }: RollCount, rule: QuorumRule): QuorumState {
  return quorumState({ members, present, quorum: rule.share, warningShare: rule.warningShare });
}
