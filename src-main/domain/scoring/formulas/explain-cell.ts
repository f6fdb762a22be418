import { assertNever } from '../../kernel/assert-never.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import { pointsOf, sumPoints } from '../../kernel/points.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import { roundedRatio, times } from '../../kernel/whole.ts';
import type { SheetEntries } from '../results/entries.ts';
import { evaluateSheet, exemptCodes } from '../results/evaluate-sheet.ts';
import type { CellResult, Exemption } from '../results/evaluate-sheet.ts';
import { CriterionRole, ExemptionRule, scoredCriteria } from '../schemes/scheme.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';
import { clusterContext, sameShare } from './cluster-context.ts';
import type { AgainstTarget, ClusterContext } from './cluster-context.ts';
import { WHOLE_SHARE, computePoints, labelReached, stepReached } from './compute-points.ts';
import type { ExactPoints, PointsLimit, PointsProblem } from './compute-points.ts';
import type { Formula } from './formula.ts';
import type { Measure, MeasureField } from './measure.ts';

/** A share in thousandths of a percent, rounded for reading; it is never reckoned with. */
type Share = number;

/** A step on the way from what was measured to the points. The words are the reader's own. */
export type CellStep =
  /** A part of a whole, and its share of the maximum: A/T, T/A, A/highest. */
  | { readonly kind: 'share'; readonly part: Quantity; readonly whole: Quantity; readonly share: Share }
  | { readonly kind: 'target_reached'; readonly share: Share | null }
  /** Below or above the target: by how much, and what each `per` of it takes off or adds. */
  | {
      readonly kind: 'short' | 'over';
      readonly by: Quantity;
      readonly of: 'percent_of_target' | 'percentage_points';
      readonly per: Quantity;
      readonly each: Points;
    }
  /** What reaching the target is worth, as a share of the maximum. */
  | { readonly kind: 'at_target'; readonly share: Share }
  /** The units ahead of their targets by most, and their share. */
  | ({ readonly kind: 'leader'; readonly unitIds: readonly UnitId[]; readonly share: Share } & AgainstTarget)
  /** How far above its target the unit is, of the way to the leader. */
  | { readonly kind: 'towards_leader'; readonly share: Share }
  | { readonly kind: 'highest'; readonly unitIds: readonly UnitId[]; readonly actual: Quantity }
  /** No target was set: compared with the others that have none. */
  | { readonly kind: 'without_target' }
  | { readonly kind: 'passed'; readonly passed: boolean }
  /** `share` is what was compared where a share of the target is; `from` is null below every threshold. */
  | {
      readonly kind: 'threshold';
      readonly share: Share | null;
      readonly from: Quantity | null;
      readonly points: Points;
    }
  | { readonly kind: 'label'; readonly label: string; readonly points: Points }
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly count: number;
      readonly each: Points;
      readonly cap: Points | null;
      readonly points: Points;
    }
  | { readonly kind: 'cap'; readonly sum: Points; readonly cap: Points }
  | {
      readonly kind: 'bonuses_less_penalties';
      readonly bonuses: number;
      readonly bonusEach: Points;
      readonly penalties: number;
      readonly penaltyEach: Points;
      readonly sum: Points;
      readonly minimum: Points;
      readonly maximum: Points;
    }
  | {
      readonly kind: 'occurrences';
      readonly count: number;
      readonly each: Points;
      readonly takenOff: Points;
    }
  | { readonly kind: 'place'; readonly rank: number; readonly of: number }
  /** The criterion is a penalty: what was counted or is lacking is taken off. */
  | { readonly kind: 'taken_off' }
  | { readonly kind: 'limit'; readonly limit: PointsLimit; readonly points: Points }
  /** `unrounded` in hundred-thousandths of a point, cut off; equal to the points where nothing was rounded. */
  | {
      readonly kind: 'rounded';
      readonly unrounded: number;
      readonly exact: boolean;
      readonly points: Points;
    };

/** What the formula makes of the measure. */
export type FormulaExplanation =
  | { readonly kind: 'by_hand' }
  | { readonly kind: 'missing'; readonly fields: readonly MeasureField[] }
  | { readonly kind: 'problem'; readonly problem: PointsProblem; readonly steps: readonly CellStep[] }
  | { readonly kind: 'points'; readonly steps: readonly CellStep[] };

/** What not applying does: to the criterion itself, or to another that takes its maximum over. */
export type ExemptionExplanation =
  | { readonly kind: 'not_counted' }
  | { readonly kind: 'average'; readonly of: readonly { unitId: UnitId; points: Points }[] }
  | {
      readonly kind: 'raised';
      readonly from: Points;
      readonly to: Points;
      readonly exempt: readonly string[];
    };

