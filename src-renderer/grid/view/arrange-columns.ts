import type { GridColumn, GridLayout } from '../types.ts';
import { isColumnCollapsed } from './collapse.ts';

/**
 * All columns in the user's order, pinned ones first. Columns that the order doesn't know follow the one before them in
 * `columns`, so that a new criterion appears in its own part.
 */
export function orderColumns(columns: readonly GridColumn[], layout: GridLayout): readonly GridColumn[] {
  const pinned = layout.pinned === null ? null : new Set(layout.pinned);
  const ordered = mergeOrder(columns, layout.order).map((column) => {
    const isPinned = pinned === null ? column.pinned === true : pinned.has(column.id);
    return isPinned === (column.pinned === true) ? column : { ...column, pinned: isPinned };
  });
  return [
    ...ordered.filter((column) => column.pinned === true),
    ...ordered.filter((column) => column.pinned !== true),
  ];
}

/** Those of the ordered columns that are shown: neither hidden nor in a collapsed heading. */
export function shownOf(ordered: readonly GridColumn[], layout: GridLayout): readonly GridColumn[] {
  const hidden = new Set(layout.hidden);
  const shown = ordered.filter(
    (column) => !hidden.has(column.id) && !isColumnCollapsed(ordered, layout.collapsed, column),
  );
  // A grid without columns could not be asked to show them again.
  return shown.length === 0 ? ordered.slice(0, 1) : shown;
}

function mergeOrder(columns: readonly GridColumn[], order: readonly string[]): readonly GridColumn[] {
  if (order.length === 0) return columns;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const known = new Set(order);
  const merged = order.flatMap((id) => byId.get(id) ?? []);
  columns.forEach((column, index) => {
    if (known.has(column.id)) return;
    const before = columns[index - 1];
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, column);
  });
  return merged;
}

/** The column that stands in for one that is gone or hidden: the next one shown in the order, or else the one before. */
export function nearestShown(
  ordered: readonly GridColumn[],
  shown: readonly GridColumn[],
  columnId: string,
): number {
  const at = ordered.findIndex((column) => column.id === columnId);
  const indexes = new Map(shown.map((column, index) => [column.id, index]));
  const candidates = [...ordered.slice(Math.max(0, at)), ...ordered.slice(0, Math.max(0, at)).toReversed()];
  for (const { id } of candidates) {
    const index = indexes.get(id);
    if (index !== undefined) return index;
  }
  return 0;
}

/**
 * Moves a column among its neighbours, never out of its heading or of the pinned part. A neighbour is a column or a whole
 * heading of the same level; hidden ones are passed over. Gives the ids of all columns in the new order.
 *
 * @param to the column to whose place it goes
 */
export function moveColumnTo(
  ordered: readonly GridColumn[],
  columnId: string,
  to: string,
): readonly string[] {
  const from = ordered.findIndex((column) => column.id === columnId);
  const blocks = siblingBlocks(ordered, from);
  const target = ordered.findIndex((column) => column.id === to);
  const own = blockAt(blocks, from);
  const place = blockAt(blocks, target);
  if (own === -1 || place === -1 || own === place) return ordered.map((column) => column.id);
  return withMoved(ordered, blocks, own, place);
}

/** The same by one step to a side; over the next neighbour that is shown. */
export function moveColumnBy(
  ordered: readonly GridColumn[],
  shown: readonly GridColumn[],
  columnId: string,
  step: -1 | 1,
): readonly string[] {
  const from = ordered.findIndex((column) => column.id === columnId);
  const blocks = siblingBlocks(ordered, from);
  const isShown = new Set(shown.map((column) => column.id));
  const own = blockAt(blocks, from);
  let place = own + step;
  while (blocks[place] !== undefined && !hasShown(ordered, blocks[place], isShown)) place += step;
  if (own === -1 || blocks[place] === undefined) return ordered.map((column) => column.id);
  return withMoved(ordered, blocks, own, place);
}

interface Block {
  readonly first: number;
  readonly last: number;
}

function hasShown(
  ordered: readonly GridColumn[],
  block: Block | undefined,
  shown: ReadonlySet<string>,
): boolean {
  return (
    block !== undefined && ordered.slice(block.first, block.last + 1).some((column) => shown.has(column.id))
  );
}

function withMoved(
  ordered: readonly GridColumn[],
  blocks: readonly Block[],
  own: number,
  place: number,
): readonly string[] {
  const moved = blocks.toSpliced(own, 1).toSpliced(place, 0, blocks[own] ?? { first: 0, last: -1 });
  const start = blocks[0]?.first ?? 0;
  const end = (blocks.at(-1)?.last ?? -1) + 1;
  return [
    ...ordered.slice(0, start),
    ...moved.flatMap(({ first, last }) => ordered.slice(first, last + 1)),
    ...ordered.slice(end),
  ].map((column) => column.id);
}

function blockAt(blocks: readonly Block[], index: number): number {
  return blocks.findIndex(({ first, last }) => index >= first && index <= last);
}

/** The column's unbroken run of neighbours under the same heading, cut into columns and headings of that level. */
function siblingBlocks(ordered: readonly GridColumn[], index: number): readonly Block[] {
  const column = ordered[index];
  if (column === undefined) return [];
  const level = column.headings?.length ?? 0;
  const parent = pathOf(column, level);
  const isSibling = (other: GridColumn | undefined) =>
    other !== undefined &&
    (other.pinned === true) === (column.pinned === true) &&
    (other.headings?.length ?? 0) >= level &&
    pathOf(other, level) === parent;
  let first = index;
  while (isSibling(ordered[first - 1])) first -= 1;
  const blocks: Block[] = [];
  for (let at = first; isSibling(ordered[at]); at += 1) {
    const previous = blocks.at(-1);
    const belongs = previous !== undefined && isSameBlock(ordered[previous.first], ordered[at], level);
    if (belongs) blocks[blocks.length - 1] = { ...previous, last: at };
    else blocks.push({ first: at, last: at });
  }
  return blocks;
}

function isSameBlock(one: GridColumn | undefined, other: GridColumn | undefined, level: number): boolean {
  const heading = one?.headings?.[level]?.id;
  return heading !== undefined && heading === other?.headings?.[level]?.id;
}

function pathOf(column: GridColumn, levels: number): string {
  return JSON.stringify(column.headings?.slice(0, levels).map((heading) => heading.id) ?? []);
}
