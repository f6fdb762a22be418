import { implement } from '@orpc/server';

import { describeSigning } from '../../application/documents/signing/describe-signing.ts';
import {
  readMarkPicture,
  removeMarkPicture,
  saveMarkPicture,
} from '../../application/documents/signing/mark-pictures.ts';
import { signByService, testService } from '../../application/documents/signing/sign-by-service.ts';
import { signDocument } from '../../application/documents/signing/sign-document.ts';
import { readSigning, saveSigning } from '../../application/documents/signing/signing-settings.ts';
import { tokenCertificates } from '../../application/documents/signing/token-certificates.ts';
import { signingContract } from '../../contract/signing.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent, handedFile } from './answer.ts';

/** How the office signs: its pictures, its token, its services. */
export function signingRoutes(services: Services) {
  const os = implement(signingContract);
  return os.router({
    settings: os.settings.handler(() => readSigning(services.repositories)),
    saveSettings: os.saveSettings.handler(({ input, errors }) =>
      answer(saveSigning(services, input), errors),
    ),
    savePicture: os.savePicture.handler(async ({ input, errors }) => {
      const file = await fileContent(input.file);
      return answer(await saveMarkPicture(services, { name: input.name, file }), errors);
    }),
    removePicture: os.removePicture.handler(({ input, errors }) =>
      answer(removeMarkPicture(services, input), errors),
    ),
    picture: os.picture.handler(async ({ input, errors }) =>
      handedFile(answer(await readMarkPicture(services, input), errors), 'image/png'),
    ),
    tokenCertificates: os.tokenCertificates.handler(async ({ errors }) =>
      answer(await tokenCertificates(services), errors),
    ),
    signWithToken: os.signWithToken.handler(async ({ input, errors }) => {
      const { certificate, pin, ...rest } = input;
      const key = { kind: 'token', certificate, pin } as const;
      return answer(await signDocument(services, { ...rest, key }), errors);
    }),
    testService: os.testService.handler(async ({ input, errors }) =>
      answer(await testService(services, input), errors),
    ),
    signByService: os.signByService.handler(async ({ input, errors }) =>
      answer(await signByService(services, input), errors),
    ),
    ofDocument: os.ofDocument.handler(({ input, errors }) =>
      answer(describeSigning(services, input), errors),
    ),
  });
}
