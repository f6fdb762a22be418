import type { GridColumn } from '../../../grid/index.ts';

type ColumnId = 'unit' | 'criterion' | 'self' | 'cluster' | 'difference' | 'reason' | 'explanation' | 'files';

/** What a unit's explanation is about, and the explanation itself, the only column that takes input. */
export function explanationColumns(title: (id: ColumnId) => string): readonly GridColumn[] {
  const column = (id: ColumnId, width: number, more: Partial<GridColumn> = {}): GridColumn => ({
    id,
    title: title(id),
    width,
    kind: 'readonly',
    sortable: true,
    ...more,
  });
  const points = { align: 'end', summable: true, decimals: 2 } as const;
  return [
    column('unit', 200, { pinned: true }),
    column('criterion', 240),
    column('self', 80, points),
    column('cluster', 80, points),
    column('difference', 88, points),
    column('reason', 200),
    column('explanation', 260, { kind: 'text' }),
    column('files', 76, { align: 'end' }),
  ];
}
