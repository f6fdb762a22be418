import type { RatingLevel } from '../../people/fact.ts';
import { RatingLevel as levels } from '../../people/fact.ts';
import type { Condition } from '../condition.ts';
import { ratingWords } from '../fact-words.ts';
import type { FactUsed, Finding } from '../finding.ts';
import { countedYears, factsOfKind, isComplete, lastYears, whyYearNotCounted, yearList } from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

type OfKind<Kind> = Extract<Condition, { kind: Kind }>;

type RatedYear = {
  readonly year: number;
  readonly state: 'reached' | 'below' | 'unknown';
  readonly fact: FactUsed;
};

/** In each of the last years rated so well or better. */
export function evaluateRated(condition: OfKind<'rated'>, context: Context): Finding {
  const years = lastYears(context, condition.years).map((year) =>
    ratedYear(context, year, condition.minimum),
  );
  const below = years.filter(({ state }) => state === 'below');
  const unknown = years.filter(({ state }) => state === 'unknown');
  const outcome = outcomeOf(below.length + unknown.length === 0, below.length === 0);
  const wanted = `${ratingWords[condition.minimum]}${condition.minimum === 'excellent' ? '' : ' trở lên'}`;
  const sentence = {
    met: `Năm ${yearList(yearsOf(years))} được xếp loại ${wanted}.`,
    not_met: `Năm ${yearList(yearsOf(below))} không đạt mức ${wanted}.`,
    missing: `Chưa có kết quả xếp loại năm ${yearList(yearsOf(unknown))}.`,
  }[outcome];
  return single(
    context,
    condition,
    outcome,
    sentence,
    years.map(({ fact }) => fact),
  );
}

/** In so many years rated so well or better. */
export function evaluateRatedYears(condition: OfKind<'rated_years'>, context: Context): Finding {
  const years = countedYears(context).map((year) => ratedYear(context, year, condition.minimum));
  const reached = years.filter(({ state }) => state === 'reached');
  const unknown = years.filter(({ state }) => state === 'unknown');
  const outcome = outcomeOf(
    reached.length >= condition.count,
    reached.length + unknown.length >= condition.count,
  );
  const found =
    reached.length === 0
      ? `Chưa ghi nhận năm nào xếp loại ${ratingWords[condition.minimum]}`
      : `Có ${reached.length} năm xếp loại ${ratingWords[condition.minimum]}${condition.minimum === 'excellent' ? '' : ' trở lên'} (${yearList(yearsOf(reached))})`;
  const sentence = {
    met: `${found}.`,
    not_met: `${found}, cần ${condition.count} năm.`,
    missing: `${found}, cần ${condition.count} năm; kết quả xếp loại các năm khác chưa đủ.`,
  }[outcome];
  return single(
    context,
    condition,
    outcome,
    sentence,
    years.filter(({ state }) => state !== 'unknown').map(({ fact }) => fact),
  );
}

function ratedYear(context: Context, year: number, minimum: RatingLevel): RatedYear {
  // The last one entered: a rating that was changed after a complaint replaces the first.
  const rating = factsOfKind(context.case.facts, 'rating').findLast((fact) => fact.year === year);
  if (!rating) {
    return isComplete(context, 'ratings', year)
      ? { year, state: 'below', fact: { text: `Năm ${year}: không được xếp loại`, supports: false } }
      : { year, state: 'unknown', fact: { text: `Năm ${year}: chưa có kết quả xếp loại`, supports: null } };
  }
  const reason = whyYearNotCounted(context, year);
  const reaches = reason === '' && order.indexOf(rating.level) <= order.indexOf(minimum);
  const source = rating.source === '' ? '' : ` (${rating.source})`;
  return {
    year,
    state: reaches ? 'reached' : 'below',
    fact: {
      text: `Năm ${year}: ${ratingWords[rating.level]}${source}${reason === '' ? '' : `, ${reason}`}`,
      supports: reaches,
    },
  };
}

const order = Object.values(levels);

function yearsOf(years: readonly RatedYear[]): readonly number[] {
  return years.map(({ year }) => year);
}
