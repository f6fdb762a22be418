import { expect, it } from 'vitest';

import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { changesOf, countsOf, fieldKey, fieldKeysOf, fieldsOf, papersOf, readCount } from './count-fields.ts';

const [first, second] = ['p1', 'p2'] as ProposalId[] as [ProposalId, ProposalId];
const stored = fieldsOf(
  [first, second],
  { issued: 17, written: [{ row: first, writtenAgree: 2, writtenDisagree: 0 }] },
  {
    papers: { returned: 17, valid: 16, invalid: null },
    rows: [{ row: first, agree: 15, disagree: 1, invalidMarks: 0 }],
  },
);

it('gives back every figure of a batch, recorded or not', () => {
  const rows = [first, second].map((row) => countsOf(stored, fieldKeysOf(row)));
  expect([papersOf(stored), ...rows]).toEqual([
    { issued: 17, returned: 17, valid: 16, invalid: null },
    { agree: 15, disagree: 1, invalidMarks: 0, writtenAgree: 2, writtenDisagree: 0 },
    { agree: null, disagree: null, invalidMarks: null, writtenAgree: null, writtenDisagree: null },
  ]);
});

it('sends the figures that changed and no others, those taken back among them', () => {
  const changes = {
    invalid: 1,
    [fieldKey(second, 'agree')]: 0,
    [fieldKey(first, 'disagree')]: null,
  };
  expect([changesOf({ ...stored, ...changes }, Object.keys(changes)), changesOf(stored, [])]).toEqual([
    {
      papers: { invalid: 1 },
      rows: [
        { row: second, agree: 0 },
        { row: first, disagree: null },
      ],
    },
    { papers: {}, rows: [] },
  ]);
});

it.each([
  ['17', 17],
  ['0', 0],
  [' 1 7a', 17],
  ['123456789', 12_345],
  ['', null],
  ['x', null],
])('reads %j', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});
