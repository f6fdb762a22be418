import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import { circleIn, predecessorsOf, successorsOf, unitsOfLineage } from './lineage.ts';

const step = (predecessor: string, successor: string) => ({
  predecessorId: predecessor as UnitId,
  successorId: successor as UnitId,
});
const unit = (id: string) => id as UnitId;

/** A district that went into two communes, one of which took a former commune in and was renamed later. */
const successions = [
  step('district', 'north'),
  step('district', 'south'),
  step('hamlet', 'north'),
  step('north', 'renamed'),
];

describe('lineage', () => {
  it('finds what went into a unit over several steps', () => {
    expect([...predecessorsOf(successions, unit('renamed'))]).toEqual(['north', 'district', 'hamlet']);
    expect([...predecessorsOf(successions, unit('district'))]).toEqual([]);
  });

  it('finds what a unit went into over several steps', () => {
    expect([...successorsOf(successions, unit('district'))]).toEqual(['north', 'south', 'renamed']);
  });

  it('takes no neighbour for a relative', () => {
    expect(unitsOfLineage(successions, unit('north'))).toEqual(['north', 'district', 'hamlet', 'renamed']);
    expect(unitsOfLineage(successions, unit('south'))).toEqual(['south', 'district']);
    expect(unitsOfLineage(successions, unit('elsewhere'))).toEqual(['elsewhere']);
  });

  it('ends where stored steps form a circle', () => {
    const circular = [step('a', 'b'), step('b', 'a')];
    expect(unitsOfLineage(circular, unit('a'))).toEqual(['a', 'b']);
  });
});

describe('circleIn', () => {
  it('names the units of the circle that a step would close', () => {
    expect(circleIn(successions, step('renamed', 'district'))).toEqual([
      'renamed',
      'district',
      'north',
      'renamed',
    ]);
  });

  it('takes a unit that goes into itself for a circle', () => {
    expect(circleIn([], step('a', 'a'))).toEqual(['a', 'a']);
  });

  it('allows two ways from one unit to another', () => {
    expect(circleIn(successions, step('district', 'renamed'))).toBeNull();
  });
});
