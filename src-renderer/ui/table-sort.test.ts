import { describe, expect, it } from 'vitest';

import { nextSort, sortRows } from './table-sort.ts';

const rows = [
  { name: 'b', count: 1 },
  { name: 'a', count: 2 },
  { name: 'c', count: 1 },
];
const columns = [
  { key: 'name', compare: (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1) },
  { key: 'count', compare: (a: { count: number }, b: { count: number }) => a.count - b.count },
  { key: 'plain' },
];

function names(sort: Parameters<typeof sortRows>[2]): string {
  return sortRows(rows, columns, sort)
    .map(({ name }) => name)
    .join('');
}

describe('sorting a table', () => {
  it('goes up, down and back to the order of the rows', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([names(up), names(down), names(nextSort(down, 'name'))]).toEqual(['abc', 'cba', 'bac']);
  });

  it('begins upwards on another column', () => {
    expect(nextSort({ column: 'name', descending: true }, 'count')).toEqual({
      column: 'count',
      descending: false,
    });
  });

  it('keeps equal rows in order, both ways', () => {
    expect(names({ column: 'count', descending: false })).toBe('bca');
    expect(names({ column: 'count', descending: true })).toBe('abc');
  });

  it('leaves the rows alone for a column that does not sort', () => {
    expect(names({ column: 'plain', descending: true })).toBe('bac');
  });
});
