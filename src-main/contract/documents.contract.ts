import { z } from 'zod';

import { DocumentKind } from '../domain/documents/document-kind.ts';
import type { DocumentId, DraftId, MeetingId } from '../domain/kernel/ids.ts';
import { SigningRole } from '../domain/signing/signing-role.ts';
import { idOf, instant, isoDate, procedure, upload, year } from './base.ts';
import { standing } from './e-office.contract.ts';

/** Which file of a document. */
export const DocumentPart = { docx: 'docx', pdf: 'pdf', signedPdf: 'signed_pdf' } as const;
export type DocumentPart = (typeof DocumentPart)[keyof typeof DocumentPart];

/** A line of the document register (sổ văn bản đi của Hội đồng). */
const registerRow = z.object({
  id: idOf<DocumentId>(),
  kind: z.enum(DocumentKind),
  year,
  meetingId: idOf<MeetingId>().nullable(),
  draftId: idOf<DraftId>().nullable(),
  aboutId: z.string(),
  /** Given by the office; null while the document is a draft without a number. */
  number: z.int().nullable(),
  /** `BB-HĐTĐKT` */
  notation: z.string(),
  typeName: z.string(),
  subject: z.string(),
  date: isoDate,
  /** The day that stands on it; null for a draft. */
  issuedOn: isoDate.nullable(),
  signerName: z.string(),
  createdAt: instant,
  signedAt: instant.nullable(),
  certificateName: z.string().nullable(),
  exportedAt: instant.nullable(),
  packageFolder: z.string().nullable(),
  ...standing,
});

const writeInput = z.object({
  meetingId: idOf<MeetingId>(),
  number: z.int().min(1).max(99_999).nullable(),
  /** The day that goes with the number; today where it isn’t told. */
  issuedOn: isoDate.optional(),
});

const documentInput = z.object({ id: idOf<DocumentId>() });

export const documentsContract = {
  register: procedure.input(z.object({ year })).output(z.array(registerRow)),
  /**
   * Writes the minutes of a session as docx and pdf; until they are signed they can be written anew, afterwards not.
   * `number` is the number in the council's own series of the year, or null for a draft.
   */
  writeMinutes: procedure.input(writeInput).output(z.object({ id: idOf<DocumentId>() })),
  /** As `writeMinutes`, the counting minutes of all votes of the session on papers. */
  writeCountingMinutes: procedure.input(writeInput).output(z.object({ id: idOf<DocumentId>() })),
  file: procedure
    .input(documentInput.extend({ part: z.enum(DocumentPart) }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** Appends a signature with a PKCS#12 certificate. The passphrase is used once and kept nowhere. */
  sign: procedure
    .input(
      documentInput.extend({
        certificate: upload,
        passphrase: z.string().max(200),
        as: z.enum(SigningRole).default(SigningRole.leader),
        /** Shows the picture that the office keeps for it. */
        showMark: z.boolean().default(false),
      }),
    )
    .output(z.object({ certificateName: z.string() })),
  /** Writes the e-office package of a signed document into the outbox. */
  exportPackage: procedure.input(documentInput).output(z.object({ folder: z.string() })),
};
