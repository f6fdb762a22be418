import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { CouncilMemberId, MeetingId, ProposalId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { keepsOut } from '../../../domain/meetings/conflicts.ts';
import { ConflictGround } from '../../../domain/meetings/meeting.ts';
import { PollState } from '../../../domain/voting/poll.ts';
import { ruleSetOn } from '../../../domain/voting/rule.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Law } from '../../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { votingRulesOf } from '../voting-rules.ts';
import { conflictsOf } from './conflicts-of-meeting.ts';

export type ConflictDecision = {
  readonly memberId: CouncilMemberId;
  readonly proposalId: ProposalId;
  /** Null takes a decision, or what was declared, back. */
  readonly decision: 'confirmed' | 'dismissed' | null;
  readonly note: string;
};

/**
 * Confirms or dismisses conflicts of interest that the data show, and notes those that members declare themselves. Whether
 * a member then keeps out of the vote is for the regulation of the council; once ballots are handed out it can't change.
 */
export function decideConflicts(
  ports: CommandPorts & Law,
  {
    meetingId,
    decisions,
  }: { readonly meetingId: MeetingId; readonly decisions: readonly ConflictDecision[] },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'decide_conflicts', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const set = ruleSetOn(votingRulesOf(ports, repositories), meeting.value.date);
    if (!set.ok) return refuse('no_rule', { award: '', date: formatDate(meeting.value.date) });
    const abstains = keepsOut(set.value.regulation.conflictEffect);
    const onRoll = new Set(repositories.meetings.roll(meetingId).map(({ memberId }) => memberId));
    const polls = repositories.polls.ofMeeting(meetingId);
    const known = new Map(
      conflictsOf(
        repositories,
        meeting.value,
        polls.flatMap(({ items }) => items.map(({ proposalId }) => proposalId)),
      ).map((conflict) => [`${conflict.memberId} ${conflict.proposalId}`, conflict.ground]),
    );
    for (const { memberId, proposalId, decision, note } of decisions) {
      const naming = polls.filter(({ items }) => items.some((item) => item.proposalId === proposalId));
      if (!onRoll.has(memberId) || naming.length === 0) return refuse('not_found');
      const begun = naming.find(({ state }) => state !== PollState.draft);
      if (abstains && begun && naming.every(({ state }) => state !== PollState.draft)) {
        return refuse('conflict_fixed', { title: begun.title });
      }
      if (decision === null) {
        repositories.meetings.removeConflict(meetingId, memberId, proposalId);
        continue;
      }
      const dismissed = decision === 'dismissed';
      repositories.meetings.saveConflict({
        meetingId,
        memberId,
        proposalId,
        ground: known.get(`${memberId} ${proposalId}`) ?? ConflictGround.declared,
        note,
        abstains: abstains && !dismissed,
        dismissed,
      });
    }
    const value = touchMeeting(repositories, meeting.value);
    return ok({ value, payload: { decisions }, changed: meetingChanged(meetingId) });
  });
}
