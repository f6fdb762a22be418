import type { Margin, Node, TableNode, TextNode } from 'pdfmake';

import { assertNever } from '../../domain/kernel/assert-never.ts';
import { placeAddressees } from './addressees.ts';
import { paragraph } from './nd30-document.ts';
import type { Addressees, Block, CentredLine, Heading, Paragraph } from './nd30-document.ts';
import { firstRowsPt, pdfTable } from './pdf-table.ts';
import { justifiedPieces, linePieces, piecesOf } from './pdf-text.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { TextWidth } from './text-width.ts';

// pdfmake drops what an unbreakable block has beyond one page, so only texts far shorter than a page are kept whole.
const longestKeptTogether = 1200;
const longestWholeParagraph = 260;

/** The body's blocks; a heading or a paragraph that asks for it stays on the page of the paragraph after it. */
export function pdfBody(blocks: readonly Block[], sheet: StyleSheet, width: TextWidth): Node[] {
  const nodes: Node[] = [];
  let kept: KeptBlock[] = [];
  const flush = (spacePt = 0): void => {
    if (kept.length === 0) return;
    const length = kept.reduce((sum, block) => sum + textLength(block), 0);
    nodes.push({
      unbreakable: length <= longestKeptTogether,
      stack: [
        ...kept.map((block) =>
          block.kind === 'centred' ? pdfCentredLine(block, sheet) : pdfParagraph(block, sheet),
        ),
        ...(spacePt === 0 ? [] : [{ text: '', fontSize: 1, margin: [0, spacePt, 0, 0] as Margin }]),
      ],
    });
    kept = [];
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'table': {
        // The text before a table claims the room of the table's first rows, and the table moves back up into it: pdfmake
        // would leave a heading alone at the foot of a page, and a whole table can't be kept together with it.
        const spacePt = kept.length === 0 ? 0 : firstRowsPt(block, sheet, width);
        flush(spacePt);
        nodes.push(pdfTable(block, sheet, width, { upPt: spacePt }));
        break;
      }
      case 'heading':
      case 'centred':
        kept.push(block);
        break;
      case 'paragraph':
        kept.push(block);
        if (!block.keepWithNext) flush();
        break;
      default:
        assertNever(block);
    }
  }
  flush();
  return nodes;
}

/**
 * The same without the space below the last of them. Where it doesn't fit on the page, pdfmake begins a page for it, and what
 * comes next would stand there under the page numbers of what ended before.
 */
export function withoutGapBelow(nodes: readonly Node[]): Node[] {
  const last = nodes.at(-1);
  if (!last) return [];
  const { margin } = last;
  const [left, top, right] = Array.isArray(margin) && margin.length === 4 ? margin : [0, 0, 0];
  const closed = 'stack' in last ? { ...last, stack: withoutGapBelow(last.stack) } : last;
  return [...nodes.slice(0, -1), { ...closed, margin: [left, top, right, 0] }];
}

type KeptBlock = Heading | Paragraph | CentredLine;

/** A line in the middle of the page. */
export function pdfCentredLine({ runs }: CentredLine, sheet: StyleSheet): TextNode {
  return {
    text: linePieces(runs, sheet, 'body'),
    alignment: 'center',
    lineHeight: sheet.body.lineSpacing.value,
    margin: [0, 0, 0, sheet.body.paragraphGapPt.value],
  };
}

/** Kính gửi; nothing where nobody is addressed. */
export function pdfAddressees(
  addressees: Addressees | undefined,
  sheet: StyleSheet,
  width: TextWidth,
): Node[] {
  const placed = addressees && placeAddressees(addressees, sheet, width);
  if (!placed) return [];
  switch (placed.kind) {
    case 'centred':
      return [pdfCentredLine({ kind: 'centred', runs: [{ text: placed.text }] }, sheet)];
    case 'running':
      return [pdfParagraph(paragraph(placed.text), sheet)];
    case 'hanging': {
      const labelPt = width(placed.label, sheet.components.body.sizePt.value);
      return [hangingLines(placed.leftPt, labelPt, [[placed.label, placed.name]], sheet)];
    }
    case 'list':
      return [
        { ...bodyLine(placed.label, sheet), margin: [placed.leftPt, 0, 0, sheet.body.paragraphGapPt.value] },
        hangingLines(
          placed.dashPt,
          placed.namePt - placed.dashPt,
          placed.names.map((name) => ['- ', name]),
          sheet,
        ),
      ];
    default:
      return assertNever(placed);
  }
}

/** Texts beside their marks, so that a long one goes on below itself. */
function hangingLines(
  leftPt: number,
  markPt: number,
  lines: readonly (readonly [mark: string, text: string])[],
  sheet: StyleSheet,
): TableNode {
  const textPt = pointsFromMm(textWidthMm(sheet)) - leftPt - markPt;
  const margin: Margin = [0, 0, 0, sheet.body.paragraphGapPt.value];
  return {
    layout: 'arrangement',
    margin: [leftPt, 0, 0, 0],
    table: {
      widths: [markPt, textPt],
      dontBreakRows: true,
      body: lines.map(([mark, text]) => [
        { ...bodyLine(mark, sheet), noWrap: true, margin },
        { ...bodyLine(text, sheet), margin },
      ]),
    },
  };
}

function bodyLine(text: string, sheet: StyleSheet): TextNode {
  return { text: linePieces([{ text }], sheet, 'body'), lineHeight: sheet.body.lineSpacing.value };
}

function textLength(block: KeptBlock): number {
  return block.kind === 'heading'
    ? block.text.length
    : block.runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** A paragraph of the body: justified, first line indented (Phụ lục I, phần II, mục I, khoản 6). */
export function pdfParagraph(block: Heading | Paragraph, sheet: StyleSheet): TextNode {
  const gap = sheet.body.paragraphGapPt.value;
  const code = block.kind === 'paragraph' && block.look === 'code';
  const component = block.kind === 'heading' ? 'heading' : code ? 'recipients' : 'body';
  const pieces = justifiedPieces(block.kind === 'heading' ? [block] : block.runs, sheet, component);
  return {
    text: block.kind === 'heading' ? piecesOf({ kind: 'H2' }, pieces) : pieces,
    alignment: code ? 'left' : 'justify',
    leadingIndent: code ? 0 : pointsFromMm(sheet.body.firstLineIndentMm.value),
    lineHeight: sheet.body.lineSpacing.value,
    margin: [0, 0, 0, gap],
    // Short paragraphs are not torn: one line alone at the foot or the head of a page reads badly.
    unbreakable: textLength(block) <= longestWholeParagraph,
  };
}
