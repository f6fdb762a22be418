import { RuleMark } from '../awards/rule-mark.ts';
import { pointsFrom } from '../kernel/points.ts';
import type { RankingRules } from './ranking-rules.ts';
import { CriterionRole, ExemptionRule } from './scheme.ts';
import type { Scheme } from './scheme.ts';

/** The form in which schemes lie in resources/schemes and in which offices exchange them: points, not hundredths. */
export type SchemeFile = {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly total: number;
  readonly criteria: readonly { code: string; name: string; max: number; rule: string }[];
};

/** Builds the scheme of a file; the parent of `I.2.a` is the longest code that is its dotted prefix. */
export function schemeFromFile(file: SchemeFile): Scheme {
  const codes = new Set(file.criteria.map((criterion) => criterion.code));
  const parents = new Map(file.criteria.map(({ code }) => [code, parentOf(code, codes)]));
  const groups = new Set(parents.values());
  return {
    key: file.key,
    name: file.name,
    year: file.year,
    version: 1,
    total: pointsFrom(file.total),
    capTotal: true,
    exemption: ExemptionRule.redistribute,
    ranking: usualRanking,
    criteria: file.criteria.map(({ code, name, max, rule }) => ({
      code,
      name,
      parentCode: parents.get(code) ?? null,
      maximum: pointsFrom(max),
      role: CriterionRole.regular,
      formula: groups.has(code) ? null : { kind: 'manual', step: null },
      formulaText: rule,
      measuredIn: '',
    })),
  };
}

/** Ranking by the total alone, one flag for each cluster, until the office sets its own rules. */
export const usualRanking: RankingRules = {
  tieBreaks: [],
  classes: [],
  eligibility: {
    selfScoreDeadline: null,
    excludeDisciplined: false,
    lowestClass: null,
    minimumMonths: null,
  },
  flags: { usual: 1, largeFrom: null, large: 1 },
  source: '',
  mark: RuleMark.unconfirmed,
};

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    const prefix = code.slice(0, end);
    if (codes.has(prefix)) return prefix;
  }
  return null;
}
