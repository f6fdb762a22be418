import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { PollState, pollVerdicts } from '../../../domain/voting/poll.ts';
import { command } from '../../command.ts';
import { loadOpenPoll, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { newBallot } from './put-to-ballot.ts';
import type { PutPorts } from './put-to-ballot.ts';

/**
 * Puts those who failed in a sealed vote to another one that is held alike, under the same agenda item. How often that can be
 * done in a session is for the regulation of the council (at most twice: Thông tư 01/2024/TT-TANDTC Điều 29, as a default).
 */
export function reballot(
  ports: PutPorts,
  { pollId, reason }: { readonly pollId: PollId; readonly reason: string },
): Result<{ pollId: PollId; revision: number }, Refusal> {
  return command(ports, 'reballot', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.state !== PollState.sealed || poll.awardCode === null) return refuse('poll_not_sealed');
    const verdicts = pollVerdicts(poll) ?? [];
    const failed = poll.items.filter((_, index) => verdicts[index]?.verdict !== 'passed');
    if (failed.length === 0) return refuse('nobody_failed');
    const { awardCode, agendaItemId, method, wholeList, entry } = poll;
    const put = newBallot(ports, repositories, meeting, {
      meetingId: meeting.id,
      awardCode,
      agendaItemId,
      method,
      wholeList,
      entry,
      seats: seatsLeft(poll.seats, verdicts.length - failed.length),
      proposalIds: failed.map(({ proposalId }) => proposalId),
      carveOuts: failed
        .filter(({ carvedOut }) => carvedOut)
        .map(({ proposalId, carveOutNote: note }) => ({ proposalId, note })),
      reason,
    });
    if (!put.ok) return put;
    const { revision } = touchMeeting(repositories, meeting);
    return ok({
      value: { pollId: put.value.id, revision },
      payload: { pollId: put.value.id, proposalIds: failed.map(({ proposalId }) => proposalId), reason },
      changed: [...meetingChanged(meeting.id), { topic: 'proposals', id: null }],
    });
  });
}

/** With every place taken, a ballot still decides who would be next: a single place keeps them in an order. */
function seatsLeft(seats: number | null, taken: number): number | null {
  return seats === null ? null : Math.max(1, seats - taken);
}