export type CellExplanation = {
  readonly criterion: Criterion;
  readonly result: CellResult;
  /** Points given by hand, which prevail over those of the formula. */
  readonly given: Points | null;
  readonly measure: Measure | null;
  /** Null where the criterion doesn't apply. */
  readonly formula: FormulaExplanation | null;
  readonly exemption: ExemptionExplanation | null;
};

/** Why a cell has the points it has; null for a unit or criterion that the sheet doesn't know. */
export function explainCell(
  scheme: Scheme,
  unitIds: readonly UnitId[],
  entries: SheetEntries,
  exemptions: readonly Exemption[],
  { unitId, criterionCode: code }: Exemption,
): CellExplanation | null {
  const criterion = scoredCriteria(scheme).find((one) => one.code === code);
  const evaluations = evaluateSheet(scheme, unitIds, entries, exemptions);
  const result = evaluations.find((one) => one.unitId === unitId)?.cells.get(code);
  if (criterion === undefined || result === undefined) return null;
  const exempt = exemptCodes(exemptions);
  const applying = unitIds.filter((id) => exempt.get(id)?.has(code) !== true);
  const column = applying.map((id) => ({ unitId: id, measure: entries.get(id)?.get(code)?.measure ?? null }));
  const entry = entries.get(unitId)?.get(code);
  return {
    criterion,
    result,
    given: entry?.value ?? null,
    measure: entry?.measure ?? null,
    formula: result.origin === 'exempt' ? null : explainFormula(criterion, entry?.measure ?? null, column),
    exemption: explainExemption(),
  };

  function explainExemption(): ExemptionExplanation | null {
    if (result?.origin === 'exempt') {
      if (scheme.exemption === ExemptionRule.redistribute) return { kind: 'not_counted' };
      const of = evaluations.flatMap((one) => {
        const points = applying.includes(one.unitId) ? one.cells.get(code)?.points : null;
        return points === null || points === undefined ? [] : [{ unitId: one.unitId, points }];
      });
      return { kind: 'average', of };
    }
    const { maximum: from } = criterion ?? { maximum: pointsOf(0) };
    const to = result?.maximum ?? from;
    return from === to ? null : { kind: 'raised', from, to, exempt: [...(exempt.get(unitId) ?? [])] };
  }
}

type ColumnCell = { readonly unitId: UnitId; readonly measure: Measure | null };

function explainFormula(
  criterion: Criterion,
  measure: Measure | null,
  column: readonly ColumnCell[],
): FormulaExplanation {
  const context = clusterContext(criterion, column);
  const outcome = computePoints(criterion, measure, context);
  const { formula } = criterion;
  if (outcome.kind === 'by_hand' || outcome.kind === 'missing' || formula === null) {
    return outcome.kind === 'missing' ? outcome : { kind: 'by_hand' };
  }
  const steps = stepsOf(formula, measure as Required<Measure>, context, column);
  if (outcome.kind === 'problem') return { kind: 'problem', problem: outcome.problem, steps };
  const { exact, limit } = outcome;
  const rounded = roundingOf(exact);
  return {
    kind: 'points',
    steps: [
      ...steps,
      ...(criterion.role === CriterionRole.penalty ? [{ kind: 'taken_off' as const }] : []),
      ...(limit === null ? [] : [{ kind: 'limit' as const, limit, points: rounded.points }]),
      rounded,
    ],
  };
}

function roundingOf({ numerator, denominator }: ExactPoints): Extract<CellStep, { kind: 'rounded' }> {
  const points = pointsOf(roundedRatio(numerator, denominator));
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const exact = BigInt(points) * bottom === top;
  return { kind: 'rounded', unrounded: Number((top * 1000n) / bottom), exact, points };
}

function stepsOf(
  formula: Formula,
  measure: Required<Measure>,
  context: ClusterContext,
  column: readonly ColumnCell[],
): readonly CellStep[] {
  const { target, actual } = measure;
  switch (formula.kind) {
    case 'manual':
      return [];
    case 'ratio_cap':
      return formula.inverse ? inverseSteps(measure) : shareSteps(actual, target);
    case 'linear_deduct':
      return linearSteps(formula, measure);
    case 'leader_relative':
      return target === 0
        ? [{ kind: 'without_target' }, ...highestSteps(measure, context, column.filter(hasNoTarget))]
        : leaderSteps(formula, measure, context, column);
    case 'group_max':
      return highestSteps(measure, context, column);
    case 'pass_fail':
      return [{ kind: 'passed', passed: measure.passed }];
    case 'step_threshold': {
      const step = stepReached(formula, measure);
      if (step === undefined) return [];
      const share = formula.of === 'actual' ? null : shareOf(actual, target);
      const { from, points } = (step === null ? undefined : formula.steps[step]) ?? {
        from: null,
        points: formula.below,
      };
      return [{ kind: 'threshold', share, from, points }];
    }
    case 'step_label': {
      const reached = labelReached(formula, measure.label);
      return reached ? [{ kind: 'label', ...reached }] : [];
    }
    case 'count':
      return countSteps(formula, measure);
    case 'bonus_penalty': {
      const { bonusEach, penaltyEach, minimum, maximum } = formula;
      const { bonuses, penalties } = measure;
      const sum = pointsOf(bonuses * bonusEach - penalties * penaltyEach);
      return [
        {
          kind: 'bonuses_less_penalties',
          bonuses,
          bonusEach,
          penalties,
          penaltyEach,
          sum,
          minimum,
          maximum,
        },
      ];
    }
    case 'penalty': {
      const { penalties: count } = measure;
      const takenOff = pointsOf(count * formula.each);
      return [{ kind: 'occurrences', count, each: formula.each, takenOff }];
    }
    case 'rank_scale':
      return [{ kind: 'place', rank: measure.rank, of: formula.of ?? context.unitCount }];
    default:
      return assertNever(formula);
  }
}

