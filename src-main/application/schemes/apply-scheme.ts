import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { validateScheme } from '../../domain/scoring/schemes/validate-scheme.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Repositories, ScoreCell, SchemeRef } from '../repositories.ts';
import { subjectOf } from './save-scheme.ts';
import { clustersOfScheme } from './scheme-state.ts';

/**
 * Scores all clusters of a scheme by one of its versions from now on: a scheme is the same for all that are compared by it.
 * Scores whose criterion the version doesn't know stay stored and count for nothing, which the officer must have accepted by
 * their number. What was done on the sheets before can't be taken back any more.
 */
export function applyScheme(
  ports: CommandPorts,
  { acceptedLoss, key, year, version }: SchemeRef & { acceptedLoss: number },
): Result<{ clusters: number; lost: number }, Refusal> {
  const ref = { key, year, version };
  return command(ports, 'apply_scheme', subjectOf(ref), (repositories) => {
    const scheme = repositories.schemes.find(ref);
    if (!scheme) return refuse('not_found');
    const errors = errorsOf(scheme);
    if (errors > 0) return refuse('scheme_has_errors', { scheme: scheme.name, count: errors });
    const clusters = clustersOfScheme(repositories, ref).filter((one) => one.schemeVersion !== version);
    if (clusters.length === 0) return refuse('scheme_not_awaited', { scheme: scheme.name });
    const locked = clusters.find(({ id }) => repositories.scores.sheet(id).lockedLayers.length > 0);
    if (locked) return refuse('scheme_cluster_locked', { cluster: locked.name });
    const lost = clusters.reduce((sum, one) => sum + lostScores(repositories, one, scheme).length, 0);
    if (lost !== acceptedLoss) return refuse('scores_lose_criterion', { count: lost });
    for (const cluster of clusters) follow(repositories, cluster, version);
    return ok({
      value: { clusters: clusters.length, lost },
      payload: {
        ...ref,
        clusters: clusters.map(({ id, schemeVersion }) => ({ id, from: schemeVersion })),
        lost,
      },
      changed: [
        { topic: 'schemes', id: key },
        ...clusters.flatMap(({ id }) => [
          { topic: 'clusters' as const, id },
          { topic: 'scores' as const, id },
        ]),
      ],
    });
  });
}

/** The scores of a cluster that have a criterion now and would have none under another version. */
export function lostScores(
  { schemes, scores }: Pick<Repositories, 'schemes' | 'scores'>,
  cluster: Cluster,
  next: Scheme,
): readonly ScoreCell[] {
  const present = schemes.ofCluster(cluster);
  const before = new Set((present ? scoredCriteria(present) : []).map(({ code }) => code));
  const after = new Set(scoredCriteria(next).map(({ code }) => code));
  return scores
    .cells(cluster.id)
    .filter(({ criterionCode }) => before.has(criterionCode) && !after.has(criterionCode));
}

/** What keeps a version from being used. */
export function errorsOf(scheme: Scheme): number {
  return validateScheme(scheme).filter(({ severity }) => severity === 'error').length;
}

function follow({ clusters, scores }: Repositories, cluster: Cluster, schemeVersion: number): void {
  clusters.update({ ...cluster, schemeVersion, revision: cluster.revision + 1 });
  // A step taken back could bring scores of criteria that are gone.
  scores.forgetSteps(cluster.id);
  const sheet = scores.sheet(cluster.id);
  scores.saveSheet(cluster.id, { ...sheet, revision: sheet.revision + 1 });
}
