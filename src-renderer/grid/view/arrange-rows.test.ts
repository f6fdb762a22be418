import { describe, expect, it } from 'vitest';

import type { GridColumn, GridCondition, GridRow, GridSort, GridValue } from '../types.ts';
import { applyWishes, isOutOfDate, rowsInOrder } from './arrange-rows.ts';
import type { RowWishes } from './arrange-rows.ts';
import { facetsOf, onceForEachRow, replaceFilter, rowMatcher } from './filter-rows.ts';
import { nextSorts } from './sort-rows.ts';

const columns: GridColumn[] = [
  { id: 'name', title: 'Đơn vị', width: 100, kind: 'text' },
  { id: 'points', title: 'Điểm', width: 80, kind: 'points' },
];

function row(id: string, name: string, points: GridValue): GridRow {
  return { id, title: name, values: { name, points } };
}

const rows = [
  row('1', 'Xã Đồng 10', 500),
  row('2', 'Xã Đồng 2', null),
  row('3', 'Phường Ân', 900),
  row('4', 'Phường An', 500),
  row('5', 'Xã Dồng', ''),
];

const reader = {
  format: (value: GridValue) => (typeof value === 'number' ? String(value / 100) : (value ?? '')),
  cellState: ({ rowId }: { rowId: string }) => (rowId === '3' ? ({ tone: 'error' } as const) : undefined),
};

const nothing: RowWishes = { sort: [], filters: [], search: '' };
const ascending = (columnId: string): GridSort => ({ columnId, direction: 'ascending' });
const descending = (columnId: string): GridSort => ({ columnId, direction: 'descending' });

function shown(wishes: Partial<RowWishes>): string {
  return applyWishes('', rows, { ...nothing, ...wishes }, columns, reader).shown.join(' ');
}

describe('sorting', () => {
  it('goes by Vietnamese letters and numbers inside texts', () => {
    expect(shown({ sort: [ascending('name')] })).toBe('4 3 5 2 1');
  });

  it('puts empty cells last both ways and keeps the order of equals', () => {
    expect([shown({ sort: [ascending('points')] }), shown({ sort: [descending('points')] })]).toEqual([
      '1 4 3 2 5',
      '3 1 4 2 5',
    ]);
  });

  it('lets a second key decide between equals', () => {
    expect(shown({ sort: [ascending('points'), ascending('name')] })).toBe('4 1 3 5 2');
  });

  it('goes by the comparison of the column where it has one', () => {
    const byLength = columns.map((column) => ({
      ...column,
      compare: (one: GridValue, other: GridValue) => String(one).length - String(other).length,
    }));
    const wishes = { ...nothing, sort: [ascending('name')] };
    expect(applyWishes('', rows, wishes, byLength, reader).shown).toEqual(['5', '2', '3', '4', '1']);
  });
});

describe('filtering', () => {
  const by = (columnId: string, condition: GridCondition) =>
    shown({ filters: replaceFilter([], columnId, condition) });

  it('compares numbers', () => {
    expect({
      atLeast: by('points', { kind: 'number', operator: 'at-least', value: 500 }),
      greater: by('points', { kind: 'number', operator: 'greater', value: 500 }),
      notEqual: by('points', { kind: 'number', operator: 'not-equal', value: 500 }),
      between: by('points', { kind: 'between', low: 950, high: 600 }),
      empty: by('points', { kind: 'empty' }),
      filled: by('points', { kind: 'not-empty' }),
    }).toEqual({
      atLeast: '1 3 4',
      greater: '3',
      notEqual: '3',
      between: '3',
      empty: '2 5',
      filled: '1 3 4',
    });
  });

  it('compares texts without case, tones and diacritics', () => {
    expect({
      contains: by('name', { kind: 'text', operator: 'contains', text: 'DONG' }),
      begins: by('name', { kind: 'text', operator: 'begins', text: 'phường â' }),
      equals: by('name', { kind: 'text', operator: 'equals', text: 'xa dong' }),
      without: by('name', { kind: 'text', operator: 'not-contains', text: 'xã' }),
    }).toEqual({ contains: '1 2 5', begins: '3 4', equals: '5', without: '3 4' });
  });

  it('knows marked cells, chosen values and the empty one', () => {
    expect(by('points', { kind: 'tone', tone: 'error' })).toBe('3');
    expect(by('points', { kind: 'values', values: [900, null] })).toBe('2 3 5');
  });

  it('searches all columns and passes over filters of columns that are gone', () => {
    expect(shown({ search: ' xã đồng' })).toBe('1 2 5');
    expect(shown({ search: '9' })).toBe('3');
    expect(by('gone', { kind: 'empty' })).toBe('1 2 3 4 5');
  });

  it('lists values with their counts, the empty one last', () => {
    expect(facetsOf(rows, 'points', reader)).toEqual([
      { value: 500, text: '5', count: 2 },
      { value: 900, text: '9', count: 1 },
      { value: null, text: '', count: 2 },
    ]);
  });
});

describe('what was shown', () => {
  const wishes: RowWishes = {
    ...nothing,
    sort: [ascending('points')],
    filters: [{ columnId: 'points', condition: { kind: 'not-empty' } }],
  };
  const applied = applyWishes('', rows, wishes, columns, reader);
  const ids = (list: readonly GridRow[]) => list.map(({ id }) => id).join(' ');

  it('stays through edits, says so, and shows new rows', () => {
    const edited = [
      ...rows.map((each) => (each.id === '1' ? row('1', 'Xã', null) : each)),
      row('6', 'Mới', 1),
    ];
    const after = rowsInOrder(edited, applied, true);
    expect(ids(after)).toBe('1 4 3 6');
    const matches = onceForEachRow(rowMatcher(wishes.filters, wishes.search, columns, reader));
    expect(isOutOfDate(edited, after, wishes, columns, matches)).toBe(true);
    expect(isOutOfDate(rows, rowsInOrder(rows, applied, true), wishes, columns, matches)).toBe(false);
  });

  it('asks again only about rows that an edit changed', () => {
    const asked: string[] = [];
    const matches = onceForEachRow(({ id }) => {
      asked.push(id);
      return true;
    });
    isOutOfDate(rows, rows, wishes, columns, matches);
    const edited = rows.map((each) => (each.id === '2' ? row('2', 'Xã', 100) : each));
    isOutOfDate(edited, edited, wishes, columns, matches);
    expect(asked).toEqual(['1', '2', '3', '4', '5', '2']);
  });

  it('loses rows that are gone, and without a sort keeps the order of the page', () => {
    const filtered = applyWishes('', rows, { ...wishes, sort: [] }, columns, reader);
    expect(ids(rowsInOrder(rows.slice(1).toReversed(), filtered, false))).toBe('4 3');
  });
});

describe('nextSorts', () => {
  it('goes from ascending to descending to none', () => {
    const first = nextSorts([], 'a', false);
    const second = nextSorts(first, 'a', false);
    expect([first, second, nextSorts(second, 'a', false)]).toEqual([[ascending('a')], [descending('a')], []]);
  });

  it('adds, turns and drops one key among several', () => {
    const two = nextSorts([ascending('a')], 'b', true);
    const turned = nextSorts(two, 'a', true);
    expect([two, turned, nextSorts(turned, 'a', true), nextSorts(two, 'c', false)]).toEqual([
      [ascending('a'), ascending('b')],
      [descending('a'), ascending('b')],
      [ascending('b')],
      [ascending('c')],
    ]);
  });
});
