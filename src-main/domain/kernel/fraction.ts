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
