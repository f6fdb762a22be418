import { memo } from 'react';
import type { ReactNode } from 'react';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { ShortcutsPanel } from '../keyboard/ShortcutsPanel.tsx';
import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';
import type { GridColumn, GridLabels, GridLayout } from '../types.ts';
import { cellMenuEntries } from './cell-menu.ts';
import { columnMenuEntries } from './column-menu.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import type { GridPopup } from './grid-popup.ts';
import { closePopup } from './layout-actions.ts';
import { LegendPanel } from './LegendPanel.tsx';
import { Menu } from './Menu.tsx';
import { NotePanel } from './NotePanel.tsx';
import { Popup } from './Popup.tsx';
import { PrintPanel } from './PrintPanel.tsx';

interface PopupHostProps {
  readonly gridLayout: GridLayout;
  readonly ordered: readonly GridColumn[];
  readonly labels: GridLabels;
}

/** The menu or panel that is open, if any. */
export const PopupHost = memo(function PopupHost({ gridLayout, ordered, labels }: PopupHostProps) {
  const context = useGridContext();
  const popup = useStoreSlice(context.store, (state) => state.popup);
  if (popup === null) return null;

  function close(refocus: boolean): void {
    // The browser tells late: another one may stand there by now.
    if (context.store.get().popup === popup) closePopup(context, refocus);
  }

  return (
    <Popup
      key={popup.kind}
      anchor={popup.anchor}
      role={popup.kind === 'cell-menu' || popup.kind === 'column-menu' ? 'menu' : 'dialog'}
      label={popupLabel(context, popup)}
      onClose={close}
    >
      {popupContent(context, popup, { gridLayout, ordered, labels }, close)}
    </Popup>
  );
});

function popupLabel(context: GridContext, popup: GridPopup): string {
  const { labels, ordered, rows, rowOrder } = context.rendered;
  const { view } = labels;
  const columnTitle = (columnId: string) =>
    ordered.find((column) => column.id === columnId)?.title ?? columnId;
  switch (popup.kind) {
    case 'cell-menu':
      return view.cellMenu;
    case 'column-menu':
      return view.columnMenu(columnTitle(popup.columnId));
    case 'filter':
      return view.filterOf(columnTitle(popup.columnId));
    case 'note': {
      const row = rows[rowOrder.indexById.get(popup.cell.rowId) ?? -1];
      return view.noteOf(row?.title ?? '', columnTitle(popup.cell.columnId));
    }
    case 'columns':
      return view.columns;
    case 'legend':
      return view.legendTitle;
    case 'shortcuts':
      return labels.shortcuts.title;
    case 'print':
      return view.printTitle;
    default:
      return assertNever(popup);
  }
}

function popupContent(
  context: GridContext,
  popup: GridPopup,
  { gridLayout, ordered, labels }: PopupHostProps,
  close: (refocus: boolean) => void,
): ReactNode {
  switch (popup.kind) {
    case 'cell-menu':
      return <Menu entries={cellMenuEntries(context, popup.cell)} onClose={close} />;
    case 'column-menu':
      return <Menu entries={columnMenuEntries(context, popup.columnId, popup.anchor)} onClose={close} />;
    case 'filter':
      return <FilterPanel context={context} columnId={popup.columnId} onClose={close} />;
    case 'note':
      return <NotePanel context={context} cell={popup.cell} onClose={close} />;
    case 'columns':
      return <ColumnsPanel context={context} gridLayout={gridLayout} ordered={ordered} onClose={close} />;
    case 'legend':
      return <LegendPanel labels={labels} />;
    case 'shortcuts':
      return <ShortcutsPanel labels={labels} onClose={close} />;
    case 'print':
      return <PrintPanel context={context} onClose={close} />;
    default:
      return assertNever(popup);
  }
}
