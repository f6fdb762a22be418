import type { Json } from '../../domain/kernel/canonical-json.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { useOfVersion } from '../../domain/scoring/schemes/scheme-use.ts';
import type { SchemeUse } from '../../domain/scoring/schemes/scheme-use.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import type { Repositories, SchemeRef } from '../repositories.ts';

/** What a version says, without its place among the others. */
export type SchemeContent = Omit<Scheme, keyof SchemeRef>;

export type UsingCluster = {
  readonly id: ClusterId;
  readonly name: string;
  readonly hasScores: boolean;
  readonly locked: boolean;
};

/** The clusters of the year that are scored by any version of a scheme, in the order of the office. */
export function clustersOfScheme(
  { clusters }: Pick<Repositories, 'clusters'>,
  { key, year }: Pick<SchemeRef, 'key' | 'year'>,
): readonly Cluster[] {
  return clusters.ofYear(year).filter((cluster) => cluster.schemeKey === key);
}

/** A cluster as the scheme it is scored by knows it: what of it a change of the scheme would touch. */
export function usingCluster({ scores }: Pick<Repositories, 'scores'>, cluster: Cluster): UsingCluster {
  return {
    id: cluster.id,
    name: cluster.name,
    hasScores: scores.unitsWithScores(cluster.id).length > 0,
    locked: scores.sheet(cluster.id).lockedLayers.length > 0,
  };
}

/** Whether a version is a draft, in use, or one that newer ones have replaced. */
export function useOf(repositories: Pick<Repositories, 'clusters'>, ref: SchemeRef): SchemeUse {
  const used = clustersOfScheme(repositories, ref).map(({ schemeVersion }) => schemeVersion);
  return useOfVersion(ref.version, used);
}

/** The version by which the clusters of a scheme are scored; the newest where there is no cluster yet. */
export function standingVersion(
  repositories: Pick<Repositories, 'clusters' | 'schemes'>,
  { key, year }: Pick<SchemeRef, 'key' | 'year'>,
): Scheme | undefined {
  const used = clustersOfScheme(repositories, { key, year }).map(({ schemeVersion }) => schemeVersion);
  return used.length === 0
    ? repositories.schemes.latest(key, year)
    : repositories.schemes.find({ key, year, version: Math.max(...used) });
}

/** The standing version of every scheme of a year: drafts of what will come are not among them. */
export function standingSchemes(
  repositories: Pick<Repositories, 'clusters' | 'schemes'>,
  year: number,
): readonly Scheme[] {
  return repositories.schemes.ofYear(year).map((newest) => standingVersion(repositories, newest) ?? newest);
}

/** What a version says, without which version it is. */
export function contentOf({ key: _key, year: _year, version: _version, ...content }: Scheme): SchemeContent {
  return content;
}

/** The fingerprint of what a version says. */
export function stampOf(hashText: (text: string) => string, scheme: Scheme): string {
  return hashText(canonicalJson(contentOf(scheme) satisfies Json));
}
