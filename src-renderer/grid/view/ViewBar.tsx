import { memo, useMemo } from 'react';
import type { MouseEvent } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { GridColumn, GridLabels, GridLayout } from '../types.ts';
import { collapseToLevel, collapsibleLevels, isSamePath } from './collapse.ts';
import { anchorOf } from './grid-popup.ts';
import { searchRows, setCollapsed } from './layout-actions.ts';

interface ViewBarProps {
  readonly gridLayout: GridLayout;
  readonly ordered: readonly GridColumn[];
  readonly labels: GridLabels;
}

/** The line above the grid: search over the rows, levels of headings, the choice of columns, the legend, the shortcuts, printing. */
export const ViewBar = memo(function ViewBar({ gridLayout, ordered, labels }: ViewBarProps) {
  const context = useGridContext();
  const { view } = labels;
  const levels = useMemo(() => collapsibleLevels(ordered), [ordered]);

  function open(kind: 'columns' | 'legend' | 'shortcuts' | 'print', event: MouseEvent): void {
    context.store.update({ popup: { kind, anchor: anchorOf(event.currentTarget) } });
  }

  return (
    <div role="group" aria-label={view.viewBar} className="sg-view-bar">
      <input
        type="search"
        className="sg-search"
        aria-label={view.search}
        placeholder={view.search}
        value={gridLayout.search}
        onChange={(event) => searchRows(context, event.currentTarget.value)}
      />
      {levels === 0 ? null : (
        <span role="group" aria-label={view.headingLevels} className="sg-levels">
          {Array.from({ length: levels + 1 }, (_unused, index) => {
            const collapsed = collapseToLevel(ordered, index + 1);
            const isCurrent =
              collapsed.length === gridLayout.collapsed.length &&
              collapsed.every((path) => gridLayout.collapsed.some((each) => isSamePath(each, path)));
            return (
              <button
                key={`level-${String(index)}`}
                type="button"
                className="sg-button"
                aria-pressed={isCurrent}
                title={index === levels ? view.openAll : view.toLevel(labels.formatCount(index + 1))}
                aria-label={`${index + 1}: ${index === levels ? view.openAll : view.toLevel(labels.formatCount(index + 1))}`}
                onClick={() => setCollapsed(context, collapsed)}
              >
                {index + 1}
              </button>
            );
          })}
        </span>
      )}
      <span className="sg-bar-end">
        <button
          type="button"
          className="sg-button"
          aria-haspopup="dialog"
          onClick={(event) => open('columns', event)}
        >
          {view.columns}
          {gridLayout.hidden.length === 0 ? '' : ` (−${labels.formatCount(gridLayout.hidden.length)})`}
        </button>
        <button
          type="button"
          className="sg-button"
          aria-haspopup="dialog"
          onClick={(event) => open('legend', event)}
        >
          {view.legend}
        </button>
        <button
          type="button"
          className="sg-button"
          aria-haspopup="dialog"
          aria-keyshortcuts="F1"
          onClick={(event) => open('shortcuts', event)}
        >
          {labels.shortcuts.open}
        </button>
        <button
          type="button"
          className="sg-button"
          aria-haspopup="dialog"
          onClick={(event) => open('print', event)}
        >
          {view.print}
        </button>
      </span>
    </div>
  );
});
