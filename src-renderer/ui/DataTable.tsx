import './data-table.css';

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { moveFocusAcrossRows } from './move-focus-across-rows.ts';
import { nextSort, sortRows } from './table-sort.ts';
import type { TableSort } from './table-sort.ts';
import { useVisibleRows } from './use-visible-rows.ts';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** @param position the row's place in the table as it is sorted, from 1 */
  readonly render: (row: Row, position: number) => ReactNode;
  /** In rem, so that it grows with the text; a column without takes a share of what is left. */
  readonly width?: number;
  readonly align?: 'end' | 'center';
  readonly compare?: (a: Row, b: Row) => number;
};

export type Selection<Row> = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly canSelect: (row: Row) => boolean;
  readonly rowLabel: (row: Row) => string;
  readonly allLabel: string;
};

/** What a column without a width gets at least, in rem; below that the table scrolls sideways in itself. */
const narrowestShare = 9;

/**
 * A table of up to some ten thousand rows with a head that stays: only the rows in view are in the page, yet it is a
 * true table for screen readers. Arrow keys go from a control of one row to the same control of the next.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  isMuted,
  selection,
  onOpen,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isMuted?: (row: Row) => boolean;
  selection?: Selection<Row>;
  onOpen?: (row: Row) => void;
}) {
  const [sort, setSort] = useState<TableSort>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const keyOf = useCallback(
    (index: number) => {
      const row = sorted[index];
      return row === undefined ? index : rowKey(row);
    },
    [sorted, rowKey],
  );
  const { items, above, below, measure } = useVisibleRows(sorted.length, scroller, keyOf);
  const narrowest = columns.reduce((sum, { width = narrowestShare }) => sum + width, 0);
  const columnCount = columns.length + (selection ? 1 : 0);
  return (
    <div ref={scroller} className="data-table-scroller" role="region" aria-label={label} tabIndex={0}>
      <table
        className="data-table-table"
        style={{ minWidth: `${narrowest}rem` }}
        aria-rowcount={sorted.length + 1}
        onKeyDown={moveFocusAcrossRows}
      >
        <colgroup>
          {selection && <col style={{ width: '2.25rem' }} />}
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? {} : { width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th className="data-table-head" scope="col">
                <SelectAll rows={rows} rowKey={rowKey} selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columnCount} />
          {items.map(({ index, key }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const id = rowKey(row);
            return (
              <BodyRow
                key={key}
                row={row}
                id={id}
                index={index}
                columns={columns}
                isMuted={isMuted?.(row) === true}
                isSelected={selection?.selected.has(id) === true}
                selection={selection}
                onOpen={onOpen}
                measure={measure}
              />
            );
          })}
          <Spacer height={below} columns={columnCount} />
        </tbody>
      </table>
    </div>
  );
}

/** Remembered as it is: scrolling must draw the rows that come into view and no others. */
const BodyRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({
  row,
  id,
  index,
  columns,
  isMuted,
  isSelected,
  selection,
  onOpen,
  measure,
}: {
  row: Row;
  id: string;
  index: number;
  columns: readonly Column<Row>[];
  isMuted: boolean;
  isSelected: boolean;
  selection: Selection<Row> | undefined;
  onOpen: ((row: Row) => void) | undefined;
  measure: (element: HTMLTableRowElement | null) => void;
}) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-selected={isSelected ? '' : undefined}
      data-muted={isMuted ? '' : undefined}
      aria-rowindex={index + 2}
      className="data-table-row"
      onDoubleClick={() => onOpen?.(row)}
    >
      {selection && (
        <td className="data-table-cell">
          <SelectRow row={row} id={id} isSelected={isSelected} selection={selection} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={cellClass(column.align)}>
          {column.render(row, index + 1)}
        </td>
      ))}
    </tr>
  );
}

function cellClass(align: Column<never>['align'], part: 'cell' | 'head' = 'cell'): string {
  const name = `data-table-${part}`;
  return align === undefined ? name : `${name} data-table-${align}`;
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
}) {
  const { key, header, align, compare } = column;
  const isSorted = sort?.column === key;
  if (!compare) {
    return (
      <th className={cellClass(align, 'head')} scope="col">
        {header}
      </th>
    );
  }
  const Icon = isSorted ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th
      className={cellClass(align, 'head')}
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton className="data-table-sort-button" onClick={() => onSort(nextSort(sort, key))}>
        {header}
        <Icon size={13} opacity={isSorted ? 1 : 0.45} aria-hidden />
      </UnstyledButton>
    </th>
  );
}

/** Stands for the rows that are not in the page, so that the scroll bar tells the truth. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="data-table-spacer" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function SelectAll<Row>({
  rows,
  rowKey,
  selection,
}: {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selection: Selection<Row>;
}) {
  const { selected, onChange, canSelect, allLabel } = selection;
  const ids = useMemo(() => new Set(rows.filter(canSelect).map(rowKey)), [rows, rowKey, canSelect]);
  const chosen = [...ids].filter((id) => selected.has(id)).length;
  const areAll = ids.size > 0 && chosen === ids.size;
  return (
    <CheckBox
      label={allLabel}
      isDisabled={ids.size === 0}
      isChecked={areAll}
      isPartly={chosen > 0 && !areAll}
      onToggle={() => {
        const others = [...selected].filter((id) => !ids.has(id));
        onChange(new Set(areAll ? others : [...others, ...ids]));
      }}
    />
  );
}

function SelectRow<Row>({
  row,
  id,
  isSelected,
  selection: { selected, onChange, canSelect, rowLabel },
}: {
  row: Row;
  id: string;
  isSelected: boolean;
  selection: Selection<Row>;
}) {
  return (
    <CheckBox
      label={rowLabel(row)}
      isDisabled={!canSelect(row)}
      isChecked={isSelected}
      isPartly={false}
      onToggle={() => {
        const others = [...selected].filter((other) => other !== id);
        onChange(new Set(isSelected ? others : [...others, id]));
      }}
    />
  );
}

/** The browser's own: the kit's costs several elements for each of hundreds of rows. */
function CheckBox({
  label,
  isDisabled,
  isChecked,
  isPartly,
  onToggle,
}: {
  label: string;
  isDisabled: boolean;
  isChecked: boolean;
  isPartly: boolean;
  onToggle: () => void;
}) {
  return (
    <input
      type="checkbox"
      className="data-table-check"
      aria-label={label}
      disabled={isDisabled}
      checked={isChecked}
      ref={(element) => {
        if (element) element.indeterminate = isPartly;
      }}
      onChange={onToggle}
    />
  );
}
