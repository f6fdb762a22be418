import { z } from 'zod';

import { DocumentKind } from '../domain/documents/document-kind.ts';
import { isoDate, procedure, requiredText, revision, text } from './base.ts';

const entry = {
  id: z.string().min(1).max(64),
  source: text(300),
  isConfirmed: z.boolean(),
  kinds: z.array(z.enum(DocumentKind)),
  /** How often it was stored; a page saves what it showed under the number that it showed. */
  revision: revision.default(0),
};
const days = { from: isoDate.nullable(), until: isoDate.nullable() };

const recipientList = z.object({
  ...entry,
  name: requiredText(100),
  lines: z.array(requiredText(150)).min(1).max(60),
});
const signatory = z.object({
  ...entry,
  ...days,
  titleLines: z.array(requiredText(200)).min(1).max(4),
  post: text(200),
  name: text(100),
});
const legalGround = z.object({ ...entry, ...days, text: requiredText(1000) });

/** The lists as the office keeps them. */
export const storedOfficeTexts = {
  recipientLists: z.array(recipientList),
  signatories: z.array(signatory),
  legalGrounds: z.array(legalGround),
};

/** An entry with the list that it belongs to. */
const saved = z.discriminatedUnion('part', [
  z.object({ part: z.literal('recipientLists'), entry: recipientList }),
  z.object({ part: z.literal('signatories'), entry: signatory }),
  z.object({ part: z.literal('legalGrounds'), entry: legalGround }),
]);

/** What the office keeps to put into its documents. */
export const officeTextsContract = {
  get: procedure.output(z.object(storedOfficeTexts)),
  /** Adds an entry, or puts it in the place of the one with its id; refused with `stale_revision` where that was changed since. */
  save: procedure.input(saved).output(z.object({})),
  remove: procedure
    .input(
      z.object({
        part: z.enum(['recipientLists', 'signatories', 'legalGrounds']),
        id: z.string().max(64),
        baseRevision: revision,
      }),
    )
    .output(z.object({})),
};
