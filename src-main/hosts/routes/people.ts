import { implement } from '@orpc/server';

import { peopleContract } from '../../contract/people.contract.ts';
import type { Services } from '../services.ts';

/** The registry of persons, collectives and households. */
export function peopleRoutes(services: Services) {
  const os = implement(peopleContract);
  const { repositories } = services;
  return os.router({
    search: os.search.handler(({ input }) => {
      const { rows, total } = repositories.subjects.search(input);
      return { rows: [...rows], total };
    }),
  });
}
