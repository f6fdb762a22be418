import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { UnitSuccession } from '../../../src-main/domain/units/unit.ts';
import { stepsOfLineage } from './lineage-steps.ts';

function step(predecessor: string, successor: string): UnitSuccession {
  return {
    predecessorId: predecessor as UnitId,
    successorId: successor as UnitId,
    on: '2025-07-01' as UnitSuccession['on'],
    basis: '',
  };
}

describe('stepsOfLineage', () => {
  it('parts the steps before a unit from those after it, and leaves its neighbours out', () => {
    const [toNorth, toSouth, hamlet, onward] = [
      step('district', 'north'),
      step('district', 'south'),
      step('hamlet', 'district'),
      step('north', 'renamed'),
    ];
    const successions = [toNorth, toSouth, hamlet, onward].filter((one) => one !== undefined);
    expect(stepsOfLineage(successions, 'north' as UnitId)).toEqual({
      before: [toNorth, hamlet],
      after: [onward],
    });
    expect(stepsOfLineage(successions, 'elsewhere' as UnitId)).toEqual({ before: [], after: [] });
  });
});
