import { parseDecimal } from '../../../src-main/domain/kernel/decimal-text.ts';
import { formatScaled } from '../../../src-main/domain/kernel/decimal.ts';

/** `12,5` for 1250 hundredths of a millimetre. */
export function millimetreText(hundredths: number): string {
  return formatScaled(hundredths, 2);
}

/** Reads millimetres with a comma or a point as hundredths; null for what is no length. */
export function readMillimetres(text: string): number | null {
  return readScaled(text, 2);
}

/** Reads points as tenths; null for what is no size. */
export function readPoints(text: string): number | null {
  return readScaled(text, 1);
}

function readScaled(text: string, places: number): number | null {
  const parsed = parseDecimal(text, places);
  return parsed.ok ? parsed.value : null;
}

/** The least and the greatest that a field takes. */
export function clamped(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
