import { implement } from '@orpc/server';

import { amendVoting } from '../../application/law/voting/amend-voting.ts';
import { listVotingAmendments } from '../../application/law/voting/list-voting-amendments.ts';
import { touchedSessions } from '../../application/law/voting/touched-sessions.ts';
import { withdrawVoting } from '../../application/law/voting/withdraw-voting.ts';
import { votingRulesOf } from '../../application/meetings/voting-rules.ts';
import { votingRulesContract } from '../../contract/voting-rules.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Shares of votes, quorum and the council's regulation. */
export function votingRulesRoutes(services: Services) {
  const os = implement(votingRulesContract);
  return os.router({
    sets: os.sets.handler(() => [...votingRulesOf(services, services.repositories)]),
    amendments: os.amendments.handler(() => [...listVotingAmendments(services)]),
    touched: os.touched.handler(({ input }) => [...touchedSessions(services.repositories, input)]),
    amend: os.amend.handler(({ input, errors }) => {
      const { ids } = answer(amendVoting(services, input), errors);
      return { ids: [...ids] };
    }),
    withdraw: os.withdraw.handler(({ input, errors }) => answer(withdrawVoting(services, input), errors)),
  });
}
