import { useEffect, useEffectEvent } from 'react';

import { commitEdit } from '../editor/edit-session.ts';
import { positionOf, refAt } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import { positionsIn } from '../model/position.ts';
import type { SpreadsheetGridProps } from '../types.ts';
import { selectCell, selectedAreas, selectWholeRows } from './grid-selection.ts';
import { useActivePosition, useSelection } from './use-selection.ts';

type SelectionWatchProps = {
  readonly context: GridContext;
  readonly rowOrder: RowOrder;
  readonly layout: ColumnLayout;
} & {
  readonly [
    Name in 'goTo' | 'selectRows' | 'onActiveCellChange' | 'onSelectionChange'
  ]: SpreadsheetGridProps[Name];
};

/** Tells the page about the selection from a component of its own, so that a move doesn't render the grid. */
export function SelectionWatch({
  context,
  rowOrder,
  layout,
  goTo,
  selectRows,
  onActiveCellChange,
  onSelectionChange,
}: SelectionWatchProps) {
  const active = useActivePosition(context, rowOrder, layout);
  const rowId = rowOrder.ids[active?.row ?? -1];
  const columnId = layout.columns[active?.column ?? -1]?.id;
  const tellActive = useEffectEvent((activeRowId?: string, activeColumnId?: string) => {
    onActiveCellChange?.(
      activeRowId === undefined || activeColumnId === undefined
        ? null
        : { rowId: activeRowId, columnId: activeColumnId },
    );
  });
  useEffect(() => tellActive(rowId, columnId), [rowId, columnId]);

  const bounds = useSelection(context, () => context.table.getCellSelectionBounds());
  const tellSelection = useEffectEvent(() => {
    onSelectionChange?.(() =>
      positionsIn(selectedAreas(context)).flatMap((position) => refAt(context, position) ?? []),
    );
  });
  useEffect(() => tellSelection(), [bounds]);

  useEffect(() => {
    const position = goTo ? positionOf(context, goTo) : null;
    if (position === null) return;
    commitEdit(context);
    selectCell(context, position);
  }, [context, goTo]);
  useEffect(() => {
    if (!selectRows || selectRows.length === 0) return;
    commitEdit(context);
    selectWholeRows(context, selectRows);
  }, [context, selectRows]);
  return null;
}
