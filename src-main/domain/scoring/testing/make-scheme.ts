import { pointsFrom } from '../../kernel/points.ts';
import { usualRanking } from '../schemes/scheme-file.ts';
import { CriterionRole, ExemptionRule } from '../schemes/scheme.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';

/** A criterion with points given by hand; `maximum` in points. */
export function makeCriterion(
  code: string,
  maximum: number,
  changes: Partial<Omit<Criterion, 'code' | 'maximum'>> = {},
): Criterion {
  return {
    code,
    name: `Tiêu chí ${code}`,
    parentCode: null,
    maximum: pointsFrom(maximum),
    role: CriterionRole.regular,
    formula: { kind: 'manual', step: null },
    formulaText: '',
    measuredIn: '',
    ...changes,
  };
}

/** A group of criteria; `maximum` in points. */
export function makeGroup(
  code: string,
  maximum: number,
  changes: Partial<Omit<Criterion, 'code' | 'maximum'>> = {},
): Criterion {
  return makeCriterion(code, maximum, { formula: null, ...changes });
}

/** A scheme of the given criteria, to a total in points. */
export function makeScheme(
  criteria: readonly Criterion[],
  { total = 1000, ...changes }: Partial<Omit<Scheme, 'criteria' | 'total'>> & { total?: number } = {},
): Scheme {
  return {
    key: 'cum-xa-phuong',
    year: 2026,
    version: 1,
    name: 'Cụm xã, phường',
    total: pointsFrom(total),
    capTotal: true,
    exemption: ExemptionRule.redistribute,
    ranking: usualRanking,
    criteria,
    ...changes,
  };
}
