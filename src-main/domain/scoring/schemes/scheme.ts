import type { Points } from '../../kernel/points.ts';
import type { Formula } from '../formulas/formula.ts';
import type { RankingRules } from '../ranking/ranking-rules.ts';

/** What a criterion's points are to the total; bonus and penalty points also decide ties. */
export const CriterionRole = { regular: 'regular', bonus: 'bonus', penalty: 'penalty' } as const;
export type CriterionRole = (typeof CriterionRole)[keyof typeof CriterionRole];

/** One line of a scoring scheme. A criterion that others name as their parent is a group and holds no score itself. */
export type Criterion = {
  /** As the scheme prints it, unique within the scheme: `I`, `I.1`. */
  readonly code: string;
  readonly name: string;
  /** The code of the group it belongs to; null at the top. */
  readonly parentCode: string | null;
  readonly maximum: Points;
  readonly role: CriterionRole;
  /** Null for a group. */
  readonly formula: Formula | null;
  /** How the points are found, in the words of the scheme; empty where the formula says it all. */
  readonly formulaText: string;
  /** What is counted: `tấn`, `%`, `vụ`; empty where the scheme doesn't say. */
  readonly measuredIn: string;
};

/**
 * What becomes of a criterion that doesn't apply to a unit: its maximum is spread over the other criteria of its group, or the
 * unit gets the average of the others.
 */
export const ExemptionRule = { redistribute: 'redistribute', average: 'average' } as const;
export type ExemptionRule = (typeof ExemptionRule)[keyof typeof ExemptionRule];

/** A version of the scoring scheme of a year for one kind of cluster or block (bảng tiêu chí chấm điểm). */
export type Scheme = {
  /** Stable name of the scheme over years and versions, `cum-xa-phuong`. */
  readonly key: string;
  readonly year: number;
  /** From 1; a scheme in use is never changed, a change makes the next version. */
  readonly version: number;
  readonly name: string;
  readonly total: Points;
  /** Whether scores above the total are cut off to it. */
  readonly capTotal: boolean;
  readonly exemption: ExemptionRule;
  readonly ranking: RankingRules;
  /** In the order of the scheme, groups before their criteria. */
  readonly criteria: readonly Criterion[];
};

/** The criteria that take a score: those that are no one's parent. */
export function scoredCriteria({ criteria }: Pick<Scheme, 'criteria'>): readonly Criterion[] {
  const groups = new Set(criteria.map((criterion) => criterion.parentCode));
  return criteria.filter((criterion) => !groups.has(criterion.code));
}
