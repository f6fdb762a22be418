import type { RankingRules } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import type { SchemeDraft } from '../scheme-draft.ts';

/** What each part of the ranking rules is shown from, and how it changes them. */
export type RulesPart = {
  readonly draft: SchemeDraft;
  readonly isReadOnly: boolean;
  readonly change: (changes: Partial<RankingRules>) => void;
};
