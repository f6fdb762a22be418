import type { ProblemSeverity } from '../../../src-main/domain/intake/problem.ts';

export type SeverityCounts = Readonly<Record<ProblemSeverity, number>>;

/** From what needs a decision to what only tells. */
export const severityOrder: readonly ProblemSeverity[] = ['error', 'warning', 'notice'];

export function countBySeverity(problems: readonly { severity: ProblemSeverity }[]): SeverityCounts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** The gravest of some problems; null where there is none. */
export function worstSeverity(problems: readonly { severity: ProblemSeverity }[]): ProblemSeverity | null {
  return severityOrder.find((severity) => problems.some((problem) => problem.severity === severity)) ?? null;
}

/** Groups problems by what they are about, a criterion or a row; those of the whole file are under null. */
export function groupProblems<Problem, Key>(
  problems: readonly Problem[],
  keyOf: (problem: Problem) => Key,
): ReadonlyMap<Key, readonly Problem[]> {
  return Map.groupBy(problems, keyOf);
}
