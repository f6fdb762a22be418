import { describe, expect, it } from 'vitest';

import { quorumState } from './quorum.ts';

const shares = { quorum: { numerator: 2, denominator: 3 }, warningShare: { numerator: 4, denominator: 5 } };

describe('quorumState', () => {
  it.each([
    [7, 5, 6],
    [9, 6, 8],
    [10, 7, 8],
    [11, 8, 9],
    [13, 9, 11],
    [15, 10, 12],
    [17, 12, 14],
    [19, 13, 16],
    [20, 14, 16],
    [21, 14, 17],
    [23, 16, 19],
    [25, 17, 20],
    [27, 18, 22],
    [30, 20, 24],
    [31, 21, 25],
  ])('of %i members needs %i, and warns below %i', (members, needed, neededForNoWarning) => {
    const before = quorumState({ members, present: needed - 1, ...shares });
    const at = quorumState({ members, present: needed, ...shares });
    const calm = quorumState({ members, present: neededForNoWarning, ...shares });
    expect([before, at, calm]).toEqual([
      {
        members,
        present: needed - 1,
        needed,
        missing: 1,
        met: false,
        neededForNoWarning,
        belowWarningShare: true,
      },
      {
        members,
        present: needed,
        needed,
        missing: 0,
        met: true,
        neededForNoWarning,
        belowWarningShare: needed < neededForNoWarning,
      },
      {
        members,
        present: neededForNoWarning,
        needed,
        missing: 0,
        met: true,
        neededForNoWarning,
        belowWarningShare: false,
      },
    ]);
  });

  it('is never met by a council without members', () => {
    expect(quorumState({ members: 0, present: 0, ...shares }).met).toBe(false);
  });
});
