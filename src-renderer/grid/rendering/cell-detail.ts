import type { GridCellState, GridLabels } from '../types.ts';

/** What a cell is about, in a sentence or two: the page's title, its note, its files. */
export function cellDetail(state: GridCellState | undefined, labels: GridLabels): string | undefined {
  if (state === undefined) return undefined;
  const { title, note, attachments } = state;
  const { view } = labels;
  const lines = [title];
  if (note !== undefined) {
    const origin = [note.author, note.time].filter((part) => part !== undefined).join(', ');
    lines.push(`${view.hasNote}: ${note.text}${origin === '' ? '' : ` (${origin})`}`);
  }
  if (attachments !== undefined && attachments > 0) {
    lines.push(view.attachments(labels.formatCount(attachments)));
  }
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? undefined : said.join('\n');
}
