import type { AwardCode } from '../awards/award.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Fraction } from '../kernel/fraction.ts';
import { DisciplineLevel, InitiativeScope, RatingLevel } from '../people/fact.ts';
import { requirementText } from './condition-text.ts';
import type { AwardNaming } from './condition-text.ts';
import type { Condition } from './condition.ts';
import { CouncilPart } from './instrument.ts';
import type { Amendment, Provision } from './instrument.ts';

/** How a value is typed and shown: hundredths as `4,5`, a share as `70 %`, đồng with points. */
export type EditableKind =
  | 'count'
  | 'coefficient'
  | 'percent'
  | 'money'
  | 'text'
  | 'yes_no'
  | 'day_of_year'
  | 'council'
  | 'rating'
  | 'scope'
  | 'discipline';

/** A value of a provision that the office may amend. */
export type EditableValue = {
  /** As amendments name it: `condition.of[0].years`. */
  readonly path: string;
  /** `Số năm`. */
  readonly label: string;
  /** The part of the provision that it belongs to, in words; empty where it is the provision's own. */
  readonly within: string;
  readonly kind: EditableKind;
  readonly value: Amendment['value'];
};

/** What may stand for a value of a kind that is chosen from a list. */
export const choicesOfKind = {
  council: Object.values(CouncilPart),
  rating: Object.values(RatingLevel),
  scope: Object.values(InitiativeScope),
  discipline: Object.values(DisciplineLevel),
} as const;

/** Every value of a provision that can be changed from a day on, in the order in which a form shows them. */
export function editableValues(provision: Provision, nameOf: AwardNaming): readonly EditableValue[] {
  return [
    ...contentValues(provision, nameOf),
    own('article', 'Điều, khoản dẫn chiếu', 'text', provision.article),
  ];
}

function contentValues(provision: Provision, nameOf: AwardNaming): readonly EditableValue[] {
  switch (provision.kind) {
    case 'authority':
      return [
        own('decidedBy', 'Thẩm quyền quyết định', 'text', provision.decidedBy),
        own('submittedBy', 'Cơ quan trình', 'text', provision.submittedBy),
        own('council', 'Phần của Hội đồng', 'council', provision.council),
      ];
    case 'conditions':
      return conditionValues(provision.condition, 'condition', nameOf);
    case 'cap':
      return shareValues('share', 'Tỷ lệ tối đa', '', provision.share);
    case 'dossier':
      return [
        ...provision.parts.flatMap(({ name, copies, required, form }, index) => {
          const at = (key: string) => `parts[${index}].${key}`;
          return [
            { path: at('name'), label: 'Tên giấy tờ', within: name, kind: 'text' as const, value: name },
            { path: at('form'), label: 'Mẫu số', within: name, kind: 'text' as const, value: form },
            { path: at('copies'), label: 'Số bản', within: name, kind: 'count' as const, value: copies },
            {
              path: at('required'),
              label: 'Bắt buộc',
              within: name,
              kind: 'yes_no' as const,
              value: required,
            },
          ];
        }),
        own('channel', 'Cách nộp', 'text', provision.channel),
      ];
    case 'deadline':
      return provision.workingDays === null
        ? [own('yearDay', 'Trước ngày', 'day_of_year', provision.yearDay)]
        : [own('workingDays', 'Số ngày làm việc', 'count', provision.workingDays)];
    case 'publication':
      return [own('workingDays', 'Số ngày làm việc', 'count', provision.workingDays)];
    case 'prize':
      return [
        own('coefficient', 'Hệ số so với mức lương cơ sở', 'coefficient', provision.coefficient),
        own('isMaximum', 'Là mức cao nhất', 'yes_no', provision.isMaximum),
      ];
    case 'gap':
      return [own('years', 'Số năm', 'count', provision.years)];
    case 'base_salary':
      return [own('amount', 'Mức lương cơ sở một tháng', 'money', provision.amount)];
    case 'exclusion':
    case 'principle':
      return [own('text', 'Nội dung', 'text', provision.text)];
    default:
      return assertNever(provision);
  }
}

