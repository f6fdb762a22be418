import { implement } from '@orpc/server';

import { putToBallot } from '../../application/meetings/put-to-ballot.ts';
import { closePoll, openPoll, saveCounts, sealPoll } from '../../application/meetings/run-poll.ts';
import { pollsContract } from '../../contract/polls.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Votes of a session. */
export function pollsRoutes(services: Services) {
  const os = implement(pollsContract);
  return os.router({
    putToBallot: os.putToBallot.handler(({ input, errors }) => answer(putToBallot(services, input), errors)),
    open: os.open.handler(({ input, errors }) => answer(openPoll(services, input), errors)),
    saveCounts: os.saveCounts.handler(({ input, errors }) =>
      answer(
        saveCounts(services, {
          ...input,
          items: input.items.map(({ proposalId, ...counts }) => ({ proposalId, counts })),
        }),
        errors,
      ),
    ),
    close: os.close.handler(({ input, errors }) => answer(closePoll(services, input), errors)),
    seal: os.seal.handler(({ input, errors }) => answer(sealPoll(services, input), errors)),
  });
}
