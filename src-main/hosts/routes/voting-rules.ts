import { implement } from '@orpc/server';

import { votingRulesOf } from '../../application/meetings/voting-rules.ts';
import { votingRulesContract } from '../../contract/voting-rules.contract.ts';
import type { Services } from '../services.ts';

/** Shares of votes, quorum and the council's regulation. */
export function votingRulesRoutes(services: Services) {
  const os = implement(votingRulesContract);
  return os.router({
    sets: os.sets.handler(() => [...votingRulesOf(services, services.repositories)]),
  });
}
