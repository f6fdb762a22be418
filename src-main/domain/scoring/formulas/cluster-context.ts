import type { Quantity } from '../../kernel/quantity.ts';
import { times } from '../../kernel/whole.ts';
import type { Criterion } from '../schemes/scheme.ts';
import type { Measure } from './measure.ts';

/** What a result was measured against. */
export type AgainstTarget = { readonly target: Quantity; readonly actual: Quantity };

/** What the points of one unit take from the others of its cluster, for one criterion. */
export type ClusterContext = {
  /** The units to which the criterion applies. */
  readonly unitCount: number;
  /** The highest share of its target among those above theirs; null where no unit is. */
  readonly leader: AgainstTarget | null;
  /** The highest result; of the units without a target (target 0) where the formula has targets. Null where there is none. */
  readonly highest: Quantity | null;
};

/**
 * @param column of the units to which the criterion applies; null for one that reported nothing
 */
export function clusterContext(
  { formula }: Pick<Criterion, 'formula'>,
  column: readonly ({ readonly measure: Measure | null } | null)[],
): ClusterContext {
  const unitCount = column.length;
  const compares = formula?.kind === 'group_max' || formula?.kind === 'leader_relative';
  const measures = compares ? column.map((cell) => cell?.measure ?? null) : [];
  if (formula?.kind === 'group_max') return { unitCount, leader: null, highest: highestActual(measures) };
  if (formula?.kind !== 'leader_relative') return { unitCount, leader: null, highest: null };
  return {
    unitCount,
    leader: leaderOf(measures),
    highest: highestActual(measures.filter((measure) => measure?.target === 0)),
  };
}

/** Whether a unit has reached the same share of its target as another. */
export function sameShare(measure: Measure | null, of: AgainstTarget): boolean {
  const { target, actual } = measure ?? {};
  if (target === undefined || actual === undefined || target <= 0) return false;
  return !exceeds({ target, actual }, of) && !exceeds(of, { target, actual });
}

/** Whether a result is a greater share of its target than another. Both targets are above zero. */
function exceeds(a: AgainstTarget, b: AgainstTarget): boolean {
  return times(a.actual, b.target) > times(b.actual, a.target);
}

function leaderOf(measures: readonly (Measure | null)[]): AgainstTarget | null {
  let leader: AgainstTarget | null = null;
  for (const measure of measures) {
    const { target, actual } = measure ?? {};
    if (target === undefined || actual === undefined || target <= 0 || actual <= target) continue;
    if (leader === null || exceeds({ target, actual }, leader)) leader = { target, actual };
  }
  return leader;
}

function highestActual(measures: readonly (Measure | null)[]): Quantity | null {
  let highest: Quantity | null = null;
  for (const measure of measures) {
    const actual = measure?.actual;
    if (actual !== undefined && (highest === null || actual > highest)) highest = actual;
  }
  return highest;
}
