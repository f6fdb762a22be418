import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { PollState, pollVerdicts } from './poll.ts';
import type { HashText, Poll, PollNotClosed, PollSeal, PollSealed, TieOpen } from './poll.ts';

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

/** Seals counts, names, roll and rule. Reasons of absence stay out: they are personal and decide nothing. */
function sealOf(poll: Poll, names: readonly NamedItem[], hash: HashText): PollSeal {
  const named = new Map(names.map((item) => [item.proposalId, item]));
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
    items: poll.items.map(({ proposalId, carvedOut, recused, counts }) => {
      // Null only where a poll is held against a seal that isn't its own.
      const { name, detail } = named.get(proposalId) ?? { name: null, detail: null };
      return { proposalId, name, detail, carvedOut, recused, counts };
    }),
    chairChoice: poll.chairChoice,
    roll: (poll.roll ?? []).map(({ memberId, attendance }) => ({ memberId, attendance })),
  });
  return { text, hash: hash(text) };
}

/** Whether a sealed poll is still the one that was sealed. A poll that is not sealed has no seal to hold. */
export function isSealIntact(poll: Poll, hash: HashText): boolean {
  if (poll.seal === null || hash(poll.seal.text) !== poll.seal.hash) return false;
  return sealOf(poll, sealedNames(poll.seal), hash).text === poll.seal.text;
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
