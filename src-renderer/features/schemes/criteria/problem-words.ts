import type { TFunction } from 'i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { SchemeProblem } from '../../../../src-main/domain/scoring/schemes/validate-scheme.ts';

/** What is wrong with a scheme, in a sentence that begins with the criterion where there is one. */
export function problemInWords(t: TFunction<'schemes'>, problem: SchemeProblem): string {
  const { code, criterionCode, figures, about } = problem;
  const { sum, maximum, total, points } = figures;
  const said = (value: typeof sum): string => (value === undefined ? '' : formatPoints(value));
  const sentence = t(`problem.${code}`, {
    about: about ?? '',
    sum: said(sum),
    maximum: said(maximum),
    total: said(total),
    points: said(points),
  });
  return criterionCode === null ? sentence : `${criterionCode}: ${sentence}`;
}
