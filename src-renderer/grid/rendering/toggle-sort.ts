import type { GridSort, SpreadsheetGridProps } from '../types.ts';

/** Ascending, then descending, then the page's own order. */
export function nextSort(current: GridSort | null | undefined, columnId: string): GridSort | null {
  if (current?.columnId !== columnId) return { columnId, direction: 'ascending' };
  return current.direction === 'ascending' ? { columnId, direction: 'descending' } : null;
}

export function toggleSort({ sort, onSortChange }: SpreadsheetGridProps, columnId: string): void {
  onSortChange?.(nextSort(sort, columnId));
}
