import { addDays, daysFromTo, fullMonthsFromTo, lastDayOf, yearOf } from '../../kernel/date-spans.ts';
import { formatDate } from '../../kernel/dates.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { DisciplineLevel } from '../../people/fact.ts';
import type { Condition } from '../condition.ts';
import { disciplineWords } from '../fact-words.ts';
import { Outcome } from '../finding.ts';
import type { FactUsed, Finding } from '../finding.ts';
import { Principle, principleCitation } from '../principles.ts';
import { factsOfKind, isComplete } from './context.ts';
import type { Context } from './context.ts';
import { outcomeOf, single } from './findings.ts';

type OfKind<Kind> = Extract<Condition, { kind: Kind }>;

/** No discipline of the level or a harder one in force on the day or in the year of the case. */
export function evaluateNoDiscipline(condition: OfKind<'no_discipline'>, context: Context): Finding {
  const { year, on, facts } = context.case;
  const first = `${year}-01-01` as IsoDate;
  const found = factsOfKind(facts, 'discipline').map((fact) => {
    const end = fact.to ?? ('9999-12-31' as IsoDate);
    const inYear = fact.from <= lastDayOf(year) && end >= first;
    const inForce = fact.from <= on && end >= on;
    const hard = mildestFirst.indexOf(fact.level) >= mildestFirst.indexOf(condition.from);
    const until = fact.to === null ? 'chưa hết hiệu lực' : `đến ${formatDate(fact.to)}`;
    return {
      text: `Kỷ luật ${disciplineWords[fact.level]} từ ${formatDate(fact.from)}, ${until}`,
      against: (inYear || inForce) && hard,
    };
  });
  const against = found.find((fact) => fact.against);
  const known = isComplete(context, 'disciplines', year);
  const outcome = outcomeOf(!against && known, !against);
  const sentence = {
    met: `Không bị kỷ luật${condition.from === 'reprimand' ? '' : ` từ ${disciplineWords[condition.from]} trở lên`} trong năm ${year} và đến ngày ${formatDate(on)}.`,
    not_met: `${against?.text ?? ''}.`,
    missing: `Chưa xác nhận việc kỷ luật trong năm ${year}.`,
  }[outcome];
  return single(context, condition, outcome, sentence, [
    ...found.map((fact): FactUsed => ({ text: fact.text, supports: !fact.against })),
    ...(outcome === Outcome.missing
      ? [{ text: `Năm ${year}: chưa rà soát việc kỷ luật`, supports: null }]
      : []),
  ]);
}

const mildestFirst = Object.values(DisciplineLevel);

/** At work for so many full months at the end of the year; leave counts, except where it had no ground that counts. */
export function evaluateMonthsAtWork(condition: OfKind<'months_at_work'>, context: Context): Finding {
  const { year, facts } = context.case;
  const recruitment = factsOfKind(facts, 'recruitment').findLast(({ on }) => yearOf(on) <= year);
  if (!recruitment) {
    const text = 'Chưa có ngày vào làm việc';
    return single(context, condition, Outcome.missing, `${text}.`, [{ text, supports: null }]);
  }
  const end = lastDayOf(year);
  const leaves = factsOfKind(facts, 'leave').filter(({ from }) => from <= end);
  // Time that counts is put together by beginning later by the days that don't.
  const lost = leaves
    .filter(({ cause }) => cause === 'other')
    .reduce((days, { from, to }) => {
      const start = from > recruitment.on ? from : recruitment.on;
      return days + daysFromTo(start, to !== null && to < end ? to : end);
    }, 0);
  const months = fullMonthsFromTo(addDays(recruitment.on, lost), end);
  const enough = months >= condition.months;
  const sentence = `Đã làm việc ${months} tháng tính đến ${formatDate(end)}${enough ? '' : `, cần đủ ${condition.months} tháng`}.`;
  return single(context, condition, outcomeOf(enough, false), sentence, [
    { text: `Vào làm việc ngày ${formatDate(recruitment.on)}`, supports: enough },
    ...leaves.map(({ cause, from, to }): FactUsed => {
      const until = to === null ? 'đến nay' : `đến ${formatDate(to)}`;
      const citation = cause === 'maternity' ? principleCitation(context.book, Principle.maternity) : '';
      return {
        text: `Nghỉ ${leaveWords[cause]} từ ${formatDate(from)} ${until}: ${cause === 'other' ? 'không tính' : 'được tính'} là thời gian làm việc${citation}`,
        supports: cause !== 'other',
      };
    }),
  ]);
}

const leaveWords = {
  maternity: 'thai sản',
  training: 'đi đào tạo, bồi dưỡng',
  injury: 'điều trị thương tích',
  other: 'việc riêng',
} as const;
