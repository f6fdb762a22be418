import type { MouseEvent } from 'react';

import { editorLine } from '../editor/editor-line.ts';
import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { isPinned } from '../model/layout.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import type { Area } from '../model/position.ts';
import { useStoreSlice } from '../model/store.ts';
import { followPointer } from '../selection/follow-pointer.ts';
import { selectedArea, selectRange } from '../selection/grid-selection.ts';
import { showCell } from '../selection/show-cell.ts';
import { useSelection } from '../selection/use-selection.ts';
import type { GridLabels } from '../types.ts';
import { fillTo, fillToNeighbourEnd } from './fill.ts';
import { fillTarget } from './plan-fill.ts';

interface FillHandleProps {
  readonly layout: ColumnLayout;
  /** A new order may move the selection's end. */
  readonly rowOrder: RowOrder;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
  readonly labels: GridLabels;
}

/** The small square at the selection's end that is dragged to fill. */
export function FillHandle({ layout, rowHeight, headerHeight, frozenRows, labels }: FillHandleProps) {
  const context = useGridContext();
  const end = useSelection(context, () => {
    const area = selectedArea(context);
    return area === null ? '' : `${area.bottom}:${area.right}`;
  });
  const editing = useStoreSlice(context.store, (state) => state.mode !== 'navigate');
  if (end === '' || editing) return null;
  const [row = 0, column = 0] = end.split(':').map(Number);
  const place = { left: layout.starts[column], width: layout.widths[column], height: rowHeight };
  return (
    <div {...editorLine({ row, rowHeight, headerHeight, frozenRows })}>
      <div className="sg-fill" data-pinned={isPinned(layout, { column })} style={place}>
        {/* The keyboard has Ctrl+D and Ctrl+R instead. */}
        <span
          className="sg-fill-handle"
          aria-hidden="true"
          title={labels.fillHandle}
          onMouseDown={(event) => dragFill(context, event)}
          onDoubleClick={() => {
            const source = selectedArea(context);
            if (source !== null) fillToNeighbourEnd(context, source);
          }}
        />
      </div>
    </div>
  );
}

/** The selection shows where the fill will reach; Escape takes it back. */
function dragFill(context: GridContext, event: MouseEvent): void {
  event.preventDefault();
  const source = selectedArea(context);
  if (event.button !== 0 || source === null) return;
  context.input?.focus({ preventScroll: true });
  let target = source;
  const dropFill = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    target = source;
    stopped = true;
    selectArea(context, source);
  };
  let stopped = false;
  document.addEventListener('keydown', dropFill, { capture: true });
  followPointer(context, {
    scrolls: true,
    onReach: (at) => {
      if (stopped) return;
      target = fillTarget(source, at);
      selectArea(context, target);
      showCell(context, at);
    },
    onEnd: () => {
      document.removeEventListener('keydown', dropFill, { capture: true });
      fillTo(context, source, target);
    },
  });
}

function selectArea(context: GridContext, { top, left, bottom, right }: Area): void {
  selectRange(context, { row: top, column: left }, { row: bottom, column: right });
}
