import { addDays, daysFromTo, fullMonthsFromTo } from '../../kernel/date-spans.ts';
import { yearOf } from '../../kernel/date-spans.ts';
import { formatDate } from '../../kernel/dates.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { PostGroup } from '../../people/fact.ts';
import { Gender } from '../../people/subject.ts';
import type { Condition } from '../condition.ts';
import { Outcome } from '../finding.ts';
import type { FactUsed, Finding } from '../finding.ts';
import { Principle, principleCitation } from '../principles.ts';
import { factsOfKind, isComplete } from './context.ts';
import type { Context } from './context.ts';
import { single } from './findings.ts';

/**
 * Full months in posts of the group or a higher one. Posts held at the same time count once; a woman needs two thirds of the
 * time (NĐ152 Đ.4 k.7), so that her months count half as much again.
 */
export function evaluateMonthsInPost(
  condition: Extract<Condition, { kind: 'months_in_post' }>,
  context: Context,
): Finding {
  const { gender, on } = context.case;
  const posts = factsOfKind(context.case.facts, 'post').filter(
    ({ group, from }) => highestFirst.indexOf(group) <= highestFirst.indexOf(condition.group) && from <= on,
  );
  const months = monthsTogether(posts, on);
  const finding = (outcome: Outcome, sentence: string) =>
    single(context, condition, outcome, sentence, [
      ...posts.map(({ title, from, to }): FactUsed => ({
        text: `${title} từ ${formatDate(from)} ${to === null ? 'đến nay' : `đến ${formatDate(to)}`}`,
        supports: true,
      })),
      ...(outcome === Outcome.missing ? [{ text: 'Quá trình giữ chức vụ chưa đủ', supports: null }] : []),
    ]);
  const genders = gender === null ? Object.values(Gender) : [gender];
  const places = new Set(genders.map((one) => placeOf(condition, months, one)));
  const [place = 'short'] = places;
  if (places.size > 1)
    return finding(Outcome.missing, 'Chưa rõ giới tính nên chưa tính được thời gian giữ chức vụ.');
  const complete = isComplete(context, 'posts', yearOf(on));
  const held = `Giữ chức vụ ${lengthOf(months)}${gender === Gender.female ? `, là nữ nên cần 2/3 thời gian${principleCitation(context.book, Principle.womenInPost)}` : ''}`;
  if (place === 'above') return finding(Outcome.notMet, `${held}: đủ thời gian để xét mức cao hơn.`);
  if (place === 'within') {
    return condition.below === null || complete
      ? finding(Outcome.met, `${held}.`)
      : finding(Outcome.missing, `${held}; chưa xác nhận đủ quá trình giữ chức vụ nên chưa rõ mức xét.`);
  }
  return complete
    ? finding(Outcome.notMet, `${held}, cần ${lengthOf(condition.months)}.`)
    : finding(
        Outcome.missing,
        `${posts.length === 0 ? 'Chưa có quá trình giữ chức vụ' : held}, cần ${lengthOf(condition.months)}.`,
      );
}

/** Where a time lies between the months that are asked for and those of the next higher class; in thirds, to stay exact. */
function placeOf(
  { months: wanted, below }: Extract<Condition, { kind: 'months_in_post' }>,
  months: number,
  gender: Gender,
): 'short' | 'within' | 'above' {
  const weight = gender === Gender.female ? 2 : 3;
  if (months * 3 < wanted * weight) return 'short';
  return below !== null && months * 3 >= below * weight ? 'above' : 'within';
}

const highestFirst = Object.values(PostGroup);

/** Full months of spans put together; days that lie in more than one count once. */
function monthsTogether(spans: readonly { from: IsoDate; to: IsoDate | null }[], on: IsoDate): number {
  let days = 0;
  let first: IsoDate | null = null;
  let covered: IsoDate | null = null;
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = to !== null && to < on ? to : on;
    const start: IsoDate = covered !== null && from <= covered ? addDays(covered, 1) : from;
    if (last < start) continue;
    days += daysFromTo(start, last);
    first ??= start;
    covered = last;
  }
  // Months are counted on the calendar from the first post on, gaps left out.
  return first === null ? 0 : fullMonthsFromTo(first, addDays(first, days - 1));
}

function lengthOf(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? `${years} năm` : '', rest > 0 || years === 0 ? `${rest} tháng` : '']
    .filter((part) => part !== '')
    .join(' ');
}
