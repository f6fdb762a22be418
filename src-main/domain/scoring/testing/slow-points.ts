import { assertNever } from '../../kernel/assert-never.ts';
import type { Formula } from '../formulas/formula.ts';
import type { Measure } from '../formulas/measure.ts';
import type { Criterion } from '../schemes/scheme.ts';

/** An exact fraction; the plainest arithmetic there is, to check the engine against. */
class Rational {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint | number, bottom: bigint | number = 1) {
    const sign = BigInt(bottom) < 0n ? -1n : 1n;
    this.top = BigInt(top) * sign;
    this.bottom = BigInt(bottom) * sign;
  }

  plus(other: Rational): Rational {
    return new Rational(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Rational): Rational {
    return new Rational(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return new Rational(this.top * other.bottom, this.bottom * other.top);
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.top, other.bottom));
  }

  exceeds(other: Rational): boolean {
    return this.top * other.bottom > other.top * this.bottom;
  }

  atMost(other: Rational): Rational {
    return this.exceeds(other) ? other : this;
  }

  atLeast(other: Rational): Rational {
    return other.exceeds(this) ? other : this;
  }

  /** Half away from zero, by the size of the number with its sign put back. */
  rounded(): number {
    const size = this.top < 0n ? -this.top : this.top;
    const result = Number((size * 2n + this.bottom) / (this.bottom * 2n));
    return this.top < 0n && result !== 0 ? -result : result;
  }
}

const zero = new Rational(0);
const one = new Rational(1);

/** The points of a regular criterion by the words of the catalogue of formulas; null where there are none. */
export function slowPoints(
  criterion: Criterion & { readonly formula: Formula },
  measure: Measure | null,
  cluster: readonly (Measure | null)[],
): number | null {
  const { formula, maximum } = criterion;
  const exact = slowExact(formula, new Rational(maximum), measure ?? {}, cluster);
  if (exact === null) return null;
  const least = formula.kind === 'bonus_penalty' ? formula.minimum : Math.min(0, ...tableOf(formula));
  const most =
    formula.kind === 'linear_deduct' && formula.reward !== null
      ? Math.max(maximum, formula.cap ?? maximum)
      : maximum;
  return exact
    .atMost(new Rational(most))
    .atLeast(new Rational(Math.min(least, 0)))
    .rounded();
}

function tableOf(formula: Formula): readonly number[] {
  if (formula.kind === 'step_threshold') return [formula.below, ...formula.steps.map(({ points }) => points)];
  return formula.kind === 'step_label' ? formula.labels.map(({ points }) => points) : [];
}

function slowExact(
  formula: Formula,
  maximum: Rational,
  measure: Measure,
  cluster: readonly (Measure | null)[],
): Rational | null {
  const figure = (value: number | undefined) => (value === undefined ? null : new Rational(value));
  const [target, actual] = [figure(measure.target), figure(measure.actual)];
  const hasTarget = target !== null && target.exceeds(zero);
  switch (formula.kind) {
    case 'ratio_cap':
      if (target === null || actual === null) return null;
      if (formula.inverse) {
        if (zero.exceeds(target)) return null;
        return actual.exceeds(target) ? maximum.times(target.over(actual)) : maximum;
      }
      return hasTarget ? maximum.times(actual.over(target).atMost(one)) : null;
    case 'linear_deduct': {
      if (target === null || actual === null) return null;
      if (formula.of === 'percent_of_target' && !hasTarget) return null;
      const away =
        formula.of === 'percent_of_target'
          ? actual.minus(target).over(target).times(new Rational(100_000))
          : actual.minus(target);
      const parts = away.over(new Rational(formula.per));
      if (zero.exceeds(parts)) return maximum.plus(parts.times(new Rational(formula.deduct)));
      return maximum.plus(parts.times(new Rational(formula.reward ?? 0)));
    }
    case 'leader_relative': {
      if (target === null || actual === null || zero.exceeds(target)) return null;
      if (!hasTarget)
        return slowHighest(
          maximum,
          actual,
          cluster.filter((other) => other?.target === 0),
        );
      const share = new Rational(formula.atTarget, 100_000);
      const ratio = actual.over(target);
      if (!ratio.exceeds(one)) return maximum.times(share).times(ratio);
      const best = cluster
        .flatMap((other) =>
          other?.target !== undefined && other.target > 0 && other.actual !== undefined
            ? [new Rational(other.actual, other.target)]
            : [],
        )
        .reduce((most, other) => most.atLeast(other), ratio);
      const way = ratio.minus(one).over(best.minus(one));
      return maximum.times(share.plus(one.minus(share).times(way)));
    }
    case 'group_max':
      return actual === null ? null : slowHighest(maximum, actual, cluster);
    case 'pass_fail':
      if (measure.passed === undefined) return null;
      return measure.passed ? maximum : zero;
    case 'step_threshold': {
      if (actual === null || (formula.of === 'percent_of_target' && !hasTarget)) return null;
      const compared =
        formula.of === 'actual' || target === null
          ? actual
          : actual.over(target).times(new Rational(100_000));
      const reached = formula.steps.find(({ from }) => !new Rational(from).exceeds(compared));
      return new Rational(reached?.points ?? formula.below);
    }
    case 'step_label': {
      const reached = formula.labels.find(({ label }) => label === measure.label);
      return reached ? new Rational(reached.points) : null;
    }
    case 'count': {
      let sum = 0;
      for (const [index, item] of formula.items.entries()) {
        const count = measure.counts?.[index] ?? null;
        if (count === null) return null;
        sum += Math.min(count * item.each, item.cap ?? Number.POSITIVE_INFINITY);
      }
      return new Rational(Math.min(sum, formula.cap));
    }
    case 'bonus_penalty': {
      if (measure.bonuses === undefined || measure.penalties === undefined) return null;
      const sum = measure.bonuses * formula.bonusEach - measure.penalties * formula.penaltyEach;
      return new Rational(Math.min(Math.max(sum, formula.minimum), formula.maximum));
    }
    case 'penalty':
      if (measure.penalties === undefined) return null;
      return maximum.minus(new Rational(measure.penalties * formula.each));
    case 'rank_scale': {
      const of = formula.of ?? cluster.length;
      if (measure.rank === undefined || measure.rank > of) return null;
      return of === 1 ? maximum : maximum.times(new Rational(of - measure.rank, of - 1));
    }
    case 'manual':
      return null;
    default:
      return assertNever(formula);
  }
}

function slowHighest(
  maximum: Rational,
  actual: Rational,
  cluster: readonly (Measure | null)[],
): Rational | null {
  const results = cluster.flatMap((other) => (other?.actual === undefined ? [] : [other.actual]));
  const highest = Math.max(...results);
  return highest > 0 ? maximum.times(actual.over(new Rational(highest))) : null;
}
