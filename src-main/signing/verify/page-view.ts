import { PDFPage, PdfArray, PdfDict, PdfName, PdfRef, PdfStream } from '@libpdf/core';
import type { PDF } from '@libpdf/core';

import { contentTokens } from './content-tokens.ts';
import {
  decodedBytes,
  dictionaryAt,
  digestOf,
  membersAt,
  numberAt,
  numbersAt,
  resolved,
  textAt,
} from './load-pdf.ts';
import { transformedBox } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';

/** A letter on a page, in NFC; spaces aren't letters. */
export type Glyph = { readonly char: string; readonly box: Box };

export type PageAnnotation = {
  /** `Widget`, `Stamp`, `FreeText` … */
  readonly subtype: string;
  readonly isSignature: boolean;
  readonly box: Box;
  /** Hidden on paper too, or without a size: it shows nothing. */
  readonly unseen: boolean;
  /** It has an appearance of its own; without one each viewer draws what it thinks right, wherever that is. */
  readonly drawn: boolean;
  /** It does something when it is clicked, seen or left. */
  readonly acts: boolean;
  /** What its appearance says. */
  readonly text: string;
  readonly digest: string;
  /** The name and value of the form field that it shows; null for other annotations. */
  readonly field: { readonly name: string; readonly value: string; readonly filled: boolean } | null;
};

/** What a page shows, so that two pages can be compared without drawing them. */
export type PageView = {
  readonly box: Box;
  /** Sizes, rotation and unit as one text. */
  readonly geometry: string;
  readonly tokens: readonly string[];
  /** Digest of each resource by `Font/F1`. */
  readonly resources: ReadonlyMap<string, string>;
  readonly glyphs: readonly Glyph[];
  readonly annotations: readonly PageAnnotation[];
  /** The box of a named form; null for an image. */
  readonly namedBox: (name: string) => Box | null;
  /** The text of forms that the page draws by name. */
  readonly formText: (name: string) => string;
  /** The width of lines that a named state sets; null where it sets none. */
  readonly lineWidth: (name: string) => number | null;
  /** Names of fonts whose letters are drawn by content of their own, which can be anything anywhere. */
  readonly drawnFonts: readonly string[];
  /** A digest of what the page does by itself. */
  readonly actions: string;
};

/** Forms that draw forms. */
const DEEPEST_FORM = 6;

/** Reads what every page shows. Throws for a page tree that can't be followed. */
export function viewPages(document: PDF): readonly PageView[] {
  return document.getPages().map((page) => viewPage(document, page));
}

function viewPage(document: PDF, page: PDFPage): PageView {
  const media = page.getMediaBox();
  const box = { x: media.x, y: media.y, width: media.width, height: media.height };
  const crop = page.getCropBox();
  const resources = inherited(document, page.dict, 'Resources');
  const objects = dictionaryAt(document, resources, 'XObject');
  const states = dictionaryAt(document, resources, 'ExtGState');
  const fonts = dictionaryAt(document, resources, 'Font');
  const named = (name: string): PdfStream | null => {
    const stream = resolved(document, objects?.get(name));
    return stream instanceof PdfStream && textAt(document, stream, 'Subtype') === 'Form' ? stream : null;
  };
  return {
    box,
    geometry: JSON.stringify([
      [media.x, media.y, media.width, media.height].map(Math.round),
      [crop.x, crop.y, crop.width, crop.height].map(Math.round),
      page.rotation,
      numberAt(document, page.dict, 'UserUnit') ?? 1,
    ]),
    tokens: contentTokens(contentOf(document, page.dict)),
    resources: resourceDigests(document, resources),
    glyphs: glyphsOf(page),
    annotations: membersAt(document, page.dict, 'Annots').flatMap((one) =>
      one instanceof PdfDict ? [viewAnnotation(document, one)] : [],
    ),
    namedBox(name) {
      const form = named(name);
      return form === null ? null : formBox(document, form);
    },
    formText(name) {
      const form = named(name);
      return form === null ? '' : textOfForm(document, form, 0);
    },
    lineWidth: (name) => numberAt(document, dictionaryAt(document, states, name), 'LW'),
    drawnFonts: [...(fonts ?? [])].flatMap(([name]) =>
      textAt(document, dictionaryAt(document, fonts, name.value), 'Subtype') === 'Type3' ? [name.value] : [],
    ),
    actions: digestOf(document, page.dict.get('AA') ?? null),
  };
}

