import { AlignmentType, LineRuleType, Paragraph } from 'docx';

import { assertNever } from '../../domain/kernel/assert-never.ts';
import { placeAddressees } from './addressees.ts';
import { lineRuns, twipsFromMm, twipsFromPoints } from './docx-text.ts';
import { paragraph } from './nd30-document.ts';
import type { Addressees, CentredLine, Heading, Paragraph as BodyParagraph } from './nd30-document.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { TextWidth } from './text-width.ts';

/** A paragraph of the body: justified, first line indented (Phụ lục I, phần II, mục I, khoản 6). */
export function docxParagraph(
  { runs, keepWithNext, look }: BodyParagraph,
  sheet: StyleSheet,
  options: { lastOfPage?: boolean } = {},
): Paragraph {
  const code = look === 'code';
  return new Paragraph({
    alignment: code ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: code ? {} : { firstLine: twipsFromMm(sheet.body.firstLineIndentMm.value) },
    spacing: bodySpacing(sheet),
    keepNext: keepWithNext || options.lastOfPage === true,
    keepLines: options.lastOfPage === true,
    children: lineRuns(runs, sheet, code ? 'recipients' : 'body'),
  });
}

/** A numbered heading of the body; it never stands alone at the foot of a page. */
export function docxHeading({ text }: Heading, sheet: StyleSheet): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twipsFromMm(sheet.body.firstLineIndentMm.value) },
    spacing: bodySpacing(sheet),
    keepNext: true,
    keepLines: true,
    children: lineRuns([{ text }], sheet, 'heading'),
  });
}

/** A line in the middle; it leads to what follows, so it never ends a page. */
export function docxCentredLine({ runs }: CentredLine, sheet: StyleSheet): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: bodySpacing(sheet),
    keepNext: true,
    children: lineRuns(runs, sheet, 'body'),
  });
}

/** Kính gửi; no paragraph where nobody is addressed. */
export function docxAddressees(
  addressees: Addressees | undefined,
  sheet: StyleSheet,
  width: TextWidth,
): Paragraph[] {
  const placed = addressees && placeAddressees(addressees, sheet, width);
  if (!placed) return [];
  switch (placed.kind) {
    case 'centred':
      return [docxCentredLine({ kind: 'centred', runs: [{ text: placed.text }] }, sheet)];
    case 'running':
      return [docxParagraph(paragraph(placed.text), sheet)];
    case 'hanging': {
      const hanging = twipsFromPoints(width(placed.label, sheet.components.body.sizePt.value));
      const left = twipsFromPoints(placed.leftPt) + hanging;
      return [addresseeLine(`${placed.label}${placed.name}`, { left, hanging }, sheet)];
    }
    case 'list': {
      const left = twipsFromPoints(placed.namePt);
      const indent = { left, hanging: left - twipsFromPoints(placed.dashPt) };
      return [
        addresseeLine(placed.label, { left: twipsFromPoints(placed.leftPt) }, sheet, true),
        ...placed.names.map((name) => addresseeLine(`- ${name}`, indent, sheet)),
      ];
    }
    default:
      return assertNever(placed);
  }
}

function addresseeLine(
  text: string,
  indent: { left: number; hanging?: number },
  sheet: StyleSheet,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent,
    spacing: bodySpacing(sheet),
    keepNext,
    children: lineRuns([{ text }], sheet, 'body'),
  });
}

function bodySpacing(sheet: StyleSheet): { after: number; line: number; lineRule: 'auto' } {
  return {
    after: twipsFromPoints(sheet.body.paragraphGapPt.value),
    line: Math.round(sheet.body.lineSpacing.value * 240),
    lineRule: LineRuleType.AUTO,
  };
}
