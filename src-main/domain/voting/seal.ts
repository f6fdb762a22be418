import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { PollState, listVerdict, pollVerdicts } from './poll.ts';
import type { HashText, Poll, PollNotClosed, PollSeal, PollSealed, TieOpen } from './poll.ts';
import { formatPercentage } from './verdict-text.ts';
import type { ItemVerdict } from './verdict.ts';

/** An item as it was read aloud. A unit that is renamed later keeps the name under which it was voted on. */
export type NamedItem = { readonly proposalId: ProposalId; readonly name: string; readonly detail: string };

/** Writes the record of a closed poll with its hash. `names` are those of its items, in their order. */
export function sealPoll<P extends Poll>(
  poll: P,
  { names, now, hash }: { names: readonly NamedItem[]; now: Instant; hash: HashText },
): Result<P, PollNotClosed | PollSealed | TieOpen> {
  if (poll.state === PollState.sealed) return err({ code: 'poll_sealed' });
  if (poll.state !== PollState.closed) return err({ code: 'poll_not_closed' });
  const verdicts = pollVerdicts(poll) ?? [];
  const tied = poll.items.filter((_, index) => verdicts[index]?.verdict === 'tied');
  if (tied.length > 0) {
    return err({ code: 'tie_open', proposalIds: tied.map(({ proposalId }) => proposalId) });
  }
  return ok({ ...poll, state: PollState.sealed, sealedAt: now, seal: sealOf(poll, names, hash) });
}

/**
 * Seals counts, names, roll, rule and what they come to. Reasons of absence stay out: they are personal and decide nothing.
 */
function sealOf(poll: Poll, names: readonly NamedItem[], hash: HashText): PollSeal {
  const named = namesOf(names);
  const verdicts = pollVerdicts(poll);
  const text = canonicalJson({
    format: 'so-vang-tally',
    version: 2,
    title: poll.title,
    awardCode: poll.awardCode,
    method: poll.method,
    wholeList: poll.wholeList,
    seats: poll.seats,
    round: poll.round,
    origin: poll.origin,
    basedOn: poll.basedOn,
    reason: poll.reason,
    closedAt: poll.closedAt,
    rule: poll.rule,
    counts: poll.counts,
    listCounts: poll.listCounts,
    listResult: sealedResult(listVerdict(poll)),
    items: poll.items.map(({ proposalId, carvedOut, carveOutNote, recused, counts }, index) => ({
      ...named(proposalId),
      carvedOut,
      carveOutNote,
      recused,
      counts,
      result: sealedResult(verdicts?.[index] ?? null),
    })),
    chairChoice: poll.chairChoice,
    roll: sealedRoll(poll),
  });
  return { text, hash: hash(text) };
}

/**
 * The record as the first version of the program sealed it, which knew one base, one method and no limits: what a later
 * version added to its rule stands for what it did then, and is left out.
 */
function firstSealOf(poll: Poll, names: readonly NamedItem[], hash: HashText): PollSeal {
  const named = namesOf(names);
  const { regulation: _regulation, quorum, ...rule } = poll.rule;
  const { awardSessionShare: _share, writtenCountsAsAttendance: _written, ...firstQuorum } = quorum;
  const text = canonicalJson({
    format: 'so-vang-tally',
    version: 1,
    title: poll.title,
    awardCode: poll.awardCode,
    closedAt: poll.closedAt,
    rule: { ...rule, quorum: firstQuorum },
    counts: poll.counts,
    items: poll.items.map(({ proposalId, counts }) => ({ ...named(proposalId), counts })),
    roll: sealedRoll(poll),
  });
  return { text, hash: hash(text) };
}

/** A result as it is sealed. */
export type SealedResult = Pick<ItemVerdict, 'verdict' | 'agreeTotal' | 'base' | 'needed'> & {
  readonly percentageText: string;
};

/** The figures of a result that a record keeps, so that whoever checks it can hold them against the counts. */
export function sealedResult(result: ItemVerdict | null): SealedResult | null {
  if (result === null) return null;
  const { verdict, agreeTotal, base, needed, percentage } = result;
  return { verdict, agreeTotal, base, needed, percentageText: formatPercentage(percentage) };
}

function namesOf(names: readonly NamedItem[]) {
  const named = new Map(names.map((item) => [item.proposalId, item]));
  // Null only where a poll is held against a seal that isn't its own.
  return (proposalId: ProposalId) => {
    const { name, detail } = named.get(proposalId) ?? { name: null, detail: null };
    return { proposalId, name, detail };
  };
}

function sealedRoll({ roll }: Pick<Poll, 'roll'>) {
  return (roll ?? []).map(({ memberId, attendance }) => ({ memberId, attendance }));
}

/** Whether a sealed poll is still the one that was sealed. A poll that is not sealed has no seal to hold. */
export function isSealIntact(poll: Poll, hash: HashText): boolean {
  const { seal } = poll;
  if (seal === null || hash(seal.text) !== seal.hash) return false;
  const write = versionOf(seal) === 1 ? firstSealOf : sealOf;
  return write(poll, sealedNames(seal), hash).text === seal.text;
}

function versionOf({ text }: PollSeal): unknown {
  return (JSON.parse(text) as { version?: unknown }).version;
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
