import { reachesShare } from '../../kernel/fraction.ts';
import type { CollectiveFigure } from '../../people/fact.ts';
import type { Condition } from '../condition.ts';
import { figureWords } from '../fact-words.ts';
import { Outcome } from '../finding.ts';
import type { FactUsed, Finding } from '../finding.ts';
import { factsOfKind } from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

type OfKind<Kind> = Extract<Condition, { kind: Kind }>;

/** What is known of a number: exactly, or from below. */
type Known = { readonly exact: number | null; readonly atLeast: number };

/** A share of the members reaches what is asked for, in integers. */
export function evaluateMembersShare(condition: OfKind<'members_share'>, context: Context): Finding {
  const { figure, share } = condition;
  const members = figureOf(context, 'members').exact;
  const { exact, atLeast } = figureOf(context, figure);
  const facts = [figureFact(context, 'members'), figureFact(context, figure)];
  if (members === null || members === 0) {
    return single(
      context,
      condition,
      Outcome.missing,
      `Chưa có số ${figureWords.members} năm ${context.case.year}.`,
      facts,
    );
  }
  const outcome = outcomeOf(reachesShare(atLeast, members, share), exact === null);
  const words = `${exact ?? atLeast}/${members} ${figureWords[figure]} (${percentOf(exact ?? atLeast, members)})`;
  const wanted = `cần ${percentOf(share.numerator, share.denominator)}`;
  const sentence = {
    met: `Có ${words}.`,
    not_met: `Có ${words}, ${wanted}.`,
    missing: `Chưa có số ${figureWords[figure]} năm ${context.case.year}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, facts);
}

/** At least so many members of a sort. */
export function evaluateMembersAtLeast(condition: OfKind<'members_at_least'>, context: Context): Finding {
  const { figure, count } = condition;
  const { exact, atLeast } = figureOf(context, figure);
  const outcome = outcomeOf(atLeast >= count, exact === null);
  const sentence = {
    met: `Có ${atLeast} ${figureWords[figure]}.`,
    not_met: `Có ${atLeast} ${figureWords[figure]}, cần ít nhất ${count}.`,
    missing: `Chưa có số ${figureWords[figure]} năm ${context.case.year}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [figureFact(context, figure)]);
}

/** At most so many members of a sort. */
export function evaluateMembersAtMost(condition: OfKind<'members_at_most'>, context: Context): Finding {
  const { figure, count } = condition;
  const { exact, atLeast } = figureOf(context, figure);
  const outcome = outcomeOf(exact !== null && exact <= count, exact === null && atLeast <= count);
  const sentence = {
    met: exact === 0 ? `Không có ${figureWords[figure]}.` : `Có ${exact} ${figureWords[figure]}.`,
    not_met: `Có ${atLeast} ${figureWords[figure]}, chỉ được nhiều nhất ${count}.`,
    missing: `Chưa có số ${figureWords[figure]} năm ${context.case.year}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [figureFact(context, figure)]);
}

/** Placed at least so well in its cluster or block. */
export function evaluatePlaced(condition: OfKind<'placed'>, context: Context): Finding {
  const { year } = context.case;
  const placing = factsOfKind(context.case.facts, 'placing').findLast((fact) => fact.year === year);
  if (!placing) {
    const text = `Chưa có kết quả xếp hạng cụm, khối thi đua năm ${year}`;
    return single(context, condition, Outcome.missing, `${text}.`, [{ text, supports: null }]);
  }
  const supports = placing.place <= condition.place;
  const text = `Năm ${year}: xếp thứ ${placing.place} trong ${placing.members} đơn vị của ${placing.cluster}`;
  const sentence = `Xếp thứ ${placing.place} trong ${placing.members} đơn vị của ${placing.cluster}.`;
  return single(context, condition, outcomeOf(supports, false), sentence, [{ text, supports }]);
}

function figureOf({ case: { facts, year, figuresAtLeast } }: Context, figure: CollectiveFigure): Known {
  const exact =
    factsOfKind(facts, 'figures').findLast((fact) => fact.year === year && fact.figures[figure] !== null)
      ?.figures[figure] ?? null;
  return { exact, atLeast: exact ?? figuresAtLeast[figure] ?? 0 };
}

function figureFact(context: Context, figure: CollectiveFigure): FactUsed {
  const { exact, atLeast } = figureOf(context, figure);
  const { year } = context.case;
  if (exact !== null) return { text: `Năm ${year}: ${exact} ${figureWords[figure]}`, supports: true };
  if (atLeast > 0) {
    return {
      text: `Năm ${year}: ít nhất ${atLeast} ${figureWords[figure]} (theo sổ khen thưởng)`,
      supports: true,
    };
  }
  return { text: `Năm ${year}: chưa có số ${figureWords[figure]}`, supports: null };
}

/** `70 %`, or `66,67 %` cut off and never rounded up to what was not reached. */
function percentOf(count: number, base: number): string {
  const hundredths = Math.floor((count * 10_000) / base);
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${decimals === '' ? '' : `,${decimals}`} %`;
}
