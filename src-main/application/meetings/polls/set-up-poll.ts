import type { Refusal } from '../../../contract/refusal.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingMode } from '../../../domain/meetings/meeting.ts';
import * as changes from '../../../domain/voting/change-poll.ts';
import type { PollSetting } from '../../../domain/voting/change-poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenPoll, meetingChanged } from '../load-meeting.ts';
import { refusePoll, storePoll } from './refuse-poll.ts';

/** Changes how a draft is held: its method, whether its items are voted on as a list, how many places there are. */
export function setUpPoll(
  ports: CommandPorts,
  { pollId, baseRevision, ...setting }: PollSetting & { pollId: PollId; baseRevision: number },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_up_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.revision !== baseRevision) return refuse('stale_revision', { name: poll.title });
    const set = changes.setUpPoll(poll, setting, meeting.mode === MeetingMode.writtenRound);
    if (!set.ok) return refusePoll(repositories, poll, set.error);
    const revision = storePoll(repositories, set.value);
    return ok({ value: { revision }, payload: setting, changed: meetingChanged(meeting.id) });
  });
}
