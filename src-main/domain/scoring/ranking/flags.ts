import type { FlagQuota } from './ranking-rules.ts';

/** How many flags a cluster may propose, and why so many. */
export type ClusterQuota = { readonly flags: number; readonly because: 'usual' | 'large' | 'set_by_office' };

/** @param memberCount all members, ranked or not: the size of the cluster is what counts */
export function flagQuotaOf(
  { usual, largeFrom, large }: FlagQuota,
  memberCount: number,
  setByOffice: number | null,
): ClusterQuota {
  if (setByOffice !== null) return { flags: setByOffice, because: 'set_by_office' };
  if (largeFrom !== null && memberCount >= largeFrom) return { flags: large, because: 'large' };
  return { flags: usual, because: 'usual' };
}

/** `undecided`: more units share the rank than flags are left. */
export type FlagState = 'given' | 'undecided' | 'none';

/** Flags for ranks in order, best first. Units that share a rank get theirs together or not at all. */
export function allotFlags(ranks: readonly number[], flags: number): readonly FlagState[] {
  return ranks.map((rank) => {
    if (rank > flags) return 'none';
    const last = ranks.lastIndexOf(rank) + 1;
    return last <= flags ? 'given' : 'undecided';
  });
}
