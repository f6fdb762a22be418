import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { useOfVersion } from '../../domain/scoring/schemes/scheme-use.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import type { Repositories, SchemeRef } from '../repositories.ts';
import { clustersOfScheme, stampOf, useOf, usingCluster } from './scheme-state.ts';

/** Every scheme of a year with its versions, the newest first, and who is scored by them. */
export function listSchemes(repositories: Repositories, { year }: { year: number }) {
  return repositories.schemes.ofYear(year).map(({ key, name }) => {
    const clusters = clustersOfScheme(repositories, { key, year });
    const used = clusters.map(({ schemeVersion }) => schemeVersion);
    return {
      key,
      name,
      versions: repositories.schemes
        .versions(key, year)
        .map((scheme) => ({
          version: scheme.version,
          name: scheme.name,
          use: useOfVersion(scheme.version, used),
          criteria: scoredCriteria(scheme).length,
          total: scheme.total,
          clusters: clusters
            .filter(({ schemeVersion }) => schemeVersion === scheme.version)
            .map((cluster) => usingCluster(repositories, cluster)),
        }))
        .toReversed(),
    };
  });
}

/** One version whole, with the stamp by which a change made elsewhere is noticed. */
export function getScheme(
  { repositories, hashText }: { repositories: Repositories; hashText: (text: string) => string },
  ref: SchemeRef,
) {
  const scheme = repositories.schemes.find(ref);
  if (!scheme) return refuse('not_found');
  return ok({
    scheme,
    use: useOf(repositories, ref),
    clusters: clustersOfScheme(repositories, ref)
      .filter(({ schemeVersion }) => schemeVersion === ref.version)
      .map((cluster) => usingCluster(repositories, cluster)),
    stamp: stampOf(hashText, scheme),
  }) satisfies Result<unknown, Refusal>;
}
