import { Button, Group, Textarea } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftTable } from '../../../../src-main/domain/documents/draft-content.ts';
import { addRow, moveInTable, removeRow, setCell } from './edited-table.ts';
import type { CellPlace } from './edited-table.ts';
import { LineField } from './TextField.tsx';

/** Rows that are drawn before one asks for the rest. */
const FIRST_ROWS = 25;

/**
 * A table of the document. Its cells are read with the arrow keys; Enter, F2 or a double click writes in one, Enter takes
 * it over and Esc leaves it as it was.
 */
export function TableBlock({
  table,
  label,
  isReadOnly,
  onChange,
  onKeyDown,
}: {
  table: DraftTable;
  label: string;
  isReadOnly: boolean;
  onChange: (table: DraftTable) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { t } = useTranslation('drafts');
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const [writing, setWriting] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  const rows = showsAll ? table.rows : table.rows.slice(0, FIRST_ROWS);

  // The focus follows the active cell only when a key or a click made it so.
  useLayoutEffect(() => {
    if (!follows.current || writing) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>('[data-active]')?.focus();
  });

  function go(place: CellPlace): void {
    follows.current = true;
    setActive(place);
  }
  function finish(text: string | null, next: CellPlace = active): void {
    setWriting(false);
    go(next);
    if (text !== null) onChange(setCell(table, active, text));
  }
  function press(event: KeyboardEvent): void {
    if (writing) return;
    onKeyDown(event);
    if (event.defaultPrevented) return;
    if (!isReadOnly && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      setWriting(true);
      return;
    }
    const next = moveInTable(active, event.key, { rows: rows.length, columns: table.columns.length });
    if (next === null) return;
    event.preventDefault();
    go(next);
  }

  return (
    <div className="draft-table">
      <LineField
        label={t('table.caption')}
        value={table.caption}
        maxLength={300}
        isReadOnly={isReadOnly}
        onTake={(caption) => onChange({ ...table, caption })}
      />
      <div className="draft-table-scroller">
        <table ref={grid} role="grid" aria-label={label} aria-rowcount={table.rows.length + 1}>
          <thead>
            <tr>
              {table.columns.map(toPlaced).map(({ value, place }) => (
                <th key={place} scope="col">
                  {value.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={press}>
            {rows.map(toPlaced).map(({ value: cells, place: row }) => (
              <tr key={row}>
                {cells.map(toPlaced).map(({ value: text, place: column }) => {
                  const isActive = row === active.row && column === active.column;
                  return (
                    <td
                      key={column}
                      role="gridcell"
                      tabIndex={isActive ? 0 : -1}
                      data-active={isActive ? '' : undefined}
                      className={`draft-cell draft-cell-${table.columns[column]?.align ?? 'left'}`}
                      onFocus={() => !isActive && setActive({ row, column })}
                      onDoubleClick={() => !isReadOnly && setWriting(true)}
                    >
                      {isActive && writing ? (
                        <CellEditor
                          label={t('table.cell', {
                            column: table.columns[column]?.title ?? '',
                            row: row + 1,
                          })}
                          text={text}
                          onFinish={finish}
                        />
                      ) : (
                        text
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={4}>
        {rows.length < table.rows.length && (
          <Button size="compact-xs" variant="default" onClick={() => setShowsAll(true)}>
            {t('table.showAll', { count: table.rows.length })}
          </Button>
        )}
        {!isReadOnly && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                onChange(addRow(table, active.row));
                go({ row: table.rows.length === 0 ? 0 : active.row + 1, column: 0 });
              }}
            >
              {t('table.addRow')}
            </Button>
            {table.rows.length > 0 && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  onChange(removeRow(table, active.row));
                  setActive({ ...active, row: Math.max(0, Math.min(active.row, table.rows.length - 2)) });
                }}
              >
                {t('table.removeRow', { row: active.row + 1 })}
              </Button>
            )}
          </>
        )}
      </Group>
    </div>
  );
}

/** Neither rows nor columns have names of their own: they are told apart by their places. */
function toPlaced<Value>(value: Value, place: number): { readonly value: Value; readonly place: number } {
  return { value, place };
}

/** Writes in one cell; Alt and Enter begin a line in it. */
function CellEditor({
  label,
  text,
  onFinish,
}: {
  label: string;
  text: string;
  onFinish: (text: string | null) => void;
}) {
  const [typed, setTyped] = useState(text);
  const isDone = useRef(false);
  function finish(result: string | null): void {
    // Leaving the field by a key takes the focus from it, which is not a second end.
    if (isDone.current) return;
    isDone.current = true;
    onFinish(result);
  }
  return (
    <Textarea
      aria-label={label}
      value={typed}
      rows={1}
      maxLength={4000}
      autoFocus
      classNames={{ input: 'draft-text' }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => finish(typed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') finish(null);
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (event.altKey) {
          const { selectionStart, selectionEnd } = event.currentTarget;
          event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
          setTyped(event.currentTarget.value);
        } else finish(typed);
      }}
    />
  );
}
