import type { TFunction } from 'i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { formatQuantity } from '../../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';

/** How points are found, in a sentence. `short` fits a table's cell. */
export function formulaInWords(
  t: TFunction<'schemes'>,
  formula: Formula,
  maximum: Points,
  length: 'short' | 'long' = 'long',
): string {
  const max = formatPoints(maximum);
  const say = formatPoints;
  switch (formula.kind) {
    case 'manual':
      return formula.step === null
        ? t(`words.${length}.manual`, { max })
        : t(`words.${length}.manualStep`, { max, step: say(formula.step) });
    case 'ratio_cap':
      return t(`words.${length}.${formula.inverse ? 'ratioInverse' : 'ratio'}`, { max });
    case 'linear_deduct':
      return linearInWords(t, formula, max, length);
    case 'leader_relative':
      return t(`words.${length}.leader`, { max, share: formatQuantity(formula.atTarget) });
    case 'group_max':
      return t(`words.${length}.groupMax`, { max });
    case 'pass_fail':
      return t(`words.${length}.passFail`, { max });
    case 'step_threshold': {
      const unit = formula.of === 'actual' ? '' : ' %';
      const steps = formula.steps.map(
        ({ from, points }) => `≥ ${formatQuantity(from)}${unit}: ${say(points)}`,
      );
      const list = [...steps, t('words.below', { points: say(formula.below) })].join('; ');
      return t(`words.${length}.${formula.of === 'actual' ? 'stepActual' : 'stepPercent'}`, { list });
    }
    case 'step_label':
      return t(`words.${length}.stepLabel`, {
        list: formula.labels.map(({ label, points }) => `${label}: ${say(points)}`).join('; '),
      });
    case 'count': {
      const items = formula.items.map(({ label, each, cap }) => {
        const times = t('words.each', { each: say(each) });
        const capped = cap === null ? times : t('words.eachCapped', { each: say(each), cap: say(cap) });
        return label === '' ? capped : `${label}: ${capped}`;
      });
      return t(`words.${length}.count`, { list: items.join('; '), cap: say(formula.cap) });
    }
    case 'bonus_penalty':
      return t(`words.${length}.bonusPenalty`, {
        bonus: say(formula.bonusEach),
        penalty: say(formula.penaltyEach),
        minimum: say(formula.minimum),
        maximum: say(formula.maximum),
      });
    case 'penalty':
      return t(`words.${length}.penalty`, { max, each: say(formula.each) });
    case 'rank_scale':
      return formula.of === null
        ? t(`words.${length}.rank`, { max })
        : t(`words.${length}.rankOf`, { max, of: formula.of });
    default:
      return assertNever(formula);
  }
}

function linearInWords(
  t: TFunction<'schemes'>,
  formula: Extract<Formula, { kind: 'linear_deduct' }>,
  max: string,
  length: 'short' | 'long',
): string {
  const { of, reward, cap } = formula;
  const per = `${formatQuantity(formula.per)} ${t(`words.${of}`)}`;
  const parameters = { max, per, deduct: formatPoints(formula.deduct) };
  const shortfall = t(`words.${length}.linear`, parameters);
  if (reward === null) return shortfall;
  const more = t(`words.${length}.linearReward`, { per, reward: formatPoints(reward) });
  const most = cap === null ? '' : t(`words.${length}.linearCap`, { cap: formatPoints(cap) });
  return `${shortfall}${more}${most}`;
}
