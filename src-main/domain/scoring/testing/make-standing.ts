import type { UnitId } from '../../kernel/ids.ts';
import type { UnitStanding } from '../ranking/ranking-rules.ts';

/** A unit of which nothing was recorded but this. */
export function makeStanding(unit: string, recorded: Partial<Omit<UnitStanding, 'unitId'>>): UnitStanding {
  return {
    unitId: unit as UnitId,
    selfScoreOn: null,
    disciplined: null,
    joinedOn: null,
    memberVotes: null,
    councilPlace: null,
    ...recorded,
  };
}
