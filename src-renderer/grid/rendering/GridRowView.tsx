import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';

import { cellElementId, isReadOnly, useGridContext } from '../model/grid-context.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import { useStoreSlice } from '../model/store.ts';
import { selectedAreas } from '../selection/grid-selection.ts';
import { readRowSelectionKey, rowSelectionKey, selectionMark } from '../selection/row-selection.ts';
import { useSelection } from '../selection/use-selection.ts';
import type { GridLabels, GridRow, SpreadsheetGridProps } from '../types.ts';
import { cellDetail } from './cell-detail.ts';
import { alignOf } from './cell-style.ts';
import { GridCell } from './GridCell.tsx';

interface GridRowViewProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  /** Counts the heading rows too, from 1. */
  readonly ariaRowIndex: number;
  readonly rowHeight: number;
  /** Where a frozen row stays, in px below the grid's top. */
  readonly stuckAt: number | undefined;
  readonly layout: ColumnLayout;
  /** The unpinned columns to draw, by index. */
  readonly shownColumns: readonly number[];
  /** A new order may change which rows a range spans. */
  readonly rowOrder: RowOrder;
  readonly format: SpreadsheetGridProps['format'];
  readonly renderValue: SpreadsheetGridProps['renderValue'];
  readonly cellState: SpreadsheetGridProps['cellState'];
  readonly labels: GridLabels;
}

/** One row: its number and pinned cells, which stay in sight, and those of the other cells that are in sight. */
export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { row, rowIndex, layout, format, renderValue, cellState, labels } = props;
  const context = useGridContext();
  const key = useSelection(context, () => rowSelectionKey(selectedAreas(context), rowIndex));
  const rejections = useStoreSlice(context.store, (state) => state.rejections.get(row.id));
  const flashes = useStoreSlice(context.store, (state) => state.flashes.get(row.id));

  const found = useStoreSlice(context.store, (state) => state.find?.matchedColumns.get(row.id));
  const currentFound = useStoreSlice(context.store, ({ find }) => {
    const match = find?.matches[find.current];
    return match?.rowId === row.id ? match.columnId : undefined;
  });

  // The same elements while only other columns come into sight, so that React passes over them.
  const cellAt = useMemo(() => {
    const stretches = readRowSelectionKey(key);
    return rememberByIndex((columnIndex): ReactNode => {
      const column = layout.columns[columnIndex];
      if (column === undefined) return null;
      const state = cellState?.({ rowId: row.id, columnId: column.id });
      const rejection = rejections?.get(column.id);
      return (
        <GridCell
          key={column.id}
          id={cellElementId(context.id, { row: rowIndex, column: columnIndex })}
          rowId={row.id}
          columnId={column.id}
          columnIndex={columnIndex}
          value={row.values[column.id] ?? null}
          rejectedText={rejection?.text}
          title={rejection?.message ?? cellDetail(state, labels)}
          tone={state?.tone ?? 'none'}
          readOnly={isReadOnly(column, state)}
          align={alignOf(column)}
          left={columnIndex < layout.pinnedCount ? undefined : layout.starts[columnIndex]}
          width={layout.widths[columnIndex] ?? 0}
          selection={selectionMark(stretches, columnIndex)}
          hasNote={state?.note !== undefined}
          attachments={state?.attachments ?? 0}
          flashes={flashes?.has(column.id) === true}
          found={found?.has(column.id) !== true ? 'no' : currentFound === column.id ? 'current' : 'yes'}
          format={format}
          renderValue={renderValue}
        />
      );
    });
  }, [
    context,
    row,
    rowIndex,
    layout,
    key,
    rejections,
    flashes,
    found,
    currentFound,
    format,
    renderValue,
    cellState,
    labels,
  ]);

  const pinned = layout.columns.slice(0, layout.pinnedCount).map((_column, index) => cellAt(index));
  return (
    <div
      role="row"
      className={`sg-row${rowIndex % 2 === 1 ? ' sg-row-odd' : ''}${props.stuckAt === undefined ? '' : ' sg-row-frozen'}`}
      aria-rowindex={props.ariaRowIndex}
      style={{ top: props.stuckAt ?? rowIndex * props.rowHeight, height: props.rowHeight }}
    >
      <div className="sg-pinned" role="presentation" style={{ width: layout.pinnedWidth }}>
        <div
          role="rowheader"
          className={key !== '' ? 'sg-ordinal sg-ordinal-active' : 'sg-ordinal'}
          aria-colindex={1}
          style={{ width: layout.ordinalWidth }}
        >
          {rowIndex + 1}
        </div>
        {pinned}
      </div>
      {props.shownColumns.map(cellAt)}
    </div>
  );
});

/** The function that makes an element only once for each index. */
function rememberByIndex(make: (index: number) => ReactNode): (index: number) => ReactNode {
  const made = new Map<number, ReactNode>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const element = make(index);
    made.set(index, element);
    return element;
  };
}
