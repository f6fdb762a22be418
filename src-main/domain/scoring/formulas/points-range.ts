import type { Points } from '../../kernel/points.ts';
import { negative } from '../../kernel/points.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { Criterion } from '../schemes/scheme.ts';
import type { Formula } from './formula.ts';

/** What the points of a criterion depend on besides what was measured. */
export type CriterionRules = Pick<Criterion, 'maximum' | 'role' | 'formula'>;

/** The fewest points that a criterion can have; below zero for penalties and where its formula says so. */
export function lowestPoints({ maximum, role, formula }: CriterionRules): Points {
  if (role === CriterionRole.penalty) return negative(maximum);
  if (formula?.kind === 'bonus_penalty') return Math.min(formula.minimum, 0) as Points;
  return Math.min(0, ...tablePoints(formula)) as Points;
}

/** The most points that a criterion can have: its maximum, nothing for a penalty, more where results above target are rewarded. */
export function highestPoints({ maximum, role, formula }: CriterionRules): Points {
  if (role === CriterionRole.penalty) return 0 as Points;
  if (formula?.kind !== 'linear_deduct' || formula.reward === null) return maximum;
  return Math.max(maximum, formula.cap ?? maximum) as Points;
}

/** The points that a table gives; none for a formula without one. */
function tablePoints(formula: Formula | null): readonly Points[] {
  if (formula?.kind === 'step_threshold')
    return [...formula.steps.map(({ points }) => points), formula.below];
  return formula?.kind === 'step_label' ? formula.labels.map(({ points }) => points) : [];
}
