import type { AwardCase } from '../../../domain/law/award-case.ts';
import type { Finding, Verdict } from '../../../domain/law/finding.ts';
import type { makeCase } from '../../../domain/law/testing/make-case.ts';

export type LawCaseItems = NonNullable<Parameters<typeof makeCase>[0]>;

/** A case with what the shipped law must say of it. */
export type LawCase = {
  readonly name: string;
  readonly award: string;
  readonly items: LawCaseItems;
  /** How it differs from a person put forward for merit of 2025 and judged on 15/01/2026. */
  readonly change: Partial<Omit<AwardCase, 'receivedOn' | 'on'>> & {
    readonly receivedOn?: string;
    readonly on?: string;
  };
  readonly verdict: Verdict;
  /** The conditions as a tree: see `treeOf`. */
  readonly tree: string;
  /** Part of the article of the first condition. */
  readonly article: string;
};

/** Cases in one line each. */
export function lawCase(
  name: string,
  award: string,
  items: LawCaseItems,
  [verdict, tree, article]: readonly [Verdict, string, string],
  change: LawCase['change'] = {},
): LawCase {
  return { name, award, items, change, verdict, tree, article };
}

const signs = { met: '+', not_met: '-', missing: '?' } as const;

/** `+` met, `-` not met, `?` missing; round brackets need all of what they hold, square ones any. */
export function treeOf({ outcome, joined, parts }: Finding): string {
  if (joined === 'single') return signs[outcome];
  const inner = parts.map(treeOf).join(' ');
  return joined === 'all' ? `(${inner})` : `[${inner}]`;
}
