import type { Meeting } from '../../domain/meetings/meeting.ts';
import { countRoll } from '../../domain/voting/attendance.ts';
import { quorumState } from '../../domain/voting/quorum.ts';
import type { QuorumState } from '../../domain/voting/quorum.ts';
import { ruleSetOn } from '../../domain/voting/rule.ts';
import type { QuorumRule } from '../../domain/voting/rule.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** The quorum of a session by the rule of its day. Sessions before the first rule set are refused at creation. */
export function quorumOfMeeting(
  { votingRules }: Law,
  { meetings }: Repositories,
  meeting: Meeting,
): { state: QuorumState; written: number; rule: QuorumRule } {
  const set = ruleSetOn(votingRules, meeting.date);
  if (!set.ok) throw new Error(`No voting rules are in force on ${meeting.date}`);
  const { quorum } = set.value;
  const { members, present, written } = countRoll(meetings.roll(meeting.id));
  const state = quorumState({ members, present, quorum: quorum.share, warningShare: quorum.warningShare });
  return { state, written, rule: quorum };
}
