import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { Points } from '../../../domain/kernel/points.ts';
import type { Quantity } from '../../../domain/kernel/quantity.ts';
import type { Formula } from '../../../domain/scoring/formulas/formula.ts';
import { highestPoints, lowestPoints } from '../../../domain/scoring/formulas/points-range.ts';
import { CriterionRole } from '../../../domain/scoring/schemes/scheme.ts';
import type { Criterion } from '../../../domain/scoring/schemes/scheme.ts';

/** Addresses of the cells that a criterion's points are computed from. */
export type FormulaCells = {
  readonly maximum: string;
  readonly target: string;
  readonly result: string;
  /** The result cells that have rows of their own: items of a count, bonuses and penalties. */
  readonly parts: readonly string[];
};

/**
 * The points of a criterion as a formula that Excel keeps up to date while the unit types; it says what the engine says,
 * to the same hundredth, and nothing where the engine gives no points. Null where the points are given by hand, or depend
 * on the other units of the cluster.
 */
export function pointFormula(criterion: Criterion, cells: FormulaCells): string | null {
  const { formula } = criterion;
  if (formula === null) return null;
  const own = ownFormula(formula, cells);
  if (own === null) return null;
  const points = criterion.role === CriterionRole.penalty ? takenOff(formula, own.points, cells) : own.points;
  const [lowest, highest] = [lowestPoints(criterion), highestPoints(criterion)];
  const held = `ROUND(MAX(${number(lowest, 100)},MIN(${number(highest, 100)},${points})),2)`;
  return `IF(OR(${own.unless.join(',')}),"",${held})`;
}

/** Where one of `unless` is true, a figure is missing or gives no points. */
type OwnFormula = { readonly unless: readonly string[]; readonly points: string };

function ownFormula(formula: Formula, cells: FormulaCells): OwnFormula | null {
  const { maximum, target, result, parts } = cells;
  const figures = missing([target, result]);
  switch (formula.kind) {
    case 'manual':
    case 'leader_relative':
    case 'group_max':
      return null;
    case 'ratio_cap':
      return formula.inverse
        ? {
            unless: [figures, `${target}<0`],
            points: `IF(${result}<=${target},${maximum},${maximum}*${target}/${result})`,
          }
        : { unless: [figures, `${target}<=0`], points: `${maximum}*MIN(1,${result}/${target})` };
    case 'linear_deduct': {
      if (formula.per <= 0) return null;
      const isPercent = formula.of === 'percent_of_target';
      const difference = isPercent ? `(${result}-${target})/${target}*100` : `(${result}-${target})`;
      const reward = number(formula.reward ?? (0 as Points), 100);
      const each = `IF(${result}<${target},${number(formula.deduct, 100)},${reward})`;
      return {
        unless: isPercent ? [figures, `${target}<=0`] : [figures],
        points: `${maximum}+${difference}/${number(formula.per, 1000)}*${each}`,
      };
    }
    case 'pass_fail':
      return {
        unless: [`AND(${result}<>"Đạt",${result}<>"Không đạt")`],
        points: `IF(${result}="Đạt",${maximum},0)`,
      };
    case 'step_threshold': {
      const ofTarget = formula.of === 'percent_of_target';
      const points = formula.steps.reduceRight(
        (otherwise, step) => {
          const from = number(step.from, 1000);
          const reached = ofTarget ? `${result}*100>=${from}*${target}` : `${result}>=${from}`;
          return `IF(${reached},${number(step.points, 100)},${otherwise})`;
        },
        number(formula.below, 100),
      );
      return { unless: ofTarget ? [figures, `${target}<=0`] : [missing([result])], points };
    }
    case 'step_label': {
      const known = formula.labels.map(({ label }) => `${result}=${quoted(label)}`);
      const points = formula.labels.reduceRight(
        (otherwise, step) => `IF(${result}=${quoted(step.label)},${number(step.points, 100)},${otherwise})`,
        '0',
      );
      return { unless: [`NOT(OR(${known.join(',')}))`], points };
    }
    case 'count': {
      const counted = formula.items.length === 1 ? [result] : parts;
      const sums = formula.items.map(({ each, cap }, index) => {
        const points = `${counted[index] ?? result}*${number(each, 100)}`;
        return cap === null ? points : `MIN(${number(cap, 100)},${points})`;
      });
      return { unless: [missing(counted)], points: `MIN(${number(formula.cap, 100)},${sums.join('+')})` };
    }
    case 'bonus_penalty': {
      const [bonuses = result, penalties = result] = parts;
      const sum = `${bonuses}*${number(formula.bonusEach, 100)}-${penalties}*${number(formula.penaltyEach, 100)}`;
      const [least, most] = [number(formula.minimum, 100), number(formula.maximum, 100)];
      return { unless: [missing([bonuses, penalties])], points: `MAX(${least},MIN(${most},${sum}))` };
    }
    case 'penalty':
      return { unless: [missing([result])], points: `${maximum}-${result}*${number(formula.each, 100)}` };
    case 'rank_scale': {
      // Without a fixed number of places it is the size of the cluster, which may still change.
      if (formula.of === null) return null;
      const { of } = formula;
      return {
        unless: [missing([result]), `${result}<1`, `${result}>${of}`],
        points: of === 1 ? maximum : `${maximum}*(${of}-${result})/${of - 1}`,
      };
    }
    default:
      return assertNever(formula);
  }
}

/** As the engine turns what a penalty counts, or lacks to its maximum, into points below zero. */
function takenOff({ kind }: Formula, points: string, { maximum }: FormulaCells): string {
  if (kind === 'count') return `0-(${points})`;
  return saysBelowZero.has(kind) ? points : `${points}-${maximum}`;
}

/** Tables and clamped sums hold what is below zero as it is. */
const saysBelowZero: ReadonlySet<Formula['kind']> = new Set([
  'bonus_penalty',
  'step_threshold',
  'step_label',
]);

/** A missing figure is no zero. */
function missing(cells: readonly string[]): string {
  return `COUNT(${cells.join(',')})<${cells.length}`;
}

function number(scaled: Points | Quantity, scale: 100 | 1000): string {
  return String(scaled / scale);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
