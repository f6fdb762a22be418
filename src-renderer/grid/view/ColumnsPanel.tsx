import { useState } from 'react';

import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridColumn, GridLayout } from '../types.ts';
import { resetLayout, setHidden } from './layout-actions.ts';

interface ColumnsPanelProps {
  readonly context: GridContext;
  readonly gridLayout: GridLayout;
  readonly ordered: readonly GridColumn[];
  readonly onClose: (refocus: boolean) => void;
}

/** Which columns are shown: a checkbox each, which works at once. The last shown one stays. */
export function ColumnsPanel({ context, gridLayout, ordered, onClose }: ColumnsPanelProps) {
  const { view } = context.rendered.labels;
  const [search, setSearch] = useState('');
  const hidden = new Set(gridLayout.hidden);
  const shownCount = ordered.filter((column) => !hidden.has(column.id)).length;
  const sought = foldText(search);
  const matching = ordered.filter((column) => foldText(nameOf(column)).includes(sought));

  function toggle(column: GridColumn, isShown: boolean): void {
    if (!isShown && shownCount <= 1) return;
    const others = gridLayout.hidden.filter((id) => id !== column.id);
    setHidden(context, isShown ? others : [...others, column.id]);
  }

  return (
    <div className="sg-columns-panel">
      <input
        data-autofocus
        type="search"
        aria-label={view.searchColumns}
        placeholder={view.searchColumns}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className="sg-value-list">
        {matching.map((column, index) => {
          const heading = headingOf(column);
          return (
            <div key={column.id}>
              {heading !== '' && heading !== headingOf(matching[index - 1]) ? (
                <p className="sg-hint">{heading}</p>
              ) : null}
              <label className="sg-check">
                <input
                  type="checkbox"
                  checked={!hidden.has(column.id)}
                  onChange={(event) => toggle(column, event.currentTarget.checked)}
                />
                <span className="sg-check-text">{column.title}</span>
              </label>
            </div>
          );
        })}
      </div>
      <div className="sg-panel-buttons">
        <button
          type="button"
          className="sg-button"
          disabled={hidden.size === 0}
          onClick={() => setHidden(context, [])}
        >
          {view.showAllColumns}
        </button>
        <button type="button" className="sg-button" onClick={() => resetLayout(context)}>
          {view.resetLayout}
        </button>
        <button type="button" className="sg-button" onClick={() => onClose(true)}>
          {view.close}
        </button>
      </div>
    </div>
  );
}

function headingOf(column: GridColumn | undefined): string {
  return (column?.headings ?? []).map((heading) => heading.title).join(' › ');
}

function nameOf(column: GridColumn): string {
  return `${headingOf(column)} ${column.title}`;
}