function shareSteps(part: Quantity, whole: Quantity): readonly CellStep[] {
  if (whole <= 0) return [];
  const share = shareOf(part, whole);
  return part >= whole ? [{ kind: 'target_reached', share }] : [{ kind: 'share', part, whole, share }];
}

function inverseSteps({ target, actual }: Required<Measure>): readonly CellStep[] {
  if (target < 0) return [];
  if (actual <= target) return [{ kind: 'target_reached', share: null }];
  return [{ kind: 'share', part: target, whole: actual, share: shareOf(target, actual) }];
}

function linearSteps(
  { of, per, deduct, reward }: Extract<Formula, { kind: 'linear_deduct' }>,
  { target, actual }: Required<Measure>,
): readonly CellStep[] {
  if (of === 'percent_of_target' && target <= 0) return [];
  const away = Math.abs(actual - target);
  const distance = of === 'percentage_points' ? away : shareOf(away, target);
  // A figure many billion times its target is a slip of the keyboard; no share can be written for it.
  if (!Number.isSafeInteger(distance)) return [];
  const by = quantityOf(distance);
  if (actual < target) return [{ kind: 'short', by, of, per, each: deduct }];
  if (actual === target || reward === null) {
    return [{ kind: 'target_reached', share: of === 'percentage_points' ? null : shareOf(actual, target) }];
  }
  return [{ kind: 'over', by, of, per, each: reward }];
}

function leaderSteps(
  { atTarget }: Extract<Formula, { kind: 'leader_relative' }>,
  { target, actual }: Required<Measure>,
  { leader }: ClusterContext,
  column: readonly ColumnCell[],
): readonly CellStep[] {
  if (target < 0) return [];
  const steps: CellStep[] = [
    { kind: 'share', part: actual, whole: target, share: shareOf(actual, target) },
    { kind: 'at_target', share: atTarget },
  ];
  if (actual <= target || leader === null) return steps;
  const unitIds = column.filter(({ measure }) => sameShare(measure, leader)).map(({ unitId }) => unitId);
  const way = roundedRatio(
    times(times(actual - target, leader.target), WHOLE_SHARE),
    times(leader.actual - leader.target, target),
  );
  return [
    ...steps,
    { kind: 'leader', unitIds, ...leader, share: shareOf(leader.actual, leader.target) },
    { kind: 'towards_leader', share: way },
  ];
}

function highestSteps(
  { actual }: Required<Measure>,
  { highest }: ClusterContext,
  column: readonly ColumnCell[],
): readonly CellStep[] {
  if (highest === null) return [];
  const unitIds = column.filter(({ measure }) => measure?.actual === highest).map(({ unitId }) => unitId);
  const step: CellStep = { kind: 'highest', unitIds, actual: highest };
  if (highest <= 0) return [step];
  return [step, { kind: 'share', part: actual, whole: highest, share: shareOf(actual, highest) }];
}

function countSteps(
  { items, cap }: Extract<Formula, { kind: 'count' }>,
  { counts }: Required<Measure>,
): readonly CellStep[] {
  const steps = items.map(({ label, each, cap }, index) => {
    const count = counts[index] ?? 0;
    const points = pointsOf(Math.min(count * each, cap ?? count * each));
    return { kind: 'item' as const, label, count, each, cap, points };
  });
  const sum = sumPoints(steps.map(({ points }) => points));
  return sum > cap ? [...steps, { kind: 'cap', sum, cap }] : steps;
}

function hasNoTarget({ measure }: ColumnCell): boolean {
  return measure?.target === 0;
}

function shareOf(part: number, whole: number): Share {
  return roundedRatio(times(part, WHOLE_SHARE), whole);
}
