import type { AwardCode } from '../awards/award.ts';

/**
 * Numbers awards for the register, in the order given: from the last number of each award in the year of the decision on,
 * without a gap.
 *
 * @param lastNumber the highest number that an award has in that year, 0 where there is none
 */
export function numberEntries<Line extends { readonly awardCode: AwardCode }>(
  lines: readonly Line[],
  lastNumber: (awardCode: AwardCode) => number,
): (Line & { readonly number: number })[] {
  const last = new Map<AwardCode, number>();
  return lines.map((line) => {
    const number = (last.get(line.awardCode) ?? lastNumber(line.awardCode)) + 1;
    last.set(line.awardCode, number);
    return { ...line, number };
  });
}
