import { implement } from '@orpc/server';

import { checkCase } from '../../application/documents/consistency/check-case.ts';
import { endedSessions } from '../../application/documents/drafts/session-cases.ts';
import { consistencyContract } from '../../contract/consistency.contract.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** Whether the documents of a session agree with what was voted on. */
export function consistencyRoutes(services: Services) {
  const os = implement(consistencyContract);
  return os.router({
    sessions: os.sessions.handler(({ input }) =>
      endedSessions(services.repositories, input.year).map(({ id, name }) => ({ id: id as MeetingId, name })),
    ),
    check: os.check.handler(async ({ input, errors }) => {
      const { documents, ...checked } = answer(await checkCase(services, input), errors);
      return {
        ...checked,
        undecided: [...checked.undecided],
        documents: documents.map((document) => ({ ...document, findings: [...document.findings] })),
      };
    }),
  });
}
