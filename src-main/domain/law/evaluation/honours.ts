import type { AwardCode } from '../../awards/award.ts';
import { addYears } from '../../kernel/date-spans.ts';
import { formatDate } from '../../kernel/dates.ts';
import type { HeldAward } from '../award-case.ts';
import { proposedOn } from '../award-case.ts';
import type { Condition } from '../condition.ts';
import { Outcome } from '../finding.ts';
import type { FactUsed, Finding } from '../finding.ts';
import {
  countedYears,
  discountedFacts,
  discountedOf,
  factsOfKind,
  honourText,
  isComplete,
  lastYears,
  whyYearNotCounted,
  yearList,
} from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

type OfKind<Kind> = Extract<Condition, { kind: Kind }>;

/** Holds one of the awards for each of the last years. */
export function evaluateHeldInARow(condition: OfKind<'held_in_a_row'>, context: Context): Finding {
  const { awards } = condition;
  const names = namesOf(context, awards);
  const held = honoursOf(context, awards);
  const years = lastYears(context, condition.years).map((year) => ({
    year,
    honour: held.find((honour) => honour.year === year),
    open: !isRuledOut(context, year),
  }));
  const lacking = years.filter(({ honour }) => honour === undefined);
  const ruledOut = lacking.filter(({ open }) => !open);
  const outcome = outcomeOf(lacking.length === 0, ruledOut.length === 0);
  const sentence = {
    met: `Được tặng ${names} ${condition.years === 1 ? 'năm' : `${counted(condition.years)} năm liên tục`} ${yearList(years.map(({ year }) => year))}.`,
    not_met: `Năm ${yearList(ruledOut.map(({ year }) => year))} không được tặng ${names}${whyDiscounted(context, awards)}.`,
    missing: `Chưa có dữ liệu về ${names} năm ${yearList(lacking.map(({ year }) => year))}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [
    ...years.map(({ year, honour, open }): FactUsed => {
      if (honour) return { text: honourText(honour, context.nameOf), supports: true };
      return open
        ? { text: `Năm ${year}: chưa có dữ liệu khen thưởng`, supports: null }
        : { text: `Năm ${year}: không được tặng ${names}`, supports: false };
    }),
    ...discountedFacts(context, awards),
  ]);
}

/** Holds at least so many of the awards. */
export function evaluateHeld(condition: OfKind<'held'>, context: Context): Finding {
  const { awards, count } = condition;
  const names = namesOf(context, awards);
  const held = honoursOf(context, awards);
  const open = held.length >= count ? [] : openYears(context, awards);
  const possible = held.length + open.length * awards.length;
  const outcome = outcomeOf(held.length >= count, possible >= count);
  const found =
    held.length === 0
      ? `Chưa ghi nhận ${names}`
      : `Đã được tặng ${counted(held.length)} lần ${names} (năm ${yearList(distinct(held.map(({ year }) => year)))})`;
  const wanted = count === 1 ? '' : `, cần ${counted(count)} lần`;
  const sentence = {
    met: `${found}.`,
    not_met: `${held.length === 0 ? `Không được tặng ${names}` : `${found}${wanted}`}${whyDiscounted(context, awards)}.`,
    missing: `${found}${wanted}; dữ liệu khen thưởng chưa đủ${openText(open)}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [
    ...heldFacts(context, held),
    ...discountedFacts(context, awards),
    ...openFact(outcome, open),
  ]);
}

