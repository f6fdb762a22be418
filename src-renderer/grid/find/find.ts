import { describeOutcome } from '../editor/describe-outcome.ts';
import { cellText, enterTexts } from '../editor/edit-session.ts';
import type { TextEntry } from '../editor/read-texts.ts';
import { isReadOnlyCell, positionOf, refAt } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { positionsIn } from '../model/position.ts';
import { activePosition, selectCell, selectedAreas } from '../selection/grid-selection.ts';
import type { GridCellRef } from '../types.ts';
import type { CellSet, FindState } from './find-state.ts';
import { matchRow } from './match-row.ts';
import { replaceSpans, textSearch } from './search-text.ts';

const nothing: Pick<FindState, 'matches' | 'matchedColumns' | 'current'> = {
  matches: [],
  matchedColumns: new Map(),
  current: -1,
};

/** Opens the find bar, or takes the focus back to it. What was last searched for is offered again. */
export function openFind(context: GridContext, withReplace: boolean): void {
  const { find } = context.store.get();
  const offeredScope = selectedScope(context);
  const opened: FindState = {
    query: find?.query ?? context.lastQuery,
    wholeCell: find?.wholeCell ?? false,
    scope: null,
    offeredScope,
    withReplace: withReplace || (find?.withReplace ?? false),
    asked: (find?.asked ?? 0) + 1,
    ...nothing,
  };
  context.store.update({ find: { ...opened, ...search(context, opened) }, notice: '' });
}

export function closeFind(context: GridContext): void {
  context.store.update({ find: null });
  context.input?.focus({ preventScroll: true });
}

/** Searches for something else and goes to the first match from the active cell on. */
export function changeFind(
  context: GridContext,
  changes: Partial<Pick<FindState, 'query' | 'wholeCell' | 'scope'>>,
): void {
  const { find } = context.store.get();
  if (find === null) return;
  const asked = { ...find, ...changes };
  const found = search(context, asked);
  context.lastQuery = asked.query;
  context.store.update({ find: { ...asked, ...found } });
  goToMatch(context, found.current);
}

/** Searches again in changed rows or columns; the active cell stays where it is. */
export function refreshFind(context: GridContext): void {
  const { find } = context.store.get();
  if (find !== null && find.query !== '') {
    context.store.update({ find: { ...find, ...search(context, find) } });
  }
}

/** The next or previous match, and round again at the end. Opens the bar where it isn't open yet. */
export function stepFind(context: GridContext, back: boolean): void {
  const { find } = context.store.get();
  if (find === null || find.query === '') {
    openFind(context, false);
    return;
  }
  const count = find.matches.length;
  if (count === 0) return;
  // Someone may have moved on in between: what is next counts from the active cell.
  const here = currentOf(context, find.matches);
  const onMatch = isActive(context, find.matches[here]);
  const ahead = onMatch ? here + 1 : here;
  goToMatch(context, (back ? here - 1 + count : ahead) % count);
}

/** Replaces in the active match and goes to the next one. */
export function replaceCurrent(context: GridContext, replacement: string): void {
  const { find } = context.store.get();
  const match = find?.matches[find.current];
  if (find === null || match === undefined) return;
  if (!isActive(context, match)) {
    goToMatch(context, find.current);
    return;
  }
  const next = find.matches[(find.current + 1) % find.matches.length];
  replaceIn(context, find, [match], replacement);
  const position = next === undefined ? null : positionOf(context, next);
  if (position !== null) selectCell(context, position);
  setCurrent(context);
}

/** Replaces in all matches, as one edit. */
export function replaceAll(context: GridContext, replacement: string): void {
  const { find } = context.store.get();
  if (find !== null) replaceIn(context, find, find.matches, replacement);
}

function replaceIn(
  context: GridContext,
  { query, wholeCell }: FindState,
  matches: readonly GridCellRef[],
  replacement: string,
): void {
  const searched = textSearch(query, wholeCell);
  if (searched === null) return;
  const writable = matches.filter((cell) => !isReadOnlyCell(context, cell));
  const entries = writable.map((cell): TextEntry => ({
    ...cell,
    text: replaceSpans(cellText(context, cell), searched, replacement),
  }));
  const { accepted, rejections } = enterTexts(context, entries);
  const { labels } = context.rendered;
  context.store.update({
    notice: describeOutcome(context, labels.replaced(labels.formatCount(accepted.length)), {
      rejected: rejections,
      readOnly: matches.length - writable.length,
    }),
  });
}

function search(
  context: GridContext,
  { query, wholeCell, scope }: Pick<FindState, 'query' | 'wholeCell' | 'scope'>,
): Pick<FindState, 'matches' | 'matchedColumns' | 'current'> {
  const searched = textSearch(query, wholeCell);
  if (searched === null) return nothing;
  const { rows, layout, props } = context.rendered;
  const { rejections } = context.store.get();
  const matches: GridCellRef[] = [];
  const matchedColumns = new Map<string, ReadonlySet<string>>();
  for (const row of rows) {
    const within = scope?.get(row.id);
    if (scope !== null && within === undefined) continue;
    const rejected = rejections.get(row.id);
    const matched = matchRow(row, {
      searched,
      columns: layout.columns,
      format: props.format,
      rejected,
      within,
    });
    for (const columnId of matched) matches.push({ rowId: row.id, columnId });
    if (matched.size > 0) matchedColumns.set(row.id, matched);
  }
  return { matches, matchedColumns, current: currentOf(context, matches) };
}

/** The first match from the active cell on, row by row; -1 where there is none at all. */
function currentOf(context: GridContext, matches: readonly GridCellRef[]): number {
  const active = activePosition(context);
  if (matches.length === 0) return -1;
  const index = matches.findIndex((match) => {
    const position = positionOf(context, match);
    if (position === null || active === null) return position !== null;
    return position.row > active.row || (position.row === active.row && position.column >= active.column);
  });
  return Math.max(0, index);
}

function goToMatch(context: GridContext, index: number): void {
  const { find } = context.store.get();
  const match = find?.matches[index];
  const position = match === undefined ? null : positionOf(context, match);
  if (position === null || find === null) return;
  selectCell(context, position);
  context.store.update({ find: { ...find, current: index } });
}

function setCurrent(context: GridContext): void {
  const { find } = context.store.get();
  if (find !== null) {
    context.store.update({ find: { ...find, current: currentOf(context, find.matches) } });
  }
}

function isActive(context: GridContext, match: GridCellRef | undefined): boolean {
  const active = activePosition(context);
  const cell = active === null ? null : refAt(context, active);
  return match !== undefined && cell?.rowId === match.rowId && cell.columnId === match.columnId;
}

/** The selected cells, where more than one is. */
function selectedScope(context: GridContext): CellSet | null {
  const positions = positionsIn(selectedAreas(context));
  if (positions.length < 2) return null;
  const scope = new Map<string, Set<string>>();
  for (const position of positions) {
    const cell = refAt(context, position);
    if (cell === null) continue;
    const columns = scope.get(cell.rowId) ?? new Set<string>();
    scope.set(cell.rowId, columns.add(cell.columnId));
  }
  return scope;
}
