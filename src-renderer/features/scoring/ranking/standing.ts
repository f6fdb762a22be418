import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { emptyStanding } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import type { UnitStanding } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import type { Sheet } from '../sheet/sheet-types.ts';

/** What is recorded of a unit's year; all null where nothing is. */
export function standingOf({ standings }: Pick<Sheet, 'standings'>, unitId: UnitId): UnitStanding {
  return standings.find((standing) => standing.unitId === unitId) ?? emptyStanding(unitId);
}
