import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { parseDecimal } from '../../../../src-main/domain/kernel/decimal-text.ts';
import type { AmbiguousNumber, DecimalTextError } from '../../../../src-main/domain/kernel/decimal-text.ts';
import { pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { err, ok } from '../../../../src-main/domain/kernel/result.ts';
import type { Result } from '../../../../src-main/domain/kernel/result.ts';
import { foldText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Criterion } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { scoreReadings, validateScore } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import type { ScoreRangeError } from '../../../../src-main/domain/scoring/sheet/score-sheet.ts';
import type { GridValue } from '../../../grid/index.ts';
import { passedValue } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';

/** Why a typed text isn't taken; each code has its sentence in the messages. */
export type FieldTextError =
  | DecimalTextError
  | ScoreRangeError
  | { readonly code: 'negative' | 'not_whole' | 'rank_from_one' | 'too_large' }
  | { readonly code: 'not_passed_or_failed' }
  | { readonly code: 'not_a_label' };

/** The decimals that the integers of a field carry. */
export function decimalsOf(field: SheetField): number {
  return field.kind === 'points' ? 2 : field.kind === 'quantity' ? 3 : 0;
}

const mostOccurrences = 1_000_000;

/** Words for yes and no as offices write them, folded; a lone `x` is the tick of a paper sheet. */
const yesWords: ReadonlySet<string> = new Set(['dat', 'co', 'x', 'v', '1', 'yes', 'met', 'true']);
const noWords: ReadonlySet<string> = new Set([
  'khong dat',
  'khong',
  'k',
  '0',
  'no',
  'not met',
  'false',
  'chua dat',
]);

/** Reads what was typed or pasted into a field; '' empties it. */
export function readField(field: SheetField, text: string): Result<GridValue, FieldTextError> {
  if (text.trim() === '') return ok(null);
  switch (field.kind) {
    case 'points':
      return readPoints(text, field.criterion);
    case 'quantity':
      return parseDecimal(text, 3);
    case 'tally':
      return readCount(text, field.name === 'rank' ? 1 : 0);
    case 'count':
      return readCount(text, 0);
    case 'passed': {
      const word = foldText(text);
      if (yesWords.has(word)) return ok(passedValue.yes);
      return noWords.has(word) ? ok(passedValue.no) : err({ code: 'not_passed_or_failed' });
    }
    case 'label': {
      const folded = foldText(text);
      const label =
        field.labels.find((known) => known === text.trim()) ??
        field.labels.find((known) => foldText(known) === folded);
      return label === undefined ? err({ code: 'not_a_label' }) : ok(label);
    }
    default:
      return assertNever(field);
  }
}

function readPoints(text: string, criterion: Criterion): Result<GridValue, FieldTextError> {
  const parsed = parseDecimal(text, 2);
  if (!parsed.ok || parsed.value === null) return parsed;
  const valid = validateScore(pointsOf(parsed.value), criterion);
  return valid.ok ? valid : err(valid.error);
}

function readCount(text: string, lowest: 0 | 1): Result<GridValue, FieldTextError> {
  const parsed = parseDecimal(text, 0);
  if (!parsed.ok) return parsed.error.code === 'too_many_decimals' ? err({ code: 'not_whole' }) : parsed;
  const { value } = parsed;
  if (value === null) return parsed;
  if (value < lowest) return err({ code: lowest === 1 ? 'rank_from_one' : 'negative' });
  return value > mostOccurrences ? err({ code: 'too_large' }) : parsed;
}

/** What an ambiguous number could mean, as far as the field would take it. */
export function readingsOf(
  field: SheetField,
  number: AmbiguousNumber,
): readonly { readonly style: 'thousands' | 'decimals'; readonly value: number }[] {
  if (field.kind === 'points') return scoreReadings(number, field.criterion);
  const { thousands, decimals } = number;
  return [
    { style: 'thousands' as const, value: thousands },
    ...(decimals === null ? [] : [{ style: 'decimals' as const, value: decimals }]),
  ];
}
