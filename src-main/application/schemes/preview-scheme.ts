import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { pointsOf } from '../../domain/kernel/points.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { measureFieldsOf } from '../../domain/scoring/formulas/measure.ts';
import { effectiveEntries } from '../../domain/scoring/results/entries.ts';
import { compareSchemes } from '../../domain/scoring/schemes/compare-schemes.ts';
import type { ComparedSheet } from '../../domain/scoring/schemes/compare-schemes.ts';
import type { Criterion, Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { validateScore } from '../../domain/scoring/sheet/score-sheet.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import type { Repositories, SchemeRef, ScoreCell } from '../repositories.ts';
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
  const [old, now] = [criteriaOf(before), criteriaOf(after)];
  const named = (known: ReadonlyMap<string, Criterion>) => (code: string) => known.get(code)?.name ?? '';
  return {
    added: criteria
      .filter(({ kind }) => kind === 'added')
      .map(({ code }) => ({ code, name: named(now)(code) })),
    removed: criteria
      .filter(({ kind }) => kind === 'removed')
      .map(({ code }) => ({ code, name: named(old)(code) })),
    changed: criteria.flatMap((change) =>
      change.kind === 'changed'
        ? [
            {
              code: change.code,
              before: named(old)(change.code),
              after: named(now)(change.code),
              maximumBefore: old.get(change.code)?.maximum ?? zero,
              maximumAfter: now.get(change.code)?.maximum ?? zero,
              fields: change.fields,
            },
          ]
        : [],
    ),
    settings,
  };
}

const zero = pointsOf(0);

function criteriaOf({ criteria }: Scheme): ReadonlyMap<string, Criterion> {
  return new Map(criteria.map((criterion) => [criterion.code, criterion]));
}

/** Scores that stay with their criterion and don't fit it any more. */
function misfits(cells: readonly ScoreCell[], next: Scheme) {
  const criteria = criteriaOf(next);
  let [overMaximum, unasked] = [0, 0];
  for (const { criterionCode, value, measure } of cells) {
    const criterion = criteria.get(criterionCode);
    if (!criterion?.formula) continue;
    if (value !== null && !validateScore(value, criterion).ok) overMaximum += 1;
    const asked: readonly string[] = measureFieldsOf(criterion.formula);
    if (Object.keys(measure ?? {}).some((field) => !asked.includes(field))) unasked += 1;
  }
  return { overMaximum, unasked };
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
    ...misfits(scores.cells(id), next),
    units: places.map(({ unitId, before, after }) => ({
      id: unitId,
      name: units.find(unitId)?.name ?? unitId,
      totalBefore: before.total,
      totalAfter: after.total,
      rank: { before: before.rank, after: after.rank },
    })),
  };
}
