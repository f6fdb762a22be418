import { z } from 'zod';

import { DeliveryStatus } from '../domain/e-office/delivery-status.ts';
import { organisationLengths } from '../domain/e-office/e-office-document.ts';
import type { EOfficeOrganisation } from '../domain/e-office/e-office-document.ts';
import { PackageShape } from '../domain/e-office/e-office-settings.ts';
import type { EOfficeSettings } from '../domain/e-office/e-office-settings.ts';
import { nobody } from '../domain/e-office/edxml-message.ts';
import { FollowUpKind } from '../domain/e-office/follow-up.ts';
import type { DecisionId, DocumentId } from '../domain/kernel/ids.ts';
import { idOf, instant, isoDate, longText, procedure, requiredText, text, year } from './base.ts';

const optionalText = (maximum: number) =>
  text(maximum)
    .transform((value) => (value === '' ? null : value))
    .nullable();

const organisation = z.object({
  organId: optionalText(organisationLengths.organId),
  name: requiredText(organisationLengths.name),
  inCharge: optionalText(organisationLengths.inCharge),
  address: optionalText(organisationLengths.address),
  email: optionalText(organisationLengths.email),
  telephone: optionalText(organisationLengths.telephone),
});

export const eOfficeOrganisation: z.ZodType<EOfficeOrganisation> = organisation;

const sender = organisation.extend({ organIdConfirmed: z.boolean() });

const contact = z.object({
  department: text(200),
  name: text(100),
  mobile: text(50),
  email: text(200),
});

const folder = z.string().trim().min(1).max(400).nullable();

export const eOfficeSettings: z.ZodType<EOfficeSettings> = z.object({
  outboxFolder: folder,
  inboxFolder: folder,
  shape: z.enum(PackageShape),
  embedFiles: z.boolean(),
  senders: z.object({ council: sender, standingBody: sender, province: sender }),
  // What was saved before there was a contact has none.
  contact: contact.default(nobody),
  receivers: z.array(eOfficeOrganisation).max(500),
});

/** What became of a document after its handover. */
export const standing = {
  /** The recall that holds; null where there is none. */
  recalled: z
    .object({
      at: instant,
      reason: z.string(),
      /** Receivers, by what each has answered last. */
      agreed: z.array(z.string()),
      refused: z.array(z.string()),
    })
    .nullable(),
  /** The document that took its place; empty where none did. */
  replacedBy: z.string(),
};

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
  ...standing,
  /** What receivers were told of it since, the oldest first. */
  followUps: z.array(
    z.object({
      kind: z.enum(FollowUpKind),
      reason: z.string(),
      removed: z.array(z.string()),
      added: z.array(z.string()),
      /** The document that takes its place; empty where none does. */
      replacedBy: z.string(),
      packageFolder: z.string(),
      at: instant,
      /** Who has answered a recall or an update. */
      agreed: z.array(z.string()),
      refused: z.array(z.string()),
    }),
  ),
  /** What it takes the place of. */
  replaces: z.array(z.string()),
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

/** To whom the e-office sends a document and how. */
const dispatch = documentInput.extend({
  receivers: z.array(eOfficeOrganisation).max(500),
  priority,
  dueOn: isoDate.nullable(),
  copies: z.int().min(1).max(999).nullable(),
});

/** Why receivers are told something of a document. */
const withReason = documentInput.extend({ reason: longText(1000).pipe(z.string().min(1)) });

const written = z.object({ folder: z.string() });

const packageCheck = z.object({
  name: z.string(),
  folder: z.string(),
  createdAt: instant,
  files: z.array(
    z.object({
      name: z.string(),
      /** In bytes, as the manifest says; null where the manifest doesn't name it. */
      size: z.int().nullable(),
      /** Null where it is as it was written. */
      problem: z
        .enum(['file_missing', 'file_changed', 'file_not_listed', 'name_twice', 'name_not_allowed'])
        .nullable(),
    }),
  ),
  /** What the register says of its document; null where it has no such document. */
  register: z
    .object({
      number: z.string(),
      subject: z.string(),
      /** Whether its pdf is the signed file that counts now, an earlier one, or none that the document ever had. */
      pdf: z.enum(['current', 'earlier', 'foreign']),
      ...standing,
    })
    .nullable(),
});
export type PackageCheck = z.infer<typeof packageCheck>;

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
  /** Refused once the document was handed over: then its receivers have to be told by `update`. */
  setReceivers: procedure.input(dispatch).output(z.object({})),
  /** Writes the message by which a document is recalled; it can't be handed over any more. */
  recall: procedure.input(withReason).output(written),
  /** Hands a recalled document over once more. */
  sendAgain: procedure.input(withReason).output(written),
  /** Writes the package that tells receivers, those that are taken away too, to whom a document goes now and how. */
  update: procedure.input(dispatch.extend({ reason: withReason.shape.reason })).output(written),
  /** Hands a document over that takes the place of others. */
  replace: procedure
    .input(withReason.extend({ replacedIds: z.array(idOf<DocumentId>()).min(1).max(50) }))
    .output(written),
  /** The packages that lie in the outbox. */
  packages: procedure.output(z.object({ folder: z.string(), names: z.array(z.string()) })),
  /** Reads a package of the outbox back: in what it agrees with its manifest and the register, and in what it differs. */
  checkPackage: procedure.input(z.object({ name: z.string().min(1).max(255) })).output(packageCheck),
  /** What is typed into the web form of the e-office, field by field. */
  formFields: procedure.input(documentInput).output(
    z.object({
      subject: z.string(),
      fields: z.array(z.object({ field: z.enum(FormField), value: z.string() })),
    }),
  ),
};
