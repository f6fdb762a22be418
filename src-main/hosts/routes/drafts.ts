import { implement } from '@orpc/server';

import { createDraft, removeDraft, saveDraft } from '../../application/documents/drafts/edit-drafts.ts';
import {
  draftKinds,
  freshContent,
  getDraft,
  listDrafts,
} from '../../application/documents/drafts/read-drafts.ts';
import { previewDraft, writeDraft } from '../../application/documents/drafts/write-draft.ts';
import { draftsContract } from '../../contract/drafts.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** Documents that are made from the book and then belong to the office. */
export function draftsRoutes(services: Services) {
  const os = implement(draftsContract);
  const { repositories } = services;
  return os.router({
    kinds: os.kinds.handler(({ input }) => draftKinds(services, input)),
    list: os.list.handler(({ input }) => listDrafts(repositories, input)),
    get: os.get.handler(({ input, errors }) => answer(getDraft(repositories, input), errors)),
    create: os.create.handler(async ({ input, errors }) =>
      answer(await createDraft(services, input), errors),
    ),
    save: os.save.handler(({ input, errors }) => answer(saveDraft(services, input), errors)),
    fresh: os.fresh.handler(async ({ input, errors }) => answer(await freshContent(services, input), errors)),
    remove: os.remove.handler(({ input, errors }) => answer(removeDraft(services, input), errors)),
    preview: os.preview.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await previewDraft(services, input), errors);
      return handedFile({ name, bytes }, type);
    }),
    write: os.write.handler(async ({ input, errors }) => answer(await writeDraft(services, input), errors)),
  });
}