/** Page attributes may stand in a parent of the page. */
function inherited(document: PDF, dict: PdfDict, key: string): PdfDict | null {
  let current: PdfDict | null = dict;
  for (let depth = 0; current !== null && depth < 64; depth += 1) {
    const found = dictionaryAt(document, current, key);
    if (found !== null) return found;
    current = dictionaryAt(document, current, 'Parent');
  }
  return null;
}

function contentOf(document: PDF, dict: PdfDict): string {
  const contents = resolved(document, dict.get('Contents'));
  const parts = contents instanceof PdfArray ? membersAt(document, dict, 'Contents') : [contents];
  return parts
    .map((part) => (part instanceof PdfStream ? Buffer.from(decodedBytes(part)).toString('latin1') : ''))
    .join('\n');
}

function resourceDigests(document: PDF, resources: PdfDict | null): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const [category] of resources ?? []) {
    const entries = dictionaryAt(document, resources, category.value);
    for (const [name, value] of entries ?? []) {
      digests.set(`${category.value}/${name.value}`, digestOf(document, value));
    }
  }
  return digests;
}

function glyphsOf(page: PDFPage): readonly Glyph[] {
  return page
    .extractText()
    .lines.flatMap(({ spans }) =>
      spans.flatMap(({ chars }) =>
        chars.flatMap(({ char, bbox }) =>
          char.trim() === '' ? [] : [{ char: char.normalize('NFC'), box: bbox }],
        ),
      ),
    );
}

function viewAnnotation(document: PDF, annotation: PdfDict): PageAnnotation {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(document, annotation, 'Rect') ?? [];
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const flags = numberAt(document, annotation, 'F') ?? 0;
  const subtype = textAt(document, annotation, 'Subtype') ?? '';
  const type = fieldEntry(document, annotation, 'FT');
  const value = fieldEntry(document, annotation, 'V');
  return {
    subtype,
    isSignature: subtype === 'Widget' && type instanceof PdfName && type.value === 'Sig',
    box,
    unseen: isHidden(flags) || box.width === 0 || box.height === 0,
    drawn: dictionaryAt(document, dictionaryAt(document, annotation, 'AP'), 'N') !== null,
    acts: annotation.has('A') || annotation.has('AA'),
    text: appearanceText(document, annotation),
    // The value of a signature isn't part of what its widget shows.
    digest: digestOf(document, annotation, ['V', 'Kids', 'Popup', 'M']),
    field:
      subtype === 'Widget'
        ? {
            name: textAt(document, annotation, 'T') ?? '',
            value: digestOf(document, value),
            filled: value !== null,
          }
        : null,
  };
}

/** Annotation flags (ISO 32000-1, table 165). */
const flag = { hidden: 2, print: 4, noView: 32 };

/** What isn't seen on the screen may still be printed. */
function isHidden(flags: number): boolean {
  return (flags & flag.hidden) !== 0 || ((flags & flag.noView) !== 0 && (flags & flag.print) === 0);
}

/** An entry of a form field, which may stand in a field above it. */
export function fieldEntry(document: PDF, annotation: PdfDict, key: string) {
  let current: PdfDict | null = annotation;
  for (let depth = 0; current !== null && depth < 32; depth += 1) {
    const value = resolved(document, current.get(key));
    if (value !== null) return value;
    current = dictionaryAt(document, current, 'Parent');
  }
  return null;
}

/** The text that the picture of an annotation says. */
export function appearanceText(document: PDF, annotation: PdfDict): string {
  const normal = resolved(document, dictionaryAt(document, annotation, 'AP')?.get('N'));
  return normal instanceof PdfStream ? textOfForm(document, normal, 0) : '';
}

/** The text of a form and of those that it draws, one after the other. */
function textOfForm(document: PDF, form: PdfStream, depth: number): string {
  const resources = dictionaryAt(document, form, 'Resources');
  // The library reads the text of pages only; a form reads as a page with the same content.
  const asPage = PdfDict.of({ Contents: form, ...(resources ? { Resources: resources } : {}) });
  const own = new PDFPage(PdfRef.of(0), asPage, 0, document.context).extractText().text;
  if (depth >= DEEPEST_FORM) return own;
  const objects = dictionaryAt(document, resources, 'XObject');
  const nested = [...(objects ?? [])].flatMap(([, value]) => {
    const stream = resolved(document, value);
    const isForm = stream instanceof PdfStream && textAt(document, stream, 'Subtype') === 'Form';
    return isForm && stream !== form ? [textOfForm(document, stream, depth + 1)] : [];
  });
  return [own, ...nested].filter((text) => text !== '').join('\n');
}

function formBox(document: PDF, form: PdfStream): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(document, form, 'BBox') ?? [];
  const box = { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
  return transformedBox(box, numbersAt(document, form, 'Matrix'));
}
