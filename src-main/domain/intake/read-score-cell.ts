import { assertNever } from '../kernel/assert-never.ts';
import type { Points } from '../kernel/points.ts';
import type { FormulaEvaluator } from './evaluate-formula.ts';
import { IntakeProblemKind } from './problem.ts';
import { textOfRuns } from './raw-workbook.ts';
import type { RawCell, RawValue } from './raw-workbook.ts';
import { readNumber, readWrittenNumber } from './read-number.ts';
import type { NumberReading } from './read-number.ts';

export type ScoreCellReading = {
  readonly value: Points | null;
  readonly problems: readonly IntakeProblemKind[];
};

/**
 * Reads the cell of a score. A value over the maximum is kept with its error, since the officer may accept it; whatever
 * is no certain number from zero up gives null and says why.
 */
export function readScoreCell(
  cell: RawCell | undefined,
  maximum: Points,
  evaluator: FormulaEvaluator,
): ScoreCellReading {
  if (cell === undefined) return { value: null, problems: [IntakeProblemKind.empty] };
  if (cell.kind !== 'formula') return judge(readValue(cell, maximum), maximum);
  if (cell.result !== null) return judge(readValue(cell.result, maximum), maximum);
  const computed = evaluator.evaluate(cell.formula);
  if (computed === null) return { value: null, problems: [IntakeProblemKind.formulaWithoutValue] };
  const { value, problems } = judge(readNumber(computed), maximum);
  return { value, problems: [IntakeProblemKind.formulaEvaluated, ...problems] };
}

function readValue(value: RawValue, maximum: Points): NumberReading {
  switch (value.kind) {
    case 'number':
      // 0.85 shown as 85 %: neither 0,85 nor 85 points is certain.
      return value.percent ? { kind: 'ambiguous' } : readNumber(value.value);
    case 'text':
      return readWrittenNumber(textOfRuns(value.runs), maximum);
    case 'error':
    case 'boolean':
    // `12.5` typed into an Excel with Vietnamese settings becomes the twelfth of May.
    case 'date':
      return { kind: 'not_a_number' };
    default:
      return assertNever(value);
  }
}

function judge(reading: NumberReading, maximum: Points): ScoreCellReading {
  switch (reading.kind) {
    case 'empty':
      return { value: null, problems: [IntakeProblemKind.empty] };
    case 'ambiguous':
      return { value: null, problems: [IntakeProblemKind.ambiguousNumber] };
    case 'below_zero':
      return { value: null, problems: [IntakeProblemKind.belowZero] };
    case 'not_a_number':
      return { value: null, problems: [IntakeProblemKind.notANumber] };
    case 'number':
      return {
        value: reading.value,
        problems: [
          ...(reading.rounded ? [IntakeProblemKind.rounded] : []),
          ...(reading.value > maximum ? [IntakeProblemKind.overMaximum] : []),
        ],
      };
    default:
      return assertNever(reading);
  }
}
