import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { cellMark } from './cell-mark.ts';
import type { CellFacts } from './cell-mark.ts';

const plain: CellFacts = {
  value: pointsFrom(50),
  previous: null,
  maximum: pointsFrom(60),
  begun: true,
  unsaved: false,
  source: null,
};

describe('cellMark', () => {
  it('marks the gravest reason and tells all of them', () => {
    const facts = { ...plain, value: pointsFrom(72), previous: pointsFrom(50), unsaved: true };
    expect(cellMark(facts)).toEqual({
      tone: 'error',
      notes: [
        { kind: 'unsaved' },
        { kind: 'overMaximum', maximum: 6000 },
        { kind: 'changed', previous: 5000 },
      ],
    });
  });

  it('marks what differs from the layer before, and nothing where it is the same', () => {
    expect([
      cellMark({ ...plain, previous: pointsFrom(45) }).tone,
      cellMark({ ...plain, previous: pointsFrom(50) }).tone,
    ]).toEqual(['changed', 'none']);
  });

  it('marks a missing score only for units that have begun', () => {
    expect([
      cellMark({ ...plain, value: null }).tone,
      cellMark({ ...plain, value: null, begun: false }).tone,
    ]).toEqual(['missing', 'none']);
  });

  it('names the file that a score came from', () => {
    const source = { name: 'tu-cham-01.xlsx', cell: 'D7' };
    expect(cellMark({ ...plain, source })).toEqual({ tone: 'none', notes: [{ kind: 'source', ...source }] });
  });
});
