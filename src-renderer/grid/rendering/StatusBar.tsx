import { memo } from 'react';

import { listRejections, rejectionAt } from '../editor/rejection-book.ts';
import type { RejectionBook } from '../editor/rejection-book.ts';
import { FillMenu } from '../fill/FillMenu.tsx';
import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { positionIn } from '../model/layout.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import type { Position } from '../model/position.ts';
import { useStoreSlice } from '../model/store.ts';
import { activePosition, selectCell, selectedAreas } from '../selection/grid-selection.ts';
import { useActivePosition, useSelection } from '../selection/use-selection.ts';
import type { GridLabels, GridLayout, GridRow, GridSummary, SpreadsheetGridProps } from '../types.ts';
import { RowsShown } from '../view/RowsShown.tsx';
import { ZoomControl } from '../view/ZoomControl.tsx';
import { cellDetail } from './cell-detail.ts';
import { selectionFigures } from './selection-figures.ts';

interface StatusBarProps {
  readonly rows: readonly GridRow[];
  readonly rowOrder: RowOrder;
  readonly layout: ColumnLayout;
  readonly labels: GridLabels;
  readonly props: SpreadsheetGridProps;
  readonly gridLayout: GridLayout;
}

/** The line below the grid: what was last said, what the active cell is about, refused texts, figures of the selection. */
export const StatusBar = memo(function StatusBar({
  rows,
  rowOrder,
  layout,
  labels,
  props,
  gridLayout,
}: StatusBarProps) {
  const context = useGridContext();
  const notice = useStoreSlice(context.store, (state) => state.notice);
  const rejections = useStoreSlice(context.store, (state) => state.rejections);
  const active = useActivePosition(context, rowOrder, layout);
  const rowId = rows[active?.row ?? -1]?.id;
  const columnId = layout.columns[active?.column ?? -1]?.id;
  const cell = rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  const state = cell === null ? undefined : props.cellState?.(cell);
  const rejection = cell === null ? undefined : rejectionAt(rejections, cell);
  const detail = cell === null ? undefined : (rejection?.message ?? cellDetail(state, labels));
  const refused = shownRejections(rejections, rowOrder, layout);
  return (
    <div className="sg-status">
      <span className="sg-notice" role="status" title={notice}>
        {notice}
      </span>
      <FillMenu labels={labels} />
      <span
        className={rejection === undefined ? 'sg-detail' : 'sg-detail sg-detail-refused'}
        id={`${context.id}-detail`}
      >
        {notice === '' ? detail : ''}
      </span>
      {refused.length === 0 ? null : (
        <span className="sg-refused">
          {labels.rejectedCells(labels.formatCount(refused.length))}{' '}
          <button type="button" className="sg-next-refused" onClick={() => goToNextRejection(context)}>
            {labels.nextRejected}
          </button>
        </span>
      )}
      <span className="sg-hidden" aria-live="polite">
        {state?.note === undefined ? '' : labels.view.hasNote}
      </span>
      <RowsShown props={props} rows={rows} gridLayout={gridLayout} labels={labels} />
      <SelectionFigures rows={rows} layout={layout} labels={labels} summary={props.summary} />
      <ZoomControl gridLayout={gridLayout} labels={labels} />
    </div>
  );
});

interface SelectionFiguresProps extends Pick<StatusBarProps, 'rows' | 'layout' | 'labels'> {
  readonly summary: GridSummary | undefined;
}

function SelectionFigures({ rows, layout, labels, summary }: SelectionFiguresProps) {
  const context = useGridContext();
  const areas = useSelection(context, () => context.table.getCellSelectionBounds());
  const { cells, filled, numbers } = selectionFigures(selectedAreas(context), rows, layout.columns);
  if (areas.length === 0 || cells < 2) return <span className="sg-figures" />;
  const sums = summary === undefined || numbers.length === 0 ? null : summary(numbers);
  return (
    <span className="sg-figures">
      <span>{labels.selectedCells(labels.formatCount(cells))}</span>
      <span>{labels.count(labels.formatCount(filled))}</span>
      {sums === null ? null : (
        <>
          <span>{labels.sum(sums.sum)}</span>
          <span>{labels.average(sums.average)}</span>
          {sums.min === undefined ? null : <span>{labels.view.min(sums.min)}</span>}
          {sums.max === undefined ? null : <span>{labels.view.max(sums.max)}</span>}
        </>
      )}
    </span>
  );
}

/** Places of the refused texts that are in the grid now, row by row. */
function shownRejections(rejections: RejectionBook, rowOrder: RowOrder, layout: ColumnLayout): Position[] {
  return listRejections(rejections)
    .flatMap((rejection) => positionIn(rowOrder, layout, rejection) ?? [])
    .toSorted((one, other) => one.row - other.row || one.column - other.column);
}

function goToNextRejection(context: GridContext): void {
  const { rowOrder, layout } = context.rendered;
  const places = shownRejections(context.store.get().rejections, rowOrder, layout);
  const active = activePosition(context);
  const next =
    places.find(
      ({ row, column }) =>
        active === null || row > active.row || (row === active.row && column > active.column),
    ) ?? places[0];
  if (next === undefined) return;
  selectCell(context, next);
  context.input?.focus({ preventScroll: true });
}
