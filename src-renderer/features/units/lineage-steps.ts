import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { predecessorsOf, successorsOf } from '../../../src-main/domain/units/lineage.ts';
import type { UnitSuccession } from '../../../src-main/domain/units/unit.ts';

/** The steps that led to a unit, and those that led on from it, each in the order that they are given in. */
export function stepsOfLineage(
  successions: readonly UnitSuccession[],
  unitId: UnitId,
): { readonly before: readonly UnitSuccession[]; readonly after: readonly UnitSuccession[] } {
  const earlier = predecessorsOf(successions, unitId);
  const later = successorsOf(successions, unitId);
  return {
    before: successions.filter(
      ({ predecessorId, successorId }) =>
        earlier.has(predecessorId) && (successorId === unitId || earlier.has(successorId)),
    ),
    after: successions.filter(
      ({ predecessorId, successorId }) =>
        later.has(successorId) && (predecessorId === unitId || later.has(predecessorId)),
    ),
  };
}
