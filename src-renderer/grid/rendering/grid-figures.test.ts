import { describe, expect, it } from 'vitest';

import type { GridColumn } from '../types.ts';
import { scrollToShow } from './scroll-to-show.ts';
import { selectionFigures } from './selection-figures.ts';

describe('scrollToShow', () => {
  const axis = { offset: 100, size: 500, coveredStart: 50, coveredEnd: 30 };

  it('leaves what is in sight alone', () => {
    expect(scrollToShow(150, 570, axis)).toBe(100);
  });

  it('brings a cell out from under the headings and from behind the totals', () => {
    expect([scrollToShow(120, 150, axis), scrollToShow(560, 590, axis)]).toEqual([70, 120]);
  });

  it('shows the start of what does not fit', () => {
    expect(scrollToShow(160, 2000, axis)).toBe(110);
  });
});

describe('selectionFigures', () => {
  it('counts filled cells and gathers the numbers of columns that may be summed', () => {
    const columns: GridColumn[] = [
      { id: 'name', title: '', width: 1, kind: 'text' },
      { id: 'points', title: '', width: 1, kind: 'points' },
      { id: 'rank', title: '', width: 1, kind: 'readonly' },
      { id: 'total', title: '', width: 1, kind: 'readonly', summable: true },
    ];
    const rows = [
      { id: '1', title: '', values: { name: 'A', points: 950, rank: 1, total: 1950 } },
      { id: '2', title: '', values: { name: '', points: null, total: 5 } },
    ];
    expect(selectionFigures([{ top: 0, left: 0, bottom: 1, right: 3 }], rows, columns)).toEqual({
      cells: 8,
      filled: 5,
      numbers: [950, 1950, 5],
    });
  });
});
