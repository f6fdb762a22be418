import { describe, expect, it } from 'vitest';

import type { GridColumn } from '../types.ts';
import { orderColumns } from '../view/arrange-columns.ts';
import { emptyGridLayout } from '../view/grid-layout.ts';
import { columnAt, layOutColumns, orderRows } from './layout.ts';

function column(id: string, pinned = false): GridColumn {
  return { id, title: id, width: 100, kind: 'points', pinned };
}

describe('layOutColumns', () => {
  const columns = orderColumns([column('a'), column('name', true), column('b')], emptyGridLayout);
  const layout = layOutColumns(columns, [200, 50, 60], 40);

  it('puts pinned columns first, behind the row numbers', () => {
    expect({
      order: layout.columns.map(({ id }) => id),
      starts: layout.starts,
      pinnedWidth: layout.pinnedWidth,
      totalWidth: layout.totalWidth,
    }).toEqual({ order: ['name', 'a', 'b'], starts: [40, 240, 290], pinnedWidth: 240, totalWidth: 350 });
  });

  it('finds the column under a point, the outer ones beyond the rims', () => {
    expect([0, 40, 239, 240, 290, 9999].map((x) => columnAt(layout, x))).toEqual([0, 0, 0, 1, 2, 2]);
  });
});

describe('orderRows', () => {
  const rows = ['x', 'y'].map((id) => ({ id, title: id, values: {} }));

  it('stays the same object while the order does', () => {
    const order = orderRows(rows, null);
    const edited = rows.map((row) => ({ ...row, values: { a: 1 } }));
    expect(orderRows(edited, order)).toBe(order);
    expect(orderRows(rows.toReversed(), order).ids).toEqual(['y', 'x']);
  });
});
