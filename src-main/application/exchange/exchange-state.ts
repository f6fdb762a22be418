import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { exchangeOf } from '../../domain/exchange/return-report.ts';
import type { ReturnReportView, UnitExchange } from '../../domain/exchange/return-report.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { lockOn } from '../../domain/scoring/sheet/stages.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

export type ExchangeStateView = {
  readonly cluster: { readonly id: ClusterId; readonly name: string; readonly year: number };
  readonly scheme: { readonly name: string; readonly version: number } | null;
  /** Whether the units' own scores are locked: then nothing that comes back can be taken over. */
  readonly locked: boolean;
  /** In the order of the cluster. */
  readonly units: readonly (UnitExchange & { readonly unitId: UnitId })[];
};

/** Who was sent a workbook, and who has returned it. */
export function exchangeState(
  { clusters, schemes, units, scores, sentWorkbooks }: Repositories,
  { clusterId }: { clusterId: ClusterId },
): Result<ExchangeStateView, Refusal> {
  const cluster = clusters.find(clusterId);
  if (!cluster) return refuse('not_found');
  const scheme = schemes.ofCluster(cluster);
  const sent = sentWorkbooks.ofCluster(clusterId);
  return ok({
    cluster: { id: cluster.id, name: cluster.name, year: cluster.year },
    scheme: scheme ? { name: scheme.name, version: scheme.version } : null,
    locked: lockOn(scores.sheet(clusterId).lockedLayers, SheetStage.self) !== null,
    units: cluster.members.map(({ unitId }) => ({
      unitId,
      ...exchangeOf(
        units.find(unitId)?.name ?? unitId,
        sent.filter((workbook) => workbook.unitId === unitId),
      ),
    })),
  });
}

/** The same as a list to be printed. */
export function returnReport(
  repositories: Repositories,
  clock: Clock,
  input: { clusterId: ClusterId },
): Result<ReturnReportView, Refusal> {
  const state = exchangeState(repositories, input);
  if (!state.ok) return state;
  const { cluster, units } = state.value;
  return ok({ clusterName: cluster.name, year: cluster.year, now: clock.now(), units });
}
