import { amendRuleSets } from '../../domain/voting/amend-rules.ts';
import type { VotingRuleSet } from '../../domain/voting/rule.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** The voting rules as they stand in this office: those of the files with what it amended. */
export function votingRulesOf(
  { votingRules }: Pick<Law, 'votingRules'>,
  { votingAmendments }: Pick<Repositories, 'votingAmendments'>,
): readonly VotingRuleSet[] {
  return amendRuleSets(votingRules, votingAmendments.all());
}
