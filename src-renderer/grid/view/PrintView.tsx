import { memo, useEffect } from 'react';
import type { CSSProperties } from 'react';
import { createPortal } from 'react-dom';

import { useGridContext } from '../model/grid-context.ts';
import type { GridContext, PrintJob } from '../model/grid-context.ts';
import { useStoreSlice } from '../model/store.ts';
import { alignOf } from '../rendering/cell-style.ts';
import { headerCells, headerLevels } from '../rendering/header-cells.ts';
import { totalsText } from '../rendering/totals-text.ts';
import type { GridColumn, GridRow } from '../types.ts';
import { hasTotals, totalsCell } from './aggregates.ts';
import { planPrint } from './print-plan.ts';

const ordinalWidth = 44;

/** The pages while they are being printed; otherwise nothing. */
export const PrintView = memo(function PrintView() {
  const context = useGridContext();
  const job = useStoreSlice(context.store, (state) => state.printing);
  return job === null ? null : createPortal(<PrintPages context={context} job={job} />, document.body);
});

/** The whole grid as tables of the document's end, which the style sheet shows on paper alone. */
function PrintPages({ context, job }: { context: GridContext; job: PrintJob }) {
  const { props, labels, gridLayout, ordered, layout } = context.rendered;
  const { view } = labels;
  const columns = job.allColumns ? ordered : layout.columns;
  const rows = job.allRows ? props.rows : context.rendered.rows;
  const widths = columns.map((column) => gridLayout.widths[column.id] ?? column.width);
  const frozenCount = columns.filter((column) => column.pinned === true).length;
  const { scale, parts } = planPrint(widths, frozenCount, ordinalWidth, job);

  useEffect(() => {
    const finish = () => context.store.update({ printing: null });
    window.addEventListener('afterprint', finish, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', finish);
  }, [context]);

  return (
    <div className={`sg-print sg-print-${job.orientation}`} style={{ fontSize: 14 * scale }}>
      {parts.map((part, index) => (
        <section key={part.join(' ')} className="sg-print-part">
          <header>
            <h1>{job.title}</h1>
            <p>
              {view.printedOn(job.date)}
              {parts.length > 1
                ? ` · ${view.printPart(labels.formatCount(index + 1), labels.formatCount(parts.length))}`
                : ''}
            </p>
          </header>
          <PrintTable
            context={context}
            columns={part.flatMap((each) => columns[each] ?? [])}
            widths={part.map((each) => (widths[each] ?? 0) * scale)}
            ordinalWidth={ordinalWidth * scale}
            rows={rows}
          />
        </section>
      ))}
    </div>
  );
}

interface PrintTableProps {
  readonly context: GridContext;
  readonly columns: readonly GridColumn[];
  readonly widths: readonly number[];
  readonly ordinalWidth: number;
  readonly rows: readonly GridRow[];
}

function PrintTable({ context, columns, widths, ordinalWidth, rows }: PrintTableProps) {
  const { props, labels } = context.rendered;
  const levels = headerLevels(columns);
  const cells = headerCells(columns);
  const total = widths.reduce((sum, width) => sum + width, ordinalWidth);
  return (
    <table style={{ width: total }}>
      <colgroup>
        <col style={{ width: ordinalWidth }} />
        {columns.map((column, index) => (
          <col key={column.id} style={{ width: widths[index] }} />
        ))}
      </colgroup>
      <thead>
        {Array.from({ length: levels }, (_unused, level) => (
          <tr key={`level-${String(level)}`}>
            {level === 0 ? <th rowSpan={levels}>{labels.ordinal}</th> : null}
            {cells
              .filter((cell) => cell.level === level)
              .toSorted((one, other) => one.firstColumn - other.firstColumn)
              .map((cell) => (
                <th key={cell.key} colSpan={cell.lastColumn - cell.firstColumn + 1} rowSpan={cell.levelSpan}>
                  <span>{cell.title}</span>
                  {cell.column?.subtitle === undefined ? null : <small>{cell.column.subtitle}</small>}
                </th>
              ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className="sg-print-ordinal">{index + 1}</td>
            {columns.map((column) => (
              <td key={column.id} style={alignment(column)}>
                {props.format(row.values[column.id] ?? null, { rowId: row.id, columnId: column.id })}
              </td>
            ))}
          </tr>
        ))}
        <PrintTotals context={context} columns={columns} rows={rows} />
      </tbody>
    </table>
  );
}

function PrintTotals({ context, columns, rows }: Pick<PrintTableProps, 'context' | 'columns' | 'rows'>) {
  const { props, labels, gridLayout, ordered } = context.rendered;
  if (!hasTotals(ordered, props.totals, gridLayout)) return null;
  return (
    <tr className="sg-print-totals">
      <td className="sg-print-ordinal">Σ</td>
      {columns.map((column, index) => {
        const cell = totalsCell(column, rows, props.totals, gridLayout);
        const text = cell === null ? '' : totalsText(cell, column, props, labels);
        return (
          <td key={column.id} style={alignment(column)}>
            {index === 0 && text === '' ? (props.totals?.title ?? labels.view.totalsTitle) : text}
          </td>
        );
      })}
    </tr>
  );
}

function alignment(column: GridColumn): CSSProperties {
  return { textAlign: alignOf(column) };
}
