import pdfmake from 'pdfmake';
import type { DocumentDefinition, Node, SectionNode, TextNode } from 'pdfmake';

import type { TellProgress } from '../../application/ports.ts';
import type { FontFiles } from './font-files.ts';
import { measureHeader } from './header-texts.ts';
import { printableText } from './nd30-document.ts';
import type { Appendix, Nd30Document } from './nd30-document.ts';
import { pdfAddressees, pdfBody, pdfCentredLine, pdfParagraph, withoutGapBelow } from './pdf-body.ts';
import { pdfHeader, pdfTitle } from './pdf-header.ts';
import { tellPages } from './pdf-progress.ts';
import { pdfFoot } from './pdf-signatures.ts';
import { tableLayouts } from './pdf-table.ts';
import { componentText } from './pdf-text.ts';
import { shareFontTables } from './share-font-tables.ts';
import { orientedSheet, pointsFromMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';
import { tagContent } from './tag-content.ts';
import { textWidthOf } from './text-width.ts';
import type { TextWidth } from './text-width.ts';

/**
 * Writes a document as tagged PDF/A-2b with Tinos embedded; several follow each other, each with page numbers of its own. The same
 * documents give the same bytes.
 */
export async function writePdf(
  documents: Nd30Document | readonly [Nd30Document, ...Nd30Document[]],
  style: StyleSheet,
  fonts: FontFiles,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = 'header' in documents ? [documents] : documents;
  const { metadata } = first;
  const sheet = orientedSheet(style, first.orientation);
  preparePdfmake(fonts);
  tagContent();
  shareFontTables();
  tell?.({ stage: 'composing', done: 0, all: 0 });
  const content = (document: Nd30Document): Node[] => documentContent(document, style, fonts);
  const appendices = ({ appendices: list = [] }: Nd30Document): SectionNode[] =>
    list.map((appendix) => appendixSection(appendix, style, textWidthOf(fonts.normal)));
  const { marginsMm } = sheet.page;
  const numbers = pageNumbers(sheet);
  // Known once all lines are laid out, before the first page is drawn.
  let pages = 0;
  const definition: DocumentDefinition = {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'vi-VN',
    tagged: true,
    displayTitle: true,
    info: {
      title: propertyText(metadata.title),
      author: propertyText(metadata.author),
      creator: 'Sổ Vàng',
      creationDate: metadata.preparedAt,
    },
    pageSize: pageSizeOf(sheet),
    pageMargins: [
      pointsFromMm(marginsMm.left.value),
      pointsFromMm(marginsMm.top.value),
      pointsFromMm(marginsMm.right.value),
      pointsFromMm(marginsMm.bottom.value),
    ],
    defaultStyle: { font: 'Tinos', fontSize: sheet.components.body.sizePt.value },
    header: (page, count) => {
      pages = count;
      return numbers(page);
    },
    content: [
      ...content(first),
      ...appendices(first),
      ...others.flatMap((document) => {
        const oriented = orientedSheet(style, document.orientation);
        const pages = { pageSize: pageSizeOf(oriented), header: pageNumbers(oriented) };
        return [{ ...pages, section: content(document) }, ...appendices(document)];
      }),
    ],
  };
  pdfmake.setProgressCallback(tellPages(tell, () => pages));
  tell?.({ stage: 'laying_out', done: 0, all: 0 });
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer);
}

function pageSizeOf({ page }: StyleSheet): { width: number; height: number } {
  return { width: pointsFromMm(page.widthMm), height: pointsFromMm(page.heightMm) };
}

/** The pages of a document without its appendices. */
function documentContent(document: Nd30Document, style: StyleSheet, fonts: FontFiles): Node[] {
  const sheet = orientedSheet(style, document.orientation);
  const measures = measureHeader(sheet, textWidthOf(fonts.bold));
  const body = [
    ...pdfAddressees(document.addressees, sheet, textWidthOf(fonts.normal)),
    ...pdfBody(document.body, sheet, textWidthOf(fonts.normal)),
  ];
  const end = [
    ...document.closing.map((paragraph) => pdfParagraph(paragraph, sheet)),
    ...pdfFoot(document, sheet),
  ];
  return [
    pdfHeader(document.header, sheet, measures),
    document.title === null ? { text: ' ' } : pdfTitle(document.title, sheet, measures),
    ...(end.length === 0
      ? withoutGapBelow(body)
      : [...body, { unbreakable: fitsOnPage(document), stack: end }]),
  ];
}

// pdfmake drops what an unbreakable block has beyond one page.
const longestClosing = 1200;
const mostRecipients = 30;

/** Whether what ends a document can be kept on one page. */
function fitsOnPage({ closing, recipients }: Pick<Nd30Document, 'closing' | 'recipients'>): boolean {
  const length = closing.reduce(
    (sum, { runs }) => sum + runs.reduce((inner, { text }) => inner + text.length, 0),
    0,
  );
  return length <= longestClosing && recipients.length <= mostRecipients;
}

function appendixSection(
  { label, orientation, titleLines, note, body }: Appendix,
  style: StyleSheet,
  textWidth: TextWidth,
): SectionNode {
  const sheet = orientedSheet(style, orientation);
  return {
    pageSize: pageSizeOf(sheet),
    header: pageNumbers(sheet),
    section: [
      ...[...(label === undefined ? [] : [label]), ...titleLines].map((text) =>
        pdfCentredLine({ kind: 'centred', runs: [{ text, bold: true }] }, sheet),
      ),
      pdfCentredLine({ kind: 'centred', runs: [{ text: note, italic: true }] }, sheet),
      ...withoutGapBelow(pdfBody(body, sheet, textWidth)),
    ],
  };
}

/** Page numbers in the middle of the top margin, from the first page that asks on, which shows none. */
function pageNumbers(sheet: StyleSheet): (page: number) => TextNode | null {
  const { top, left, right } = sheet.page.marginsMm;
  let first: number | null = null;
  return (page) => {
    first ??= page;
    if (page === first) return null;
    return componentText(String(page - first + 1), sheet, 'pageNumber', {
      // The library hands over the whole width of the paper; Word centres between the margins.
      margin: [pointsFromMm(left.value), pointsFromMm(top.value / 2), pointsFromMm(right.value), 0],
    });
  };
}

/**
 * Text for the file's properties. The library copies it into XML as it stands, and PDF/A wants that XML well-formed and
 * equal to the properties, so that the three characters which XML would escape are written in another way.
 */
export function propertyText(text: string): string {
  return printableText(text).replaceAll('&', 'và').replaceAll('<', '(').replaceAll('>', ')');
}

/** pdfmake is one object for the process: it gets the fonts as bytes and may open neither files nor addresses. */
function preparePdfmake(fonts: FontFiles): void {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setTableLayouts(tableLayouts);
  for (const [style, content] of Object.entries(fonts)) pdfmake.virtualfs.writeFileSync(style, content);
  pdfmake.setFonts({
    Tinos: { normal: 'normal', bold: 'bold', italics: 'italics', bolditalics: 'bolditalics' },
  });
}
