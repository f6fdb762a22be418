import { AlignmentType, Document, Header, PageNumber, Packer, Paragraph, SectionType, TextRun } from 'docx';
import type { ISectionOptions, Table } from 'docx';

import type { TellProgress } from '../../application/ports.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { docxAddressees, docxCentredLine, docxHeading, docxParagraph } from './docx-body.ts';
import { docxHeader, docxTitle } from './docx-header.ts';
import { docxFoot } from './docx-signatures.ts';
import { docxTable } from './docx-table.ts';
import { runStyle, twipsFromMm } from './docx-text.ts';
import type { FontFiles } from './font-files.ts';
import { measureHeader } from './header-texts.ts';
import { appendixBlocks, printableText } from './nd30-document.ts';
import type { Appendix, Block, Nd30Document } from './nd30-document.ts';
import { orientedSheet } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';
import { textWidthOf } from './text-width.ts';

/** Writes a document as an editable docx in Times New Roman; several follow each other, each with pages of its own. */
export async function writeDocx(
  documents: Nd30Document | readonly [Nd30Document, ...Nd30Document[]],
  style: StyleSheet,
  fonts: FontFiles,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = 'header' in documents ? [documents] : documents;
  const { title, author } = first.metadata;
  const onRow = countRows([first, ...others], tell);
  const file = new Document({
    title: printableText(title),
    creator: printableText(author),
    lastModifiedBy: printableText(author),
    styles: {
      default: {
        document: {
          run: { ...runStyle(style, 'body'), font: style.font, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [first, ...others].flatMap((document) => documentSections(document, style, { fonts, onRow })),
  });
  tell?.({ stage: 'packing', done: 0, all: 0 });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Tells of every row of the documents' tables. */
function countRows(documents: readonly Nd30Document[], tell: TellProgress | undefined): () => void {
  const blocks = documents.flatMap(({ body, appendices = [] }) => [
    ...body,
    ...appendices.flatMap((appendix) => appendix.body),
  ]);
  const all = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  let done = 0;
  return () => {
    done += 1;
    tell?.({ stage: 'composing', done, all });
  };
}

function documentSections(
  document: Nd30Document,
  style: StyleSheet,
  { fonts, onRow }: { fonts: FontFiles; onRow: () => void },
): readonly ISectionOptions[] {
  const sheet = orientedSheet(style, document.orientation);
  const measures = measureHeader(sheet, textWidthOf(fonts.bold));
  return [
    {
      ...sectionPages(style, document.orientation),
      children: [
        docxHeader(document.header, sheet, measures),
        ...(document.title === null ? [afterHeader()] : docxTitle(document.title, sheet, measures)),
        ...docxAddressees(document.addressees, sheet, textWidthOf(fonts.normal)),
        ...document.body.flatMap((block) => docxBlock(block, sheet, onRow)),
        ...document.closing.map((paragraph) => docxParagraph(paragraph, sheet, { lastOfPage: true })),
        ...docxFoot(document, sheet),
      ],
    },
    ...(document.appendices ?? []).map((appendix) => appendixSection(appendix, style, onRow)),
  ];
}

/** The gap between the head of a letter and what it says. */
function afterHeader(): Paragraph {
  return new Paragraph({ spacing: { before: 120 } });
}

/** The paper of a section, its margins and its page numbers, which begin with 1. */
function sectionPages(
  style: StyleSheet,
  orientation: Nd30Document['orientation'],
): Pick<ISectionOptions, 'headers'> & { properties: NonNullable<ISectionOptions['properties']> } {
  const { marginsMm } = style.page;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the paper itself: it wants the sides as they are upright.
        size: {
          width: twipsFromMm(style.page.widthMm),
          height: twipsFromMm(style.page.heightMm),
          orientation,
        },
        margin: {
          top: twipsFromMm(marginsMm.top.value),
          bottom: twipsFromMm(marginsMm.bottom.value),
          left: twipsFromMm(marginsMm.left.value),
          right: twipsFromMm(marginsMm.right.value),
          header: twipsFromMm(marginsMm.top.value / 2),
          footer: twipsFromMm(marginsMm.bottom.value / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(style), first: new Header({ children: [new Paragraph({})] }) },
  };
}

function appendixSection(appendix: Appendix, style: StyleSheet, onRow: () => void) {
  const sheet = orientedSheet(style, appendix.orientation);
  return {
    ...sectionPages(style, appendix.orientation),
    children: appendixBlocks(appendix).flatMap((block) => docxBlock(block, sheet, onRow)),
  };
}

/** A block of a body as the elements of a docx; `onRow` hears of each row of a table. */
export function docxBlock(block: Block, sheet: StyleSheet, onRow: () => void): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [docxParagraph(block, sheet)];
    case 'heading':
      return [docxHeading(block, sheet)];
    case 'centred':
      return [docxCentredLine(block, sheet)];
    case 'table':
      // Word joins tables that touch, and text would stick to the last line: an empty paragraph stands between.
      return [docxTable(block, sheet, onRow), new Paragraph({ spacing: { line: 160, lineRule: 'exact' } })];
    default:
      return assertNever(block);
  }
}

/** The page number, centred in the top margin and absent on page 1. */
function pageNumberHeader(sheet: StyleSheet): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...runStyle(sheet, 'pageNumber'), children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}
