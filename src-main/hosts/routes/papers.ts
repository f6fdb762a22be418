import { implement } from '@orpc/server';

import { saveInvitation, writeInvitation } from '../../application/meetings/papers/invitation.ts';
import { previewPapers } from '../../application/meetings/papers/preview-papers.ts';
import { printPaper } from '../../application/meetings/papers/print-paper.ts';
import { papersContract } from '../../contract/papers.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** The papers that are made before a session. */
export function papersRoutes(services: Services) {
  const os = implement(papersContract);
  return os.router({
    preview: os.preview.handler(({ input, errors }) => answer(previewPapers(services, input), errors)),
    saveInvitation: os.saveInvitation.handler(({ input, errors }) =>
      answer(saveInvitation(services, input), errors),
    ),
    writeInvitation: os.writeInvitation.handler(async ({ input, errors }) =>
      answer(await writeInvitation(services, input), errors),
    ),
    file: os.file.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await printPaper(services, input), errors);
      return handedFile({ name, bytes }, type);
    }),
  });
}
