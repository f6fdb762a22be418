import type { MouseEvent } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { GridLabels, GridLayout } from '../types.ts';
import { toggleDense, zoom } from './layout-actions.ts';

/** Zoom and row height by mouse; by keyboard they are Ctrl with =, - and 0, and no tab stops. */
export function ZoomControl({ gridLayout, labels }: { gridLayout: GridLayout; labels: GridLabels }) {
  const context = useGridContext();
  const { view } = labels;
  return (
    <span role="group" aria-label={view.zoom} className="sg-zoom" onMouseDown={keepFocus}>
      <button
        type="button"
        tabIndex={-1}
        className="sg-button"
        aria-pressed={gridLayout.dense}
        aria-label={view.dense}
        title={view.dense}
        onClick={() => toggleDense(context)}
      >
        ≡
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="sg-button"
        aria-label={view.zoomOut}
        title={view.zoomOut}
        onClick={() => zoom(context, -1)}
      >
        −
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="sg-button"
        title={view.zoomReset}
        onClick={() => zoom(context, 0)}
      >
        {view.zoomPercent(labels.formatCount(gridLayout.zoom))}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="sg-button"
        aria-label={view.zoomIn}
        title={view.zoomIn}
        onClick={() => zoom(context, 1)}
      >
        +
      </button>
    </span>
  );
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
