import type { GridColumn, GridLayout } from '../types.ts';

/** A heading by the ids from the outermost one down to it. */
export type HeadingPath = readonly string[];

type Collapsed = GridLayout['collapsed'];

export function isSamePath(one: HeadingPath, other: HeadingPath): boolean {
  return one.length === other.length && one.every((id, level) => id === other[level]);
}

/** The ids of a column's headings down to a level, both counted from 0. */
export function headingPath(column: GridColumn, level: number): HeadingPath {
  return (column.headings ?? []).slice(0, level + 1).map((heading) => heading.id);
}

export function isCollapsed(collapsed: Collapsed, path: HeadingPath): boolean {
  return collapsed.some((each) => isSamePath(each, path));
}

/**
 * The columns that a heading keeps when it is collapsed: its own closing ones, or where it has none those of the headings
 * below it.
 */
function keptColumns(columns: readonly GridColumn[], path: HeadingPath): readonly GridColumn[] {
  const kept = columns.filter((column) => column.keepWhenCollapsed === true && isUnder(column, path));
  const own = kept.filter((column) => column.headings?.length === path.length);
  return own.length > 0 ? own : kept;
}

/** Whether collapsing would leave something and take something away. */
export function isCollapsible(columns: readonly GridColumn[], path: HeadingPath): boolean {
  const kept = keptColumns(columns, path).length;
  return kept > 0 && kept < columns.filter((column) => isUnder(column, path)).length;
}

/** Whether a collapsed heading above the column takes it away. */
export function isColumnCollapsed(
  columns: readonly GridColumn[],
  collapsed: Collapsed,
  column: GridColumn,
): boolean {
  return collapsed.some((path) => {
    if (!isUnder(column, path)) return false;
    const kept = keptColumns(columns, path);
    return kept.length > 0 && !kept.includes(column);
  });
}

export function toggleCollapsed(collapsed: Collapsed, path: HeadingPath): Collapsed {
  const rest = collapsed.filter((each) => !isSamePath(each, path));
  return rest.length < collapsed.length ? rest : [...collapsed, path];
}

/** How many levels of headings can be collapsed. */
export function collapsibleLevels(columns: readonly GridColumn[]): number {
  return Math.max(0, ...collapsiblePaths(columns).map((path) => path.length));
}

/** What is collapsed when the headings are open down to a level: 1 shows the closing columns of the outermost ones. */
export function collapseToLevel(columns: readonly GridColumn[], level: number): Collapsed {
  return collapsiblePaths(columns).filter((path) => path.length >= level);
}

/** The heading to collapse or to open for a column: the innermost open one, or the outermost collapsed one. */
export function pathToToggle(
  columns: readonly GridColumn[],
  collapsed: Collapsed,
  column: GridColumn,
  open: boolean,
): HeadingPath | null {
  const paths = (column.headings ?? [])
    .map((_heading, level) => headingPath(column, level))
    .filter((path) => isCollapsible(columns, path) && isCollapsed(collapsed, path) === open);
  return (open ? paths[0] : paths.at(-1)) ?? null;
}

function collapsiblePaths(columns: readonly GridColumn[]): readonly HeadingPath[] {
  const paths = new Map<string, HeadingPath>();
  for (const column of columns) {
    for (let level = 0; level < (column.headings?.length ?? 0); level += 1) {
      const path = headingPath(column, level);
      paths.set(JSON.stringify(path), path);
    }
  }
  return [...paths.values()].filter((path) => isCollapsible(columns, path));
}

function isUnder(column: GridColumn, path: HeadingPath): boolean {
  return path.every((id, level) => column.headings?.[level]?.id === id);
}
