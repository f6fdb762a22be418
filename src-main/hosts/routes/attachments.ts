import { implement } from '@orpc/server';

import { addAttachment, removeAttachment } from '../../application/documents/attachments/edit-attachments.ts';
import {
  signAttachment,
  signAttachmentByService,
} from '../../application/documents/attachments/sign-attachment.ts';
import { attachmentsContract } from '../../contract/attachments.contract.ts';
import type { Services } from '../services.ts';
import { answer, fileContent } from './answer.ts';

/** Files that go along with a document. */
export function attachmentsRoutes(services: Services) {
  const os = implement(attachmentsContract);
  return os.router({
    add: os.add.handler(async ({ input, errors }) => {
      const file = await fileContent(input.file);
      return answer(await addAttachment(services, { id: input.id, file }), errors);
    }),
    remove: os.remove.handler(({ input, errors }) => answer(removeAttachment(services, input), errors)),
    sign: os.sign.handler(async ({ input, errors }) => {
      const { bytes: pkcs12 } = await fileContent(input.certificate);
      const key = { kind: 'certificate_file', pkcs12, passphrase: input.passphrase } as const;
      return answer(await signAttachment(services, { id: input.id, key }), errors);
    }),
    signWithToken: os.signWithToken.handler(async ({ input, errors }) => {
      const { id, certificate, pin } = input;
      const key = { kind: 'token', certificate, pin } as const;
      return answer(await signAttachment(services, { id, key }), errors);
    }),
    signByService: os.signByService.handler(async ({ input, errors }) =>
      answer(await signAttachmentByService(services, input), errors),
    ),
  });
}
