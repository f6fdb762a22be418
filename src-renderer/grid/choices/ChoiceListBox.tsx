import { useLayoutEffect, useRef } from 'react';

import { commitEdit } from '../editor/edit-session.ts';
import { choiceListId, choiceOptionId, useGridContext } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';
import type { GridLabels } from '../types.ts';

/** The choices of the cell being edited, beside it; the focus stays in the input. */
export function ChoiceListBox({ labels }: { readonly labels: GridLabels }) {
  const context = useGridContext();
  const list = useRef<HTMLDivElement>(null);
  const choiceList = useStoreSlice(context.store, (state) => state.choiceList);
  const open = choiceList !== null && choiceList.options.length > 0;

  useLayoutEffect(() => {
    const { input, scroller } = context;
    const element = list.current;
    if (!open || element === null || input === null) return undefined;
    const place = () => {
      const cell = input.getBoundingClientRect();
      const below = window.innerHeight - cell.bottom;
      element.style.left = `${cell.left}px`;
      element.style.minWidth = `${cell.width}px`;
      element.style.maxHeight = `${Math.max(below, cell.top) - 16}px`;
      element.style.top =
        below < 180 && cell.top > below ? `${cell.top - element.offsetHeight}px` : `${cell.bottom}px`;
    };
    // In the top layer, where neither headings nor the scrolled box cut it off.
    element.showPopover();
    place();
    scroller?.addEventListener('scroll', place);
    return () => scroller?.removeEventListener('scroll', place);
  }, [context, open, choiceList]);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [choiceList]);

  if (choiceList === null || choiceList.options.length === 0) return null;
  const choose = (index: number) => {
    context.store.update({ choiceList: { ...choiceList, index } });
    commitEdit(context);
  };
  return (
    <div
      ref={list}
      popover="manual"
      role="listbox"
      id={choiceListId(context.id)}
      aria-label={labels.choices}
      className="sg-choices"
    >
      {choiceList.options.map(({ value, label }, index) => (
        <div
          key={value}
          role="option"
          id={choiceOptionId(context.id, index)}
          tabIndex={-1}
          aria-selected={index === choiceList.index}
          className="sg-option"
          onMouseDown={(event) => {
            // The input must keep the focus, or leaving it would take what was typed.
            event.preventDefault();
            choose(index);
          }}
        >
          {label}
        </div>
      ))}
    </div>
  );
}
