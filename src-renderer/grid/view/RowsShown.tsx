import { memo, useMemo } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { GridLabels, GridLayout, GridRow, SpreadsheetGridProps } from '../types.ts';
import { isOutOfDate } from './arrange-rows.ts';
import { onceForEachRow, rowMatcher } from './filter-rows.ts';
import { clearFilters } from './layout-actions.ts';
import { rowWishes } from './use-layout.ts';

interface RowsShownProps {
  readonly props: SpreadsheetGridProps;
  readonly rows: readonly GridRow[];
  readonly gridLayout: GridLayout;
  readonly labels: GridLabels;
}

/** How many rows a filter leaves, and whether edits have overtaken the order or the filter; each with its way back. */
export const RowsShown = memo(function RowsShown({ props, rows, gridLayout, labels }: RowsShownProps) {
  const context = useGridContext();
  const { view } = labels;
  const isFiltered = gridLayout.filters.length > 0 || gridLayout.search.trim() !== '';
  const { filters, search } = gridLayout;
  const { columns, format } = props;
  // Only a filter by mark asks for states, which are new ones after each edit.
  const cellState = filters.some(({ condition }) => condition.kind === 'tone') ? props.cellState : undefined;
  const matches = useMemo(
    () => onceForEachRow(rowMatcher(filters, search, columns, { format, cellState })),
    [filters, search, columns, format, cellState],
  );
  const isOld = useMemo(
    () => isOutOfDate(props.rows, rows, rowWishes(props, gridLayout), props.columns, matches),
    [props, rows, gridLayout, matches],
  );
  return (
    <>
      {isFiltered ? (
        <span className="sg-rows-shown">
          {view.shownRows(labels.formatCount(rows.length), labels.formatCount(props.rows.length))}{' '}
          <button type="button" className="sg-button" onClick={() => clearFilters(context)}>
            {view.clearFilters}
          </button>
        </span>
      ) : null}
      {isOld ? (
        <span className="sg-rows-shown">
          {view.outOfDate}{' '}
          <button type="button" className="sg-button" onClick={context.reapply}>
            {view.reapply}
          </button>
        </span>
      ) : null}
    </>
  );
});
