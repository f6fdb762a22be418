import { describe, expect, it } from 'vitest';

import type { GridColumn, GridRow, GridValue } from '../types.ts';
import { matchRow } from './match-row.ts';
import type { RowSearch } from './match-row.ts';
import { textSearch } from './search-text.ts';

const columns: GridColumn[] = ['a', 'b', 'c'].map((id) => ({ id, title: id, width: 80, kind: 'text' }));
const row: GridRow = { id: 'r', title: 'r', values: { a: 'Xã Bản Bo', b: 'xa', c: null } };
const format = (value: GridValue) => String(value ?? '');

function asking(query: string, changes: Partial<RowSearch> = {}): RowSearch {
  const searched = textSearch(query, false) ?? { needle: '', accents: false, wholeCell: false };
  return { searched, columns, format, rejected: undefined, within: undefined, ...changes };
}

describe('matchRow', () => {
  it('finds texts, also refused ones, in the columns that are asked for', () => {
    const refused = new Map([['c', { rowId: 'r', columnId: 'c', text: 'xà', message: '' }]]);
    expect(
      [
        asking('xa'),
        asking('xã'),
        asking('xa', { rejected: refused }),
        asking('xa', { within: new Set(['b']) }),
      ].map((asked) => [...matchRow(row, asked)]),
    ).toEqual([['a', 'b'], ['a'], ['a', 'b', 'c'], ['b']]);
  });

  it('gives the same set while nothing about the row changes', () => {
    const first = matchRow(row, asking('xa'));
    expect(matchRow(row, asking('XA'))).toBe(first);
    expect(matchRow({ ...row }, asking('xa'))).not.toBe(first);
  });
});
