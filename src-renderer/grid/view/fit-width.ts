import type { GridContext } from '../model/grid-context.ts';
import { narrowestColumn } from '../model/grid-table.ts';
import type { GridColumn } from '../types.ts';
import { columnsMeant, setWidths } from './layout-actions.ts';

const widestFit = 480;
/** The cell's padding and line, with a little air. */
const cellRoom = 20;
/** Only the longest texts are measured: among them is the widest one. */
const measured = 40;

/** Makes a column, or all the selected ones around it, as wide as its texts need. */
export function fitWidth(context: GridContext, columnId: string): void {
  const measure = textMeasure(context);
  if (measure === null) return;
  const widths = columnsMeant(context, columnId).map(
    (column) => [column.id, fittingWidth(context, column, measure)] as const,
  );
  setWidths(context, widths);
}

function fittingWidth(
  { rendered }: GridContext,
  column: GridColumn,
  measure: (text: string, bold: boolean) => number,
): number {
  const texts = rendered.rows
    .map((row) =>
      rendered.props.format(row.values[column.id] ?? null, { rowId: row.id, columnId: column.id }),
    )
    .toSorted((one, other) => other.length - one.length)
    .slice(0, measured);
  // A title wraps, so that only its longest word counts.
  const words = [...column.title.split(' '), column.subtitle ?? ''];
  const widest = Math.max(
    ...texts.map((text) => measure(text, false)),
    ...words.map((word) => measure(word, true)),
    0,
  );
  const { scale } = rendered;
  return Math.max(narrowestColumn, Math.min(Math.ceil(widest + cellRoom * scale), widestFit * scale));
}

function textMeasure({ scroller }: GridContext): ((text: string, bold: boolean) => number) | null {
  const canvas = document.createElement('canvas').getContext('2d');
  if (scroller === null || canvas === null) return null;
  const { fontFamily, fontSize } = getComputedStyle(scroller);
  return (text, bold) => {
    canvas.font = `${bold ? '600 ' : ''}${fontSize} ${fontFamily}`;
    return canvas.measureText(text).width;
  };
}
