import type { ProposalId } from '../kernel/ids.ts';
import { PlaceGround, Verdict } from './verdict.ts';
import type { ItemVerdict } from './verdict.ts';

/** Those who share the last place, and how many of them get one. */
export type Tie = { readonly proposalIds: readonly ProposalId[]; readonly places: number };

/** An item with what its votes alone came to. */
export type RankedItem = { readonly proposalId: ProposalId; readonly verdict: ItemVerdict };

/**
 * Who shares the last place: as many agreeing votes as whoever takes it, with fewer places left than there are of them. Null
 * where every place has its taker, as ranked by agreeing votes (the ministries' rule: Thông tư 25/2025/TT-BKHCN).
 */
export function tieOf(items: readonly RankedItem[], seats: number | null): Tie | null {
  if (seats === null) return null;
  const passing = items
    .filter(({ verdict }) => verdict.missing === 0)
    .toSorted((a, b) => b.verdict.agreeTotal - a.verdict.agreeTotal);
  const lastVotes = passing[seats - 1]?.verdict.agreeTotal;
  if (passing.length <= seats || lastVotes === undefined) return null;
  const above = passing.filter(({ verdict }) => verdict.agreeTotal > lastVotes).length;
  const equal = passing.filter(({ verdict }) => verdict.agreeTotal === lastVotes);
  const places = seats - above;
  return equal.length === places ? null : { proposalIds: equal.map(({ proposalId }) => proposalId), places };
}

/** Gives the places of a limited award to those with the most agreeing votes; verdicts come back in the same order. */
export function giveSeats(
  items: readonly RankedItem[],
  limit: {
    readonly seats: number | null;
    readonly chairChoice: readonly ProposalId[] | null;
    readonly chairBreaksTies: boolean;
  },
): readonly ItemVerdict[] {
  const { seats, chairChoice, chairBreaksTies } = limit;
  if (seats === null) return items.map(({ verdict }) => verdict);
  const tie = tieOf(items, seats);
  const tied = new Set(tie?.proposalIds);
  const ranks = new Map(
    items
      .filter(({ verdict }) => verdict.missing === 0)
      .toSorted((a, b) => b.verdict.agreeTotal - a.verdict.agreeTotal)
      .map(({ proposalId }, index) => [proposalId, index]),
  );
  return items.map(({ proposalId, verdict }) => {
    const rank = ranks.get(proposalId);
    if (rank === undefined) return verdict;
    if (tied.has(proposalId)) {
      return { ...verdict, ...outcomeOfTie(proposalId, chairChoice, chairBreaksTies) };
    }
    return rank < seats
      ? { ...verdict, verdict: Verdict.passed, place: PlaceGround.votes }
      : { ...verdict, verdict: Verdict.overQuota, place: PlaceGround.fewerVotes };
  });
}

function outcomeOfTie(
  proposalId: ProposalId,
  chairChoice: readonly ProposalId[] | null,
  chairBreaksTies: boolean,
): Pick<ItemVerdict, 'verdict' | 'place'> {
  if (!chairBreaksTies) return { verdict: Verdict.overQuota, place: PlaceGround.tieUnbroken };
  if (chairChoice === null) return { verdict: Verdict.tied, place: PlaceGround.tieOpen };
  return chairChoice.includes(proposalId)
    ? { verdict: Verdict.passed, place: PlaceGround.chosen }
    : { verdict: Verdict.overQuota, place: PlaceGround.notChosen };
}
