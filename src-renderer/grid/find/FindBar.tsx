import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import { useStoreSlice } from '../model/store.ts';
import type { GridLabels, GridRow } from '../types.ts';
import type { FindState } from './find-state.ts';
import {
  changeFind,
  closeFind,
  openFind,
  refreshFind,
  replaceAll,
  replaceCurrent,
  stepFind,
} from './find.ts';

interface FindBarProps {
  readonly rows: readonly GridRow[];
  readonly layout: ColumnLayout;
  readonly labels: GridLabels;
}

/** Find and replace, above the grid while it is asked for. */
export function FindBar(props: FindBarProps) {
  const context = useGridContext();
  const find = useStoreSlice(context.store, (state) => state.find);
  return find === null ? null : <OpenFindBar find={find} {...props} />;
}

function OpenFindBar({ find, rows, layout, labels }: FindBarProps & { readonly find: FindState }) {
  const context = useGridContext();
  const id = useId();
  const queryField = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const rejections = useStoreSlice(context.store, (state) => state.rejections);
  const { matches, current, asked, offeredScope } = find;

  useLayoutEffect(() => {
    queryField.current?.focus();
    queryField.current?.select();
  }, [asked]);

  // Not a layout effect: the search must find what this commit shows.
  useEffect(() => refreshFind(context), [context, rows, layout, rejections]);

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const letter = event.key.toLowerCase();
    if (event.key === 'Escape') closeFind(context);
    else if (event.key === 'F3') stepFind(context, event.shiftKey);
    else if (event.ctrlKey && (letter === 'f' || letter === 'h')) openFind(context, letter === 'h');
    else return;
    event.preventDefault();
  };
  const handleEnter = (event: KeyboardEvent<HTMLElement>, act: (back: boolean) => void) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    act(event.shiftKey);
  };
  const replacement = () => replaceField.current?.value ?? '';
  const count = labels.formatCount(matches.length);
  return (
    <div role="search" aria-label={labels.find} className="sg-find" onKeyDown={handleKey}>
      <label htmlFor={`${id}-query`}>{labels.find}</label>
      <input
        ref={queryField}
        id={`${id}-query`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        defaultValue={find.query}
        onInput={(event) => changeFind(context, { query: event.currentTarget.value })}
        onKeyDown={(event) => handleEnter(event, (back) => stepFind(context, back))}
      />
      <span className="sg-find-count" aria-live="polite">
        {find.query.trim() === ''
          ? ''
          : matches.length === 0
            ? labels.findNothing
            : labels.findCount(labels.formatCount(current + 1), count)}
      </span>
      <button
        type="button"
        title={labels.findPrevious}
        aria-label={labels.findPrevious}
        onClick={() => stepFind(context, true)}
      >
        ↑
      </button>
      <button
        type="button"
        title={labels.findNext}
        aria-label={labels.findNext}
        onClick={() => stepFind(context, false)}
      >
        ↓
      </button>
      <label>
        <input
          type="checkbox"
          checked={find.wholeCell}
          onChange={(event) => changeFind(context, { wholeCell: event.currentTarget.checked })}
        />
        {labels.findWholeCell}
      </label>
      <label>
        <input
          type="checkbox"
          checked={find.scope !== null}
          disabled={offeredScope === null}
          onChange={(event) =>
            changeFind(context, { scope: event.currentTarget.checked ? offeredScope : null })
          }
        />
        {labels.findInSelection}
      </label>
      {find.withReplace ? (
        <>
          <label htmlFor={`${id}-replace`}>{labels.replaceWith}</label>
          <input
            ref={replaceField}
            id={`${id}-replace`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            defaultValue=""
            onKeyDown={(event) => handleEnter(event, () => replaceCurrent(context, replacement()))}
          />
          <button type="button" disabled={current < 0} onClick={() => replaceCurrent(context, replacement())}>
            {labels.replace}
          </button>
          <button type="button" disabled={current < 0} onClick={() => replaceAll(context, replacement())}>
            {labels.replaceAll}
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="sg-find-close"
        title={labels.findClose}
        aria-label={labels.findClose}
        onClick={() => closeFind(context)}
      >
        ×
      </button>
    </div>
  );
}
