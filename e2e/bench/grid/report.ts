import type { DataSet, GridName, Round } from './measure-page.ts';
import { median } from './statistics.ts';

/** The rounds of one data set; the two grids of a round were measured one right after the other. */
export interface Measured {
  readonly data: DataSet;
  readonly rounds: readonly Readonly<Record<GridName, Round>>[];
}

interface Measure {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly digits: number;
  readonly target?: { readonly text: string; readonly held: (ours: number, ratio: number) => boolean };
}

const fluent = { text: '≥ 55', held: (fps: number) => fps >= 55 };
const rarelyLong = { text: '≤ 2 %', held: (share: number) => share <= 2 };

const measures: readonly Measure[] = [
  {
    key: 'navigation',
    title: 'first paint, from the navigation on',
    unit: 'ms',
    digits: 0,
    target: { text: '< 300, ratio ≤ 1', held: (time, ratio) => time < 300 && ratio <= 1 },
  },
  { key: 'mount', title: 'first paint, from making the grid on', unit: 'ms', digits: 0 },
  { key: 'layer', title: 'switch of layer', unit: 'ms', digits: 0 },
  ...['down', 'sideways', 'diagonal', 'wheel'].flatMap((way) => [
    { key: `${way}.fps`, title: `scroll ${way}, median`, unit: 'fps', digits: 0, target: fluent },
    {
      key: `${way}.long`,
      title: `scroll ${way}, frames over 50 ms`,
      unit: '%',
      digits: 1,
      target: rarelyLong,
    },
    { key: `${way}.busy`, title: `scroll ${way}, main thread a frame`, unit: 'ms', digits: 1 },
  ]),
  { key: 'key.median', title: 'key press to paint, median', unit: 'ms', digits: 0 },
  {
    key: 'key.p95',
    title: 'key press to paint, p95',
    unit: 'ms',
    digits: 0,
    target: { text: '< 50', held: (time) => time < 50 },
  },
  { key: 'key.busy', title: 'key press, main thread', unit: 'ms', digits: 1 },
  {
    key: 'paste',
    title: 'paste of 5,000 cells',
    unit: 'ms',
    digits: 0,
    target: { text: '< 500', held: (time) => time < 500 },
  },
  { key: 'paste.busy', title: 'paste, main thread', unit: 'ms', digits: 0 },
  { key: 'heap', title: 'memory after opening', unit: 'MiB', digits: 1 },
  { key: 'nodes', title: 'nodes of the document', unit: '', digits: 0 },
];

/** A Markdown table of medians with their spread, and which targets were missed. */
export function report(measured: readonly Measured[]): { readonly table: string; readonly missed: string[] } {
  const lines = ['| | Sổ Vàng | AG Grid Community | ratio | target | held |', '|---|--:|--:|--:|--:|:-:|'];
  const missed: string[] = [];
  for (const { data, rounds } of measured) {
    lines.push(`| **${data.name}** | | | | | |`);
    for (const measure of measures) {
      const pairs = rounds.map((round) => ({
        ours: round.ours[measure.key] ?? Number.NaN,
        theirs: round['ag-grid'][measure.key] ?? Number.NaN,
      }));
      const ours = pairs.map((pair) => pair.ours);
      if (ours.some(Number.isNaN)) continue;
      const ratio = median(pairs.map((pair) => pair.ours / pair.theirs));
      const held = measure.target?.held(median(ours), ratio);
      if (held === false) missed.push(`${data.name}: ${measure.title}`);
      const cells = [
        measure.title,
        figure(ours, measure),
        figure(
          pairs.map((pair) => pair.theirs),
          measure,
        ),
        Number.isFinite(ratio) ? ratio.toFixed(2) : '',
        measure.target?.text ?? '',
        held === undefined ? '' : held ? 'yes' : '**no**',
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return { table: lines.join('\n'), missed };
}

function figure(numbers: readonly number[], { digits, unit }: Measure): string {
  const [middle, low, high] = [median(numbers), Math.min(...numbers), Math.max(...numbers)].map((number) =>
    number.toFixed(digits),
  );
  return `${middle} ${unit}${low === high ? '' : ` (${low}–${high})`}`.trim();
}
