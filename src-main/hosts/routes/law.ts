import { implement } from '@orpc/server';

import { lawContract } from '../../contract/law.contract.ts';
import type { Services } from '../services.ts';

/** Titles, forms and the rules of each. */
export function lawRoutes(services: Services) {
  const os = implement(lawContract);
  return os.router({
    awards: os.awards.handler(() =>
      services.awards.map((award) => ({
        ...award,
        subjectKinds: [...award.subjectKinds],
        aliases: [...award.aliases],
      })),
    ),
  });
}
