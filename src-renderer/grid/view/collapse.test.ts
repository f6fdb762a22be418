import { describe, expect, it } from 'vitest';

import type { GridColumn } from '../types.ts';
import { shownOf } from './arrange-columns.ts';
import {
  collapseToLevel,
  collapsibleLevels,
  isCollapsible,
  pathToToggle,
  toggleCollapsed,
} from './collapse.ts';
import { emptyGridLayout } from './grid-layout.ts';

function column(id: string, path: string, keepWhenCollapsed = false): GridColumn {
  const headings = path === '' ? [] : path.split('/').map((heading) => ({ id: heading, title: heading }));
  return { id, title: id, headings, width: 80, kind: 'points', keepWhenCollapsed };
}

const columns = [
  column('name', ''),
  column('a1', 'A/X'),
  column('a2', 'A/X'),
  column('sum-x', 'A/X', true),
  column('a3', 'A/Y'),
  column('sum-y', 'A/Y', true),
  column('sum-a', 'A', true),
  column('b1', 'B/Z'),
  column('sum-z', 'B/Z', true),
  column('c1', 'C'),
];

const shown = (collapsed: readonly (readonly string[])[]) =>
  shownOf(columns, { ...emptyGridLayout, collapsed })
    .map(({ id }) => id)
    .join(' ');

describe('collapsed headings', () => {
  it('keep their own closing column, or those below where they have none', () => {
    expect([shown([['A', 'X']]), shown([['A']]), shown([['B']])]).toEqual([
      'name sum-x a3 sum-y sum-a b1 sum-z c1',
      'name sum-a b1 sum-z c1',
      'name a1 a2 sum-x a3 sum-y sum-a sum-z c1',
    ]);
  });

  it('cannot be those that nothing closes', () => {
    expect([isCollapsible(columns, ['A']), isCollapsible(columns, ['C'])]).toEqual([true, false]);
    expect(shown([['C'], ['gone']])).toBe('name a1 a2 sum-x a3 sum-y sum-a b1 sum-z c1');
  });

  it('open down to a level, as in an outline', () => {
    const levels = collapsibleLevels(columns);
    expect(levels).toBe(2);
    expect([1, 2, 3].map((level) => shown(collapseToLevel(columns, level)))).toEqual([
      'name sum-a sum-z c1',
      'name sum-x sum-y sum-a sum-z c1',
      'name a1 a2 sum-x a3 sum-y sum-a b1 sum-z c1',
    ]);
  });

  it('toggle: the innermost open one collapses, the outermost collapsed one opens', () => {
    const a1 = columns[1] ?? column('', '');
    const inner = pathToToggle(columns, [], a1, false);
    expect(inner).toEqual(['A', 'X']);
    const collapsed = toggleCollapsed(toggleCollapsed([], ['A', 'X']), ['A']);
    expect(pathToToggle(columns, collapsed, a1, false)).toBeNull();
    expect(pathToToggle(columns, collapsed, a1, true)).toEqual(['A']);
    expect(toggleCollapsed(collapsed, ['A', 'X'])).toEqual([['A']]);
  });
});
