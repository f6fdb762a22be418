import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { UnitStanding } from '../../domain/scoring/ranking/ranking-rules.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import type { ClusterKind } from '../../domain/units/unit.ts';
import type {
  Repositories,
  ScoreCell,
  ScoreEvidence,
  ScoreExemption,
  ScoreRemark,
  SheetState,
} from '../repositories.ts';

export type ScoreSheetView = SheetState & {
  readonly cluster: { id: ClusterId; name: string; kind: ClusterKind };
  readonly scheme: Scheme;
  readonly units: readonly { id: UnitId; code: string; name: string }[];
  readonly cells: readonly ScoreCell[];
  readonly remarks: readonly ScoreRemark[];
  readonly evidence: readonly ScoreEvidence[];
  readonly exemptions: readonly ScoreExemption[];
  readonly standings: readonly UnitStanding[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** The whole sheet of a cluster: its scheme, its members in their order, every score that was given, and what belongs to them. */
export function getSheet(
  { clusters, schemes, units, scores, scoreContext }: Repositories,
  { clusterId }: { clusterId: ClusterId },
): Result<ScoreSheetView, Refusal> {
  const cluster = clusters.find(clusterId);
  if (!cluster) return refuse('not_found');
  const scheme = schemes.ofCluster(cluster);
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
    remarks: scoreContext.remarks(clusterId),
    evidence: scoreContext.evidence(clusterId),
    exemptions: scoreContext.exemptions(clusterId),
    standings: scoreContext.standings(clusterId),
    ...scores.sheet(clusterId),
    ...scores.hasSteps(clusterId),
  });
}
