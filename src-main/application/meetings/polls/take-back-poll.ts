import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import * as changes from '../../../domain/voting/change-poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenPoll, meetingChanged } from '../load-meeting.ts';
import { refusePoll, storePoll } from './refuse-poll.ts';

/** Makes an open vote without papers a draft again, to be held in another way; nothing of it was counted. */
export function takeBackPoll(
  ports: CommandPorts,
  { pollId }: { readonly pollId: PollId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'take_back_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    const sheets = repositories.polls.sheets(pollId).some(({ rows }) => rows.size > 0);
    const draft = changes.takeBackPoll(poll, { sheets });
    if (!draft.ok) return refusePoll(repositories, poll, draft.error);
    // Sheets may have been begun without a figure; the next opening begins with none.
    repositories.polls.removeSheets(pollId);
    const revision = storePoll(repositories, draft.value);
    return ok({ value: { revision }, payload: { revision }, changed: meetingChanged(meeting.id) });
  });
}
