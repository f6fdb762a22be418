import { all, find, openDocx } from '../../docx-tree.ts';
import type { Element } from '../../docx-tree.ts';

/** A run of one style as it will be seen: what the run leaves open comes from the document's defaults. */
export type DocxRun = {
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
  /** `000000`, or `auto`. */
  readonly color: string;
};

export type DocxParagraph = {
  readonly text: string;
  readonly runs: readonly DocxRun[];
  readonly align: string;
  readonly firstLineMm: number;
  readonly afterPt: number;
  /** As a multiple of the single line; null for an exact height. */
  readonly lineSpacing: number | null;
  readonly keepNext: boolean;
  /** Whether a line is drawn below it. */
  readonly ruled: boolean;
  /** From 0: which part of the document, each with its own pages. */
  readonly section: number;
  /** From 0, in the order of the tables of the document; null outside of tables. */
  readonly table: number | null;
  /** Which cell of its table, counted through; null outside. */
  readonly cell: number | null;
};

export type DocxTable = {
  readonly index: number;
  /** Exact row heights in millimetres, for rows that have one. */
  readonly exactRowsMm: readonly number[];
  readonly bordered: boolean;
};

export type DocxSection = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly headerMm: number;
  readonly hasTitlePage: boolean;
  readonly firstPageNumber: number | null;
  /** What the header of the usual pages and of the first page holds. */
  readonly usualHeader: DocxHeaderContent;
  readonly firstHeader: DocxHeaderContent;
};

export type DocxHeaderContent = {
  readonly showsPageNumber: boolean;
  readonly centred: boolean;
  readonly sizePt: number | null;
};

export type DocxLayout = {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  readonly sections: readonly DocxSection[];
  readonly language: string;
};

const noHeader: DocxHeaderContent = { showsPageNumber: false, centred: false, sizePt: null };

/** Reads how a docx is laid out. Throws `UnreadableFile` for what is no docx, `DamagedXml` where a part is broken. */
export async function readDocxLayout(docx: Uint8Array): Promise<DocxLayout> {
  const treeOf = await openDocx(docx);
  const document = await treeOf('word/document.xml');
  const styles = await treeOf('word/styles.xml');
  const relations = await treeOf('word/_rels/document.xml.rels');
  const defaults = defaultsOf(styles);
  const body = document && find(document, 'body');
  if (!body) return { paragraphs: [], tables: [], sections: [], language: defaults.language };

  const targets = new Map(
    all(relations, 'Relationship').map((relation) => [
      relation.attributes['Id'] ?? '',
      relation.attributes['Target'] ?? '',
    ]),
  );
  const headerOf = async (properties: Element, type: string): Promise<DocxHeaderContent> => {
    const reference = properties.children.find(
      ({ name, attributes }) => name === 'headerReference' && attributes['w:type'] === type,
    );
    const target = targets.get(reference?.attributes['r:id'] ?? '');
    const header = target === undefined ? null : await treeOf(`word/${target}`);
    return header ? headerContent(header, defaults) : noHeader;
  };

  const walker = walkBody(body, defaults);
  const sections: DocxSection[] = [];
  for (const properties of walker.sections) {
    sections.push({
      ...sectionOf(properties),
      usualHeader: await headerOf(properties, 'default'),
      firstHeader: await headerOf(properties, 'first'),
    });
  }
  return { paragraphs: walker.paragraphs, tables: walker.tables, sections, language: defaults.language };
}

type Defaults = Omit<DocxRun, 'text'> & { readonly language: string };

function defaultsOf(styles: Element | null): Defaults {
  const properties = styles && find(find(styles, 'docDefaults') ?? styles, 'rPr');
  return {
    sizePt: Number(valueOf(properties, 'sz') ?? 20) / 2,
    bold: flag(properties, 'b'),
    italic: flag(properties, 'i'),
    font: (properties && find(properties, 'rFonts'))?.attributes['w:ascii'] ?? '',
    color: valueOf(properties, 'color') ?? 'auto',
    language: valueOf(properties, 'lang') ?? '',
  };
}

function walkBody(body: Element, defaults: Defaults) {
  const paragraphs: DocxParagraph[] = [];
  const tables: DocxTable[] = [];
  const sections: Element[] = [];
  let cells = 0;
  const visit = (element: Element, table: number | null, cell: number | null): void => {
    for (const child of element.children) {
      if (child.name === 'p') {
        paragraphs.push(paragraphOf(child, defaults, { section: sections.length, table, cell }));
        const ends = find(child, 'sectPr');
        if (ends) sections.push(ends);
      } else if (child.name === 'tbl' && table === null) {
        const index = tables.length;
        tables.push(tableOf(child, index));
        visit(child, index, null);
      } else if (child.name === 'tc') {
        cells += 1;
        visit(child, table, cells);
      } else if (child.name === 'sectPr' && element === body) {
        sections.push(child);
      } else {
        visit(child, table, cell);
      }
    }
  };
  visit(body, null, null);
  return { paragraphs, tables, sections };
}

