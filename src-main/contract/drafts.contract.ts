import { z } from 'zod';

import { DraftKind } from '../domain/documents/document-kind.ts';
import type { DraftContent } from '../domain/documents/draft-content.ts';
import type { DocumentId, DraftId } from '../domain/kernel/ids.ts';
import { idOf, instant, isoDate, longText, procedure, requiredText, revision, text, year } from './base.ts';

const orientation = z.enum(['portrait', 'landscape']);

/** The most lines that a table of a document may have: ten sessions of the largest council known. */
const MOST_ROWS = 10_000;

const lines = (most: number, maximum = 500) => z.array(requiredText(maximum)).max(most);

const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    text: requiredText(500),
  }),
  z.object({ kind: z.literal('paragraph'), text: longText() }),
  z.object({ kind: z.literal('item'), text: longText() }),
  z.object({
    kind: z.literal('table'),
    caption: text(300),
    columns: z
      .array(
        z.object({
          title: text(200),
          share: z.number().positive().max(1000),
          align: z.enum(['left', 'center', 'right']),
        }),
      )
      .min(1)
      .max(20),
    rows: z.array(z.array(longText(4000)).max(20)).max(MOST_ROWS),
  }),
]);

/** While it is being written parts may stand empty; `write` asks for all that a document needs. */
const content: z.ZodType<DraftContent> = z.object({
  orientation: orientation.exactOptional(),
  heading: z.object({ parentBody: text(200), issuingBodyLines: lines(4, 200) }),
  notation: text(30),
  typeName: text(100),
  subject: longText(500),
  place: text(100),
  addressees: lines(200),
  grounds: lines(30, 1000),
  blocks: z.array(block).max(1000),
  signer: z.object({ titleLines: lines(4, 200), post: text(200), name: text(100) }).nullable(),
  recipients: lines(60, 150),
  appendices: z
    .array(
      z.object({
        orientation,
        titleLines: lines(6),
        blocks: z.array(block).max(1000),
      }),
    )
    .max(20),
});

const draftInput = z.object({ id: idOf<DraftId>() });

/** Documents that are made from the book and then belong to the office. */
export const draftsContract = {
  /** What can be drafted in a year, and about what; `subjects` is null where a kind is about the year itself. */
  kinds: procedure.input(z.object({ year })).output(
    z.array(
      z.object({
        kind: z.enum(DraftKind),
        subjects: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
      }),
    ),
  ),
  list: procedure.input(z.object({ year })).output(
    z.array(
      z.object({
        id: idOf<DraftId>(),
        kind: z.enum(DraftKind),
        typeName: z.string(),
        subject: z.string(),
        changedAt: instant,
        documentId: idOf<DocumentId>().nullable(),
      }),
    ),
  ),
  get: procedure.input(draftInput).output(
    z.object({
      id: idOf<DraftId>(),
      kind: z.enum(DraftKind),
      year,
      aboutId: z.string(),
      content,
      revision,
      documentId: idOf<DocumentId>().nullable(),
      /** What is signed is read and never changed. */
      signed: z.boolean(),
      /** Of the document in the register; null without one or while it has none. */
      number: z.int().nullable(),
      issuedOn: isoDate.nullable(),
      /** The document in the register says what the draft said before its last change. */
      isOutdated: z.boolean(),
    }),
  ),
  /** Refused with the code of the kind where the book has nothing to say, such as `nobody_late`. */
  create: procedure
    .input(z.object({ kind: z.enum(DraftKind), year, aboutId: z.string().max(100) }))
    .output(draftInput),
  save: procedure
    .input(draftInput.extend({ baseRevision: revision, content }))
    .output(z.object({ revision })),
  /** What the document would say if it were made from the book now; nothing is stored. */
  fresh: procedure.input(draftInput).output(z.object({ content })),
  remove: procedure.input(draftInput.extend({ baseRevision: revision })).output(z.object({})),
  preview: procedure
    .input(draftInput.extend({ format: z.enum(['docx', 'pdf']) }))
    .output(z.object({ name: z.string(), file: z.file() })),
  /** Enters the document in the register; number and date come together, or neither for a draft. */
  write: procedure
    .input(draftInput.extend({ number: z.int().min(1).max(99_999).nullable(), date: isoDate.nullable() }))
    .output(z.object({ id: idOf<DocumentId>() })),
};
