import './data-table.css';

import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';

import { moveFocusAcrossRows } from './move-focus-across-rows.ts';
import { useVisibleRows } from './use-visible-rows.ts';

export type PagedColumn<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly render: (row: Row) => ReactNode;
  /** In rem; a column without takes a share of what is left. */
  readonly width?: number;
  readonly align?: 'end' | 'center';
};

/** Rows that are drawn beyond those in view are asked for too. */
const AHEAD = 20;
const narrowestShare = 9;

/**
 * A table of any length whose rows come page by page as they scroll into view; until they are there, their place is kept. The
 * order is the program's, so that it can't be sorted by a click.
 */
export function PagedTable<Row>({
  label,
  columns,
  total,
  rowAt,
  rowKey,
  selectedKey = null,
  isMuted,
  onRange,
  resetKey,
}: {
  label: string;
  columns: readonly PagedColumn<Row>[];
  total: number;
  /** Undefined while the row is not loaded. */
  rowAt: (index: number) => Row | undefined;
  rowKey: (row: Row) => string;
  selectedKey?: string | null;
  isMuted?: (row: Row) => boolean;
  /** Hears which rows are in view, both ends included. */
  onRange: (first: number, last: number) => void;
  /** A change of it begins at the top again. */
  resetKey: string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { items, above, below, measure } = useVisibleRows(total, scroller, sameIndex);
  const first = Math.max(0, (items[0]?.index ?? 0) - AHEAD);
  const last = (items.at(-1)?.index ?? 0) + AHEAD;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey]);
  const minWidth = useMemo(
    () => columns.reduce((sum, { width = narrowestShare }) => sum + width, 0),
    [columns],
  );
  return (
    <div ref={scroller} className="data-table-scroller" role="region" aria-label={label} tabIndex={0}>
      <table
        className="data-table-table"
        style={{ minWidth: `${minWidth}rem` }}
        aria-rowcount={total + 1}
        onKeyDown={moveFocusAcrossRows}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? {} : { width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, header, align }) => (
              <th key={key} className={classOf('head', align)} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length} />
          {items.map(({ index }) => {
            const row = rowAt(index);
            return (
              <tr
                key={index}
                ref={measure}
                data-index={index}
                data-selected={row !== undefined && rowKey(row) === selectedKey ? '' : undefined}
                data-muted={row !== undefined && isMuted?.(row) === true ? '' : undefined}
                aria-rowindex={index + 2}
                aria-busy={row === undefined}
                className="data-table-row"
              >
                {columns.map(({ key, render, align }) => (
                  <td key={key} className={classOf('cell', align)}>
                    {row === undefined ? '\u00a0' : render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

const sameIndex = (index: number) => index;

function classOf(part: 'cell' | 'head', align: PagedColumn<never>['align']): string {
  const name = `data-table-${part}`;
  return align === undefined ? name : `${name} data-table-${align}`;
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="data-table-spacer" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
