import { implement } from '@orpc/server';

import { checkCase } from '../../application/documents/consistency/check-case.ts';
import type { CheckedDocument } from '../../application/documents/consistency/check-case.ts';
import {
  goOnWithDifferences,
  holdLeaving,
  openDifferences,
} from '../../application/documents/consistency/leaving-papers.ts';
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
        documents: documents.map(sent),
      };
    }),
    open: os.open.handler(async ({ input, errors }) => {
      const { documents, fingerprint } = answer(await openDifferences(services, input), errors);
      return { documents: documents.map(sent), fingerprint };
    }),
    hold: os.hold.handler(async ({ input, errors }) => answer(await holdLeaving(services, input), errors)),
    goOn: os.goOn.handler(async ({ input, errors }) =>
      answer(await goOnWithDifferences(services, input), errors),
    ),
  });
}

function sent({ findings, ...document }: CheckedDocument) {
  return { ...document, findings: [...findings] };
}
