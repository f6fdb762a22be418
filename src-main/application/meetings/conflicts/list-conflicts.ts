import { refuse } from '../../../contract/refusal.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { standingRecords } from '../../../domain/voting/poll-records.ts';
import { ruleSetOn } from '../../../domain/voting/rule.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { candidatesOf } from '../candidates.ts';
import { rollOf } from '../named-roll.ts';
import { votingRulesOf } from '../voting-rules.ts';
import { conflictsOf } from './conflicts-of-meeting.ts';

/** The conflicts of interest of a session, vote by vote, with names and what the regulation makes of them. */
export function listConflicts(law: Law, repositories: Repositories, { meetingId }: { meetingId: MeetingId }) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const set = ruleSetOn(votingRulesOf(law, repositories), meeting.date);
  if (!set.ok) return refuse('no_rule', { award: '', date: formatDate(meeting.date) });
  const { conflictEffect, article, mark } = set.value.regulation;
  const members = new Map(rollOf(repositories, meetingId).map((member) => [member.memberId, member]));
  const polls = standingRecords(repositories.polls.ofMeeting(meetingId));
  return ok({
    effect: conflictEffect,
    article,
    mark,
    polls: polls.flatMap((poll) => {
      const names = new Map(candidatesOf(repositories, poll).map((named) => [named.proposalId, named]));
      const conflicts = conflictsOf(repositories, meeting, [...names.keys()]);
      const rows = conflicts.flatMap(({ memberId, proposalId, ground, decision }) => {
        const [member, nominee] = [members.get(memberId), names.get(proposalId)];
        if (!member || !nominee) return [];
        return [
          {
            memberId,
            memberName: member.fullName,
            proposalId,
            name: nominee.name,
            detail: nominee.detail,
            ground,
            decision: decision && { ...decision },
          },
        ];
      });
      return rows.length === 0 ? [] : [{ pollId: poll.id, state: poll.state, conflicts: rows }];
    }),
  });
}
