import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ScoreLayer } from '../../domain/scoring/layer.ts';
import type { Scheme } from '../../domain/scoring/scheme.ts';
import type { ClusterKind } from '../../domain/units/unit.ts';
import type { Repositories, ScoreCell } from '../repositories.ts';

export type ScoreSheetView = {
  readonly cluster: { id: ClusterId; name: string; kind: ClusterKind };
  readonly scheme: Scheme;
  readonly units: readonly { id: UnitId; code: string; name: string }[];
  readonly cells: readonly ScoreCell[];
  readonly lockedLayers: readonly ScoreLayer[];
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** The whole sheet of a cluster: its scheme, its members in their order, and every score that was given. */
export function getSheet(
  { clusters, schemes, units, scores }: Repositories,
  { clusterId }: { clusterId: ClusterId },
): Result<ScoreSheetView, Refusal> {
  const cluster = clusters.find(clusterId);
  if (!cluster) return refuse('not_found');
  const scheme = schemes.find(cluster.schemeKey, cluster.year);
  if (!scheme) return refuse('scheme_unknown', { scheme: cluster.schemeKey });
  const { id, name, kind } = cluster;
  return ok({
    cluster: { id, name, kind },
    scheme,
    units: cluster.members.map(({ unitId }) => {
      const unit = units.find(unitId);
      return { id: unitId, code: unit?.code ?? '', name: unit?.name ?? unitId };
    }),
    cells: scores.cells(clusterId),
    ...scores.sheet(clusterId),
    canUndo: scores.lastStep(clusterId) !== undefined,
    canRedo: scores.nextUndoneStep(clusterId) !== undefined,
  });
}
