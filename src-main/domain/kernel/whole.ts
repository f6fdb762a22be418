/** A whole number: a `number` as long as it is safe to reckon with, a `bigint` beyond. */
export type Whole = number | bigint;

/** The exact product. */
export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

/** The exact sum. */
export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** numerator/denominator to a whole number, half away from zero. */
export function roundedRatio(numerator: Whole, denominator: Whole): number {
  if (denominator <= 0) throw new Error(`Not a denominator: ${denominator}`);
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    // The remainder and not Math.round of the quotient: a quotient near a half is no longer exact in binary.
    const remainder = numerator % denominator;
    const whole = (numerator - remainder) / denominator;
    return 2 * Math.abs(remainder) >= denominator ? whole + Math.sign(numerator) : whole;
  }
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const half = top < 0n ? -bottom : bottom;
  return Number((2n * top + half) / (2n * bottom));
}
