import { awardNameOn, awardOf } from '../awards/award.ts';
import type { Award, AwardCode } from '../awards/award.ts';
import { isBinding } from '../awards/rule-mark.ts';
import { addYears, lastDayOf } from '../kernel/date-spans.ts';
import { formatDate } from '../kernel/dates.ts';
import type { AwardCase } from './award-case.ts';
import { proposedOn } from './award-case.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { contextOf, factsOfKind, honourText } from './evaluation/context.ts';
import type { Context } from './evaluation/context.ts';
import { allOf, anyOf, outcomeOf } from './evaluation/findings.ts';
import { suspensionWords } from './fact-words.ts';
import { Outcome, Verdict } from './finding.ts';
import type { Eligibility, Finding } from './finding.ts';
import { Principle, principleOf } from './principles.ts';
import type { ProvisionOf, RuleBook } from './rule-book.ts';
import { conditionsFor, gapsFor } from './rules-of-award.ts';

/**
 * Judges a case by the rules of a book: what rests, the kind of subject, the conditions of the award and the years since
 * earlier ones. Only rules that somebody has read in force can refuse; the others leave a doubt.
 */
export function judge(awardCase: AwardCase, book: RuleBook, awards: readonly Award[]): Eligibility {
  const nameOf = (code: AwardCode) => awardNameOn(awardOf(awards, code), book.date);
  const award = awardOf(awards, awardCase.awardCode);
  const { awardCode, subjectKind } = awardCase;
  const conditions = conditionsFor(book, awardCode, subjectKind);
  const gaps = gapsFor(book, awardCode, subjectKind);
  const base = contextOf(awardCase, book, nameOf, award);
  const pending = suspensionFinding(base);
  const judged = conditions.map(({ condition, article, mark }) => ({
    condition,
    finding: evaluateCondition(condition, { ...base, article, mark }),
  }));
  const others = [
    ...(award.subjectKinds.includes(subjectKind) ? [] : [wrongKindFinding(base, nameOf(awardCode))]),
    ...gaps.flatMap((gap) => gapFinding(gap, { ...base, article: gap.article, mark: gap.mark }) ?? []),
  ].map((finding): Judged => ({ condition: undefined, finding }));
  return {
    verdict: pending ? Verdict.suspended : verdictOf([...judged, ...others], conditions.length > 0),
    findings: [...(pending ? [pending] : []), ...[...judged, ...others].map(({ finding }) => finding)],
    rulesOf: book.date,
    choice: '',
  };
}

/** A finding with the condition it is about, where it is about one of the award's. */
type Judged = { readonly condition: Condition | undefined; readonly finding: Finding };

function verdictOf(judged: readonly Judged[], hasConditions: boolean): Verdict {
  const binding = allOf(judged.map(outcomeOfBinding));
  if (binding === Outcome.notMet) return Verdict.notEligible;
  if (!hasConditions) return Verdict.noRule;
  if (binding === Outcome.missing) return Verdict.missing;
  const verdicts = { met: Verdict.eligible, not_met: Verdict.doubtful, missing: Verdict.missing } as const;
  return verdicts[allOf(judged.map(({ finding }) => finding.outcome))];
}

/** What comes out when rules that nobody has compared refuse nothing. */
function outcomeOfBinding({ condition, finding }: Judged): Outcome {
  if (finding.joined === 'single') {
    // Of which kind the case is was not read in a text, so that no text can make it doubtful.
    const isCertain = condition?.kind === 'category' || isBinding(finding.mark);
    return finding.outcome === Outcome.notMet && !isCertain ? Outcome.met : finding.outcome;
  }
  const combine = finding.joined === 'all' ? allOf : anyOf;
  const asFound = combine(finding.parts.map(({ outcome }) => outcome));
  // Open for another reason than its parts: an award that nobody has recorded may still be found.
  if (finding.outcome !== asFound) return finding.outcome;
  const conditions = partsOf(condition);
  return combine(
    finding.parts.map((part, index) => outcomeOfBinding({ condition: conditions[index], finding: part })),
  );
}

