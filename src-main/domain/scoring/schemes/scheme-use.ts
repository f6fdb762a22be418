/**
 * What a version of a scheme is to the clusters of its year. Only a draft can be changed: clusters are scored by the version in
 * use, and results were reckoned by the earlier ones.
 */
export const SchemeUse = { draft: 'draft', inUse: 'in_use', earlier: 'earlier' } as const;
export type SchemeUse = (typeof SchemeUse)[keyof typeof SchemeUse];

/** @param used the versions of the same scheme by which clusters are scored */
export function useOfVersion(version: number, used: readonly number[]): SchemeUse {
  if (used.includes(version)) return SchemeUse.inUse;
  return used.some((other) => other > version) ? SchemeUse.earlier : SchemeUse.draft;
}
