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
    // All of them side by side on a small screen: what is explained is read from both ends of a line.
    column('unit', 150, { pinned: true }),
    column('criterion', 190),
    column('self', 76, points),
    column('cluster', 96, points),
    column('difference', 94, points),
    column('reason', 150),
    column('explanation', 210, { kind: 'text' }),
    column('files', 88, { align: 'end' }),
  ];
}
