import rendererModule from 'pdfmake/js/Renderer.js';
import type { PdfKitDocument, StructureElement } from 'pdfmake/js/Renderer.js';

/** Text begins 20 mm below the edge; nothing but page numbers stands above. */
const TOP_MARGIN_PT = 50;

/** The structure of a document that is being written. */
type Structure = {
  readonly root: StructureElement;
  /** The paragraph that goes on with the next line. */
  paragraph: StructureElement | null;
};

const structures = new WeakMap<PdfKitDocument, Structure>();

let isTagging = false;

/**
 * Makes pdfmake mark what it writes: each paragraph as one in the structure of the file, so that a screen reader finds the text
 * in its order, and lines, borders and page numbers as decoration (PDF 32000-1, 14.8). The library marks a document as tagged
 * when it is asked to, and writes no structure.
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
    structures.set(pdfDocument, { root, paragraph: null });
    renderPages.call(this, pages);
    closeParagraph(pdfDocument);
    root.end();
  };

  prototype.renderLine = function tagLine(line, x, y) {
    const { pdfDocument } = this;
    const structure = structures.get(pdfDocument);
    if (!structure) return renderLine.call(this, line, x, y);
    if (y < TOP_MARGIN_PT) return asDecoration(pdfDocument, () => renderLine.call(this, line, x, y));
    if (line.inlines.every(({ text }) => text.trim() === '')) {
      asDecoration(pdfDocument, () => renderLine.call(this, line, x, y));
    } else {
      structure.paragraph ??= pdfDocument.struct('P');
      structure.paragraph.add(pdfDocument.markStructureContent('P'));
      renderLine.call(this, line, x, y);
      pdfDocument.endMarkedContent();
    }
    if (line.lastLineInParagraph) closeParagraph(pdfDocument);
  };

  prototype.renderVector = function tagVector(vector) {
    const { pdfDocument } = this;
    if (!structures.has(pdfDocument)) return renderVector.call(this, vector);
    asDecoration(pdfDocument, () => renderVector.call(this, vector));
  };
}

function closeParagraph(document: PdfKitDocument): void {
  const structure = structures.get(document);
  if (!structure?.paragraph) return;
  structure.root.add(structure.paragraph);
  structure.paragraph.end();
  structure.paragraph = null;
}

function asDecoration(document: PdfKitDocument, draw: () => void): void {
  document.markContent('Artifact');
  draw();
  document.endMarkedContent();
}
