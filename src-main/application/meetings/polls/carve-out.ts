import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import * as changes from '../../../domain/voting/change-poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenPoll, meetingChanged } from '../load-meeting.ts';
import { refusePoll, storePoll } from './refuse-poll.ts';

/** Takes items out of the list that is voted on as a whole, or back into it, with who asked for it and why. */
export function carveOut(
  ports: CommandPorts,
  {
    pollId,
    items,
  }: {
    readonly pollId: PollId;
    readonly items: readonly {
      readonly proposalId: ProposalId;
      readonly carvedOut: boolean;
      readonly note: string;
    }[];
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'carve_out', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    const sheets = repositories.polls.sheets(pollId).some(({ rows }) => rows.size > 0);
    const carved = changes.carveOut(poll, items, { sheets });
    if (!carved.ok) return refusePoll(repositories, poll, carved.error);
    const revision = storePoll(repositories, carved.value);
    return ok({ value: { revision }, payload: { items }, changed: meetingChanged(meeting.id) });
  });
}
