import { z } from 'zod';

import type { EOfficeOrganisation } from '../domain/documents/e-office-document.ts';
import { PackageShape } from '../domain/documents/e-office-settings.ts';
import type { EOfficeSettings } from '../domain/documents/e-office-settings.ts';
import type { DecisionId, DocumentId } from '../domain/kernel/ids.ts';
import { idOf, isoDate, procedure, requiredText, text } from './base.ts';

const optionalText = (maximum: number) =>
  text(maximum)
    .transform((value) => (value === '' ? null : value))
    .nullable();

/** An organisation as Phụ lục VI limits it: 13 characters of identifier, 200 of name. */
export const eOfficeOrganisation: z.ZodType<EOfficeOrganisation> = z.object({
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
};
