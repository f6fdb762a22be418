import { implement } from '@orpc/server';

import { decideConflicts } from '../../application/meetings/conflicts/decide-conflicts.ts';
import { listConflicts } from '../../application/meetings/conflicts/list-conflicts.ts';
import { conflictsContract } from '../../contract/conflicts.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Members' interests in nominations. */
export function conflictsRoutes(services: Services) {
  const os = implement(conflictsContract);
  const { repositories } = services;
  return os.router({
    list: os.list.handler(({ input, errors }) =>
      answer(listConflicts(services, repositories, input), errors),
    ),
    decide: os.decide.handler(({ input, errors }) => answer(decideConflicts(services, input), errors)),
  });
}
