import { implement } from '@orpc/server';

import { fillPolls, markAttendance } from '../../application/rehearsal/make-up-votes.ts';
import { beginRehearsal, rehearsalState, resetRehearsal } from '../../application/rehearsal/run-rehearsal.ts';
import { rehearsalContract } from '../../contract/rehearsal.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** A session rehearsed in a copy of the book. */
export function rehearsalRoutes(services: Services) {
  const os = implement(rehearsalContract);
  return os.router({
    state: os.state.handler(() => rehearsalState(services)),
    begin: os.begin.handler(async ({ input, errors }) =>
      answer(await beginRehearsal(services, input), errors),
    ),
    fillPolls: os.fillPolls.handler(({ input, errors }) => answer(fillPolls(services, input), errors)),
    markAttendance: os.markAttendance.handler(({ errors }) => answer(markAttendance(services), errors)),
    reset: os.reset.handler(async ({ errors }) => answer(await resetRehearsal(services), errors)),
    end: os.end.handler(() => {
      services.rehearsals.end();
      return {};
    }),
  });
}
