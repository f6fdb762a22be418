import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type {
  GridColumn,
  GridLabels,
  GridLayout,
  GridRow,
  GridTotals,
  SpreadsheetGridProps,
} from '../types.ts';
import { totalsCell } from '../view/aggregates.ts';
import type { TotalsCell } from '../view/aggregates.ts';
import { alignOf } from './cell-style.ts';
import { totalsText } from './totals-text.ts';

interface GridTotalsRowProps {
  readonly props: Pick<SpreadsheetGridProps, 'totals' | 'format' | 'rows'>;
  /** Those shown, of which the grid's own totals are. */
  readonly rows: readonly GridRow[];
  readonly gridLayout: GridLayout;
  readonly labels: GridLabels;
  readonly layout: ColumnLayout;
  readonly shownColumns: readonly number[];
  readonly height: number;
  readonly ariaRowIndex: number;
}

/** The totals, which stay in sight at the bottom. */
export const GridTotalsRow = memo(function GridTotalsRow(input: GridTotalsRowProps) {
  const { props, rows, gridLayout, labels, layout, height } = input;
  const { view } = labels;
  const { id } = useGridContext();
  const title = props.totals?.title ?? view.totalsTitle;
  const { totals } = props;
  const cellOf = useMemo(() => totalsCells(rows, totals, gridLayout), [rows, totals, gridLayout]);
  const isPart = rows.length < props.rows.length;
  const rowTitle = titleOf(title, isPart && props.totals !== undefined, props.rows.length, labels);
  const renderCell = (index: number): ReactNode => {
    const column = layout.columns[index];
    if (column === undefined) return null;
    const cell = cellOf(column);
    const text = cell === null ? '' : totalsText(cell, column, props, labels);
    const about = cell === null ? [] : [cell.kind === 'given' ? title : view.aggregates[cell.aggregate]];
    if (isPart && cell?.kind === 'given') about.push(view.totalsOfAll(labels.formatCount(props.rows.length)));
    if (isPart && cell?.kind === 'worked-out')
      about.push(view.totalsOfShown(labels.formatCount(rows.length)));
    const isTitle = index === 0 && text === '';
    const box = { width: layout.widths[index] ?? 0 };
    return (
      <div
        key={column.id}
        role="gridcell"
        id={`${id}-totals-${index}`}
        className={`sg-cell sg-align-${isTitle ? 'start' : alignOf(column)}`}
        aria-colindex={index + 2}
        aria-readonly
        title={isTitle ? rowTitle : about.join(' ')}
        style={index < layout.pinnedCount ? box : { ...box, left: layout.starts[index] }}
      >
        {isTitle ? rowTitle : text}
        {cell?.kind === 'worked-out' && cell.aggregate !== 'sum' && text !== '' ? (
          <small className="sg-aggregate">{view.aggregates[cell.aggregate]}</small>
        ) : null}
      </div>
    );
  };
  return (
    <div role="rowgroup" className="sg-totals" style={{ height }}>
      <div role="row" className="sg-row" aria-rowindex={input.ariaRowIndex} style={{ top: 0, height }}>
        <div className="sg-pinned" role="presentation" style={{ width: layout.pinnedWidth }}>
          <div
            role="rowheader"
            className="sg-ordinal"
            aria-colindex={1}
            aria-label={title}
            style={{ width: layout.ordinalWidth }}
          >
            Σ
          </div>
          {layout.columns.slice(0, layout.pinnedCount).map((_column, index) => renderCell(index))}
        </div>
        {input.shownColumns.map(renderCell)}
      </div>
    </div>
  );
});

/** The cell of each column that is asked for, worked out once: each goes through all rows. */
function totalsCells(
  rows: readonly GridRow[],
  totals: GridTotals | undefined,
  layout: GridLayout,
): (column: GridColumn) => TotalsCell | null {
  const known = new Map<GridColumn, TotalsCell | null>();
  return (column) => {
    const cell = known.get(column) ?? totalsCell(column, rows, totals, layout);
    known.set(column, cell);
    return cell;
  };
}

/** Says so where the page's totals are of rows that a filter hides. */
function titleOf(title: string, saysAll: boolean, rowCount: number, labels: GridLabels): string {
  return saysAll ? `${title} ${labels.view.totalsOfAll(labels.formatCount(rowCount))}` : title;
}
