import type { GridColumn } from '../types.ts';
import { headingPath } from '../view/collapse.ts';
import type { HeadingPath } from '../view/collapse.ts';

/** One cell of the heading rows. Places count columns as shown and heading rows from the top, both from 0. */
export interface HeaderCell {
  readonly key: string;
  readonly title: string;
  readonly level: number;
  readonly levelSpan: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The column that this cell names by itself; absent for a heading above several levels. */
  readonly column?: GridColumn;
  /** Of a heading. */
  readonly path?: HeadingPath;
}

/** How many heading rows the columns need: the deepest path of headings and the titles. */
export function headerLevels(columns: readonly GridColumn[]): number {
  return 1 + Math.max(0, ...columns.map((column) => column.headings?.length ?? 0));
}

/**
 * Lays out the heading rows: neighbours share a heading while their whole path down to it is the same and neither of them
 * alone is pinned; a title reaches from below its last heading down to the cells.
 */
export function headerCells(columns: readonly GridColumn[]): HeaderCell[] {
  const levels = headerLevels(columns);
  const cells: HeaderCell[] = [];
  for (let level = 0; level < levels - 1; level += 1) {
    let first = 0;
    while (first < columns.length) {
      const path = pathTo(columns[first], level);
      const last = path === null ? first : lastWith(columns, first, level, path);
      const column = columns[first];
      const title = column?.headings?.[level]?.title;
      if (path !== null && column !== undefined && title !== undefined) {
        cells.push({
          key: `${path}@${first}`,
          title,
          level,
          levelSpan: 1,
          firstColumn: first,
          lastColumn: last,
          path: headingPath(column, level),
        });
      }
      first = last + 1;
    }
  }
  columns.forEach((column, index) => {
    const level = column.headings?.length ?? 0;
    cells.push({
      key: column.id,
      title: column.title,
      level,
      levelSpan: levels - level,
      firstColumn: index,
      lastColumn: index,
      column,
    });
  });
  return cells;
}

/** The last column of those from `first` on that stand next to each other under the same heading. */
function lastWith(columns: readonly GridColumn[], first: number, level: number, path: string): number {
  const next = columns.findIndex((column, index) => index > first && pathTo(column, level) !== path);
  return (next < 0 ? columns.length : next) - 1;
}

function pathTo(column: GridColumn | undefined, level: number): string | null {
  const headings = column?.headings ?? [];
  if (headings.length <= level) return null;
  return JSON.stringify([
    column?.pinned === true,
    ...headings.slice(0, level + 1).map((heading) => heading.id),
  ]);
}
