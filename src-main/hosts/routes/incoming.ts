import { implement } from '@orpc/server';

import { exportRegisterBook } from '../../application/documents/register/export-register-book.ts';
import { answerFollowUp } from '../../application/incoming/answer-follow-up.ts';
import { addIncoming, saveIncoming, takeOverMessage } from '../../application/incoming/edit-incoming.ts';
import { listIncoming, readIncomingFile } from '../../application/incoming/list-incoming.ts';
import { readAgain, readInbox, readMessages } from '../../application/incoming/read-messages.ts';
import { searchIncoming } from '../../application/incoming/search-incoming.ts';
import { takeStatus } from '../../application/incoming/take-status.ts';
import { incomingContract } from '../../contract/incoming.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** Documents that come in. */
export function incomingRoutes(services: Services) {
  const os = implement(incomingContract);
  return os.router({
    list: os.list.handler(({ input }) => listIncoming(services.repositories, input)),
    save: os.save.handler(async ({ input: { id, baseRevision, files, ...line }, errors }) =>
      id === null || baseRevision === null
        ? answer(
            await addIncoming(services, { ...line, files: await Promise.all(files.map(fileContent)) }),
            errors,
          )
        : answer(saveIncoming(services, { ...line, id, baseRevision }), errors),
    ),
    readMessages: os.readMessages.handler(async ({ input }) =>
      readMessages(services, await Promise.all(input.files.map(fileContent))),
    ),
    readInbox: os.readInbox.handler(async ({ errors }) => answer(await readInbox(services), errors)),
    takeOver: os.takeOver.handler(async ({ input, errors }) =>
      answer(await takeOverMessage(services, input), errors),
    ),
    readAgain: os.readAgain.handler(async ({ input, errors }) =>
      answer(await readAgain(services, input), errors),
    ),
    search: os.search.handler(({ input }) => searchIncoming(services, input)),
    takeStatus: os.takeStatus.handler(({ input, errors }) => answer(takeStatus(services, input), errors)),
    answer: os.answer.handler(async ({ input, errors }) =>
      answer(await answerFollowUp(services, input), errors),
    ),
    discard: os.discard.handler(({ input }) => {
      services.stagedMessages.remove(input.stagedId);
      return {};
    }),
    exportBook: os.exportBook.handler(async ({ input }) => {
      const { name, type, bytes } = await exportRegisterBook(services, input);
      return handedFile({ name, bytes }, type);
    }),
    file: os.file.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await readIncomingFile(services, input), errors);
      return handedFile({ name, bytes }, type);
    }),
  });
}
