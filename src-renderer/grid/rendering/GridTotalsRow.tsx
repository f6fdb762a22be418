import { memo } from 'react';
import type { ReactNode } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type { GridTotals, SpreadsheetGridProps } from '../types.ts';
import { alignOf } from './cell-style.ts';

/** The `rowId` that `format` is given for cells of the totals row. */
export const totalsRowId = 'totals';

interface GridTotalsRowProps {
  readonly totals: GridTotals;
  readonly layout: ColumnLayout;
  readonly shownColumns: readonly number[];
  readonly height: number;
  readonly ariaRowIndex: number;
  readonly format: SpreadsheetGridProps['format'];
}

/** The totals, which stay in sight at the bottom. */
export const GridTotalsRow = memo(function GridTotalsRow(props: GridTotalsRowProps) {
  const { totals, layout, height, format } = props;
  const { id } = useGridContext();
  const renderCell = (index: number): ReactNode => {
    const column = layout.columns[index];
    if (column === undefined) return null;
    const value = totals.values[column.id] ?? null;
    const text = format(value, { rowId: totalsRowId, columnId: column.id });
    const isTitle = index === 0 && value === null;
    const box = { width: layout.widths[index] ?? 0 };
    return (
      <div
        key={column.id}
        role="gridcell"
        id={`${id}-totals-${index}`}
        className={`sg-cell sg-align-${isTitle ? 'start' : alignOf(column)}`}
        aria-colindex={index + 2}
        aria-readonly
        style={index < layout.pinnedCount ? box : { ...box, left: layout.starts[index] }}
      >
        {isTitle ? totals.title : text}
      </div>
    );
  };
  return (
    <div role="rowgroup" className="sg-totals" style={{ height }}>
      <div role="row" className="sg-row" aria-rowindex={props.ariaRowIndex} style={{ top: 0, height }}>
        <div className="sg-pinned" role="presentation" style={{ width: layout.pinnedWidth }}>
          <div
            role="rowheader"
            className="sg-ordinal"
            aria-colindex={1}
            aria-label={totals.title}
            style={{ width: layout.ordinalWidth }}
          >
            Σ
          </div>
          {layout.columns.slice(0, layout.pinnedCount).map((_column, index) => renderCell(index))}
        </div>
        {props.shownColumns.map(renderCell)}
      </div>
    </div>
  );
});
