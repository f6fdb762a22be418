import { implement } from '@orpc/server';

import { checkDocument, checkFile } from '../../application/documents/external/check-file.ts';
import { chooseWatchFolder, watchAgain } from '../../application/documents/external/choose-watch-folder.ts';
import { sendOut } from '../../application/documents/external/send-out.ts';
import { takeBack } from '../../application/documents/external/take-back.ts';
import { showWatchedFiles, watchedFolderOf } from '../../application/documents/external/watched-files.ts';
import { installTrusted, listTrusted, removeTrusted } from '../../application/documents/trust/trusted.ts';
import { fileTypes } from '../../application/file-types.ts';
import { verificationContract } from '../../contract/verification.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** Signing in the provider's tool, taking the file back, and checking signatures. */
export function verificationRoutes(services: Services) {
  const os = implement(verificationContract);
  return os.router({
    sendOut: os.sendOut.handler(async ({ input, errors }) =>
      handedFile(answer(await sendOut(services, input), errors), fileTypes.pdf),
    ),
    takeBack: os.takeBack.handler(async ({ input, errors }) =>
      answer(await takeBack(services, (await fileContent(input.file)).bytes), errors),
    ),
    check: os.check.handler(async ({ input }) => checkFile(services, (await fileContent(input.file)).bytes)),
    checkDocument: os.checkDocument.handler(async ({ input, errors }) =>
      answer(await checkDocument(services, input), errors),
    ),
    trusted: os.trusted.handler(() => [...listTrusted(services.repositories)]),
    installTrusted: os.installTrusted.handler(async ({ input, errors }) =>
      answer(await installTrusted(services, await fileContent(input.file)), errors),
    ),
    removeTrusted: os.removeTrusted.handler(({ input, errors }) =>
      answer(removeTrusted(services, input), errors),
    ),
    watched: os.watched.handler(() => ({
      folder: watchedFolderOf(services.repositories),
      ...services.folderWatch.status(),
      files: showWatchedFiles(services.repositories),
    })),
    watchFolder: os.watchFolder.handler(({ input, errors }) =>
      answer(chooseWatchFolder(services, input), errors),
    ),
    watchAgain: os.watchAgain.handler(({ errors }) => answer(watchAgain(services), errors)),
  });
}
