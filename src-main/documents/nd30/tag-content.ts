import type { PdfElement } from 'pdfmake';
import rendererModule from 'pdfmake/js/Renderer.js';
import type { PdfKitDocument, StructureElement } from 'pdfmake/js/Renderer.js';

import { openTable } from './tag-table.ts';
import type { TableStructure } from './tag-table.ts';

/** Text begins 20 mm below the edge; nothing but page numbers stands above. */
const TOP_MARGIN_PT = 50;

/** The structure of a document that is being written. */
type Structure = {
  readonly root: StructureElement;
  /** The paragraph or heading that goes on with the next line. */
  paragraph: StructureElement | null;
  /** The table that goes on with the next cell. */
  table: TableStructure | null;
};

const structures = new WeakMap<PdfKitDocument, Structure>();

let isTagging = false;

/**
 * Makes pdfmake mark what it writes: each paragraph, heading and cell of a table as one in the structure of the file, so that a
 * screen reader finds the text in its order and a cell by its column, and lines, borders and page numbers as decoration
 * (PDF 32000-1, 14.8). The library marks a document as tagged when it is asked to, and writes no structure.
 *
 * Only here is its renderer reached into: it has no other place at which one learns what a piece of text belongs to.
 */
export function tagContent(): void {
  if (isTagging) return;
  isTagging = true;
  // Node hands the module over as it is, bundlers its default.
  const { prototype } = 'default' in rendererModule ? rendererModule.default : rendererModule;
  const { renderPages, renderLine, renderVector } = prototype;

  prototype.renderPages = function tagPages(pages) {
    const { pdfDocument } = this;
    if (!pdfDocument.hasMarkInfoDictionary()) return renderPages.call(this, pages);
    const root = pdfDocument.struct('Document');
    pdfDocument.addStructure(root);
    const structure: Structure = { root, paragraph: null, table: null };
    structures.set(pdfDocument, structure);
    renderPages.call(this, pages);
    endParagraph(structure);
    endTable(structure);
    root.end();
  };

  prototype.renderLine = function tagLine(line, x, y) {
    const { pdfDocument } = this;
    const structure = structures.get(pdfDocument);
    if (!structure) return renderLine.call(this, line, x, y);
    const draw = (): void => renderLine.call(this, line, x, y);
    if (y < TOP_MARGIN_PT) return asDecoration(pdfDocument, draw);
    const said = line.inlines.find(({ element }) => element !== undefined)?.element;
    const isBlank = line.inlines.every(({ text }) => text.trim() === '');
    const element = isBlank ? null : elementFor(pdfDocument, structure, said);
    if (element) {
      element.add(pdfDocument.markStructureContent(said?.kind ?? 'P'));
      draw();
      pdfDocument.endMarkedContent();
    } else {
      asDecoration(pdfDocument, draw);
    }
    if (line.lastLineInParagraph) endParagraph(structure);
  };

  prototype.renderVector = function tagVector(vector) {
    const { pdfDocument } = this;
    if (!structures.has(pdfDocument)) return renderVector.call(this, vector);
    asDecoration(pdfDocument, () => renderVector.call(this, vector));
  };
}

/** The element that a line belongs to; null for one that repeats what was read already. */
function elementFor(
  document: PdfKitDocument,
  structure: Structure,
  said: PdfElement | undefined,
): StructureElement | null {
  if (said && 'table' in said) {
    if (structure.table?.table !== said.table) endTable(structure);
    structure.table ??= openTable(document, said.table);
    return structure.table.elementOf(said);
  }
  endTable(structure);
  structure.paragraph ??= document.struct(said?.kind ?? 'P');
  return structure.paragraph;
}

function endParagraph(structure: Structure): void {
  const { root, paragraph } = structure;
  if (!paragraph) return;
  root.add(paragraph);
  paragraph.end();
  structure.paragraph = null;
}

function endTable(structure: Structure): void {
  const { root, table } = structure;
  if (!table) return;
  root.add(table.end());
  structure.table = null;
}

function asDecoration(document: PdfKitDocument, draw: () => void): void {
  document.markContent('Artifact');
  draw();
  document.endMarkedContent();
}
