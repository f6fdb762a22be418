import { z } from 'zod';

import { SubjectKind } from '../domain/awards/award.ts';
import { Face } from '../domain/certificates/lay-out-block.ts';
import { BlockAlign, BlockAnchor, BlockField, BlockFont } from '../domain/certificates/template.ts';
import type { ValueField } from '../domain/certificates/template.ts';
import type { CertificateTemplateId, RegisterEntryId } from '../domain/kernel/ids.ts';
import {
  awardCode,
  count,
  idOf,
  instant,
  isoDate,
  longText,
  procedure,
  requiredText,
  revision,
  text,
  upload,
} from './base.ts';

/** The largest picture of stock that is kept. */
export const STOCK_IMAGE_LIMIT_BYTES = 20 * 1024 * 1024;
/** Certificates in one file: more than a ceremony has, and few enough to be made at once. */
export const LONGEST_BATCH = 500;

/** Hundredths of a millimetre. */
const length = z.int().min(0).max(200_000);
/** From a postcard's edge to the longest sheet of an office printer. */
const sheetLength = z.int().min(5_000).max(120_000);
/** Tenths of a point. */
const fontSize = z.int().min(40).max(2000);

const block = z.object({
  id: z.string().min(1).max(64),
  field: z.enum(BlockField),
  /** Spaces at its end part it from the value. */
  text: z
    .string()
    .max(500)
    .transform((value) => value.normalize('NFC')),
  x: length,
  y: length,
  width: z.int().min(100).max(200_000),
  height: z.int().min(100).max(200_000),
  font: z.enum(BlockFont),
  fontSize,
  minimumFontSize: fontSize,
  maximumLines: z.int().min(1).max(20),
  lineSpacing: z.int().min(80).max(300),
  bold: z.boolean(),
  italic: z.boolean(),
  uppercase: z.boolean(),
  color: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  align: z.enum(BlockAlign),
  anchor: z.enum(BlockAnchor),
  onStock: z.boolean(),
});

/** What an office edits in a template; the picture of the stock has a command of its own. */
export const templateContent = z.object({
  name: requiredText(120),
  awardCodes: z.array(awardCode).max(100).readonly(),
  subjectKinds: z.array(z.enum(SubjectKind)).max(3).readonly(),
  width: sheetLength,
  height: sheetLength,
  frame: z.object({ x: length, y: length, width: length, height: length }).nullable(),
  note: longText(2000),
  blocks: z.array(block).max(60).readonly(),
});

const templateId = idOf<CertificateTemplateId>();
const entryId = idOf<RegisterEntryId>();
const entryIds = z.array(entryId).min(1).max(LONGEST_BATCH);

const template = templateContent.extend({ id: templateId, revision, stockImage: z.string().nullable() });

const valueFields = Object.values(BlockField).filter((field): field is ValueField => field !== 'fixed_text');
const valueField = z.enum(valueFields);

/** Lines of a value as they shall stand on the certificate. */
const overrideValues = z.partialRecord(valueField, longText(2000));

const printer = requiredText(120);
/** How far a printer shifts what it prints, in hundredths of a millimetre. */
const shift = z.int().min(-5_000).max(5_000);
const offset = z.object({ printer: z.string(), dx: shift, dy: shift });

const printableEntry = z.object({
  id: entryId,
  awardCode,
  subjectKind: z.enum(SubjectKind),
  number: z.int().nullable(),
  name: z.string(),
  position: z.string(),
  unitName: z.string(),
  decisionNumber: z.string(),
  decisionDate: isoDate.nullable(),
  certificateNumber: z.string(),
  prints: count,
  lastPrintedAt: instant.nullable(),
  hasOverride: z.boolean(),
});

const blockPlace = { blockId: z.string(), field: z.enum(BlockField) };
const blockProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('missing'), ...blockPlace }),
  z.object({ kind: z.literal('overflow'), ...blockPlace, text: z.string() }),
  z.object({ kind: z.literal('off_sheet'), ...blockPlace }),
  z.object({ kind: z.literal('no_glyph'), ...blockPlace, character: z.string() }),
]);

const namedFile = z.object({ name: z.string(), file: z.file() });

/** Entries, and the template to print them by; null for the one that is made for each. */
const batch = z.object({ entryIds, templateId: templateId.nullable(), printer: text(120) });

