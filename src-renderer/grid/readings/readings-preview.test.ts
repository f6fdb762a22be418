import { expect, it } from 'vitest';

import { decideReadings, firstChoice } from './readings-preview.ts';

const readings = [
  { style: 'thousands' as const, label: '9.500', value: 950_000 },
  { style: 'decimals' as const, label: '9,5', value: 950 },
];
const doubtful = (rowId: string) => ({
  rowId,
  columnId: 'a',
  text: '9.500',
  message: 'Nghìn hay thập phân?',
  readings,
});

it('stores the chosen readings beside what was certain and refuses what nobody chose', () => {
  const certain = { rowId: 'r0', columnId: 'a' };
  const read = {
    accepted: [certain],
    edits: [{ ...certain, value: 100 }],
    rejections: [],
    ambiguous: [doubtful('r1'), doubtful('r2'), doubtful('r3')],
  };
  const decided = decideReadings(read, ['thousands', 'decimals', null], ({ rowId }) =>
    rowId === 'r2' ? 950 : null,
  );
  expect(decided).toEqual({
    accepted: [certain, { rowId: 'r1', columnId: 'a' }, { rowId: 'r2', columnId: 'a' }],
    // The second one already had that value.
    edits: [
      { ...certain, value: 100 },
      { rowId: 'r1', columnId: 'a', value: 950_000 },
    ],
    rejections: [doubtful('r3')],
    ambiguous: [],
  });
});

it('chooses beforehand only where a single reading fits', () => {
  expect([
    firstChoice(doubtful('r1')),
    firstChoice({ ...doubtful('r1'), readings: readings.slice(1) }),
  ]).toEqual([undefined, 'decimals']);
});
