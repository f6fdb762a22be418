import { copyWithHeadings } from '../clipboard/copy.ts';
import { pasteFrom } from '../clipboard/paste.ts';
import { clearSelection } from '../editor/edit-session.ts';
import { fillSelection } from '../fill/fill.ts';
import { isReadOnlyCell, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridCellRef } from '../types.ts';
import { columnViewEntries, sortEntries } from './column-menu.ts';
import { filterColumn, openActivePopup, toggleFreezeRows } from './layout-actions.ts';
import { menuItem as item } from './menu-entries.ts';
import type { MenuEntry } from './menu-entries.ts';

/** The menu of a cell: its content, its note, its column, and what the page adds. */
export function cellMenuEntries(context: GridContext, cell: GridCellRef): readonly MenuEntry[] {
  const { props, labels, gridLayout } = context.rendered;
  const { view } = labels;
  const readOnly = isReadOnlyCell(context, cell);
  const isFiltered = gridLayout.filters.some((filter) => filter.columnId === cell.columnId);
  const pageItems = props.menuItems?.(cell) ?? [];
  return [
    item('cut', view.cut, () => document.execCommand('cut'), 'Ctrl+X', readOnly),
    item('copy', view.copy, () => document.execCommand('copy'), 'Ctrl+C'),
    item('copy-with-headings', view.copyWithHeadings, () => copyWithHeadings(context), 'Ctrl+Shift+C'),
    item('paste', view.paste, () => void pasteFromClipboard(context), 'Ctrl+V', readOnly),
    item('clear', view.clear, () => clearSelection(context), 'Delete', readOnly),
    item('fill-down', view.fillDown, () => fillSelection(context, 'down'), 'Ctrl+D', readOnly),
    item('fill-right', view.fillRight, () => fillSelection(context, 'right'), 'Ctrl+R', readOnly),
    { kind: 'line', id: 'notes' },
    ...noteEntries(context, cell),
    { kind: 'line', id: 'column' },
    ...sortEntries(context, cell.columnId),
    item('filter-by-value', view.filterByValue, () =>
      filterColumn(context, cell.columnId, { kind: 'values', values: [valueOf(context, cell)] }),
    ),
    ...(isFiltered
      ? [item('clear-filter', view.clearFilter, () => filterColumn(context, cell.columnId, null))]
      : []),
    ...columnViewEntries(context, cell.columnId),
    freezeRowsEntry(context, cell),
    ...(pageItems.length === 0 ? [] : [{ kind: 'line', id: 'page' } as const]),
    ...pageItems.map((each) => ({ kind: 'item', ...each }) as const),
  ];
}

function freezeRowsEntry(context: GridContext, cell: GridCellRef): MenuEntry {
  const { labels, rowOrder, frozenRows } = context.rendered;
  const row = rowOrder.indexById.get(cell.rowId) ?? 0;
  const label = row === frozenRows - 1 ? labels.view.unfreezeRows : labels.view.freezeRows;
  return item('freeze-rows', label, () => toggleFreezeRows(context, row));
}

function noteEntries(context: GridContext, cell: GridCellRef): readonly MenuEntry[] {
  const { props, labels } = context.rendered;
  const { view } = labels;
  const note = props.cellState?.(cell)?.note;
  const canWrite = props.onNoteChange !== undefined;
  const label = noteLabel(view, note !== undefined, canWrite);
  const open = item(
    'note',
    label,
    () => openActivePopup(context, 'note'),
    'Shift+F2',
    note === undefined && !canWrite,
  );
  if (note === undefined || !canWrite) return [open];
  return [open, item('delete-note', view.deleteNote, () => props.onNoteChange?.(cell, null))];
}

function noteLabel(
  view: GridContext['rendered']['labels']['view'],
  hasNote: boolean,
  canWrite: boolean,
): string {
  if (!hasNote) return view.addNote;
  return canWrite ? view.editNote : view.readNote;
}

/** Browsers may keep the clipboard from scripts, but never from Ctrl+V. */
async function pasteFromClipboard(context: GridContext): Promise<void> {
  const clipboard = new DataTransfer();
  try {
    for (const copied of await navigator.clipboard.read()) {
      for (const type of copied.types.filter((type) => type.startsWith('text/'))) {
        clipboard.setData(type, await (await copied.getType(type)).text());
      }
    }
  } catch {
    // Refused by the browser or by the user, who is told the way that always works.
    context.store.update({ notice: context.rendered.labels.view.pasteByKey });
    return;
  }
  pasteFrom(context, clipboard);
}
