import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DecisionState } from '../../../domain/decisions/decision.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { correctionOf } from '../../../domain/voting/change-poll.ts';
import { standingRecords } from '../../../domain/voting/poll-records.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { loadUnlockedMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { refusePoll } from './refuse-poll.ts';

/**
 * Begins the record that supersedes a wrong one: the same figures, open again to be put right. The wrong one stays as it was
 * closed. It can be done until the file of the session is locked, and as long as no issued decision names anybody in it.
 */
export function correctPoll(
  ports: CommandPorts & { ids: IdSource },
  { pollId, reason }: { readonly pollId: PollId; readonly reason: string },
): Result<{ pollId: PollId; revision: number }, Refusal> {
  return command(ports, 'correct_poll', pollId, (repositories) => {
    const poll = repositories.polls.find(pollId);
    if (!poll) return refuse('not_found');
    const meeting = loadUnlockedMeeting(repositories, poll.meetingId);
    if (!meeting.ok) return meeting;
    const standing = standingRecords(repositories.polls.ofMeeting(poll.meetingId));
    if (!standing.some(({ id }) => id === pollId)) return refuse('poll_superseded');
    const decision = issuedDecisionOn(repositories, meeting.value, poll);
    if (decision) return refuse('poll_in_decision', { decision });
    const corrected = correctionOf(poll, reason);
    if (!corrected.ok) return refusePoll(repositories, poll, corrected.error);
    const id = ports.ids.newId() as PollId;
    repositories.polls.insert({ ...corrected.value, id, revision: 1 });
    const { revision } = touchMeeting(repositories, meeting.value);
    return ok({
      value: { pollId: id, revision },
      payload: { pollId: id, reason },
      changed: [...meetingChanged(poll.meetingId), { topic: 'proposals', id: null }],
    });
  });
}

/** The number of an issued decision that names anybody of a poll. */
function issuedDecisionOn(
  { decisions }: Repositories,
  { year }: Meeting,
  { items }: Pick<StoredPoll, 'items'>,
): string | undefined {
  const voted = new Set(items.map(({ proposalId }) => proposalId));
  const issued = decisions
    .ofYear(year)
    .find(
      ({ state, proposalIds }) => state === DecisionState.issued && proposalIds.some((id) => voted.has(id)),
    );
  return issued && `${issued.number ?? ''}/${issued.series}`;
}
