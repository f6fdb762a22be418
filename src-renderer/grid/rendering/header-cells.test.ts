import { describe, expect, it } from 'vitest';

import type { GridColumn } from '../types.ts';
import { headerCells, headerLevels } from './header-cells.ts';

function column(id: string, headings: readonly string[] = []): GridColumn {
  return {
    id,
    title: id,
    width: 80,
    kind: 'points',
    headings: headings.map((heading) => ({ id: heading, title: heading })),
  };
}

function layout(columns: readonly GridColumn[]) {
  return headerCells(columns).map(
    ({ title, level, levelSpan, firstColumn, lastColumn }) =>
      `${title} ${level}+${levelSpan} ${firstColumn}-${lastColumn}`,
  );
}

describe('headerCells', () => {
  it('shares a heading between neighbours and lets a column without one reach over all rows', () => {
    const columns = [column('name'), column('a', ['I']), column('b', ['I']), column('c', ['II'])];
    expect(headerLevels(columns)).toBe(2);
    expect(layout(columns)).toEqual([
      'I 0+1 1-2',
      'II 0+1 3-3',
      'name 0+2 0-0',
      'a 1+1 1-1',
      'b 1+1 2-2',
      'c 1+1 3-3',
    ]);
  });

  it('draws a heading again where another column stands in between', () => {
    const columns = [column('a', ['I']), column('x'), column('b', ['I'])];
    expect(layout(columns)).toEqual(['I 0+1 0-0', 'I 0+1 2-2', 'a 1+1 0-0', 'x 0+2 1-1', 'b 1+1 2-2']);
  });

  it('keeps the same inner heading apart under different outer ones', () => {
    const columns = [column('a', ['I', 'x']), column('b', ['II', 'x'])];
    expect(layout(columns).slice(0, 4)).toEqual(['I 0+1 0-0', 'II 0+1 1-1', 'x 1+1 0-0', 'x 1+1 1-1']);
  });
});
