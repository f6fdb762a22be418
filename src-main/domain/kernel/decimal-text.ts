import { err, ok } from './result.ts';
import type { Result } from './result.ts';
import { cleanText } from './vietnamese-text.ts';

/** `1.234` is 1234 to one office and 1,234 to another; a reading is null where the number would have too many decimals. */
export type AmbiguousNumber = {
  readonly code: 'ambiguous';
  readonly thousands: number;
  readonly decimals: number | null;
};

/** `too_many_decimals`: a decimal too many is never rounded away silently. */
export type DecimalTextError =
  | { readonly code: 'not_a_number' }
  | { readonly code: 'too_many_decimals' }
  | AmbiguousNumber;

/**
 * Reads a typed or pasted number as a whole number of its `places`-th decimal part: `12,5`, `12.5`, `1.234,5` and
 * `1,234.5`. Empty text is null.
 */
export function parseDecimal(text: string, places: number): Result<number | null, DecimalTextError> {
  const typed = cleanText(text);
  if (typed === '') return ok(null);
  const [, sign = '', digits = ''] = /^([-−]?)([\d.,]*\d)$/.exec(typed) ?? [];
  if (digits === '') return err({ code: 'not_a_number' });
  const signed = (scaled: number) => (sign === '' || scaled === 0 ? scaled : -scaled);
  const [, whole = '', decimals = ''] = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(digits) ?? [];
  if (whole !== '') {
    const asDecimals = scaledOf(whole, decimals.replace(/0+$/, ''), places);
    return err({
      code: 'ambiguous',
      thousands: signed(Number(whole + decimals) * 10 ** places),
      decimals: asDecimals.ok ? signed(asDecimals.value) : null,
    });
  }
  const number = splitNumber(digits);
  if (number === null) return err({ code: 'not_a_number' });
  const scaled = scaledOf(number.whole, number.decimals, places);
  return scaled.ok ? ok(signed(scaled.value)) : scaled;
}

function scaledOf(whole: string, decimals: string, places: number): Result<number, DecimalTextError> {
  if (decimals.length > places) return err({ code: 'too_many_decimals' });
  const scaled = Number(whole + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(scaled) ? ok(scaled) : err({ code: 'not_a_number' });
}

/** Tells thousands from decimals; trailing zeros of the decimals are dropped. */
function splitNumber(text: string): { whole: string; decimals: string } | null {
  // One kind of separator, more than once: only thousands look like this.
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text)) {
    return { whole: text.replace(/[.,]/g, ''), decimals: '' };
  }
  const grouped =
    /^(\d*|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$|^(\d*|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$|^(\d+)$/.exec(text);
  if (!grouped) return null;
  const [, wholeComma, decimalsComma, wholePoint, decimalsPoint, plain] = grouped;
  return {
    whole: (wholeComma ?? wholePoint ?? plain ?? '').replace(/[.,]/g, ''),
    decimals: (decimalsComma ?? decimalsPoint ?? '').replace(/0+$/, ''),
  };
}
