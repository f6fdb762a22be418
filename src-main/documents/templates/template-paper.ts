import type { StyleSheet } from '../nd30/style-sheet.ts';

/** The page that a template ends on, which is where the program puts tables and appendices. */
export type TemplatePaper = {
  /** The decree's sheet with this page and these margins. */
  readonly sheet: StyleSheet;
  /** The `<w:sectPr>` of the page, as the template has it; empty where it has none. */
  readonly section: string;
};

const MM_PER_TWIP = 25.4 / 1440;

/** Reads the page out of a section; what the section leaves open is as the decree wants it. */
export function paperOfSection(section: string, sheet: StyleSheet): TemplatePaper {
  const length = (element: string, attribute: string, otherwise: number): number => {
    const [, value] = new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(section) ?? [];
    return value === undefined ? otherwise : Number(value) * MM_PER_TWIP;
  };
  const { widthMm, heightMm, marginsMm } = sheet.page;
  return {
    section,
    sheet: {
      ...sheet,
      page: {
        widthMm: length('pgSz', 'w', widthMm),
        heightMm: length('pgSz', 'h', heightMm),
        marginsMm: {
          ...marginsMm,
          left: { ...marginsMm.left, value: length('pgMar', 'left', marginsMm.left.value) },
          right: { ...marginsMm.right, value: length('pgMar', 'right', marginsMm.right.value) },
        },
      },
    },
  };
}

/** An empty paragraph that ends a section of this page; what follows begins on a new one. */
export function sectionEnd({ section }: TemplatePaper): string {
  const onNewPage = section.replace(/<w:type\b[^>]*\/>/, '');
  return `<w:p><w:pPr>${onNewPage}</w:pPr></w:p>`;
}
