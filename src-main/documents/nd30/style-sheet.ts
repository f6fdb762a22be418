import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import type { Nd30Document } from './nd30-document.ts';

/** A chosen value with the range that the decree allows; a value outside it is refused when the sheet is read. */
const chosenSchema = z
  .object({ min: z.number(), max: z.number(), value: z.number() })
  .refine(({ min, max, value }) => min <= value && value <= max, 'value outside the range of the decree');

/** A chosen value for which the decree names only a minimum. */
const atLeastSchema = z
  .object({ min: z.number(), value: z.number() })
  .refine(({ min, value }) => value >= min, 'value below the minimum of the decree');

const componentSchema = z.object({ sizePt: chosenSchema, bold: z.boolean(), italic: z.boolean() });

const styleSheetSchema = z.object({
  name: z.string().min(1),
  source: z.string().min(1),
  font: z.string().min(1),
  page: z.object({
    widthMm: z.number().positive(),
    heightMm: z.number().positive(),
    marginsMm: z.object({ top: chosenSchema, bottom: chosenSchema, left: chosenSchema, right: chosenSchema }),
  }),
  body: z.object({
    firstLineIndentMm: z
      .object({ allowed: z.array(z.number()).min(1), value: z.number() })
      .refine(({ allowed, value }) => allowed.includes(value), 'indent is not one of those allowed'),
    paragraphGapPt: atLeastSchema,
    lineSpacing: chosenSchema,
    end: z.string().min(1),
  }),
  signature: z.object({ blankMm: atLeastSchema }),
  rules: z.object({ issuingBody: chosenSchema, motto: chosenSchema, subject: chosenSchema }),
  components: z.object({
    nationalTitle: componentSchema,
    motto: componentSchema,
    parentBody: componentSchema,
    issuingBody: componentSchema,
    number: componentSchema,
    placeDate: componentSchema,
    typeName: componentSchema,
    subject: componentSchema,
    letterSubject: componentSchema,
    authority: componentSchema,
    body: componentSchema,
    heading: componentSchema,
    table: componentSchema,
    tableNarrow: componentSchema,
    signerTitle: componentSchema,
    signerName: componentSchema,
    recipientsLabel: componentSchema,
    recipients: componentSchema,
    pageNumber: componentSchema,
  }),
});

/**
 * The layout of administrative documents as data (Nghị định 30/2020/NĐ-CP, Phụ lục I): sizes in points, lengths in
 * millimetres, the lines under a text (`rules`) as a share of the text's width.
 */
export type StyleSheet = z.infer<typeof styleSheetSchema>;

/** The parts of a document that have a type size of their own. */
export type ComponentName = keyof StyleSheet['components'];

/** Reads and checks `nd30/style-2020.json` in the resources folder. Throws when it breaks a range of the decree. */
export async function readStyleSheet(resourcesFolder: string): Promise<StyleSheet> {
  const text = await readFile(join(resourcesFolder, 'nd30', 'style-2020.json'), 'utf8');
  return styleSheetSchema.parse(JSON.parse(text));
}

/** The sheet for paper that lies as the document wants it. The margins stay with the edges of the lines. */
export function orientedSheet(sheet: StyleSheet, orientation: Nd30Document['orientation']): StyleSheet {
  if (orientation === 'portrait') return sheet;
  const { widthMm, heightMm } = sheet.page;
  return { ...sheet, page: { ...sheet.page, widthMm: heightMm, heightMm: widthMm } };
}

/** The width between the left and right margins, in millimetres. */
export function textWidthMm({ page }: StyleSheet): number {
  return page.widthMm - page.marginsMm.left.value - page.marginsMm.right.value;
}

const pointsPerMillimetre = 72 / 25.4;

export function pointsFromMm(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}
