import { z } from 'zod';

import { DeliveryStatus } from '../domain/documents/delivery-status.ts';
import type { EOfficeOrganisation } from '../domain/documents/e-office-document.ts';
import { PackageShape } from '../domain/documents/e-office-settings.ts';
import type { EOfficeSettings } from '../domain/documents/e-office-settings.ts';
import type { DecisionId, DocumentId } from '../domain/kernel/ids.ts';
import { idOf, instant, isoDate, longText, procedure, requiredText, text, year } from './base.ts';

const optionalText = (maximum: number) =>
  text(maximum)
    .transform((value) => (value === '' ? null : value))
    .nullable();

/** An organisation as Phụ lục VI limits it: 13 characters of identifier, 200 of name. */
const eOfficeOrganisation: z.ZodType<EOfficeOrganisation> = z.object({
  organId: optionalText(13),
  name: requiredText(200),
  inCharge: optionalText(200),
  address: optionalText(300),
  email: optionalText(200),
  telephone: optionalText(50),
});

const sender = z.object({
  organId: optionalText(13),
  name: requiredText(200),
  inCharge: optionalText(200),
  address: optionalText(300),
  email: optionalText(200),
  telephone: optionalText(50),
  organIdConfirmed: z.boolean(),
});

const folder = z.string().trim().min(1).max(400).nullable();

export const eOfficeSettings: z.ZodType<EOfficeSettings> = z.object({
  outboxFolder: folder,
  inboxFolder: folder,
  shape: z.enum(PackageShape),
  embedFiles: z.boolean(),
  senders: z.object({ council: sender, standingBody: sender, province: sender }),
  receivers: z.array(eOfficeOrganisation).max(500),
});

/** A field of the form in which an outgoing document is entered in an e-office. */
export const FormField = {
  book: 'book',
  type: 'type',
  number: 'number',
  notation: 'notation',
  date: 'date',
  subject: 'subject',
  priority: 'priority',
  secrecy: 'secrecy',
  signer: 'signer',
  signerPosition: 'signerPosition',
  sender: 'sender',
  places: 'places',
  receivers: 'receivers',
  due: 'due',
  pages: 'pages',
  copies: 'copies',
  archive: 'archive',
  mainFile: 'mainFile',
  attachments: 'attachments',
} as const;
export type FormField = (typeof FormField)[keyof typeof FormField];

const priority = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

const handedOver = z.object({
  id: idOf<DocumentId>(),
  number: z.int().nullable(),
  notation: z.string(),
  typeName: z.string(),
  subject: z.string(),
  issuedOn: isoDate.nullable(),
  exportedAt: instant.nullable(),
  /** The whole path of the package that was written last. */
  packageFolder: z.string().nullable(),
  sender: z.string(),
  priority,
  dueOn: isoDate.nullable(),
  copies: z.int().nullable(),
  /** Receivers that the officer chose; empty where the usual one stands. */
  chosen: z.array(eOfficeOrganisation),
  receivers: z.array(
    z.object({
      name: z.string(),
      organId: z.string().nullable(),
      /** The oldest first. */
      deliveries: z.array(
        z.object({
          statusCode: z.string(),
          description: z.string(),
          at: instant,
          source: z.enum(['hand', 'file']),
        }),
      ),
    }),
  ),
});

const documentInput = z.object({ id: idOf<DocumentId>() });

/** Handing documents over to the e-office. */
export const eOfficeContract = {
  settings: procedure.output(eOfficeSettings),
  saveSettings: procedure.input(eOfficeSettings).output(z.object({})),
  /** Writes a file into a folder and takes it away again; refused with the reason where that can't be done. */
  tryFolder: procedure.input(z.object({ folder: z.string().trim().min(1).max(400) })).output(z.object({})),
  /** Enters number and day of issue as they came back; a signed document keeps those that it has. */
  recordIssue: procedure
    .input(documentInput.extend({ number: z.int().min(1).max(99_999), issuedOn: isoDate }))
    .output(z.object({})),
  /** Enters an issued decision on awards in the register of documents, with the files that were written for it. */
  registerDecision: procedure
    .input(z.object({ decisionId: idOf<DecisionId>() }))
    .output(z.object({ id: idOf<DocumentId>() })),
  /** The signed documents of a year with how far they are. */
  handedOver: procedure.input(z.object({ year })).output(z.array(handedOver)),
  recordStatus: procedure
    .input(
      documentInput.extend({
        receiver: requiredText(200),
        statusCode: z.enum(DeliveryStatus),
        description: longText(1000),
      }),
    )
    .output(z.object({})),
  setReceivers: procedure
    .input(
      documentInput.extend({
        receivers: z.array(eOfficeOrganisation).max(500),
        priority,
        dueOn: isoDate.nullable(),
        copies: z.int().min(1).max(999).nullable(),
      }),
    )
    .output(z.object({})),
  /** What is typed into the web form of the e-office, field by field. */
  formFields: procedure.input(documentInput).output(
    z.object({
      subject: z.string(),
      fields: z.array(z.object({ field: z.enum(FormField), value: z.string() })),
    }),
  ),
};
