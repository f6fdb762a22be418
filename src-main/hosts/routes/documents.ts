import { implement } from '@orpc/server';

import { writeCountingMinutes, writeMinutes } from '../../application/documents/minutes/write-minutes.ts';
import { listRegister } from '../../application/documents/register/list-register.ts';
import { readDocumentFile } from '../../application/documents/register/read-document-file.ts';
import { signDocument } from '../../application/documents/signing/sign-document.ts';
import { exportDocument } from '../../application/e-office/export-document.ts';
import { documentsContract } from '../../contract/documents.contract.ts';
import type { Services } from '../services.ts';
import { answer, handedFile } from './answer.ts';

/** The register of outgoing documents, their files and signatures. */
export function documentsRoutes(services: Services) {
  const os = implement(documentsContract);
  return os.router({
    register: os.register.handler(({ input }) => listRegister(services.repositories, input)),
    writeMinutes: os.writeMinutes.handler(async ({ input, errors }) =>
      answer(await writeMinutes(services, input), errors),
    ),
    writeCountingMinutes: os.writeCountingMinutes.handler(async ({ input, errors }) =>
      answer(await writeCountingMinutes(services, input), errors),
    ),
    file: os.file.handler(async ({ input, errors }) => {
      const { name, type, bytes } = answer(await readDocumentFile(services, input), errors);
      return handedFile({ name, bytes }, type);
    }),
    sign: os.sign.handler(async ({ input, errors }) => {
      const pkcs12 = new Uint8Array(await input.certificate.arrayBuffer());
      const { id, passphrase, as, showMark } = input;
      const key = { kind: 'certificate_file', pkcs12, passphrase } as const;
      return answer(await signDocument(services, { id, key, as, showMark }), errors);
    }),
    exportPackage: os.exportPackage.handler(async ({ input, errors }) =>
      answer(await exportDocument(services, input), errors),
    ),
  });
}
