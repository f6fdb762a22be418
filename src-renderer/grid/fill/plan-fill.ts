import { areaContains, positionsIn } from '../model/position.ts';
import type { Area, Position } from '../model/position.ts';
import type { GridValue } from '../types.ts';

/** `copy` repeats the source; `series` goes on with its numbers where they have one step. */
export type FillMode = 'copy' | 'series';

/** A fill that was just made; its menu offers the other mode. */
export interface FillDone {
  readonly source: Area;
  readonly target: Area;
  readonly mode: FillMode;
}

export type FillDirection = 'up' | 'down' | 'left' | 'right';

/** What a filled cell takes: the source cell's text, or the next number of its line. */
export interface FilledCell {
  readonly position: Position;
  readonly source: Position;
  readonly next: number | null;
}

export interface FillValues {
  readonly valueAt: (position: Position) => GridValue;
  /** The step from a single number: one whole unit of its column, such as 100 hundredths. */
  readonly unitAt: (position: Position) => number;
}

const deltas = {
  up: { deltaRow: -1, deltaColumn: 0 },
  down: { deltaRow: 1, deltaColumn: 0 },
  left: { deltaRow: 0, deltaColumn: -1 },
  right: { deltaRow: 0, deltaColumn: 1 },
} as const satisfies Record<FillDirection, unknown>;

/** Where a drag of the fill handle reaches: the source and what it is dragged over, in the one direction that is longer. */
export function fillTarget(source: Area, at: Position): Area {
  const down = beyond(at.row, source.top, source.bottom);
  const right = beyond(at.column, source.left, source.right);
  if (down === 0 && right === 0) return source;
  if (Math.abs(down) >= Math.abs(right)) {
    return down > 0 ? { ...source, bottom: at.row } : { ...source, top: at.row };
  }
  return right > 0 ? { ...source, right: at.column } : { ...source, left: at.column };
}

/** Which way a target goes beyond its source, or null where it doesn't. */
export function fillDirection(source: Area, target: Area): FillDirection | null {
  if (target.bottom > source.bottom) return 'down';
  if (target.top < source.top) return 'up';
  if (target.right > source.right) return 'right';
  return target.left < source.left ? 'left' : null;
}

/** What goes into each cell of the target beyond the source. */
export function planFill(source: Area, target: Area, mode: FillMode, values: FillValues): FilledCell[] {
  const direction = fillDirection(source, target);
  if (direction === null) return [];
  const { deltaRow, deltaColumn } = deltas[direction];
  const cells: FilledCell[] = [];
  for (const line of linesOf(source, direction)) {
    const step = mode === 'series' ? seriesStep(line, values) : null;
    // A single number counts up with the rows and columns, so it counts down when filled against them.
    const sign = line.length === 1 && deltaRow + deltaColumn < 0 ? -1 : 1;
    const end = line.at(-1);
    const base = end === undefined ? null : values.valueAt(end);
    if (end === undefined) continue;
    for (let index = 1; ; index += 1) {
      const position = { row: end.row + deltaRow * index, column: end.column + deltaColumn * index };
      const from = line[(index - 1) % line.length];
      if (from === undefined || !areaContains(target, position)) break;
      const next = step === null || typeof base !== 'number' ? null : base + step * index * sign;
      cells.push({ position, source: from, next });
    }
  }
  return cells;
}

/** Whether any line of the source is numbers with one step, so that it could be gone on with. */
export function hasSeries(source: Area, direction: FillDirection, values: FillValues): boolean {
  return linesOf(source, direction).some((line) => seriesStep(line, values) !== null);
}

/** The source's columns (filling up or down) or rows, each in the direction of the fill. */
function linesOf(source: Area, direction: FillDirection): Position[][] {
  const vertical = direction === 'down' || direction === 'up';
  const positions = positionsIn([source]);
  const lines = [...Map.groupBy(positions, ({ row, column }) => (vertical ? column : row)).values()];
  return direction === 'up' || direction === 'left' ? lines.map((line) => line.toReversed()) : lines;
}

/** The step between numbers that all have the same one, or null. */
function seriesStep(line: readonly Position[], { valueAt, unitAt }: FillValues): number | null {
  const numbers = line.map(valueAt).filter((value) => typeof value === 'number');
  const [first, second] = numbers;
  const [start] = line;
  if (numbers.length !== line.length || first === undefined || start === undefined) return null;
  if (second === undefined) return unitAt(start);
  const step = second - first;
  return numbers.every((value, index) => value === first + step * index) ? step : null;
}

function beyond(at: number, first: number, last: number): number {
  if (at > last) return at - last;
  return at < first ? at - first : 0;
}
