import { z } from 'zod';

import type { AttachmentId, DocumentId } from '../domain/kernel/ids.ts';
import { idOf, procedure, upload } from './base.ts';
import { fingerprint } from './signing.contract.ts';

/** Most e-offices take no larger file. */
export const ATTACHMENT_LIMIT_BYTES = 50 * 1024 * 1024;
export const MOST_ATTACHMENTS = 50;

const attachmentInput = z.object({ id: idOf<AttachmentId>() });
const signed = z.object({ certificateName: z.string() });

/** Files that go along with a document: kept, signed for the office, and handed over with it. */
export const attachmentsContract = {
  add: procedure
    .input(z.object({ id: idOf<DocumentId>(), file: upload }))
    .output(z.object({ name: z.string() })),
  remove: procedure.input(attachmentInput).output(z.object({})),
  /** With a PKCS#12 certificate. The passphrase is used once and kept nowhere. */
  sign: procedure
    .input(attachmentInput.extend({ certificate: upload, passphrase: z.string().max(200) }))
    .output(signed),
  /** The PIN is handed to the token once and kept nowhere. */
  signWithToken: procedure
    .input(attachmentInput.extend({ certificate: fingerprint, pin: z.string().min(1).max(64) }))
    .output(signed),
  /** Answers when the person at the service has signed, which may take minutes. */
  signByService: procedure.input(attachmentInput).output(signed),
};
