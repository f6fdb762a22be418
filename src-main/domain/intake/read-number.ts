import type { Points } from '../kernel/points.ts';
import { cleanText } from '../kernel/vietnamese-text.ts';

/** What a written score turned out to be. `rounded` says that digits beyond the hundredths were left out. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: Points; readonly rounded: boolean }
  | { readonly kind: 'below_zero' }
  | { readonly kind: 'empty' }
  /** It can mean two numbers, `1.234`, and the maximum doesn't tell which. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not_a_number' };

/** No score is near it; beyond it, hundredths would leave the safe integers of a sum. */
const LARGEST_POINTS = 1_000_000_000;

/** A remark in the score column is not worth parsing as a number. */
const LONGEST_NUMBER = 40;

/** How far a computed number may lie from a hundredth and still be that hundredth: binary fractions are never exact. */
const BINARY_NOISE = 1e-6;

/** A number cell or a computed formula as points. */
export function readNumber(value: number): NumberReading {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_POINTS) return { kind: 'not_a_number' };
  // Fifteen digits are what a spreadsheet shows of a binary number; the decimal text rounds halves as people do.
  return fromDecimal(value < 0, toPlainDecimal(Math.abs(value)), BINARY_NOISE);
}

/**
 * Reads a score as offices write it: `51,9`, `51.9`, `28.5 điểm`, `1.234,5`, `1 234,5`, `28,5/30`, with any kind of
 * space and of minus. The maximum decides what `1.234` means when only one of its readings fits.
 */
export function readWrittenNumber(text: string, maximum: Points | null): NumberReading {
  const cleaned = cleanText(text)
    .toLowerCase()
    .replace(/^['’]/, '')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/\s*(?:điểm|diem|đ|d)\.?$/, '')
    .replace(/^\+/, '')
    .replace(/(?<=\d)\s*([.,])\s*(?=\d)/g, '$1')
    .replace(/^-\s+/, '-')
    .trim();
  if (cleaned.length > LONGEST_NUMBER) return { kind: 'not_a_number' };
  if (cleaned === '') return cleanText(text) === '' ? { kind: 'empty' } : { kind: 'not_a_number' };
  const fraction = /^([^/]+)\/([^/]+)$/.exec(cleaned);
  if (fraction !== null) return readOutOf(fraction[1] ?? '', fraction[2] ?? '', maximum);
  const negative = cleaned.startsWith('-');
  const readings = decimalReadings(negative ? cleaned.slice(1) : cleaned);
  const [first, second] = readings.map((decimal) => fromDecimal(negative, decimal, 0));
  if (first === undefined) return { kind: 'not_a_number' };
  if (second === undefined) return first;
  const fitting = [first, second].filter((reading) => fits(reading, maximum));
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : { kind: 'ambiguous' };
}

/** `28,5/30` is 28,5 where 30 is the criterion's own maximum; any other fraction is no score. */
function readOutOf(score: string, outOf: string, maximum: Points | null): NumberReading {
  const base = readWrittenNumber(outOf, null);
  const isMaximum = base.kind === 'number' && base.value === maximum;
  return isMaximum ? readWrittenNumber(score, maximum) : { kind: 'not_a_number' };
}

function fits(reading: NumberReading, maximum: Points | null): boolean {
  return reading.kind === 'number' && maximum !== null && reading.value <= maximum;
}

/** The decimals (`1234.5`) that a text without a sign can mean: none, one, or the decimal and the thousands reading. */
function decimalReadings(text: string): readonly string[] {
  if (/^\d{1,12}$/.test(text)) return [text];
  const single = /^(\d{1,12})[.,](\d{1,20})$/.exec(text);
  if (single !== null) {
    const [, whole = '', fraction = ''] = single;
    const asDecimal = `${whole}.${fraction}`;
    const canBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    return canBeThousands ? [asDecimal, whole + fraction] : [asDecimal];
  }
  const grouped = /^[1-9]\d{0,2}(?:([. ,])\d{3})(?:\1\d{3})*(?:([.,])(\d{1,20}))?$/.exec(text);
  if (grouped === null) return [];
  const [, groupMark = '', decimalMark, fraction = ''] = grouped;
  if (groupMark === decimalMark) return [];
  const whole = (decimalMark === undefined ? text : text.slice(0, -fraction.length - 1)).replace(/\D/g, '');
  return [decimalMark === undefined ? whole : `${whole}.${fraction}`];
}

/** @param decimal unsigned, `1234.5` */
function fromDecimal(negative: boolean, decimal: string, noise: number): NumberReading {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (Number(whole) > LARGEST_POINTS) return { kind: 'not_a_number' };
  const kept = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  const rest = Number(`0.${fraction.slice(2)}0`);
  const value = (kept + (rest >= 0.5 ? 1 : 0)) as Points;
  if (negative && (value > 0 || rest > noise)) return { kind: 'below_zero' };
  return { kind: 'number', value, rounded: Math.min(rest, 1 - rest) > noise };
}

/** 1e-7 → `0.0000001`; fifteen significant digits at most. */
function toPlainDecimal(value: number): string {
  return Number(value.toPrecision(15)).toFixed(12);
}
