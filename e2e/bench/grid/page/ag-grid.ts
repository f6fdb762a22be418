import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  NumberEditorModule,
  PinnedRowModule,
  RowApiModule,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community';
import type { ColDef, ColGroupDef } from 'ag-grid-community';

import type { GridColumn, GridRow, GridValue } from '../../../../src-renderer/grid/types.ts';
import { columns, formatValue, isScored, layerRows, toneOf, totalsOf, withTexts, withTotal } from './data.ts';
import { announce } from './probe.ts';

// The modules that the features need and no more, as its manual advises.
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  NumberEditorModule,
  PinnedRowModule,
  RowApiModule,
  TextEditorModule,
]);

const totalsId = 'totals';
const toned = ['warning', 'missing', 'changed', 'computed'] as const;

function columnDefinition(column: GridColumn): ColDef<GridRow, GridValue> {
  const scored = isScored(column.id);
  return {
    colId: column.id,
    headerName: [column.title, column.subtitle].filter((text) => text !== undefined).join(' '),
    wrapHeaderText: true,
    width: column.width,
    pinned: column.pinned === true ? 'left' : null,
    sortable: column.sortable ?? false,
    editable: column.kind !== 'readonly',
    cellEditor: scored ? 'agNumberCellEditor' : 'agTextCellEditor',
    valueGetter: ({ data }) => data?.values[column.id] ?? null,
    valueSetter: ({ data, newValue }) => {
      Object.assign(data, withTotal({ ...data, values: { ...data.values, [column.id]: newValue ?? null } }));
      return true;
    },
    valueFormatter: ({ value }) => formatValue(value ?? null),
    cellStyle: { textAlign: scored || column.align === 'end' ? 'right' : 'left' },
    cellClassRules: Object.fromEntries(
      toned.map((tone) => [
        `tone-${tone}`,
        ({ value, data }) => data?.id !== totalsId && toneOf(column.id, value) === tone,
      ]),
    ),
  };
}

function columnDefinitions(): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const ordinal: ColDef<GridRow> = {
    colId: 'ordinal',
    headerName: 'STT',
    pinned: 'left',
    width: 44,
    valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
  };
  const pinned = columns.filter((column) => column.pinned === true).map(columnDefinition);
  const scored = columns.filter((column) => column.pinned !== true);
  const parts = Map.groupBy(scored, (column) => column.headings?.[0]?.title ?? '');
  const groups = [...parts].map(([headerName, children]) => ({
    headerName,
    children: children.map(columnDefinition),
  }));
  return [ordinal, ...pinned, ...groups];
}

function totalsRow(rows: readonly GridRow[]): GridRow {
  const { title, values } = totalsOf(rows);
  return { id: totalsId, title, values: { ...values, name: title } };
}

let rows = [...layerRows(0)];
const root = document.querySelector<HTMLElement>('#root');
if (root === null) throw new Error('The page has no root');

announce(
  {
    scroller: () => {
      const scroller = document.querySelector('.ag-grid-viewport');
      if (scroller === null) throw new Error('The grid has no scrolled box');
      return scroller;
    },
    showLayer: (layer) => {
      rows = [...layerRows(layer)];
      api.setGridOption('rowData', rows);
      api.setGridOption('pinnedBottomRowData', [totalsRow(rows)]);
    },
    valueAt: (row, columnId) => api.getDisplayedRowAtIndex(row)?.data?.values[columnId],
  },
  '.ag-cell',
);
const api = createGrid<GridRow>(root, {
  theme: themeQuartz.withParams({
    fontFamily: 'inherit',
    fontSize: 14,
    headerFontSize: 14,
    cellHorizontalPadding: 8,
    columnBorder: true,
    oddRowBackgroundColor: '#f8f9fa',
  }),
  rowHeight: 30,
  headerHeight: 58,
  groupHeaderHeight: 30,
  columnDefs: columnDefinitions(),
  rowData: rows,
  pinnedBottomRowData: [totalsRow(rows)],
  getRowId: ({ data }) => data.id,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  animateRows: false,
  onCellValueChanged: () => api.setGridOption('pinnedBottomRowData', [totalsRow(rows)]),
});

// The Community edition pastes nothing: this is the shortest way that its interface offers.
document.addEventListener('paste', (event) => {
  const texts = (event.clipboardData?.getData('text/plain') ?? '')
    .split('\n')
    .map((line) => line.split('\t'));
  rows = rows.map((row, index) => {
    const line = texts[index];
    return line === undefined ? row : withTexts(row, line);
  });
  api.applyTransaction({ update: rows });
  api.setGridOption('pinnedBottomRowData', [totalsRow(rows)]);
});
