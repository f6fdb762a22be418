import type { IsoDate } from '../kernel/dates.ts';

/** A number that was given, with the day that stands on its document. */
export type GivenNumber = { readonly number: number; readonly issuedOn: IsoDate };

/** What an officer should see before a number is given; none of it forbids the number. */
export type SeriesWarning =
  /** Numbers below it that no document of the series bears; at most `shownGaps` of them are named. */
  | { readonly kind: 'gap'; readonly missing: readonly number[]; readonly count: number }
  /** A lower number bears a later day. */
  | { readonly kind: 'before_lower'; readonly number: number; readonly issuedOn: IsoDate }
  /** A higher number bears an earlier day. */
  | { readonly kind: 'after_higher'; readonly number: number; readonly issuedOn: IsoDate };

/** How many missing numbers a warning names. */
export const shownGaps = 5;

/**
 * The number after the highest one of a series. Series run from 1 January, from number 01, to 31 December
 * (Nghị định 30/2020/NĐ-CP, Điều 15).
 */
export function nextNumber(series: readonly GivenNumber[]): number {
  return Math.max(0, ...series.map(({ number }) => number)) + 1;
}

/** How a number and its day stand to the others of the series, which doesn't hold the document itself. */
export function seriesWarnings(
  series: readonly GivenNumber[],
  { number, issuedOn }: GivenNumber,
): readonly SeriesWarning[] {
  const warnings: SeriesWarning[] = [];
  const highest = nextNumber(series) - 1;
  if (number > highest + 1) {
    const count = number - highest - 1;
    const missing = Array.from({ length: Math.min(count, shownGaps) }, (_, index) => highest + 1 + index);
    warnings.push({ kind: 'gap', missing, count });
  }
  const lower = series
    .filter((given) => given.number < number && given.issuedOn > issuedOn)
    .toSorted((a, b) => b.number - a.number)[0];
  if (lower) warnings.push({ kind: 'before_lower', ...lower });
  const higher = series
    .filter((given) => given.number > number && given.issuedOn < issuedOn)
    .toSorted((a, b) => a.number - b.number)[0];
  if (higher) warnings.push({ kind: 'after_higher', ...higher });
  return warnings;
}
