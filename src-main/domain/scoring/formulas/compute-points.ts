import { assertNever } from '../../kernel/assert-never.ts';
import type { Points } from '../../kernel/points.ts';
import { negative } from '../../kernel/points.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { plus, times } from '../../kernel/whole.ts';
import type { Whole } from '../../kernel/whole.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { ClusterContext } from './cluster-context.ts';
import type { Formula } from './formula.ts';
import { measureFieldsOf } from './measure.ts';
import type { Measure, MeasureField } from './measure.ts';
import { highestPoints, lowestPoints } from './points-range.ts';
import type { CriterionRules } from './points-range.ts';

/** Points before they are rounded: numerator/denominator hundredths. */
export type ExactPoints = { readonly numerator: Whole; readonly denominator: Whole };

/** Why what was measured gives no points although it is all there. Then an officer decides, not a guess. */
export const PointsProblem = {
  /** A share of a target that is zero or below says nothing. */
  targetNotPositive: 'target_not_positive',
  /** No unit has a result above zero to be compared with. */
  nothingAboveZero: 'nothing_above_zero',
  unknownLabel: 'unknown_label',
  /** A place beyond the number of units. */
  rankOutOfRange: 'rank_out_of_range',
  /** The scheme's formula divides by zero. */
  invalidFormula: 'invalid_formula',
} as const;
export type PointsProblem = (typeof PointsProblem)[keyof typeof PointsProblem];

/** What held the points back from what the formula alone would give. */
export type PointsLimit = 'at_lowest' | 'at_highest';

/** What a formula makes of what was measured. */
export type FormulaOutcome =
  | { readonly kind: 'points'; readonly exact: ExactPoints; readonly limit: PointsLimit | null }
  | { readonly kind: 'missing'; readonly fields: readonly MeasureField[] }
  | { readonly kind: 'problem'; readonly problem: PointsProblem }
  /** The points are given, not computed. */
  | { readonly kind: 'by_hand' };

/** One whole, 100 %, in thousandths of a percent. */
export const WHOLE_SHARE = 100_000;

/** What the formula of a criterion gives for what a unit reported, before rounding. */
export function computePoints(
  criterion: CriterionRules,
  measure: Measure | null,
  context: ClusterContext,
): FormulaOutcome {
  const { formula } = criterion;
  if (formula === null || formula.kind === 'manual') return { kind: 'by_hand' };
  const fields = missingFields(formula, measure ?? {});
  if (fields.length > 0) return { kind: 'missing', fields };
  const result = applyFormula(formula, criterion.maximum, (measure ?? {}) as Required<Measure>, context);
  if (typeof result === 'string') return { kind: 'problem', problem: result };
  const exact =
    criterion.role === CriterionRole.penalty ? takenOff(formula, criterion.maximum, result) : result;
  return withinRange(criterion, exact);
}

/** The fields that a formula needs and that were not reported; an item of a count counts too. */
function missingFields(formula: Formula, measure: Measure): readonly MeasureField[] {
  return measureFieldsOf(formula).filter((field) => {
    if (field !== 'counts' || formula.kind !== 'count') return measure[field] === undefined;
    const counts = measure.counts ?? [];
    return formula.items.some((_, index) => (counts[index] ?? null) === null);
  });
}

/** The step that a result reaches, from the highest down; null below them all. Undefined where it can't be compared. */
export function stepReached(
  formula: Extract<Formula, { kind: 'step_threshold' }>,
  { target, actual }: Required<Pick<Measure, 'target' | 'actual'>>,
): number | null | undefined {
  if (formula.of === 'percent_of_target' && target <= 0) return undefined;
  const index = formula.steps.findIndex(({ from }) =>
    formula.of === 'actual' ? actual >= from : times(actual, WHOLE_SHARE) >= times(from, target),
  );
  return index === -1 ? null : index;
}

type LabelTable = Extract<Formula, { kind: 'step_label' }>['labels'];

/** What each way to write a label was found to mean: folding texts is dear, and a cluster says the same few ones. */
const knownLabels = new WeakMap<LabelTable, Map<string, LabelTable[number] | undefined>>();

/** The line of a table of labels that a label means, however it is written: `Hoàn thành tốt`, `HOÀN THÀNH TỐT`. */
export function labelReached(
  { labels }: Extract<Formula, { kind: 'step_label' }>,
  label: string,
): LabelTable[number] | undefined {
  const known = knownLabels.get(labels) ?? new Map<string, LabelTable[number] | undefined>();
  knownLabels.set(labels, known);
  if (!known.has(label)) {
    const folded = foldText(label);
    known.set(
      label,
      labels.find((line) => foldText(line.label) === folded),
    );
  }
  return known.get(label);
}

function applyFormula(
  formula: Exclude<Formula, { kind: 'manual' }>,
  maximum: Points,
  measure: Required<Measure>,
  context: ClusterContext,
): ExactPoints | PointsProblem {
  switch (formula.kind) {
    case 'ratio_cap':
      return formula.inverse ? lowerIsBetter(maximum, measure) : shareOfTarget(maximum, measure);
    case 'linear_deduct':
      return linearDeduct(formula, maximum, measure);
    case 'leader_relative':
      return leaderRelative(formula, maximum, measure, context);
    case 'group_max':
      return shareOfHighest(maximum, measure, context);
    case 'pass_fail':
      return whole(measure.passed ? maximum : 0);
    case 'step_threshold': {
      const step = stepReached(formula, measure);
      if (step === undefined) return PointsProblem.targetNotPositive;
      return whole(step === null ? formula.below : (formula.steps[step]?.points ?? 0));
    }
    case 'step_label': {
      const reached = labelReached(formula, measure.label);
      return reached ? whole(reached.points) : PointsProblem.unknownLabel;
    }
    case 'count':
      return whole(countPoints(formula, measure));
    case 'bonus_penalty': {
      const points = measure.bonuses * formula.bonusEach - measure.penalties * formula.penaltyEach;
      return whole(Math.min(Math.max(points, formula.minimum), formula.maximum));
    }
    case 'penalty':
      return whole(maximum - measure.penalties * formula.each);
    case 'rank_scale':
      return rankScale(formula.of ?? context.unitCount, maximum, measure);
    default:
      return assertNever(formula);
  }
}

