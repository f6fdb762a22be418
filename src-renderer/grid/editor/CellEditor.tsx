import { memo, useLayoutEffect, useRef } from 'react';
import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent } from 'react';

import { filterChoiceList, moveInChoiceList } from '../choices/choice-list.ts';
import { toggleChecks } from '../choices/toggle-checks.ts';
import { copySelection, cutSelection } from '../clipboard/copy.ts';
import { pasteFrom } from '../clipboard/paste.ts';
import { keyAction } from '../keyboard/key-action.ts';
import { runAction } from '../keyboard/run-action.ts';
import {
  attachInput,
  cellElementId,
  choiceListId,
  choiceOptionId,
  isReadOnly,
  useGridContext,
} from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { isPinned } from '../model/layout.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import { useStoreSlice } from '../model/store.ts';
import { alignOf } from '../rendering/cell-style.ts';
import { activePosition, selectCell } from '../selection/grid-selection.ts';
import { useActivePosition } from '../selection/use-selection.ts';
import type { GridLabels, GridRow, SpreadsheetGridProps } from '../types.ts';
import { beginEdit, commitEdit, singleLine } from './edit-session.ts';
import { editorLine } from './editor-line.ts';
import { rejectionAt } from './rejection-book.ts';

interface CellEditorProps {
  readonly layout: ColumnLayout;
  readonly rows: readonly GridRow[];
  readonly rowOrder: RowOrder;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly frozenRows: number;
  /** Names the grid while no cell is active. */
  readonly label: string;
  readonly labels: GridLabels;
  readonly format: SpreadsheetGridProps['format'];
  readonly cellState: SpreadsheetGridProps['cellState'];
}

/**
 * The one input of the grid. It lies over the active cell with the cell's text preselected and has the focus the whole
 * time, so the first character, UniKey's Backspace or an input method's composition always finds it ready. React moves it
 * but never sets its value while someone types; until then it is transparent and the cell below shows through.
 */
export const CellEditor = memo(function CellEditor(props: CellEditorProps) {
  const { layout, rows, rowOrder, rowHeight, headerHeight, labels, format, cellState } = props;
  const context = useGridContext();
  const input = useRef<HTMLInputElement>(null);
  const active = useActivePosition(context, rowOrder, layout);
  const mode = useStoreSlice(context.store, (state) => state.mode);
  const choiceList = useStoreSlice(context.store, (state) => state.choiceList);
  const row = active === null ? undefined : rows[active.row];
  const column = active === null ? undefined : layout.columns[active.column];
  const cell = row === undefined || column === undefined ? null : { rowId: row.id, columnId: column.id };
  const rejection = useStoreSlice(context.store, (state) =>
    cell === null ? undefined : rejectionAt(state.rejections, cell),
  );
  const readOnly = cell === null || column === undefined || isReadOnly(column, cellState?.(cell));
  const value = column === undefined ? null : (row?.values[column.id] ?? null);
  const text = cell === null ? '' : singleLine(rejection?.text ?? format(value, cell));
  const place = active === null ? '' : `${active.row}:${active.column}`;

  useLayoutEffect(() => attachInput(context, input.current), [context]);

  useLayoutEffect(() => {
    if (mode !== 'navigate' || input.current === null) return;
    input.current.value = text;
    // Not select(), which would take the focus from a search or a panel that moves this cell.
    input.current.setSelectionRange(0, text.length);
  }, [mode, text, place]);

  const pinned = active !== null && isPinned(layout, active);
  const left = active === null ? 0 : (layout.starts[active.column] ?? 0);
  // While the choices are open it is a combobox and points to the choice instead of the cell.
  const pointers =
    choiceList === null
      ? {
          'aria-controls': `${context.id}-grid`,
          'aria-activedescendant': active === null ? undefined : cellElementId(context.id, active),
        }
      : ({
          role: 'combobox',
          'aria-expanded': choiceList.options.length > 0,
          'aria-autocomplete': 'list',
          'aria-controls': choiceListId(context.id),
          'aria-activedescendant':
            choiceList.index < 0 ? undefined : choiceOptionId(context.id, choiceList.index),
        } as const);
  const boxStyle: CSSProperties = {
    left,
    width: active === null ? 0 : layout.widths[active.column],
    height: rowHeight,
    textAlign: column === undefined ? 'start' : alignOf(column),
  };
  return (
    <div {...editorLine({ row: active?.row ?? 0, rowHeight, headerHeight, frozenRows: props.frozenRows })}>
      <div
        className="sg-editor"
        data-mode={mode}
        data-pinned={pinned}
        data-active={active !== null}
        data-rejected={rejection !== undefined}
        style={boxStyle}
      >
        <input
          ref={input}
          className="sg-input"
          defaultValue=""
          readOnly={readOnly}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={
            row === undefined || column === undefined ? props.label : labels.cell(row.title, column.title)
          }
          {...pointers}
          aria-invalid={rejection !== undefined}
          aria-describedby={`${context.id}-hint ${context.id}-detail`}
          onKeyDown={(event) => handleKey(context, event)}
          onInput={() => handleInput(context)}
          onCompositionStart={() => beginTyping(context)}
          onMouseDown={(event) => moveCaret(context, event)}
          onFocus={() => handleFocus(context)}
          onBlur={() => commitEdit(context)}
          onCopy={(event) => handleClipboard(context, event, copySelection)}
          onCut={(event) => handleClipboard(context, event, cutSelection)}
          onPaste={(event) => handleClipboard(context, event, pasteFrom)}
        />
      </div>
    </div>
  );
});

