import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { lockOn } from '../../domain/scoring/sheet/stages.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import type { Repositories, SheetState } from '../repositories.ts';

/** What every change of a sheet is checked against. */
export type SheetRules = {
  readonly cluster: Cluster;
  readonly scheme: Scheme;
  readonly unitNames: ReadonlyMap<UnitId, string>;
  /** The criteria that take scores, by code. */
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly sheet: SheetState;
};

/** What a cluster's sheet is written by: its scheme, its units, and its locks; refused where one of them is missing. */
export function sheetRules(repositories: Repositories, clusterId: ClusterId): Result<SheetRules, Refusal> {
  const cluster = repositories.clusters.find(clusterId);
  if (!cluster) return refuse('not_found');
  const scheme = repositories.schemes.ofCluster(cluster);
  if (!scheme) return refuse('scheme_unknown', { scheme: cluster.schemeKey });
  return ok({
    cluster,
    scheme,
    unitNames: new Map(
      cluster.members.map(({ unitId }) => [unitId, repositories.units.find(unitId)?.name ?? unitId]),
    ),
    criteria: new Map(scoredCriteria(scheme).map((criterion) => [criterion.code, criterion])),
    sheet: repositories.scores.sheet(clusterId),
  });
}

/** The unit's name and the criterion of a cell, where the sheet has such a cell. */
export function cellPlace(
  rules: SheetRules,
  { unitId, criterionCode }: { unitId: UnitId; criterionCode: string },
): Result<{ unit: string; criterion: Criterion }, Refusal> {
  const unit = rules.unitNames.get(unitId);
  if (unit === undefined) return refuse('not_a_member', { unit: unitId });
  const criterion = rules.criteria.get(criterionCode);
  if (!criterion) return refuse('not_a_criterion', { criterion: criterionCode });
  return ok({ unit, criterion });
}

/** Says which lock keeps a stage from being changed. */
export function refuseLocked(
  lockedLayers: readonly SheetStage[],
  stage: SheetStage,
): ReturnType<typeof refuse> | null {
  const lock = lockOn(lockedLayers, stage);
  if (lock === null) return null;
  return lock === SheetStage.final ? refuse('final_locked') : refuse('sheet_locked', { layer: lock });
}