function whole(points: number): ExactPoints {
  return { numerator: points, denominator: 1 };
}

function shareOfTarget(maximum: Points, { target, actual }: Required<Measure>): ExactPoints | PointsProblem {
  if (target <= 0) return PointsProblem.targetNotPositive;
  return actual >= target ? whole(maximum) : { numerator: times(maximum, actual), denominator: target };
}

/** T/A. A target of zero is fine here: to have none of what should be low is to reach it. */
function lowerIsBetter(maximum: Points, { target, actual }: Required<Measure>): ExactPoints | PointsProblem {
  if (target < 0) return PointsProblem.targetNotPositive;
  return actual <= target ? whole(maximum) : { numerator: times(maximum, target), denominator: actual };
}

function linearDeduct(
  { deduct, per, of, reward }: Extract<Formula, { kind: 'linear_deduct' }>,
  maximum: Points,
  { target, actual }: Required<Measure>,
): ExactPoints | PointsProblem {
  if (per <= 0) return PointsProblem.invalidFormula;
  if (of === 'percent_of_target' && target <= 0) return PointsProblem.targetNotPositive;
  const difference = actual - target;
  const each = difference < 0 ? deduct : reward;
  if (each === null) return whole(maximum);
  // difference/denominator times `each` is what is added; below the target it is negative.
  const [steps, denominator] =
    of === 'percent_of_target' ? [times(difference, WHOLE_SHARE), times(target, per)] : [difference, per];
  return { numerator: plus(times(maximum, denominator), times(each, steps)), denominator };
}

function leaderRelative(
  { atTarget }: Extract<Formula, { kind: 'leader_relative' }>,
  maximum: Points,
  measure: Required<Measure>,
  context: ClusterContext,
): ExactPoints | PointsProblem {
  const { target, actual } = measure;
  if (target < 0) return PointsProblem.targetNotPositive;
  // No target was set: compared with the others that have none.
  if (target === 0) return shareOfHighest(maximum, measure, context);
  const { leader } = context;
  if (actual <= target || leader === null) {
    const share = times(atTarget, Math.min(actual, target));
    return { numerator: times(maximum, share), denominator: times(WHOLE_SHARE, target) };
  }
  const lead = times(leader.actual - leader.target, target);
  const above = times(actual - target, leader.target);
  return {
    numerator: times(maximum, plus(times(atTarget, lead), times(WHOLE_SHARE - atTarget, above))),
    denominator: times(WHOLE_SHARE, lead),
  };
}

function shareOfHighest(
  maximum: Points,
  { actual }: Required<Measure>,
  { highest }: ClusterContext,
): ExactPoints | PointsProblem {
  if (highest === null || highest <= 0) return PointsProblem.nothingAboveZero;
  return { numerator: times(maximum, actual), denominator: highest };
}

function countPoints(
  { items, cap }: Extract<Formula, { kind: 'count' }>,
  { counts }: Required<Measure>,
): number {
  const sum = items.reduce((points, item, index) => {
    const ofItem = (counts[index] ?? 0) * item.each;
    return points + (item.cap === null ? ofItem : Math.min(ofItem, item.cap));
  }, 0);
  return Math.min(sum, cap);
}

function rankScale(of: number, maximum: Points, { rank }: Required<Measure>): ExactPoints | PointsProblem {
  if (rank < 1 || rank > of) return PointsProblem.rankOutOfRange;
  // The only one is the first: (N − r)/(N − 1) would be 0/0.
  return of === 1 ? whole(maximum) : { numerator: times(maximum, of - rank), denominator: of - 1 };
}

/** Kinds whose own figures say what is below zero. */
const signedKinds: ReadonlySet<Formula['kind']> = new Set([
  'bonus_penalty',
  'step_threshold',
  'step_label',
] as const);

/** The points of a penalty: what was counted, or what is lacking to the maximum, is taken off. */
function takenOff(formula: Formula, maximum: Points, exact: ExactPoints): ExactPoints {
  if (signedKinds.has(formula.kind)) return exact;
  const { numerator, denominator } = exact;
  if (formula.kind === 'count') return { numerator: times(-1, numerator), denominator };
  return { numerator: plus(numerator, times(negative(maximum), denominator)), denominator };
}

function withinRange(criterion: CriterionRules, exact: ExactPoints): FormulaOutcome {
  const [lowest, highest] = [lowestPoints(criterion), highestPoints(criterion)];
  if (exact.numerator < times(lowest, exact.denominator)) {
    return { kind: 'points', exact: whole(lowest), limit: 'at_lowest' };
  }
  if (exact.numerator > times(highest, exact.denominator)) {
    return { kind: 'points', exact: whole(highest), limit: 'at_highest' };
  }
  return { kind: 'points', exact, limit: null };
}
