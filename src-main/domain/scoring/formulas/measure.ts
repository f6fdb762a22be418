import { assertNever } from '../../kernel/assert-never.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Formula } from './formula.ts';

/** What was measured or counted for a criterion. A field that is left out was not reported; it is not zero. */
export type Measure = {
  readonly target?: Quantity;
  readonly actual?: Quantity;
  readonly passed?: boolean;
  readonly label?: string;
  /** By the items of a `count` formula; null for an item that was not reported. */
  readonly counts?: readonly (number | null)[];
  readonly bonuses?: number;
  readonly penalties?: number;
  readonly rank?: number;
};

export type MeasureField = keyof Measure;

/** Every field of a measure, in the order in which a sheet asks for them. */
export const measureFields = [
  'target',
  'actual',
  'passed',
  'label',
  'counts',
  'bonuses',
  'penalties',
  'rank',
] as const satisfies readonly MeasureField[];

/** The fields that a formula reads, in the order in which a sheet asks for them. A `manual` criterion reads none. */
export function measureFieldsOf(formula: Formula): readonly MeasureField[] {
  switch (formula.kind) {
    case 'manual':
      return [];
    case 'ratio_cap':
    case 'linear_deduct':
    case 'leader_relative':
      return ['target', 'actual'];
    case 'step_threshold':
      return formula.of === 'actual' ? ['actual'] : ['target', 'actual'];
    case 'group_max':
      return ['actual'];
    case 'pass_fail':
      return ['passed'];
    case 'step_label':
      return ['label'];
    case 'count':
      return ['counts'];
    case 'bonus_penalty':
      return ['bonuses', 'penalties'];
    case 'penalty':
      return ['penalties'];
    case 'rank_scale':
      return ['rank'];
    default:
      return assertNever(formula);
  }
}

/** Whether two measures say the same. */
export function sameMeasure(a: Measure | null, b: Measure | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.target === b.target &&
    a.actual === b.actual &&
    a.passed === b.passed &&
    a.label === b.label &&
    a.bonuses === b.bonuses &&
    a.penalties === b.penalties &&
    a.rank === b.rank &&
    (a.counts === b.counts ||
      (a.counts?.length === b.counts?.length &&
        (a.counts?.every((count, index) => count === b.counts?.[index]) ?? false)))
  );
}
