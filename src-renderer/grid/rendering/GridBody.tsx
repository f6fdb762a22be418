import { memo } from 'react';

import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import type { PointerSelection } from '../selection/use-pointer-selection.ts';
import type { GridLabels, GridRow, SpreadsheetGridProps } from '../types.ts';
import { GridRowView } from './GridRowView.tsx';

interface GridBodyProps {
  readonly format: SpreadsheetGridProps['format'];
  readonly renderValue: SpreadsheetGridProps['renderValue'];
  readonly cellState: SpreadsheetGridProps['cellState'];
  readonly labels: GridLabels;
  readonly rows: readonly GridRow[];
  readonly rowOrder: RowOrder;
  readonly layout: ColumnLayout;
  readonly shownRows: readonly number[];
  readonly shownColumns: readonly number[];
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
  readonly headerLevels: number;
  readonly pointer: PointerSelection;
}

/** The rows in sight. */
export const GridBody = memo(function GridBody(props: GridBodyProps) {
  const { rows, rowHeight, pointer } = props;
  return (
    <div
      role="rowgroup"
      className="sg-body"
      style={{ height: rows.length * rowHeight }}
      onMouseDown={pointer.onBodyMouseDown}
      onDoubleClick={pointer.onBodyDoubleClick}
      onContextMenu={pointer.onBodyContextMenu}
    >
      {props.shownRows.map((rowIndex) => {
        const row = rows[rowIndex];
        return row === undefined ? null : (
          <GridRowView
            key={row.id}
            row={row}
            rowIndex={rowIndex}
            ariaRowIndex={props.headerLevels + rowIndex + 1}
            rowHeight={rowHeight}
            stuckAt={rowIndex < props.frozenRows ? props.headerHeight + rowIndex * rowHeight : undefined}
            layout={props.layout}
            shownColumns={props.shownColumns}
            rowOrder={props.rowOrder}
            format={props.format}
            renderValue={props.renderValue}
            cellState={props.cellState}
            labels={props.labels}
          />
        );
      })}
    </div>
  );
});
