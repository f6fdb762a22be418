import type { Criterion, Scheme } from './scheme.ts';
import { scoredCriteria } from './scheme.ts';

/** A line of a scheme with its place in the tree; lines are numbered in the order of the scheme. */
export type SchemeLine = {
  readonly criterion: Criterion;
  readonly scored: boolean;
  /** The number of the group's line; `root` at the top, null for a line whose group the scheme lacks. */
  readonly parent: number | 'root' | null;
};

/** The lines of a scheme, groups before their criteria. */
export function schemeLines(scheme: Pick<Scheme, 'criteria'>): readonly SchemeLine[] {
  const numbers = new Map(scheme.criteria.map(({ code }, index) => [code, index]));
  const scored = new Set(scoredCriteria(scheme));
  return scheme.criteria.map((criterion) => ({
    criterion,
    scored: scored.has(criterion),
    parent: criterion.parentCode === null ? 'root' : (numbers.get(criterion.parentCode) ?? null),
  }));
}
