import type { Fraction } from '../kernel/fraction.ts';

/** `80 %`, `2/3`: a share as rules write it. */
export function formatShare({ numerator, denominator }: Fraction): string {
  return denominator !== 0 && (numerator * 100) % denominator === 0
    ? `${(numerator * 100) / denominator} %`
    : `${numerator}/${denominator}`;
}

/**
 * Reads a share as it is typed: `80 %`, `80`, `66,5 %`, `2/3`; null where it is none. It is read as it stands, over the
 * whole or over nothing too, so that whoever checks it can say what is wrong.
 */
export function parseShare(text: string): Fraction | null {
  const fraction = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text.trim());
  if (fraction) return { numerator: Number(fraction[1]), denominator: Number(fraction[2]) };
  const percent = /^(\d{1,3})(?:[,.](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!percent) return null;
  const [, whole = '', decimals = ''] = percent;
  return reduced(Number(`${whole}${decimals.padEnd(2, '0')}`), 10_000);
}

function reduced(numerator: number, denominator: number): Fraction {
  let [a, b] = [numerator, denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
