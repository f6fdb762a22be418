import type { Meeting } from '../../domain/meetings/meeting.ts';
import { amendRuleSets } from '../../domain/voting/amend-rules.ts';
import { ruleSetOn } from '../../domain/voting/rule.ts';
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

/** The rules of the day of a session. Sessions before the first rule set are refused at creation. */
export function ruleSetOfMeeting(
  law: Pick<Law, 'votingRules'>,
  repositories: Pick<Repositories, 'votingAmendments'>,
  { date }: Pick<Meeting, 'date'>,
): VotingRuleSet {
  const set = ruleSetOn(votingRulesOf(law, repositories), date);
  if (!set.ok) throw new Error(`No voting rules are in force on ${date}`);
  return set.value;
}