export const certificatesContract = {
  templates: procedure.output(z.array(template)),
  /** Stores the templates that come with the program; does nothing where there is any. */
  loadStarting: procedure.output(z.object({ templates: count })),
  saveTemplate: procedure
    .input(z.object({ id: templateId, baseRevision: revision, content: templateContent }))
    .output(z.object({ revision })),
  copyTemplate: procedure
    .input(z.object({ id: templateId, name: requiredText(120) }))
    .output(z.object({ id: templateId })),
  removeTemplate: procedure.input(z.object({ id: templateId })).output(z.object({})),
  /** A picture or scan of the stock, for orientation on the screen alone; null takes it away. */
  setStockImage: procedure
    .input(z.object({ id: templateId, baseRevision: revision, file: upload.nullable() }))
    .output(z.object({ revision })),
  stockImage: procedure.input(z.object({ id: templateId })).output(namedFile),
  /** The font files of the printed certificates: the page measures and draws with the same ones. */
  fonts: procedure.output(z.array(z.object({ face: z.enum(Face), file: z.file() }))),
  /** Awards in force with a number in the register. */
  entries: procedure
    .input(
      z.object({
        text: text(200),
        awardCode: awardCode.nullable(),
        decisionNumber: text(100).nullable(),
        kind: z.enum(SubjectKind).nullable(),
        onlyUnprinted: z.boolean(),
        limit: z.int().min(1).max(1000),
        offset: count,
      }),
    )
    .output(z.object({ rows: z.array(printableEntry), total: count })),
  /** Decisions with such awards, the newest first. */
  decisions: procedure.output(
    z.array(z.object({ decisionNumber: z.string(), decisionDate: isoDate.nullable(), entries: count })),
  ),
  /** What an entry prints in each field, from the register and as changed for this recipient. */
  values: procedure.input(z.object({ entryId })).output(
    z.object({
      subjectKind: z.enum(SubjectKind),
      awardCode,
      values: z.record(valueField, z.string()),
      override: overrideValues,
    }),
  ),
  saveOverride: procedure.input(z.object({ entryId, override: overrideValues })).output(z.object({})),
  /** What keeps entries from being printed well, in the order given. */
  check: procedure.input(batch.omit({ printer: true })).output(
    z.array(
      z.object({
        entryId,
        name: z.string(),
        /** Null where no template is made for the award and the kind of subject. */
        templateId: templateId.nullable(),
        problems: z.array(blockProblem).readonly(),
      }),
    ),
  ),
  /** Makes the file to print and records it. An entry that was printed before needs a reason. */
  print: procedure.input(batch.extend({ printer, reason: text(500) })).output(namedFile),
  /** As `print` with frames and what the stock bears already, for plain paper; nothing is recorded. */
  trial: procedure.input(batch).output(namedFile),
  prints: procedure.input(z.object({ entryId })).output(
    z.array(
      z.object({
        id: z.int(),
        at: instant,
        printer: z.string(),
        reason: z.string(),
        templateName: z.string(),
      }),
    ),
  ),
  offsets: procedure.output(z.array(offset)),
  saveOffset: procedure.input(offset.extend({ printer })).output(z.object({})),
  removeOffset: procedure.input(z.object({ printer })).output(z.object({})),
  /** The sheet on which a printer's shift is measured; with a printer, one that its shift is taken off already. */
  calibrationSheet: procedure
    .input(z.object({ width: sheetLength, height: sheetLength, printer: printer.nullable() }))
    .output(namedFile),
  /** Gives sheet numbers to entries that have none, in the order given, past those that are spoiled or taken. */
  assignNumbers: procedure
    .input(
      z.object({
        entryIds,
        prefix: z.string().max(40),
        from: z.int().min(0).max(99_999_999),
        digits: z.int().min(1).max(10),
      }),
    )
    .output(z.object({ first: z.string(), last: z.string(), assigned: count })),
  spoiledSheets: procedure.output(z.array(z.object({ number: z.string(), reason: z.string(), at: instant }))),
  /** Marks a sheet as spoiled; the entry that had its number has none from then on. */
  spoilSheet: procedure
    .input(z.object({ number: requiredText(60), reason: requiredText(500) }))
    .output(z.object({ freed: z.string().nullable() })),
};
