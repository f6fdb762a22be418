import type { Meeting } from '../../domain/meetings/meeting.ts';
import { countRoll, votersOf } from '../../domain/voting/attendance.ts';
import { quorumByRule } from '../../domain/voting/quorum.ts';
import type { QuorumState } from '../../domain/voting/quorum.ts';
import type { QuorumRule } from '../../domain/voting/rule.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { ruleSetOfMeeting } from './voting-rules.ts';

/**
 * The quorum of a session by the rule of its day, for who is in the room now. A session with ballots on awards is one about
 * awards; once a ballot was opened, the rule that was stored with it goes on to count, whatever the office changes later.
 */
export function quorumOfMeeting(
  law: Law,
  repositories: Repositories,
  meeting: Meeting,
): { state: QuorumState; written: number; rule: QuorumRule } {
  const polls = repositories.polls.listOfMeeting(meeting.id);
  const quorum =
    polls.find((poll) => poll.roll !== null)?.rule.quorum ??
    ruleSetOfMeeting(law, repositories, meeting).quorum;
  const roll = countRoll(votersOf(repositories.meetings.roll(meeting.id)));
  const aboutAwards = polls.some(({ awardCode }) => awardCode !== null);
  return { state: quorumByRule(quorum, roll, aboutAwards), written: roll.written, rule: quorum };
}
