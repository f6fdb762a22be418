// pdfmake 0.3 ships no types; this is the part of it that the program uses, lengths in points.
declare module 'pdfmake' {
  export type Margin = number | [number, number] | [number, number, number, number];

  type Common = {
    margin?: Margin;
    unbreakable?: boolean;
    alignment?: 'left' | 'center' | 'right' | 'justify';
    /** From the page's upper left corner; outside the flow. */
    absolutePosition?: { x: number; y: number };
  };

  export type TextPiece = {
    text: string;
    fontSize?: number;
    bold?: boolean;
    italics?: boolean;
    noWrap?: boolean;
    /** Not the library's own: it is carried along to the lines that are made of the piece, see tag-content.ts. */
    element?: PdfElement;
  };

  /** What a text is in the structure of a file; one that says nothing is a paragraph. */
  export type PdfElement = { readonly kind: 'H1' | 'H2' } | CellElement;

  /** A cell of a table; rows and columns are counted from 0. */
  export type CellElement = {
    readonly kind: 'Caption' | 'TH' | 'TD';
    /** The same object in all cells of a table. */
    readonly table: { readonly columns: number };
    readonly row: number;
    readonly column: number;
    readonly colSpan: number;
    readonly rowSpan: number;
  };

  export type TextNode = Common & {
    text: string | TextPiece[];
    fontSize?: number;
    bold?: boolean;
    italics?: boolean;
    lineHeight?: number;
    leadingIndent?: number;
    noWrap?: boolean;
    font?: string;
    color?: string;
    fontFeatures?: Record<string, boolean>;
  };

  export type LineNode = Common & {
    canvas: { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }[];
  };

  export type TableCellNode = Node & {
    colSpan?: number;
    rowSpan?: number;
    verticalAlignment?: 'top' | 'middle' | 'bottom';
    border?: [boolean, boolean, boolean, boolean];
  };

  export type TableNode = Common & {
    table: {
      widths: number[];
      heights?: (number | 'auto')[] | ((row: number) => number | 'auto');
      headerRows?: number;
      keepWithHeaderRows?: number;
      dontBreakRows?: boolean;
      body: TableCellNode[][];
    };
    layout?: string;
  };

  export type Node = TextNode | LineNode | TableNode | (Common & { stack: Node[] });

  /** Pages of their own; only at the root of the content. */
  export type SectionNode = {
    section: Node[];
    pageSize: { width: number; height: number };
    pageOrientation?: 'portrait' | 'landscape';
    pageMargins?: [number, number, number, number];
    header?: (currentPage: number) => Node | null;
  };

  export type DocumentDefinition = {
    version?: string;
    subset?: string;
    language?: string;
    displayTitle?: boolean;
    tagged?: boolean;
    info?: { title?: string; author?: string; creator?: string; creationDate?: Date };
    pageSize: string | { width: number; height: number };
    pageMargins: [number, number, number, number];
    defaultStyle: { font: string; fontSize: number };
    header?: (currentPage: number, pageCount: number) => Node | null;
    content: (Node | SectionNode)[];
  };

  export type TableLayout = {
    /** The width of the line above a row; after the last row, of the line below it. */
    hLineWidth: (line: number) => number;
    vLineWidth: () => number;
    paddingLeft: () => number;
    paddingRight: () => number;
    paddingTop: () => number;
    paddingBottom: () => number;
  };

  type Pdfmake = {
    virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, content: Uint8Array): void };
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setTableLayouts(layouts: Record<string, TableLayout>): void;
    /** Called with the share of all items that are drawn, from 0 to 1; holds for the files that are begun after it. */
    setProgressCallback(callback: (share: number) => void): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer<ArrayBuffer>> };
  };

  const pdfmake: Pdfmake;
  export default pdfmake;
}

// The part of the library's renderer that tag-content.ts reaches into, with the PDFKit document below it.
declare module 'pdfmake/js/Renderer.js' {
  import type { PdfElement } from 'pdfmake';

  export type StructureElement = {
    add(content: unknown): StructureElement;
    end(): void;
    /** What the file will say of the element. */
    readonly dictionary: { readonly data: Record<string, unknown> };
  };

  export type PdfKitDocument = {
    /** Whether the document was asked to have a structure. */
    hasMarkInfoDictionary(): boolean;
    /** The page that is being drawn. */
    readonly page: object;
    struct(type: string): StructureElement;
    addStructure(element: StructureElement): void;
    markStructureContent(tag: string): unknown;
    markContent(tag: 'Artifact'): void;
    endMarkedContent(): void;
  };

  type Line = {
    readonly inlines: readonly {
      readonly text: string;
      readonly element?: PdfElement;
    }[];
    readonly lastLineInParagraph: boolean;
  };

  class Renderer {
    readonly pdfDocument: PdfKitDocument;
    renderPages: (this: Renderer, pages: readonly object[]) => void;
    renderLine: (this: Renderer, line: Line, x: number, y: number) => void;
    renderVector: (this: Renderer, vector: object) => void;
  }

  // A CommonJS module with a default of its own.
  const rendererModule: typeof Renderer | { readonly default: typeof Renderer };
  export default rendererModule;
}

declare module 'pdfmake/js/PDFDocument.js' {
  /** By their tags, each from when it was first asked for. */
  export type DecodedTables = Record<string, unknown>;

  /** A font as it is written into one document. */
  type ProvidedFont = {
    readonly font: { readonly stream: { readonly buffer: Uint8Array }; _tables: DecodedTables };
  };

  class PDFDocument {
    provideFont: (this: PDFDocument, family: string, bold: boolean, italics: boolean) => ProvidedFont;
  }

  const module: typeof PDFDocument | { readonly default: typeof PDFDocument };
  export default module;
}
