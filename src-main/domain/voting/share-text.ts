import type { Fraction } from '../kernel/fraction.ts';

/** `80 %`, `2/3`: a share as rules write it. */
export function formatShare({ numerator, denominator }: Fraction): string {
  return (numerator * 100) % denominator === 0
    ? `${(numerator * 100) / denominator} %`
    : `${numerator}/${denominator}`;
}
