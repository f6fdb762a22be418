import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { figureMark, pointsMark } from './cell-mark.ts';
import type { CellFacts, PointsFacts } from './cell-mark.ts';

const facts: CellFacts = {
  begun: true,
  unsaved: false,
  tried: false,
  differs: false,
  reason: null,
  exemption: null,
  source: null,
};

const plain: PointsFacts = {
  ...facts,
  result: { points: pointsFrom(50), origin: 'given', computed: null, maximum: pointsFrom(60) },
  previous: null,
};

const computed = { ...plain.result, origin: 'computed' as const, computed: pointsFrom(50) };
const missing = { ...plain.result, points: null, origin: 'missing' as const };

describe('pointsMark', () => {
  it('marks the gravest reason and tells all of them', () => {
    const result = { ...plain.result, points: pointsFrom(72) };
    expect(pointsMark({ ...plain, result, previous: pointsFrom(50), differs: true, unsaved: true })).toEqual({
      tone: 'error',
      notes: [
        { kind: 'unsaved' },
        { kind: 'overMaximum', maximum: 6000 },
        { kind: 'changed', previous: 5000 },
        { kind: 'noReason' },
      ],
    });
  });

  it('asks for the reason of a difference, and shows it once it is given', () => {
    const differing = { ...plain, previous: pointsFrom(45), differs: true };
    expect([pointsMark(differing), pointsMark({ ...differing, reason: 'Trùng số liệu' })]).toEqual([
      { tone: 'warning', notes: [{ kind: 'changed', previous: 4500 }, { kind: 'noReason' }] },
      {
        tone: 'changed',
        notes: [
          { kind: 'changed', previous: 4500 },
          { kind: 'reason', text: 'Trùng số liệu' },
        ],
      },
    ]);
  });

  it('tells computed points from points given over them', () => {
    expect([
      pointsMark({ ...plain, result: computed }),
      pointsMark({ ...plain, result: { ...computed, origin: 'given' } }),
    ]).toEqual([
      { tone: 'computed', notes: [{ kind: 'computed' }] },
      { tone: 'none', notes: [{ kind: 'byHand', computed: 5000 }] },
    ]);
  });

  it('marks a missing score only for units that have begun', () => {
    expect([
      pointsMark({ ...plain, result: missing }).tone,
      pointsMark({ ...plain, result: missing, begun: false }).tone,
    ]).toEqual(['missing', 'none']);
  });

  it('says why a criterion doesn’t apply, and names the file that a score came from', () => {
    const source = { name: 'tu-cham-01.xlsx', cell: 'D7' };
    expect([
      pointsMark({ ...plain, result: missing, exemption: 'Không có biên giới' }),
      pointsMark({ ...plain, source }),
    ]).toEqual([
      { tone: 'computed', notes: [{ kind: 'exempt', reason: 'Không có biên giới' }] },
      { tone: 'none', notes: [{ kind: 'source', ...source }] },
    ]);
  });
});

it('misses a figure only where no points were given in its place', () => {
  const tones = [
    figureMark({ ...facts, value: null, given: false }),
    figureMark({ ...facts, value: null, given: true }),
    figureMark({ ...facts, value: 97_900, given: false }),
  ].map(({ tone }) => tone);
  expect(tones).toEqual(['missing', 'none', 'none']);
});