function paragraphOf(
  element: Element,
  defaults: Defaults,
  place: Pick<DocxParagraph, 'section' | 'table' | 'cell'>,
): DocxParagraph {
  const properties = element.children.find(({ name }) => name === 'pPr') ?? null;
  const spacing = (properties && find(properties, 'spacing'))?.attributes ?? {};
  const indent = (properties && find(properties, 'ind'))?.attributes ?? {};
  const runs = all(element, 'r').map((run) => runOf(run, defaults));
  return {
    ...place,
    text: runs.map(({ text }) => text).join(''),
    runs: runs.filter(({ text }) => text !== ''),
    align: valueOf(properties, 'jc') ?? 'left',
    firstLineMm: millimetres(indent['w:firstLine']),
    afterPt: Number(spacing['w:after'] ?? 0) / 20,
    lineSpacing: spacing['w:lineRule'] === 'exact' ? null : Number(spacing['w:line'] ?? 240) / 240,
    keepNext: flag(properties, 'keepNext'),
    ruled: properties !== null && find(properties, 'pBdr') !== undefined,
  };
}

function runOf(element: Element, defaults: Defaults): DocxRun {
  const properties = element.children.find(({ name }) => name === 'rPr') ?? null;
  const size = valueOf(properties, 'sz');
  return {
    text: all(element, 't')
      .map(({ text }) => text)
      .join(''),
    sizePt: size === null ? defaults.sizePt : Number(size) / 2,
    bold: flag(properties, 'b', defaults.bold),
    italic: flag(properties, 'i', defaults.italic),
    font: (properties && find(properties, 'rFonts'))?.attributes['w:ascii'] ?? defaults.font,
    color: valueOf(properties, 'color') ?? defaults.color,
  };
}

function tableOf(element: Element, index: number): DocxTable {
  const borders = find(element, 'tblBorders')?.children ?? [];
  return {
    index,
    exactRowsMm: all(element, 'trHeight')
      .filter(({ attributes }) => attributes['w:hRule'] === 'exact')
      .map(({ attributes }) => millimetres(attributes['w:val'])),
    bordered: borders.some(({ attributes }) => (attributes['w:val'] ?? 'none') !== 'none'),
  };
}

function sectionOf(properties: Element): Omit<DocxSection, 'usualHeader' | 'firstHeader'> {
  const size = find(properties, 'pgSz')?.attributes ?? {};
  const margin = find(properties, 'pgMar')?.attributes ?? {};
  const start = find(properties, 'pgNumType')?.attributes['w:start'];
  return {
    widthMm: millimetres(size['w:w']),
    heightMm: millimetres(size['w:h']),
    marginsMm: {
      top: millimetres(margin['w:top']),
      bottom: millimetres(margin['w:bottom']),
      left: millimetres(margin['w:left']),
      right: millimetres(margin['w:right']),
    },
    headerMm: millimetres(margin['w:header']),
    hasTitlePage: flag(properties, 'titlePg'),
    firstPageNumber: start === undefined ? null : Number(start),
  };
}

function headerContent(header: Element, defaults: Defaults): DocxHeaderContent {
  const showsPageNumber = all(header, 'instrText').some(({ text }) => text.includes('PAGE'));
  const paragraph = all(header, 'p').find((one) => all(one, 'instrText').length > 0);
  const [run] = paragraph ? all(paragraph, 'r') : [];
  return {
    showsPageNumber,
    centred: paragraph !== undefined && valueOf(find(paragraph, 'pPr') ?? null, 'jc') === 'center',
    sizePt: run ? runOf(run, defaults).sizePt : null,
  };
}

/** Word measures in twentieths of a point. */
function millimetres(twips: string | undefined): number {
  return (Number(twips ?? 0) / 20 / 72) * 25.4;
}

function valueOf(properties: Element | null | undefined, name: string): string | null {
  return properties?.children.find((child) => child.name === name)?.attributes['w:val'] ?? null;
}

function flag(properties: Element | null | undefined, name: string, usual = false): boolean {
  const found = properties?.children.find((child) => child.name === name);
  if (!found) return usual;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
}
