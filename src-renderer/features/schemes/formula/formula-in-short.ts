import type { TFunction } from 'i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { formatQuantity } from '../../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';

/** How points are found, in so few words that they fit a table's cell. */
export function formulaInShort(t: TFunction<'schemes'>, formula: Formula, maximum: Points): string {
  const max = formatPoints(maximum);
  const say = formatPoints;
  switch (formula.kind) {
    case 'manual':
      return formula.step === null
        ? t('words.manual', { max })
        : t('words.manualStep', { max, step: say(formula.step) });
    case 'ratio_cap':
      return t(`words.${formula.inverse ? 'ratioInverse' : 'ratio'}`, { max });
    case 'linear_deduct':
      return linearInWords(t, formula, max);
    case 'leader_relative':
      return t('words.leader', { max, share: formatQuantity(formula.atTarget) });
    case 'group_max':
      return t('words.groupMax', { max });
    case 'pass_fail':
      return t('words.passFail', { max });
    case 'step_threshold': {
      const unit = formula.of === 'actual' ? '' : ' %';
      const steps = formula.steps.map(
        ({ from, points }) => `≥ ${formatQuantity(from)}${unit}: ${say(points)}`,
      );
      return [...steps, t('words.below', { points: say(formula.below) })].join('; ');
    }
    case 'step_label':
      return formula.labels.map(({ label, points }) => `${label}: ${say(points)}`).join('; ');
    case 'count': {
      const items = formula.items.map(({ label, each, cap }) => {
        const times = t('words.each', { each: say(each) });
        const capped = cap === null ? times : t('words.eachCapped', { each: say(each), cap: say(cap) });
        return label === '' ? capped : `${label}: ${capped}`;
      });
      return t('words.count', { list: items.join('; '), cap: say(formula.cap) });
    }
    case 'bonus_penalty':
      return t('words.bonusPenalty', {
        bonus: say(formula.bonusEach),
        penalty: say(formula.penaltyEach),
        minimum: say(formula.minimum),
        maximum: say(formula.maximum),
      });
    case 'penalty':
      return t('words.penalty', { max, each: say(formula.each) });
    case 'rank_scale':
      return formula.of === null ? t('words.rank', { max }) : t('words.rankOf', { max, of: formula.of });
    default:
      return assertNever(formula);
  }
}

function linearInWords(
  t: TFunction<'schemes'>,
  formula: Extract<Formula, { kind: 'linear_deduct' }>,
  max: string,
): string {
  const { of, reward, cap } = formula;
  const per = `${formatQuantity(formula.per)} ${t(`words.${of}`)}`;
  const parameters = { max, per, deduct: formatPoints(formula.deduct) };
  const shortfall = t('words.linear', parameters);
  if (reward === null) return shortfall;
  const more = t('words.linearReward', { per, reward: formatPoints(reward) });
  const most = cap === null ? '' : t('words.linearCap', { cap: formatPoints(cap) });
  return `${shortfall}${more}${most}`;
}
