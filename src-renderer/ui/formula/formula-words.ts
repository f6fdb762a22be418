import type { TFunction } from 'i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { formatQuantity } from '../../../src-main/domain/kernel/quantity.ts';
import { CriterionRole } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import type { Criterion } from '../../../src-main/domain/scoring/schemes/scheme.ts';

/** Whatever the sentences are filled with; each uses some of it. */
const blanks = {
  max: '',
  step: '',
  deduct: '',
  per: '',
  reward: '',
  cap: '',
  share: '',
  from: '',
  points: '',
  label: '',
  each: '',
  bonus: '',
  penalty: '',
  lowest: '',
  highest: '',
  units: '',
};

/** A sentence of the messages with what it is filled with. */
export type FormulaSentence = { readonly key: FormulaKey; readonly values: Readonly<typeof blanks> };

type FormulaValues = Partial<typeof blanks>;

type FormulaKey =
  | 'manual'
  | 'manual_step'
  | 'ratio_cap'
  | 'ratio_cap_inverse'
  | 'deduct_percent'
  | 'deduct_points'
  | 'reward_percent'
  | 'reward_points'
  | 'leader_relative'
  | 'group_max'
  | 'pass_fail'
  | 'step_from'
  | 'step_from_percent'
  | 'step_below'
  | 'step_label'
  | 'count'
  | 'count_item'
  | 'count_item_cap'
  | 'count_cap'
  | 'bonus_penalty'
  | 'penalty'
  | 'penalty_taken'
  | 'rank_scale'
  | 'rank_scale_of';

type FormulaFacts = Pick<Criterion, 'formula' | 'maximum' | 'role' | 'measuredIn'>;

/** How a criterion's points are found, in sentences to be said one after the other; none for a group. */
export function formulaInWords(t: TFunction<'formula'>, criterion: FormulaFacts): readonly string[] {
  return formulaSentences(criterion).map(({ key, values }) => t(key, values));
}

/** The sentences of `formulaInWords` before they are put into a language. */
export function formulaSentences({
  formula,
  maximum,
  role,
  measuredIn,
}: FormulaFacts): readonly FormulaSentence[] {
  const max = formatPoints(maximum);
  const say = (key: FormulaKey, values: FormulaValues = {}): FormulaSentence => ({
    key,
    values: { ...blanks, max, ...values },
  });
  if (formula === null) return [];
  switch (formula.kind) {
    case 'manual':
      return [
        formula.step === null ? say('manual') : say('manual_step', { step: formatPoints(formula.step) }),
      ];
    case 'ratio_cap':
      return [say(formula.inverse ? 'ratio_cap_inverse' : 'ratio_cap')];
    case 'linear_deduct': {
      const unit = formula.of === 'percent_of_target' ? 'percent' : 'points';
      const per = formatQuantity(formula.per);
      return [
        say(`deduct_${unit}`, { deduct: formatPoints(formula.deduct), per }),
        ...(formula.reward === null
          ? []
          : [
              say(`reward_${unit}`, {
                reward: formatPoints(formula.reward),
                per,
                cap: formatPoints(formula.cap ?? maximum),
              }),
            ]),
      ];
    }
    case 'leader_relative':
      return [say('leader_relative', { share: formatQuantity(formula.atTarget) })];
    case 'group_max':
      return [say('group_max')];
    case 'pass_fail':
      return [say('pass_fail')];
    case 'step_threshold':
      return [
        ...formula.steps.map(({ from, points }) =>
          say(formula.of === 'percent_of_target' ? 'step_from_percent' : 'step_from', {
            from: measured(formatQuantity(from), measuredIn),
            points: formatPoints(points),
          }),
        ),
        say('step_below', { points: formatPoints(formula.below) }),
      ];
    case 'step_label':
      return formula.labels.map(({ label, points }) =>
        say('step_label', { label, points: formatPoints(points) }),
      );
    case 'count':
      return countSentences(formula.items, formula.cap, say);
    case 'bonus_penalty':
      return [
        say('bonus_penalty', {
          bonus: formatPoints(formula.bonusEach),
          penalty: formatPoints(formula.penaltyEach),
          lowest: formatPoints(formula.minimum),
          highest: formatPoints(formula.maximum),
        }),
      ];
    case 'penalty':
      return [
        say(role === CriterionRole.penalty ? 'penalty_taken' : 'penalty', {
          each: formatPoints(formula.each),
        }),
      ];
    case 'rank_scale':
      return [formula.of === null ? say('rank_scale') : say('rank_scale_of', { units: String(formula.of) })];
    default:
      return assertNever(formula);
  }
}

function countSentences(
  items: readonly { readonly label: string; readonly each: Points; readonly cap: Points | null }[],
  cap: Points,
  say: (key: FormulaKey, values: FormulaValues) => FormulaSentence,
): readonly FormulaSentence[] {
  const [only] = items;
  const most = { cap: formatPoints(cap) };
  if (items.length === 1 && only && only.label === '') {
    return [say('count', { each: formatPoints(only.each), ...most })];
  }
  return [
    ...items.map((item) =>
      item.cap === null
        ? say('count_item', { label: item.label, each: formatPoints(item.each) })
        : say('count_item_cap', {
            label: item.label,
            each: formatPoints(item.each),
            cap: formatPoints(item.cap),
          }),
    ),
    say('count_cap', most),
  ];
}

function measured(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure} ${unit}`;
}
