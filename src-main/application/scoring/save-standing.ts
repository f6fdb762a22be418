import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { emptyStanding } from '../../domain/scoring/ranking/ranking-rules.ts';
import type { UnitStanding } from '../../domain/scoring/ranking/ranking-rules.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { changeSheet } from './change-sheet.ts';
import { refuseLocked, sheetRules } from './sheet-rules.ts';
import type { SheetRules } from './sheet-rules.ts';

/** Keeps what is known of a unit's year besides its scores: when it handed in, discipline, when it joined, votes, its place. */
export function saveStanding(
  ports: CommandPorts,
  { clusterId, standing, expected }: { clusterId: ClusterId; standing: UnitStanding; expected: UnitStanding },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_standing', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const unit = rules.value.unitNames.get(standing.unitId);
    if (unit === undefined) return refuse('not_a_member', { unit: standing.unitId });
    const locked = refuseLocked(rules.value.sheet.lockedLayers, SheetStage.final);
    if (locked) return locked;
    const standings = repositories.scoreContext.standings(clusterId);
    const stored =
      standings.find(({ unitId }) => unitId === standing.unitId) ?? emptyStanding(standing.unitId);
    if (!sameStanding(stored, expected)) return refuse('stale_revision', { name: unit });
    const wrong = refuseWrong(rules.value, standings, standing, unit);
    if (wrong) return wrong;
    repositories.scoreContext.saveStanding(clusterId, standing);
    return ok(changeSheet(repositories, clusterId, {}, { before: stored, after: standing }));
  });
}

function sameStanding(a: UnitStanding, b: UnitStanding): boolean {
  return (
    a.selfScoreOn === b.selfScoreOn &&
    a.disciplined === b.disciplined &&
    a.joinedOn === b.joinedOn &&
    a.memberVotes === b.memberVotes &&
    a.councilPlace === b.councilPlace
  );
}

function refuseWrong(
  { cluster, unitNames }: SheetRules,
  standings: readonly UnitStanding[],
  { unitId, joinedOn, selfScoreOn, councilPlace }: UnitStanding,
  unit: string,
): ReturnType<typeof refuse> | null {
  const { year } = cluster;
  // Who joined before the year was there all of it; a self-score may come after the year, never before it.
  if (joinedOn !== null && joinedOn > `${year}-12-31`) {
    return refuse('date_outside_year', { unit, date: formatDate(joinedOn), year });
  }
  if (selfScoreOn !== null && selfScoreOn < `${year}-01-01`) {
    return refuse('date_outside_year', { unit, date: formatDate(selfScoreOn), year });
  }
  if (councilPlace === null) return null;
  if (councilPlace > unitNames.size) {
    return refuse('place_over_members', { unit, place: councilPlace, members: unitNames.size });
  }
  const holder = standings.find((other) => other.unitId !== unitId && other.councilPlace === councilPlace);
  if (!holder) return null;
  return refuse('place_taken', { place: councilPlace, unit: unitNames.get(holder.unitId) ?? holder.unitId });
}
