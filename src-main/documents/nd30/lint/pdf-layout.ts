import { PDF } from '@libpdf/core';

/** A piece of text of one style where it stands, lengths in millimetres from the upper left corner of the page. */
export type PdfSpan = {
  readonly text: string;
  /** `Tinos-Bold`, without the mark of the subset. */
  readonly font: string;
  readonly sizePt: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  /** Where its letters stand. */
  readonly baselineMm: number;
};

export type PdfPageLayout = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** From top to bottom, on a line from left to right. */
  readonly spans: readonly PdfSpan[];
};

export type PdfLayout = {
  readonly pages: readonly PdfPageLayout[];
  readonly marks: {
    readonly isPdfA2b: boolean;
    /** Whether it says that its text is marked, and has a structure. */
    readonly isTagged: boolean;
    readonly hasOutputIntent: boolean;
    readonly language: string;
    /** Font descriptors, and how many of them carry their font. */
    readonly fonts: number;
    readonly embeddedFonts: number;
    readonly hasForms: boolean;
    readonly hasScripts: boolean;
    readonly isEncrypted: boolean;
  };
};

/** Reads how a pdf of our own is laid out. Throws for what is no pdf. */
export async function readPdfLayout(pdf: Uint8Array): Promise<PdfLayout> {
  const document = await PDF.load(pdf);
  const pages = document.extractText().map((page): PdfPageLayout => ({
    widthMm: millimetres(page.width),
    heightMm: millimetres(page.height),
    spans: page.lines.flatMap(({ baseline, spans }) =>
      spans.flatMap(({ fontName, fontSize, chars }) =>
        pieces(chars, fontSize).map((piece) => ({
          text: textOf(piece),
          font: fontName.replace(/^[A-Z]{6}\+/, ''),
          sizePt: fontSize,
          leftMm: millimetres(Math.min(...piece.map(({ bbox }) => bbox.x))),
          rightMm: millimetres(Math.max(...piece.map(({ bbox }) => bbox.x + bbox.width))),
          topMm: millimetres(page.height - Math.max(...piece.map(({ bbox }) => bbox.y + bbox.height))),
          bottomMm: millimetres(page.height - Math.min(...piece.map(({ bbox }) => bbox.y))),
          baselineMm: millimetres(page.height - baseline),
        })),
      ),
    ),
  }));
  return { pages, marks: marksOf(Buffer.from(pdf).toString('latin1')) };
}

/** What the file says of itself; our writers leave these parts uncompressed, as PDF/A wants the metadata. */
function marksOf(text: string): PdfLayout['marks'] {
  // Packed bytes can spell anything.
  const objects = text.replace(/stream\r?\n.*?endstream/gs, '');
  const count = (pattern: RegExp): number => objects.match(pattern)?.length ?? 0;
  return {
    isPdfA2b:
      text.includes('<pdfaid:part>2</pdfaid:part>') &&
      text.includes('<pdfaid:conformance>B</pdfaid:conformance>'),
    isTagged: /\/Marked true\b/.test(objects) && /\/S \/P\b/.test(objects),
    hasOutputIntent: text.includes('/GTS_PDFA1'),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? '',
    fonts: count(/\/Type \/FontDescriptor\b/g),
    embeddedFonts: count(/\/FontFile[23]? \d+ 0 R/g),
    hasForms: /\/AcroForm\b/.test(objects),
    hasScripts: /\/JavaScript\b|\/JS\b/.test(objects),
    isEncrypted: /\/Encrypt \d+ 0 R/.test(objects),
  };
}

type Letter = {
  readonly char: string;
  readonly bbox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** In ems: justified words stand closer. */
const FAR_APART = 2;

/** Texts of one style that stand far apart on a line are texts of their own; blanks at their ends aren't seen. */
function pieces(letters: readonly Letter[], sizePt: number): Letter[][] {
  const found: Letter[][] = [];
  let last: Letter | undefined;
  for (const letter of letters) {
    if (letter.char.trim() !== '') {
      const gap = last ? letter.bbox.x - last.bbox.x - last.bbox.width : Infinity;
      if (gap > FAR_APART * sizePt) found.push([letter]);
      else found.at(-1)?.push(letter);
      last = letter;
    }
  }
  return found;
}

/** As a share of the height of a letter: the narrowest blank of a line. */
const BLANK = 0.1;

function textOf(letters: readonly Letter[]): string {
  return letters
    .map(({ char, bbox }, index) => {
      const before = letters[index - 1];
      const hasBlank =
        before !== undefined && bbox.x - before.bbox.x - before.bbox.width > bbox.height * BLANK;
      return `${hasBlank ? ' ' : ''}${char}`;
    })
    .join('')
    .normalize('NFC');
}

function millimetres(points: number): number {
  return (points / 72) * 25.4;
}
