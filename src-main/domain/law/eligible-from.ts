import { awardNameOn, awardOf } from '../awards/award.ts';
import type { AwardCode, SubjectKind } from '../awards/award.ts';
import { lastDayOf, yearOf } from '../kernel/date-spans.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { FactId, SubjectId } from '../kernel/ids.ts';
import { Completeness } from '../people/fact.ts';
import type { SubjectFact } from '../people/fact.ts';
import type { Gender } from '../people/subject.ts';
import type { AwardCase, HeldAward } from './award-case.ts';
import type { Condition, ConditionKind } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { contextOf, factsOfKind } from './evaluation/context.ts';
import { Outcome } from './finding.ts';
import type { Finding } from './finding.ts';
import type { JudgingLaw } from './judge-case.ts';
import { conditionsFor } from './rules-of-award.ts';

export type ProspectQuestion = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly gender: Gender | null;
  readonly facts: readonly SubjectFact[];
  readonly honours: readonly HeldAward[];
  readonly today: IsoDate;
};

export type Prospect = {
  /** The first year, this one or later, in which the counted conditions can be met; null where the present run doesn't lead there. */
  readonly year: number | null;
  /** `Từ năm 2027 đủ số năm để xét …`, or what is missing. */
  readonly sentence: string;
  /** What is still missing, in words; empty where a year is known. */
  readonly lacking: readonly string[];
};

// No row of years in the law is longer.
const yearsAhead = 15;

/**
 * From which year a subject could be put forward for an award if everything goes on as now: the ratings and titles of its last
 * year come again each year. Only what is counted is looked at (awards, ratings, years); initiatives, statements and conduct are
 * left to the day. Awards and ratings that nobody has recorded count as not there. Null where no condition of the award is counted.
 */
export function eligibleFrom(question: ProspectQuestion, law: JudgingLaw): Prospect | null {
  const { awardCode, subjectKind, today } = question;
  const book = law.bookOn(today);
  const counted = conditionsFor(book, awardCode, subjectKind).flatMap((provision) => {
    const condition = countedPart(provision.condition);
    return condition ? [{ ...provision, condition }] : [];
  });
  if (counted.length === 0) return null;
  const nameOf = (code: AwardCode) => awardNameOn(awardOf(law.awards, code), today);
  const titles = new Set(law.awards.filter(({ kind }) => kind === 'title').map(({ code }) => code));
  const first = yearOf(today);
  let findings: readonly Finding[] = [];
  for (let year = first; year <= first + yearsAhead; year += 1) {
    const awardCase = caseOf(question, year, titles);
    findings = counted.map(({ condition, article, mark }) =>
      evaluateCondition(condition, contextOf(awardCase, book, nameOf, { article, mark })),
    );
    if (findings.every(({ outcome }) => outcome === Outcome.met)) {
      const since = year === first ? `Năm ${year} đã` : `Từ năm ${year}`;
      return {
        year,
        sentence: `${since} đủ thời gian, thành tích tính theo năm để xét ${nameOf(awardCode)}.`,
        lacking: [],
      };
    }
  }
  const lacking = findings.flatMap(lackingOf);
  const [what = ''] = lacking;
  return {
    year: null,
    sentence: `Chưa tính được năm xét ${nameOf(awardCode)}: còn thiếu ${lowered(what)}.`,
    lacking,
  };
}

const countedKinds: ReadonlySet<ConditionKind> = new Set([
  'rated',
  'rated_years',
  'held_in_a_row',
  'held_repeatedly',
  'held',
  'months_at_work',
  'months_in_post',
]);

/** What of a condition is counted in years and awards; null where nothing is. */
function countedPart(condition: Condition): Condition | null {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const of = condition.of.flatMap((part) => countedPart(part) ?? []);
    return of.length === 0 ? null : { ...condition, of };
  }
  if (condition.kind === 'after_award') {
    return { ...condition, within: countedPart(condition.within) ?? { kind: 'all', of: [] } };
  }
  return countedKinds.has(condition.kind) ? condition : null;
}

/** The case of a year to come, with everything going on as in the last year that something is known of. */
function caseOf(
  { awardCode, subjectKind, gender, facts, honours, today }: ProspectQuestion,
  year: number,
  titles: ReadonlySet<AwardCode>,
): AwardCase {
  const thisYear = yearOf(today);
  const ratings = factsOfKind(facts, 'rating').toSorted((a, b) => a.year - b.year);
  const lastRating = ratings.at(-1);
  const annual = honours.filter(({ awardCode: code, category }) => titles.has(code) && category === 'merit');
  const lastTitled = Math.max(0, ...annual.map((honour) => honour.year));
  const goesOn = (lastYear: number) => (lastYear >= thisYear - 1 ? yearsAfter(lastYear, year) : []);
  return {
    awardCode,
    subjectKind,
    category: 'merit',
    year,
    gender,
    facts: [
      ...facts,
      ...(lastRating ? goesOn(lastRating.year).map((later) => ({ ...lastRating, year: later })) : []),
      ...Object.values(Completeness).map((about): SubjectFact => ({
        id: `complete ${about}` as FactId,
        subjectId: '' as SubjectId,
        source: '',
        kind: 'complete',
        about,
        fromYear: 0,
        toYear: 9999,
      })),
    ],
    honours: [
      ...honours,
      ...annual
        .filter((honour) => honour.year === lastTitled)
        .flatMap((honour) =>
          goesOn(lastTitled).map((later) => ({
            ...honour,
            year: later,
            decisionDate: null,
            decisionNumber: '',
          })),
        ),
    ],
    figuresAtLeast: {},
    receivedOn: null,
    on: year === thisYear ? today : lastDayOf(year),
  };
}

function yearsAfter(last: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - last) }, (_, index) => last + 1 + index);
}

/** What is asked for where it was not found, at the ends of the tree. */
function lackingOf(finding: Finding): readonly string[] {
  if (finding.outcome === Outcome.met) return [];
  if (finding.joined === 'single') return [finding.requirement];
  return finding.parts.flatMap(lackingOf);
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
