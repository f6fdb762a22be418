import { implement } from '@orpc/server';

import { decisionsContract } from '../../contract/decisions.contract.ts';
import type { Services } from '../services.ts';

/** Decisions on awards. */
export function decisionRoutes(services: Services) {
  const os = implement(decisionsContract);
  const { repositories } = services;
  return os.router({
    list: os.list.handler(({ input }) =>
      repositories.decisions
        .ofYear(input.year)
        .map((decision) => ({ ...decision, proposalIds: [...decision.proposalIds] })),
    ),
  });
}
