import type { Award } from '../../domain/awards/award.ts';
import type { VotingRuleSet } from '../../domain/voting/rule.ts';

/** The law as the office holds it: the catalogue of awards and the voting rules by date. */
export type LawPort = {
  readonly awards: readonly Award[];
  readonly votingRules: readonly VotingRuleSet[];
};
