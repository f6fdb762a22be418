import { z } from 'zod';

import type { AttachmentId, DocumentId, IncomingDocumentId } from '../domain/kernel/ids.ts';
import { idOf, instant, isoDate, procedure, year } from './base.ts';
import { eOfficeOrganisation } from './e-office.contract.ts';

/** What a file of a document is. */
const fileRole = z.enum(['docx', 'pdf', 'sent_pdf', 'signed_pdf', 'attachment']);

/** How a document goes out. */
const dispatch = z.object({
  receivers: z.array(eOfficeOrganisation).max(500),
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
  priority: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  dueOn: isoDate.nullable(),
  copies: z.int().min(1).max(999).nullable(),
  /** The document that came in and that this one answers. */
  answersIncomingId: idOf<IncomingDocumentId>().nullable(),
});

const documentInput = z.object({ id: idOf<DocumentId>() });

/** Outgoing documents one by one: the numbers of their series, their files over time, and to whom they go. */
export const outgoingContract = {
  /** The numbers given in a series in a year, the lowest first. */
  series: procedure
    .input(
      z.object({
        notation: z.string().max(30),
        year,
        /** The unit that numbers its own documents; empty for the province's bodies. */
        body: z.string().max(64).default(''),
      }),
    )
    .output(
      z.array(z.object({ id: idOf<DocumentId>(), number: z.int(), issuedOn: isoDate, subject: z.string() })),
    ),
  details: procedure.input(documentInput).output(
    dispatch.extend({
      /** Nơi nhận as printed. */
      recipients: z.array(z.string()),
      pages: z.int(),
      signed: z.boolean(),
      /** What it can answer: what came in with a day of issue in its year and the one before, the latest first. */
      answerable: z.array(z.object({ id: idOf<IncomingDocumentId>(), text: z.string() })),
      /** What goes along with it, in the order in which it goes out. */
      attachments: z.array(
        z.object({
          id: idOf<AttachmentId>(),
          name: z.string(),
          hash: z.string(),
          /** In bytes. */
          size: z.int(),
          /** Who signed it for the office, and when; null until then. */
          certificateName: z.string().nullable(),
          signedAt: instant.nullable(),
        }),
      ),
      /** Whether it was handed over to the e-office: then nothing goes along any more. */
      handedOver: z.boolean(),
      /** Every file that the document has or had, the oldest first. */
      files: z.array(
        z.object({
          role: fileRole,
          hash: z.string(),
          name: z.string(),
          /** In bytes. */
          size: z.int(),
          at: instant,
          /** Whether it is the file of its role that counts now. */
          isCurrent: z.boolean(),
        }),
      ),
    }),
  ),
  /** One of the files that a document has or had. */
  file: procedure
    .input(documentInput.extend({ role: fileRole, hash: z.string().max(64) }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** Refused for what is signed. */
  saveDispatch: procedure.input(documentInput.extend(dispatch.shape)).output(z.object({})),
};