function handleKey(context: GridContext, event: KeyboardEvent<HTMLInputElement>): void {
  const { mode } = context.store.get();
  const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
  const { isComposing, keyCode } = event.nativeEvent;
  const plain = !isComposing && keyCode !== 229 && !ctrlKey && !shiftKey && !altKey && !metaKey;
  if (plain && moveInChoiceList(context, key)) {
    event.preventDefault();
    return;
  }
  // A check takes no text, so no input method ever waits for this Space.
  if (plain && key === ' ' && mode === 'navigate' && toggleChecks(context)) {
    event.preventDefault();
    return;
  }
  const action = keyAction({ key, ctrlKey, shiftKey, altKey, metaKey, isComposing, keyCode }, mode);
  if (action !== null) {
    if (runAction(context, action)) event.preventDefault();
    return;
  }
  const isModifier = key === 'Shift' || key === 'Control' || key === 'Alt';
  if (!isModifier) context.leaving = false;
  if (key.length === 1 && !ctrlKey && !metaKey && event.currentTarget.readOnly) {
    context.store.update({ notice: context.rendered.labels.readOnlyCell });
  }
}

function handleInput(context: GridContext): void {
  beginTyping(context);
  filterChoiceList(context);
}

/** The first character is in the input already: it replaced the preselected text by itself. */
function beginTyping(context: GridContext): void {
  if (context.store.get().mode === 'navigate') beginEdit(context, 'typing');
}

function moveCaret(context: GridContext, event: MouseEvent<HTMLInputElement>): void {
  // Only an input that is being edited takes the mouse at all (see the style sheet).
  event.stopPropagation();
  if (context.store.get().mode === 'typing') context.store.update({ mode: 'caret' });
}

function handleFocus(context: GridContext): void {
  context.leaving = false;
  if (activePosition(context) === null) selectCell(context, context.lastActive);
  else if (context.store.get().mode === 'navigate') context.input?.select();
}

function handleClipboard(
  context: GridContext,
  event: ClipboardEvent<HTMLInputElement>,
  act: (context: GridContext, clipboard: DataTransfer) => unknown,
): void {
  if (context.store.get().mode !== 'navigate') return;
  event.preventDefault();
  act(context, event.clipboardData);
}