/** The conditions that the parts of a finding are about; the award itself, the first part of `after_award`, has none. */
function partsOf(condition: Condition | undefined): readonly (Condition | undefined)[] {
  if (condition?.kind === 'all' || condition?.kind === 'any') return condition.of;
  return condition?.kind === 'after_award' ? [undefined, condition.within] : [];
}

function suspensionFinding({ case: { facts, on }, book, article, mark }: Context): Finding | null {
  const pending = factsOfKind(facts, 'suspension').filter(
    ({ from, to }) => from <= on && (to === null || to >= on),
  );
  const [first] = pending;
  if (!first) return null;
  const principle = principleOf(book, Principle.suspension);
  return {
    outcome: Outcome.notMet,
    requirement: 'Không có việc đang được xem xét, thanh tra, điều tra, xác minh',
    sentence: `Tạm dừng xét: ${suspensionWords[first.cause]} từ ngày ${formatDate(first.from)}.`,
    facts: pending.map(({ cause, from, source }) => ({
      text: `Từ ${formatDate(from)}: ${suspensionWords[cause]}${source === '' ? '' : ` (${source})`}`,
      supports: false,
    })),
    article: principle?.article ?? article,
    mark: principle?.mark ?? mark,
    joined: 'single',
    parts: [],
  };
}

const kindWords = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

function wrongKindFinding(context: Context, name: string): Finding {
  const {
    case: { awardCode, subjectKind },
    book,
  } = context;
  // The conditions say whom the award is for; the catalogue does where the book has none.
  const { article, mark } =
    book.provisions.findLast(({ kind, awards }) => kind === 'conditions' && awards.includes(awardCode)) ??
    context;
  return {
    outcome: Outcome.notMet,
    requirement: `Đúng đối tượng của ${name}`,
    sentence: `${name} không tặng cho ${kindWords[subjectKind]}.`,
    facts: [{ text: `Đối tượng đề nghị: ${kindWords[subjectKind]}`, supports: false }],
    article,
    mark,
    joined: 'single',
    parts: [],
  };
}

/** Whether full years lie between the latest of the earlier awards and the proposal; null where there is no earlier one. */
function gapFinding({ after, years }: ProvisionOf<'gap'>, context: Context): Finding | null {
  const earlier = context.counted.filter(({ awardCode }) => after.includes(awardCode));
  const latest = earlier.toSorted((a, b) => (lastPossibleDay(a) < lastPossibleDay(b) ? -1 : 1)).at(-1);
  if (!latest) return null;
  const on = proposedOn(context.case);
  const certain = addYears(lastPossibleDay(latest), years) <= on;
  const possible = addYears(latest.decisionDate ?? (`${latest.year}-01-01` as typeof on), years) <= on;
  const outcome = outcomeOf(certain, possible);
  const text = honourText(latest, context.nameOf);
  const wanted = `${String(years).padStart(2, '0')} năm`;
  const sentence = {
    met: `${text} đến nay đã đủ ${wanted}.`,
    not_met: `${text} chưa đủ ${wanted}${latest.decisionDate === null ? '' : `, đến ${formatDate(addYears(latest.decisionDate, years))} mới đủ`}.`,
    missing: `${text} chưa rõ ngày quyết định nên chưa biết đã đủ ${wanted} hay chưa.`,
  }[outcome];
  return {
    outcome,
    requirement: `Cách lần được tặng ${after.map(context.nameOf).join(' hoặc ')} trước đó đủ ${wanted}`,
    sentence,
    facts: [{ text, supports: outcome === Outcome.missing ? null : certain }],
    article: context.article,
    mark: context.mark,
    joined: 'single',
    parts: [],
  };
}

/** Without a day of decision an award may have been given up to the end of the year after its own. */
function lastPossibleDay({ decisionDate, year }: Context['counted'][number]) {
  return decisionDate ?? lastDayOf(year + 1);
}
