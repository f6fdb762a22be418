import {
  cellSelectionFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef, ReactTable, TableState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';

import type { GridColumn, GridRow } from '../types.ts';

const features = tableFeatures({
  cellSelectionFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});

type Features = typeof features;

/** What of the table makes the whole grid render again: widths, but not the selection, which rows watch by themselves. */
function sizingOf(state: TableState<Features>) {
  return { columnSizing: state.columnSizing };
}

export type GridTable = ReactTable<Features, GridRow, ReturnType<typeof sizingOf>>;

export const narrowestColumn = 36;

/**
 * The table model: ranges of cells by id, pinning and widths. Columns and rows must come as they are shown: the model
 * publishes a changed state only after the commit, so an order, visibility or filter of its own would come one render late.
 *
 * @param widths in px at 100 % text size, where the user changed them
 * @param scale px of a column per px at 100 % text size
 */
export function useGridTable(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  widths: Readonly<Record<string, number>>,
  scale: number,
): GridTable {
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Features, GridRow> => ({
        id: column.id,
        size: Math.round((widths[column.id] ?? column.width) * scale),
        minSize: narrowestColumn,
        accessorFn: (row) => row.values[column.id] ?? null,
      })),
    [columns, widths, scale],
  );
  const columnPinning = useMemo(
    () => ({ start: columns.filter((column) => column.pinned === true).map((column) => column.id), end: [] }),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const state = useMemo(() => ({ columnPinning }), [columnPinning]);
  const [getRowId] = useState(() => (row: GridRow) => row.id);
  return useTable(
    {
      features,
      columns: definitions,
      data,
      getRowId,
      state,
      columnResizeMode: 'onChange',
      // A stored cell comes back as new rows; the selection must outlive that.
      autoResetCellSelection: false,
    },
    sizingOf,
  );
}
