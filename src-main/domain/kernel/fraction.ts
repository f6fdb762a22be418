/** A share as two integers, so that no rounding can decide a vote: 80 % is 4/5, two thirds is 2/3. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** Whether `count` of `base` reaches the share: count/base ≥ fraction, in integers. */
export function reachesShare(count: number, base: number, share: Fraction): boolean {
  return count * share.denominator >= base * share.numerator;
}

/** The smallest count that reaches the share of `base`: ceil(base × share). */
export function countForShare(base: number, share: Fraction): number {
  const product = base * share.numerator;
  const remainder = product % share.denominator;
  return (product - remainder) / share.denominator + (remainder > 0 ? 1 : 0);
}

/** `66,6 %`: cut off after the first decimal and never rounded up to what was not reached. */
export function percentText(count: number, base: number): string {
  const tenths = Math.floor((count * 1000) / base);
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} %`;
}
