import type { Brand } from '../kernel/brand.ts';
import type { PercentageStyle, Threshold } from './rule.ts';

/** A share in hundredths of a percent as it is written: 17 of 19, cut off after two decimals, is 8947. */
export type Percentage = Brand<number, 'hundredths of a percent, as written'>;

const WHOLE = 10_000;

/**
 * The share as the council's regulation wants it written. Where that would belie the outcome (79,59 % written as 80 % under a
 * threshold of 80 %, 66,66 % for exactly two thirds, 100 % for less than all), it gets as many decimals as it takes, and at
 * the second one the figure on the other side. The verdict never depends on it.
 */
export function writtenShare(input: {
  readonly agree: number;
  readonly base: number;
  readonly threshold: Threshold;
  readonly style: PercentageStyle;
}): Percentage {
  const { agree, base, threshold, style } = input;
  if (base === 0) return 0 as Percentage;
  const candidates = [
    ...[0, 1, 2].filter((decimals) => decimals >= style.decimals).map((decimals) => styled(input, decimals)),
    cutOff(agree, base, 1),
    cutOff(agree, base, 1) + 1,
  ];
  const reached = reaches(agree, base, threshold);
  const honest = candidates.find(
    (hundredths) =>
      reaches(hundredths, WHOLE, threshold) === reached &&
      hundredths >= WHOLE === agree >= base &&
      (hundredths === 0) === (agree === 0),
  );
  return (honest ?? cutOff(agree, base, 1)) as Percentage;
}

/** Whether `count` of `base` meets a threshold, in whole numbers. */
export function reaches(
  count: number,
  base: number,
  { numerator, denominator, comparison }: Threshold,
): boolean {
  const [left, right] = [count * denominator, base * numerator];
  return comparison === 'at_least' ? left >= right : left > right;
}

function styled({ agree, base, style }: Parameters<typeof writtenShare>[0], decimals: number): number {
  const step = 10 ** (2 - decimals);
  const cut = cutOff(agree, base, step);
  if (style.rounding === 'cut_off') return cut;
  // In half steps, so that exactly half a step is told from less.
  return 2 * (agree * WHOLE - cut * base) >= step * base ? cut + step : cut;
}

/** The greatest multiple of `step` hundredths of a percent that isn't above the share. */
function cutOff(agree: number, base: number, step: number): number {
  const whole = agree * WHOLE;
  return (whole - (whole % (base * step))) / base;
}