function conditionValues(condition: Condition, path: string, nameOf: AwardNaming): readonly EditableValue[] {
  const value = (key: string, label: string, kind: EditableKind, current: Amendment['value']) => ({
    path: `${path}.${key}`,
    label,
    within: requirementText(condition, nameOf),
    kind,
    value: current,
  });
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part, index) => conditionValues(part, `${path}.of[${index}]`, nameOf));
    case 'after_award':
      return [
        {
          ...value('years', 'Số năm', 'count', condition.years),
          within: afterWords(condition.awards, nameOf),
        },
        ...conditionValues(condition.within, `${path}.within`, nameOf),
      ];
    case 'rated':
      return [
        value('years', 'Số năm', 'count', condition.years),
        value('minimum', 'Mức xếp loại', 'rating', condition.minimum),
      ];
    case 'rated_years':
      return [
        value('count', 'Số năm', 'count', condition.count),
        value('minimum', 'Mức xếp loại', 'rating', condition.minimum),
      ];
    case 'held_in_a_row':
      return [value('years', 'Số năm', 'count', condition.years)];
    case 'held_repeatedly':
      return [
        value('times', 'Số lần', 'count', condition.times),
        value('everyYears', 'Cách nhau không quá (năm)', 'count', condition.everyYears),
      ];
    case 'held':
      return [value('count', 'Số lần', 'count', condition.count)];
    case 'initiatives':
      return [
        value('count', 'Số sáng kiến, đề tài', 'count', condition.count),
        value('scope', 'Phạm vi công nhận', 'scope', condition.scope),
        ...(condition.years === undefined
          ? []
          : [value('years', 'Tính trong số năm gần nhất', 'count', condition.years)]),
      ];
    case 'no_discipline':
      return [value('from', 'Từ mức kỷ luật', 'discipline', condition.from)];
    case 'months_at_work':
      return [value('months', 'Số tháng', 'count', condition.months)];
    case 'members_share':
      return shareValues(`${path}.share`, 'Tỷ lệ', requirementText(condition, nameOf), condition.share);
    case 'members_at_least':
    case 'members_at_most':
      return [value('count', 'Số người', 'count', condition.count)];
    case 'placed':
      return [value('place', 'Thứ hạng', 'count', condition.place)];
    case 'months_in_post':
      return [
        value('months', 'Số tháng giữ chức vụ', 'count', condition.months),
        ...(condition.below === null ? [] : [value('below', 'Dưới số tháng', 'count', condition.below)]),
      ];
    case 'category':
      return [];
    case 'attested':
      return [value('text', 'Nội dung', 'text', condition.text)];
    default:
      return assertNever(condition);
  }
}

/** Shares are written in hundredths; another one is changed by its two numbers. */
function shareValues(
  path: string,
  label: string,
  within: string,
  { numerator, denominator }: Fraction,
): readonly EditableValue[] {
  const part = { path: `${path}.numerator`, within, value: numerator };
  if (denominator === 100) return [{ ...part, label, kind: 'percent' }];
  return [
    { ...part, label: `${label}: tử số`, kind: 'count' },
    { path: `${path}.denominator`, label: `${label}: mẫu số`, within, kind: 'count', value: denominator },
  ];
}

/** Where a provision says how far its text can be trusted: its own mark and those of conditions from another text. */
export function marksOf(
  provision: Provision,
): readonly { readonly path: string; readonly part: Condition | null }[] {
  const own = { path: 'mark', part: null };
  return provision.kind === 'conditions' ? [own, ...marksIn(provision.condition, 'condition')] : [own];
}

function marksIn(condition: Condition, path: string): readonly { path: string; part: Condition }[] {
  const below =
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.of.flatMap((part, index) => marksIn(part, `${path}.of[${index}]`))
      : condition.kind === 'after_award'
        ? marksIn(condition.within, `${path}.within`)
        : [];
  return [...(condition.mark === undefined ? [] : [{ path: `${path}.mark`, part: condition }]), ...below];
}

function own(path: string, label: string, kind: EditableKind, value: Amendment['value']): EditableValue {
  return { path, label, within: '', kind, value };
}

function afterWords(awards: readonly AwardCode[], nameOf: AwardNaming): string {
  return `Sau khi được tặng ${awards.map(nameOf).join(' hoặc ')}`;
}