/** Holds the awards so many times, each near enough to the one before, and the last to the case. */
export function evaluateHeldRepeatedly(condition: OfKind<'held_repeatedly'>, context: Context): Finding {
  const { awards, times, everyYears } = condition;
  const names = namesOf(context, awards);
  const held = honoursOf(context, awards);
  const heldYears = distinct(held.map(({ year }) => year));
  const run = longestRun(heldYears, context.case.year, everyYears);
  const open = run.length >= times ? [] : openYears(context, awards);
  const possible = longestRun(
    distinct([...heldYears, ...open]).toSorted((a, b) => a - b),
    context.case.year,
    everyYears,
  );
  const outcome = outcomeOf(run.length >= times, possible.length >= times);
  const found =
    run.length === 0
      ? `Chưa ghi nhận ${names} trong ${everyYears} năm gần nhất`
      : `Được tặng ${names} ${counted(run.length)} lần liền nhau (năm ${yearList(run)})`;
  const sentence = {
    met: `${found}.`,
    not_met: `${found}, cần ${counted(times)} lần${whyDiscounted(context, awards)}.`,
    missing: `${found}, cần ${counted(times)} lần; dữ liệu khen thưởng chưa đủ${openText(open)}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [
    ...heldFacts(context, held),
    ...discountedFacts(context, awards),
    ...openFact(outcome, open),
  ]);
}

/** The years, the earliest first, that lead up to a year without a step wider than `everyYears`. */
function longestRun(years: readonly number[], until: number, everyYears: number): readonly number[] {
  const run: number[] = [];
  for (const year of years.toReversed()) {
    if ((run[0] ?? until) - year > everyYears) break;
    run.unshift(year);
  }
  return run;
}

/**
 * Holds one of the awards for long enough, and fulfils the rest in the time since. Each award of the codes may be the one from
 * which the time is counted; `evaluate` finds for the rest.
 */
export function evaluateAfterAward(
  condition: OfKind<'after_award'>,
  context: Context,
  evaluate: (condition: Condition, context: Context) => Finding,
): Finding {
  const { awards, years, within } = condition;
  const candidates = honoursOf(context, awards).map((honour) => {
    const start = startOf(condition, context, honour);
    const rest = evaluate(within, { ...context, since: honour.year });
    return { start, rest, outcome: worse(start.outcome, rest.outcome) };
  });
  const best =
    candidates.findLast(({ outcome }) => outcome === Outcome.met) ??
    candidates.findLast(({ outcome }) => outcome === Outcome.missing) ??
    candidates.at(-1);
  const open = best?.outcome === Outcome.met ? [] : openYears(context, awards);
  const names = namesOf(context, awards);
  if (!best) {
    const outcome = outcomeOf(false, open.length > 0);
    const sentence =
      outcome === Outcome.missing
        ? `Chưa ghi nhận ${names}; dữ liệu khen thưởng chưa đủ${openText(open)}.`
        : `Không có ${names} làm căn cứ${whyDiscounted(context, awards)}.`;
    return single(context, condition, outcome, sentence, [
      ...discountedFacts(context, awards),
      ...openFact(outcome, open),
    ]);
  }
  // An earlier award that nobody has recorded yet might fulfil what the known ones don't.
  const latestOther = context.case.year - years;
  const mayBeOther = best.outcome === Outcome.notMet && open.some((year) => year <= latestOther);
  const outcome = mayBeOther ? Outcome.missing : best.outcome;
  const parts = [best.start, best.rest];
  const finding = single(context, condition, outcome, '', [
    ...discountedFacts(context, awards),
    ...(mayBeOther ? openFact(outcome, open) : []),
  ]);
  const lacking = parts.find((part) => part.outcome === best.outcome) ?? best.rest;
  const sentence =
    best.outcome === Outcome.met
      ? `${best.start.sentence.slice(0, -1)} và đủ điều kiện trong thời gian từ đó.`
      : `${lacking.sentence.slice(0, -1)}${mayBeOther ? `; có thể còn ${names} khác chưa được ghi nhận` : ''}.`;
  return { ...finding, sentence, joined: 'all', parts };
}

/** Whether an award lies far enough back: full years to the day where its day is known, otherwise by years. */
function startOf(condition: OfKind<'after_award'>, context: Context, honour: HeldAward): Finding {
  const { years } = condition;
  const text = honourText(honour, context.nameOf);
  const reachedOn = honour.decisionDate === null ? null : addYears(honour.decisionDate, years);
  const reached =
    reachedOn === null ? honour.year + years <= context.case.year : reachedOn <= proposedOn(context.case);
  const finding = single(
    context,
    { kind: 'held', awards: condition.awards, count: 1 },
    reached ? Outcome.met : Outcome.notMet,
    reached
      ? `${text} đến nay đã đủ ${counted(years)} năm.`
      : `${text} chưa đủ ${counted(years)} năm${reachedOn === null ? '' : `, đến ${formatDate(reachedOn)} mới đủ`}.`,
    [{ text, supports: reached }],
  );
  return years === 0 && reached ? { ...finding, sentence: `Đã được tặng ${text}.` } : finding;
}

function worse(a: Outcome, b: Outcome): Outcome {
  if (a === Outcome.notMet || b === Outcome.notMet) return Outcome.notMet;
  return a === Outcome.missing || b === Outcome.missing ? Outcome.missing : Outcome.met;
}

/** The counted awards of the codes in the years that count, one for each code and year: lists name the same award twice. */
function honoursOf({ counted: honours, since }: Context, awards: readonly AwardCode[]): readonly HeldAward[] {
  const seen = new Set<string>();
  return honours.filter(({ awardCode, year }) => {
    const key = `${awardCode} ${year}`;
    if (!awards.includes(awardCode) || (since !== null && year <= since) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Years of which nobody knows yet whether they brought one of the awards. */
function openYears(context: Context, awards: readonly AwardCode[]): readonly number[] {
  const held = new Set(honoursOf(context, awards).map(({ year }) => year));
  return countedYears(context).filter((year) => !held.has(year) && !isRuledOut(context, year));
}

/** A year without the award: all awards are known, or its tasks were not fulfilled, or a discipline lay over it. */
function isRuledOut(context: Context, year: number): boolean {
  return (
    isComplete(context, 'honours', year) ||
    factsOfKind(context.case.facts, 'rating').findLast((fact) => fact.year === year)?.level === 'failed' ||
    whyYearNotCounted(context, year) !== ''
  );
}

function heldFacts(context: Context, held: readonly HeldAward[]): readonly FactUsed[] {
  return held.map((honour) => ({ text: honourText(honour, context.nameOf), supports: true }));
}

function openFact(outcome: Outcome, open: readonly number[]): readonly FactUsed[] {
  if (outcome !== Outcome.missing) return [];
  return [{ text: `Chưa rà soát đủ khen thưởng${openText(open)}`, supports: null }];
}

function openText(open: readonly number[]): string {
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? ` năm ${first}` : ` trong thời gian ${first}–${last}`;
}

/** `: Bằng khen … năm 2019 tặng theo phong trào …`, where an award is there that doesn't count. */
function whyDiscounted(context: Context, awards: readonly AwardCode[]): string {
  const found = discountedOf(context, awards).at(-1);
  return found ? `: ${context.nameOf(found.honour.awardCode)} năm ${found.honour.year} ${found.reason}` : '';
}

function namesOf({ nameOf }: Context, awards: readonly AwardCode[]): string {
  return awards.map(nameOf).join(' hoặc ');
}

function counted(count: number): string {
  return String(count).padStart(2, '0');
}

function distinct(years: readonly number[]): readonly number[] {
  return [...new Set(years)];
}
