import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { AgendaItem } from '../../../domain/meetings/meeting.ts';
import { PollOrigin, PollState, isCounted } from '../../../domain/voting/poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { loadOpenPoll, meetingChanged, touchMeeting } from '../load-meeting.ts';

/**
 * Takes a draft back, with the agenda item that was made for it, or a correction that is not closed: what it would have
 * superseded stands again.
 */
export function removePoll(
  ports: CommandPorts,
  { pollId }: { readonly pollId: PollId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'remove_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (isCounted(poll)) return refuse('poll_closed');
    if (poll.state === PollState.open && poll.origin !== PollOrigin.correction) {
      return refuse('poll_open', { title: poll.title });
    }
    repositories.polls.remove(pollId);
    removeEmptyItem(repositories, poll);
    const value = touchMeeting(repositories, meeting);
    return ok({
      value,
      payload: { title: poll.title },
      changed: [...meetingChanged(meeting.id), { topic: 'proposals', id: null }],
    });
  });
}

/** An item that says no more than the poll it was made for goes with it. */
function removeEmptyItem({ meetings, polls }: Repositories, poll: StoredPoll): void {
  const agenda = meetings.agenda(poll.meetingId);
  const inUse = polls
    .ofMeeting(poll.meetingId)
    .some(({ agendaItemId }) => agendaItemId === poll.agendaItemId);
  const isBare = ({ id, title, remark, decision, speaker, openedAt }: AgendaItem) =>
    id === poll.agendaItemId &&
    title === poll.title &&
    [remark, decision, speaker].every((text) => text === '') &&
    openedAt === null;
  if (inUse || !agenda.some(isBare)) return;
  meetings.saveAgenda(
    poll.meetingId,
    agenda.filter((item) => !isBare(item)).map((item, index) => ({ ...item, position: index + 1 })),
  );
}
