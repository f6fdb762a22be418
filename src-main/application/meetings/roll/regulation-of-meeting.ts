import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { ruleSetOn } from '../../../domain/voting/rule.ts';
import type { CouncilRegulation } from '../../../domain/voting/rule.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { votingRulesOf } from '../voting-rules.ts';

/** What the council's working regulation says on the day of a session, with what the office amended. */
export function regulationOfMeeting(
  law: Law,
  repositories: Repositories,
  { date }: Pick<Meeting, 'date'>,
): CouncilRegulation {
  const set = ruleSetOn(votingRulesOf(law, repositories), date);
  // Sessions before the first rule set are refused at creation.
  if (!set.ok) throw new Error(`No voting rules are in force on ${date}`);
  return set.value.regulation;
}
