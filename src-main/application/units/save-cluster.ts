import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import type { Cluster, ClusterKind, ClusterMember } from '../../domain/units/unit.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { errorsOf } from '../schemes/apply-scheme.ts';
import { standingVersion } from '../schemes/scheme-state.ts';
import { refuseLocked } from '../scoring/sheet-rules.ts';

export type ClusterEdit = {
  readonly id: ClusterId | null;
  readonly baseRevision: number | null;
  readonly year: number;
  readonly name: string;
  readonly kind: ClusterKind;
  readonly schemeKey: string;
  readonly members: readonly ClusterMember[];
};

/**
 * Adds a cluster or block of a year, or changes a known one with all its members. A unit is scored in one cluster a year;
 * a member that has scores can't be taken out, and a scheme that has scores can't be exchanged.
 */
export function saveCluster(
  ports: CommandPorts & { ids: IdSource },
  edit: ClusterEdit,
): Result<{ id: ClusterId; revision: number }, Refusal> {
  const id = edit.id ?? (ports.ids.newId() as ClusterId);
  return command(ports, 'save_cluster', id, (repositories) => {
    const { clusters } = repositories;
    const known = edit.id === null ? undefined : clusters.find(edit.id);
    if (edit.id !== null && known === undefined) return refuse('not_found');
    if (known && known.revision !== edit.baseRevision) return refuse('stale_revision', { name: known.name });
    const chosen = schemeVersion(repositories, known, edit);
    if (!chosen.ok) return chosen;
    const others = clusters.ofYear(edit.year).filter((other) => other.id !== id);
    if (others.some((other) => foldText(other.name) === foldText(edit.name))) {
      return refuse('cluster_name_taken', { name: edit.name });
    }
    const conflict = memberConflict(repositories, edit, others);
    if (conflict) return conflict;
    const final = known && finalResultChanged(repositories, known, edit);
    if (final) return final;
    const loss = known && scoresLost(repositories, known, edit);
    if (loss) return loss;
    if (known && stepsOutdated(known, edit)) repositories.scores.forgetSteps(id);

    const cluster: Cluster = {
      id,
      year: edit.year,
      name: edit.name,
      kind: edit.kind,
      schemeKey: edit.schemeKey,
      schemeVersion: chosen.value,
      members: edit.members,
      revision: (known?.revision ?? 0) + 1,
    };
    if (known) clusters.update(cluster);
    else clusters.insert(cluster);
    return ok({
      value: { id, revision: cluster.revision },
      payload: { ...cluster, members: cluster.members.map(({ unitId, role }) => ({ unitId, role })) },
      changed: [
        { topic: 'clusters', id },
        { topic: 'scores', id },
      ],
    });
  });
}

/**
 * A cluster stays with the version it is scored by; a new one, or one that changes its scheme, takes the one by which the others
 * of that scheme are scored. The first to use a scheme takes its newest draft, which must be without errors.
 */
function schemeVersion(
  repositories: Repositories,
  known: Cluster | undefined,
  edit: ClusterEdit,
): Result<number, Refusal> {
  if (known && !schemeChanges(known, edit)) return ok(known.schemeVersion);
  const scheme = standingVersion(repositories, { key: edit.schemeKey, year: edit.year });
  if (!scheme) return refuse('scheme_unknown', { scheme: edit.schemeKey });
  const errors = errorsOf(scheme);
  return errors === 0
    ? ok(scheme.version)
    : refuse('scheme_has_errors', { scheme: scheme.name, count: errors });
}

function memberConflict(
  { units }: Repositories,
  { name, members }: Pick<ClusterEdit, 'name' | 'members'>,
  others: readonly Cluster[],
): ReturnType<typeof refuse> | null {
  const seen = new Set<UnitId>();
  for (const { unitId } of members) {
    const unit = units.find(unitId);
    if (!unit) return refuse('unit_unknown', { unit: unitId });
    const other = others.find((cluster) => cluster.members.some((member) => member.unitId === unitId));
    if (other) return refuse('unit_in_other_cluster', { unit: unit.name, cluster: other.name });
    if (seen.has(unitId)) return refuse('unit_in_other_cluster', { unit: unit.name, cluster: name });
    seen.add(unitId);
  }
  return null;
}

/** A final result is one of its members: another unit, or another order among equals, would be another result. */
function finalResultChanged(
  { scores }: Repositories,
  known: Cluster,
  edit: ClusterEdit,
): ReturnType<typeof refuse> | null {
  const sameMembers =
    known.members.length === edit.members.length &&
    known.members.every(({ unitId }, index) => unitId === edit.members[index]?.unitId);
  return sameMembers ? null : refuseLocked(scores.sheet(known.id).lockedLayers, SheetStage.final);
}

function scoresLost(
  { scores, scoreContext, units }: Repositories,
  known: Cluster,
  edit: ClusterEdit,
): ReturnType<typeof refuse> | null {
  // Reasons, explanations and files are lost with their unit as scores are.
  const scored = [...scores.unitsWithScores(known.id), ...scoreContext.unitsWithContext(known.id)];
  if (scored.length > 0 && schemeChanges(known, edit)) return refuse('scheme_has_scores');
  const kept = new Set(edit.members.map((member) => member.unitId));
  const lost = scored.find((unitId) => !kept.has(unitId));
  return lost === undefined ? null : refuse('member_has_scores', { unit: units.find(lost)?.name ?? lost });
}

/** Whether undo could bring back scores of a unit that has left, or by criteria of another scheme. */
function stepsOutdated(known: Cluster, edit: ClusterEdit): boolean {
  const kept = new Set(edit.members.map((member) => member.unitId));
  return schemeChanges(known, edit) || known.members.some((member) => !kept.has(member.unitId));
}

/** A scheme is one of its year. */
function schemeChanges(known: Cluster, edit: ClusterEdit): boolean {
  return edit.schemeKey !== known.schemeKey || edit.year !== known.year;
}
