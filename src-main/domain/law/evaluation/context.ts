import type { AwardCode } from '../../awards/award.ts';
import type { RuleMark } from '../../awards/rule-mark.ts';
import { lastDayOf, yearOf } from '../../kernel/date-spans.ts';
import { formatDate } from '../../kernel/dates.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Completeness, FactKind, SubjectFact } from '../../people/fact.ts';
import { EntryStatus } from '../../register/register-entry.ts';
import type { AwardCase, HeldAward } from '../award-case.ts';
import { categoryWords } from '../fact-words.ts';
import type { FactUsed } from '../finding.ts';
import { Principle, principleCitation } from '../principles.ts';
import type { RuleBook } from '../rule-book.ts';

/** An award that doesn't count, with the reason as the end of a sentence. */
export type Discounted = { readonly honour: HeldAward; readonly reason: string };

/** What the evaluation of a condition looks at. */
export type Context = {
  readonly case: AwardCase;
  readonly nameOf: (code: AwardCode) => string;
  readonly book: RuleBook;
  /** Of the provision or the part that is being evaluated. */
  readonly article: string;
  readonly mark: RuleMark;
  /** Awards that may serve as a ground, the earliest first. */
  readonly counted: readonly HeldAward[];
  readonly discounted: readonly Discounted[];
  /** The last day of the latest discipline; achievements up to it don't count. */
  readonly disciplinedUntil: IsoDate | null;
  /** Only years after this one count: that of the award from which a row begins. */
  readonly since: number | null;
};

// Longer than anyone works: an award may lie so far back unless something says when the subject began.
const workingYears = 50;

/** A discipline that has no end yet outlasts every achievement. */
const endless = '9999-12-31' as IsoDate;

/** Sorts the awards of a case into those that may serve as a ground and those that may not. */
export function contextOf(
  awardCase: AwardCase,
  book: RuleBook,
  nameOf: (code: AwardCode) => string,
  cited: { readonly article: string; readonly mark: RuleMark },
): Context {
  const disciplinedUntil = lastDisciplinedDay(awardCase);
  const sorted = awardCase.honours
    .filter(({ year, decisionDate }) => year <= awardCase.year && (decisionDate ?? '') <= awardCase.on)
    .toSorted((a, b) => a.year - b.year)
    .map((honour) => ({ honour, reason: whyNotCounted(honour, disciplinedUntil, book) }));
  return {
    case: awardCase,
    nameOf,
    book,
    ...cited,
    counted: sorted.filter(({ reason }) => reason === '').map(({ honour }) => honour),
    discounted: sorted.filter(({ reason }) => reason !== ''),
    disciplinedUntil,
    since: null,
  };
}

function lastDisciplinedDay({ facts, on }: AwardCase): IsoDate | null {
  return factsOfKind(facts, 'discipline')
    .filter(({ from }) => from <= on)
    .reduce<IsoDate | null>((latest, { to }) => {
      const end = to ?? endless;
      return latest === null || end > latest ? end : latest;
    }, null);
}

function whyNotCounted(honour: HeldAward, disciplinedUntil: IsoDate | null, book: RuleBook): string {
  if (honour.status === EntryStatus.revoked) return 'đã bị hủy bỏ';
  if (honour.category === 'surprise' || honour.category === 'movement') {
    return `tặng theo ${categoryWords[honour.category]} nên không làm căn cứ${principleCitation(book, Principle.onlyMerit)}`;
  }
  const achievedOn = achievementDay(honour.year, honour.decisionDate);
  return disciplinedUntil !== null && achievedOn <= disciplinedUntil
    ? beforeEndOf(disciplinedUntil, book)
    : '';
}

function beforeEndOf(disciplinedUntil: IsoDate, book: RuleBook): string {
  const end = disciplinedUntil === endless ? '' : ` (${formatDate(disciplinedUntil)})`;
  return `trước khi hết thời hạn kỷ luật${end} nên không được tính${principleCitation(book, Principle.afterDiscipline)}`;
}

/** An achievement of a year is there at its end, or on the day of a decision that was taken before. */
function achievementDay(year: number, decisionDate: IsoDate | null): IsoDate {
  const end = lastDayOf(year);
  return decisionDate !== null && decisionDate < end ? decisionDate : end;
}

/** Why a rating or an initiative of a year doesn't count, as the end of a sentence; empty where it does. */
export function whyYearNotCounted({ disciplinedUntil, book }: Context, year: number): string {
  return disciplinedUntil !== null && lastDayOf(year) <= disciplinedUntil
    ? beforeEndOf(disciplinedUntil, book)
    : '';
}

/** The facts of a kind. */
export function factsOfKind<Kind extends FactKind>(
  facts: readonly SubjectFact[],
  kind: Kind,
): readonly Extract<SubjectFact, { kind: Kind }>[] {
  return facts.filter((fact): fact is Extract<SubjectFact, { kind: Kind }> => fact.kind === kind);
}

/** Whether the office has looked everything of this sort through for a year, so that what is not there did not happen. */
export function isComplete({ case: { facts } }: Context, about: Completeness, year: number): boolean {
  return factsOfKind(facts, 'complete').some(
    (fact) => fact.about === about && fact.fromYear <= year && year <= fact.toYear,
  );
}

/** The years in which something that counts may lie, the earliest first. */
export function countedYears({ case: { year, facts }, since }: Context): readonly number[] {
  const recruited = factsOfKind(facts, 'recruitment').map(({ on }) => yearOf(on));
  if (since !== null) return yearsFromTo(since + 1, year);
  return yearsFromTo(recruited.length > 0 ? Math.min(...recruited) : year - workingYears, year);
}

/** The last `count` years, that of the case included. */
export function lastYears({ case: { year } }: Context, count: number): readonly number[] {
  return yearsFromTo(year - count + 1, year);
}

function yearsFromTo(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Years in words: `2021–2023 và 2025`. */
export function yearList(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  const words = runs.map(([first, last]) =>
    first === last ? String(first) : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
  );
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} và ${last}`;
}

/** An award in words: `Chiến sĩ thi đua cơ sở năm 2024 (Quyết định số 12/QĐ-SNV ngày 10/01/2025)`. */
export function honourText(honour: HeldAward, nameOf: (code: AwardCode) => string): string {
  const decision = [
    honour.decisionNumber === '' ? '' : `Quyết định số ${honour.decisionNumber}`,
    honour.decisionDate === null ? '' : `ngày ${formatDate(honour.decisionDate)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return `${nameOf(honour.awardCode)} năm ${honour.year}${decision === '' ? '' : ` (${decision})`}`;
}

/** The awards of some codes that don't count, as facts that speak against. */
export function discountedFacts(context: Context, codes: readonly AwardCode[]): readonly FactUsed[] {
  return discountedOf(context, codes).map(({ honour, reason }) => ({
    text: `${honourText(honour, context.nameOf)}: ${reason}`,
    supports: false,
  }));
}

/** The awards of some codes in the years that count, which may not serve as a ground. */
export function discountedOf(
  { discounted, since }: Context,
  codes: readonly AwardCode[],
): readonly Discounted[] {
  return discounted.filter(
    ({ honour }) => codes.includes(honour.awardCode) && (since === null || honour.year > since),
  );
}
