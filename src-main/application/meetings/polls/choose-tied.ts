import type { Refusal } from '../../../contract/refusal.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import * as changes from '../../../domain/voting/change-poll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenPoll, meetingChanged } from '../load-meeting.ts';
import { refusePoll, storePoll } from './refuse-poll.ts';

/** Notes whom the chair put forward among those who share the last place. Until the record is sealed it can be noted anew. */
export function chooseTied(
  ports: CommandPorts,
  input: {
    readonly pollId: PollId;
    readonly baseRevision: number;
    readonly proposalIds: readonly ProposalId[];
  },
): Result<{ revision: number }, Refusal> {
  const { pollId, baseRevision, proposalIds } = input;
  return command(ports, 'choose_tied', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.revision !== baseRevision) return refuse('stale_revision', { name: poll.title });
    const chosen = changes.chooseTied(poll, proposalIds);
    if (!chosen.ok) return refusePoll(repositories, poll, chosen.error);
    const revision = storePoll(repositories, chosen.value);
    return ok({
      value: { revision },
      payload: { proposalIds },
      changed: [...meetingChanged(meeting.id), { topic: 'proposals', id: null }],
    });
  });
}
