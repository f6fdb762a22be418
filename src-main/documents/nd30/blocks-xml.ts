import { Document, Packer } from 'docx';
import type { Paragraph, Table } from 'docx';

import { openPackage } from '../workbooks/open-package.ts';
import { docxParagraph } from './docx-body.ts';
import { docxBlock } from './docx-document.ts';
import type { Block } from './nd30-document.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * Blocks as WordprocessingML for a docx that somebody else laid out: sizes and spacing are the decree's, the typeface is the
 * file's own. Nothing in it refers to other parts of a file.
 */
export async function blocksXml(
  blocks: readonly Block[],
  sheet: StyleSheet,
  options: { readonly lastOfPage?: boolean } = {},
): Promise<string> {
  if (blocks.length === 0) return '';
  const children = blocks.flatMap((block): (Paragraph | Table)[] =>
    block.kind === 'paragraph' ? [docxParagraph(block, sheet, options)] : docxBlock(block, sheet, () => {}),
  );
  const packed = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
  const { readPart } = await openPackage(new Uint8Array(packed));
  const xml = (await readPart('word/document.xml')) ?? '';
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('</w:body>'));
  return body.slice(0, body.lastIndexOf('<w:sectPr'));
}
