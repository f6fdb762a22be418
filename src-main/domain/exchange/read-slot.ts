import { textOfRuns } from '../intake/raw-workbook.ts';
import type { RawCell, RawValue } from '../intake/raw-workbook.ts';
import { shownText } from '../intake/raw-workbook.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { parseDecimal } from '../kernel/decimal-text.ts';
import { formatScaled, scaleUp } from '../kernel/decimal.ts';
import { pointsOf } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';
import { cleanText, foldText } from '../kernel/vietnamese-text.ts';
import { highestPoints, lowestPoints } from '../scoring/formulas/points-range.ts';
import type { Criterion } from '../scoring/schemes/scheme.ts';
import type { ReturnedProblem } from './returned-problem.ts';
import type { MeasureSlot } from './unit-sheet.ts';

/** What is wrong with a cell, without its place. */
export type CellProblem = ReturnedProblem extends infer Problem
  ? Problem extends ReturnedProblem
    ? Omit<Problem, 'sheet' | 'cell' | 'criterionCode'>
    : never
  : never;

/** What a cell says, null for an empty one; `value` is undefined where it can't be told. */
export type CellReading<T> = { readonly value: T | null | undefined; readonly problem: CellProblem | null };

type SlotValue = number | boolean | string;

/** The points that a unit gave itself. */
export function readPoints(cell: RawCell | undefined, criterion: Criterion): CellReading<Points> {
  const reading = readFigure(cell, 2, 'refuse');
  if (typeof reading.value !== 'number') return { ...reading, value: reading.value };
  const [lowest, highest] = [lowestPoints(criterion), highestPoints(criterion)];
  if (reading.value < lowest || reading.value > highest) {
    return {
      value: undefined,
      problem: { kind: 'out_of_range', written: written(cell), lowest, highest },
    };
  }
  return { ...reading, value: pointsOf(reading.value) };
}

/** A figure of the measure, in the unit in which it is stored. */
export function readSlot(
  cell: RawCell | undefined,
  { field }: MeasureSlot,
  { formula }: Criterion,
): CellReading<SlotValue> {
  switch (field) {
    case 'target':
    case 'actual':
      return readFigure(cell, 3, 'as_shown');
    case 'passed':
      if (cell?.kind === 'boolean') return { value: cell.value, problem: null };
      return readChoice(cell, [
        ['Đạt', true],
        ['Không đạt', false],
      ]);
    case 'label': {
      const labels = formula?.kind === 'step_label' ? formula.labels : [];
      return readChoice(
        cell,
        labels.map(({ label }) => [label, label]),
      );
    }
    case 'rank':
      return readWhole(cell, 1);
    case 'counts':
    case 'bonuses':
    case 'penalties':
      return readWhole(cell, 0);
    default:
      return assertNever(field);
  }
}

/** The text of a cell as a unit wrote it; null for an empty one. */
export function readText(cell: RawCell | undefined): string | null {
  const text = shownText(cell).normalize('NFC').trim();
  return text === '' ? null : text;
}

/** @param percent what a cell means that shows its number in percent: 0,985 is then seen as 98,5 */
function readFigure(
  cell: RawCell | undefined,
  places: number,
  percent: 'as_shown' | 'refuse',
): CellReading<number> {
  const value = valueOf(cell);
  if (value === undefined) return { value: null, problem: null };
  if (value === null) return unreadable({ kind: 'not_computed', written: written(cell) });
  switch (value.kind) {
    case 'number': {
      if (value.percent && percent === 'refuse') {
        return unreadable({ kind: 'ambiguous', written: written(cell) });
      }
      // Fifteen digits are what a spreadsheet shows of a binary number.
      const number = Number((value.percent ? value.value * 100 : value.value).toPrecision(15));
      const scaled = scaleUp(number, places);
      if (!Number.isSafeInteger(scaled)) return unreadable({ kind: 'not_a_number', written: written(cell) });
      // What a formula computes is seldom a hundredth to the last binary digit.
      if (Math.abs(scaled / 10 ** places - number) <= 1e-9 * Math.max(1, Math.abs(number))) {
        return { value: scaled, problem: null };
      }
      const understood = formatScaled(scaled, places);
      return { value: scaled, problem: { kind: 'rounded', written: written(cell), understood } };
    }
    case 'text': {
      const parsed = parseDecimal(textOfRuns(value.runs), places);
      if (parsed.ok) return { value: parsed.value, problem: null };
      const kind = parsed.error.code === 'ambiguous' ? 'ambiguous' : 'not_a_number';
      return unreadable({ kind, written: written(cell) });
    }
    case 'date':
      return unreadable({ kind: 'is_date', written: written(cell) });
    case 'error':
      return unreadable({ kind: 'is_error', written: written(cell) });
    case 'boolean':
      return unreadable({ kind: 'not_a_number', written: written(cell) });
    default:
      return assertNever(value);
  }
}

function readWhole(cell: RawCell | undefined, lowest: number): CellReading<number> {
  const reading = readFigure(cell, 3, 'refuse');
  if (typeof reading.value !== 'number') return reading;
  const whole = reading.value / 1000;
  if (!Number.isInteger(whole) || whole < lowest || reading.problem !== null) {
    return unreadable({ kind: 'not_whole', written: written(cell) });
  }
  return { value: whole, problem: null };
}

function readChoice<T>(
  cell: RawCell | undefined,
  choices: readonly (readonly [string, T])[],
): CellReading<T> {
  const text = written(cell);
  if (text === '') return { value: null, problem: null };
  const chosen = choices.find(([label]) => foldText(label) === foldText(text));
  if (chosen !== undefined) return { value: chosen[1], problem: null };
  return unreadable({
    kind: 'not_a_choice',
    written: text,
    choices: choices.map(([label]) => label).join(', '),
  });
}

function unreadable(problem: CellProblem): { readonly value: undefined; readonly problem: CellProblem } {
  return { value: undefined, problem };
}

/** The value of a cell; undefined for an empty one, null for a formula that nobody computed. */
function valueOf(cell: RawCell | undefined): RawValue | null | undefined {
  if (cell === undefined) return undefined;
  const value = cell.kind === 'formula' ? cell.result : cell;
  return value?.kind === 'text' && cleanText(textOfRuns(value.runs)) === '' ? undefined : value;
}

function written(cell: RawCell | undefined): string {
  return cleanText(shownText(cell)).slice(0, 100);
}
