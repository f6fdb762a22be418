import { describe, expect, it } from 'vitest';

import type { GridColumn, GridLayout } from '../types.ts';
import { moveColumnBy, moveColumnTo, nearestShown, orderColumns, shownOf } from './arrange-columns.ts';
import { emptyGridLayout } from './grid-layout.ts';

function column(id: string, part = '', pinned = false): GridColumn {
  const headings = part === '' ? [] : [{ id: part, title: part }];
  return { id, title: id, headings, width: 80, kind: 'points', pinned };
}

const columns = [
  column('name', '', true),
  column('a1', 'A'),
  column('a2', 'A'),
  column('a3', 'A'),
  column('b1', 'B'),
  column('b2', 'B'),
  column('note'),
];

const ids = (list: readonly GridColumn[]) => list.map(({ id }) => id).join(' ');
const ordered = (changes: Partial<GridLayout>) => orderColumns(columns, { ...emptyGridLayout, ...changes });

describe('the order of columns', () => {
  it('passes over ids that are gone and lets new columns follow their neighbour', () => {
    const order = ['note', 'gone', 'name', 'a3', 'a1', 'b1'];
    expect(ids(ordered({ order }))).toBe('name note a3 a1 a2 b1 b2');
  });

  it('begins with what the user froze, and with nothing where that was taken back', () => {
    expect(ids(ordered({ pinned: ['name', 'a1'] }))).toBe('name a1 a2 a3 b1 b2 note');
    expect(ordered({ pinned: [] }).some((each) => each.pinned)).toBe(false);
  });

  it('keeps one column in sight', () => {
    const hidden = columns.map(({ id }) => id);
    expect(ids(shownOf(columns, { ...emptyGridLayout, hidden }))).toBe('name');
  });
});

describe('moving a column', () => {
  const text = (order: readonly string[]) => order.join(' ');

  it('stays within its heading', () => {
    expect(text(moveColumnBy(columns, columns, 'a1', 1))).toBe('name a2 a1 a3 b1 b2 note');
    expect(text(moveColumnBy(columns, columns, 'a3', 1))).toBe(ids(columns));
    expect(text(moveColumnTo(columns, 'a1', 'a3'))).toBe('name a2 a3 a1 b1 b2 note');
    expect(text(moveColumnTo(columns, 'a1', 'b2'))).toBe(ids(columns));
  });

  it('passes whole headings where the column has none, and never the frozen part', () => {
    expect(text(moveColumnBy(columns, columns, 'note', -1))).toBe('name a1 a2 a3 note b1 b2');
    expect(text(moveColumnTo(columns, 'note', 'a2'))).toBe('name note a1 a2 a3 b1 b2');
    expect(text(moveColumnBy(columns, columns, 'name', 1))).toBe(ids(columns));
  });

  it('passes over what is hidden', () => {
    const shown = columns.filter(({ id }) => id !== 'a2');
    expect(text(moveColumnBy(columns, shown, 'a1', 1))).toBe('name a2 a3 a1 b1 b2 note');
  });
});

describe('nearestShown', () => {
  it('is the next column, or the one before at the end', () => {
    const shown = [column('name'), column('a3'), column('b1')];
    expect([nearestShown(columns, shown, 'a1'), nearestShown(columns, shown, 'note')]).toEqual([1, 2]);
  });
});
