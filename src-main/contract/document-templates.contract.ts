import { z } from 'zod';

import { templateKinds } from '../domain/documents/templates/merge-fields.ts';
import { TemplateProblemCode } from '../domain/documents/templates/template-problem.ts';
import type { DocumentTemplateId } from '../domain/kernel/ids.ts';
import { idOf, instant, procedure, requiredText, upload, year } from './base.ts';

const kind = z.enum(templateKinds);
const id = idOf<DocumentTemplateId>();
const namedFile = z.object({ name: z.string(), file: z.file() });

const fieldShape = { key: z.string(), label: z.string(), required: z.boolean(), example: z.string() };
const field = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...fieldShape }),
  z.object({ kind: z.literal('block'), ...fieldShape }),
  z.object({
    kind: z.literal('list'),
    ...fieldShape,
    columns: z.array(z.object({ key: z.string(), label: z.string() })).readonly(),
  }),
]);

const problem = z.object({
  code: z.enum(TemplateProblemCode),
  /** As it stands in the file. */
  field: z.string(),
  /** Null for what isn't there. */
  place: z
    .object({
      part: z.enum(['body', 'header', 'footer', 'note']),
      /** Null where the file doesn't tell. */
      page: z.int().nullable(),
      paragraph: z.int(),
      around: z.string(),
    })
    .nullable(),
  hint: z.string().nullable(),
});

const added = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unreadable'),
    failure: z.object({
      code: z.enum(['too_large', 'encrypted', 'not_a_docx', 'macros', 'damaged']),
      found: z.string().nullable(),
    }),
  }),
  z.object({ kind: z.literal('faulty'), problems: z.array(problem).readonly() }),
  z.object({ kind: z.literal('stored'), id, problems: z.array(problem).readonly() }),
]);

const removed = z.object({
  id,
  kind,
  name: requiredText(255),
  /** SHA-256 of the file, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  uploadedAt: instant,
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string()).readonly()).readonly() }),
]);

/** Word files of the office after which documents are laid out. */
export const documentTemplatesContract = {
  list: procedure.output(
    z.object({
      /** Whether a program on this computer makes a pdf of a Word file. */
      canMakePdf: z.boolean(),
      kinds: z.array(
        z.object({
          kind,
          /** The newest first. */
          templates: z.array(z.object({ id, name: z.string(), uploadedAt: instant, inUse: z.boolean() })),
        }),
      ),
    }),
  ),
  /** The merge fields of a kind, each with an example. */
  fields: procedure.input(z.object({ kind })).output(z.array(field)),
  /** Checks a Word file and keeps it where it has no mistakes. */
  add: procedure.input(z.object({ kind, file: upload })).output(added),
  /** Null goes back to the program's own layout; answers with what was in use before. */
  choose: procedure.input(z.object({ kind, id: id.nullable() })).output(z.object({ before: id.nullable() })),
  /** Answers with what `restore` needs to take it back. */
  remove: procedure.input(z.object({ id })).output(removed),
  restore: procedure.input(removed).output(z.object({})),
  file: procedure.input(z.object({ id })).output(namedFile),
  starter: procedure.input(z.object({ kind })).output(namedFile),
  /** The template with the newest document of its kind in the year, or with made-up data. */
  preview: procedure.input(z.object({ id, year })).output(
    z.object({
      /** The title of the document whose data it shows; null for made-up data. */
      source: z.string().nullable(),
      docx: namedFile,
      pdf: namedFile.nullable(),
      blocks: z.array(block).readonly(),
      deviations: z.array(z.object({ rule: z.string(), details: z.array(z.string()).readonly() })).readonly(),
    }),
  ),
};
