import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { CouncilRegulation } from '../../../domain/voting/rule.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { ruleSetOfMeeting } from '../voting-rules.ts';

/** What the council's working regulation says on the day of a session, with what the office amended. */
export function regulationOfMeeting(
  law: Law,
  repositories: Repositories,
  meeting: Pick<Meeting, 'date'>,
): CouncilRegulation {
  return ruleSetOfMeeting(law, repositories, meeting).regulation;
}
