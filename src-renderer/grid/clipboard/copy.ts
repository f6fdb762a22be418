import { cellText, clearSelection } from '../editor/edit-session.ts';
import { rejectionAt } from '../editor/rejection-book.ts';
import { columnAtIndex, refAt, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { selectedAreas } from '../selection/grid-selection.ts';
import type { GridColumn, GridValue } from '../types.ts';
import { planCopy } from './copy-plan.ts';
import { decimalNumber, formatHtmlTable } from './format-html-table.ts';
import type { CopiedCell } from './format-html-table.ts';
import { formatTsv } from './tsv.ts';

/** Puts the selected cells on the clipboard as text and as an HTML table. False where the selection has gaps. */
export function copySelection(context: GridContext, clipboard: DataTransfer): boolean {
  const { labels } = context.rendered;
  const plan = planCopy(selectedAreas(context));
  const withHeadings = context.copiesHeadings;
  context.copiesHeadings = false;
  if (plan === null) {
    context.store.update({ notice: labels.copyNeedsOneRange });
    return false;
  }
  const columns = plan.columns.flatMap((column) => columnAtIndex(context, column) ?? []);
  const refs = plan.rows.map((row) =>
    plan.columns.flatMap((column) => refAt(context, { row, column }) ?? []),
  );
  const values = refs.map((row) => row.map((cell) => valueOf(context, cell)));
  const cells = refs.map((row, rowIndex) =>
    row.map((cell, index): CopiedCell => {
      const rejected = rejectionAt(context.store.get().rejections, cell) !== undefined;
      const value = values[rowIndex]?.[index] ?? null;
      return {
        text: cellText(context, cell),
        number: rejected ? null : numberOf(columns[index], value),
      };
    }),
  );
  const headings = columns.map((column): CopiedCell => ({ text: column.title, number: null }));
  const table = withHeadings ? [headings, ...cells] : cells;
  const text = formatTsv(table.map((row) => row.map((cell) => cell.text)));
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', formatHtmlTable(table));
  context.copied = withHeadings ? null : { text, values };
  const count = labels.formatCount(plan.rows.length * plan.columns.length);
  context.store.update({ notice: withHeadings ? labels.copiedWithHeadings(count) : labels.copied(count) });
  return true;
}

/** The browser has no event for it: the grid asks for a copy of its own and is asked back for the content. */
export function copyWithHeadings(context: GridContext): void {
  context.copiesHeadings = true;
  document.execCommand('copy');
  context.copiesHeadings = false;
}

export function cutSelection(context: GridContext, clipboard: DataTransfer): void {
  if (copySelection(context, clipboard)) clearSelection(context);
}

/** The number as other programs take it, or null where the cell is text to them. */
function numberOf(column: GridColumn | undefined, value: GridValue): string | null {
  if (typeof value !== 'number' || column === undefined) return null;
  const decimals = decimalsOf(column);
  return decimals === undefined ? null : decimalNumber(value, decimals);
}

/** How many digits of a column's integers are decimals. */
export function decimalsOf(column: GridColumn): number | undefined {
  return column.decimals ?? (column.kind === 'points' ? 2 : undefined);
}
