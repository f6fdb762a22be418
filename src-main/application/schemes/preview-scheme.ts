import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { compareSchemes } from '../../domain/scoring/compare-schemes.ts';
import type { ComparedSheet } from '../../domain/scoring/compare-schemes.ts';
import { effectiveEntries } from '../../domain/scoring/entries.ts';
import type { Scheme } from '../../domain/scoring/scheme.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import type { Repositories, SchemeRef } from '../repositories.ts';
import { errorsOf, lostScores } from './apply-scheme.ts';
import { clustersOfScheme, standingVersion, usingCluster } from './scheme-state.ts';

/** What a version would do to every cluster that is scored by another version of its scheme. Nothing is stored. */
export function previewScheme(repositories: Repositories, ref: SchemeRef) {
  const next = repositories.schemes.find(ref);
  if (!next) return refuse('not_found');
  const clusters = clustersOfScheme(repositories, ref)
    .filter(({ schemeVersion }) => schemeVersion !== ref.version)
    .map((cluster) => clusterEffect(repositories, cluster, next));
  return ok({
    errors: errorsOf(next),
    ...changesOf(standingVersion(repositories, ref) ?? next, next),
    lost: clusters.reduce((sum, { lost }) => sum + lost, 0),
    clusters,
  }) satisfies Result<unknown, Refusal>;
}

const emptySheet: ComparedSheet = {
  unitIds: [],
  entries: new Map(),
  exemptions: [],
  standings: [],
  options: { year: 0, flagQuota: null },
};

/** What the version changes in criteria and settings, with the names that a reader knows them by. */
function changesOf(before: Scheme, after: Scheme) {
  const { criteria, settings } = compareSchemes(before, after, emptySheet);
  const namesBefore = new Map(before.criteria.map(({ code, name }) => [code, name]));
  const namesAfter = new Map(after.criteria.map(({ code, name }) => [code, name]));
  return {
    added: criteria
      .filter(({ kind }) => kind === 'added')
      .map(({ code }) => ({ code, name: namesAfter.get(code) ?? '' })),
    removed: criteria
      .filter(({ kind }) => kind === 'removed')
      .map(({ code }) => ({ code, name: namesBefore.get(code) ?? '' })),
    changed: criteria.flatMap((change) =>
      change.kind === 'changed'
        ? [
            {
              code: change.code,
              before: namesBefore.get(change.code) ?? '',
              after: namesAfter.get(change.code) ?? '',
              fields: change.fields,
            },
          ]
        : [],
    ),
    settings,
  };
}

function clusterEffect(repositories: Repositories, cluster: Cluster, next: Scheme) {
  const { scores, scoreContext, schemes, units } = repositories;
  const { id, members, year } = cluster;
  const { units: places } = compareSchemes(schemes.ofCluster(cluster) ?? next, next, {
    unitIds: members.map(({ unitId }) => unitId),
    entries: effectiveEntries(scores.cells(id)),
    exemptions: scoreContext.exemptions(id),
    standings: scoreContext.standings(id),
    options: { year, flagQuota: scores.sheet(id).flagQuota },
  });
  return {
    ...usingCluster(repositories, cluster),
    lost: lostScores(repositories, cluster, next).length,
    units: places.map(({ unitId, before, after }) => ({
      id: unitId,
      name: units.find(unitId)?.name ?? unitId,
      totalBefore: before.total,
      totalAfter: after.total,
      rank: { before: before.rank, after: after.rank },
    })),
  };
}
