import { implement } from '@orpc/server';

import { registerContract } from '../../contract/register.contract.ts';
import type { Services } from '../services.ts';

/** The register of awards. */
export function registerRoutes(services: Services) {
  const os = implement(registerContract);
  const { repositories } = services;
  return os.router({
    search: os.search.handler(({ input }) => {
      const { rows, total } = repositories.register.search(input);
      return { rows: [...rows], total };
    }),
  });
}
