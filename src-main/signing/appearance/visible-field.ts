import { PdfArray, PdfDict, PdfName, PdfNumber } from '@libpdf/core';
import type { PDF, PdfRef } from '@libpdf/core';

import type { Box } from './mark-boxes.ts';
import { pointsOfMm } from './mark-boxes.ts';

/** What a signature shows: content of a form whose lower left corner is 0, 0, and the resources that it names. */
interface Drawing {
  readonly content: string;
  readonly resources: PdfDict;
}

const TEXT_SIZE = 10;
const LINE_HEIGHT = 12;

/**
 * Adds a signature field that shows a picture in a box of a page.
 *
 * @returns the name under which the signing finds the field
 */
export function addPictureField(document: PDF, pageIndex: number, box: Box, png: Uint8Array): string {
  const { ref } = document.embedPng(png);
  return addField(document, pageIndex, box, {
    content: `q ${numeral(box.width)} 0 0 ${numeral(box.height)} 0 0 cm /Mark Do Q`,
    resources: PdfDict.of({ XObject: PdfDict.of({ Mark: ref }) }),
  });
}

/**
 * Adds a signature field that shows lines of text in the upper right corner of the first page, 10 points and black, as on
 * an attachment (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 *
 * @param fontFile a TrueType font in the metrics of Times New Roman
 */
export function addTextField(document: PDF, lines: readonly string[], fontFile: Uint8Array): string {
  const font = document.embedFont(fontFile);
  const width = Math.max(...lines.map((line) => font.getTextWidth(line, TEXT_SIZE)));
  const height = lines.length * LINE_HEIGHT;
  const [page] = document.getPages();
  if (!page) throw new Error('A document without pages was let through');
  const box = {
    x: page.width - pointsOfMm(15) - width,
    y: page.height - pointsOfMm(8) - height,
    width,
    height,
  };
  const shown = lines.map((line, index) => {
    const glyphs = font.encodeTextToGids(line).map((glyph) => glyph.toString(16).padStart(4, '0'));
    const left = width - font.getTextWidth(line, TEXT_SIZE);
    const base = height - index * LINE_HEIGHT - TEXT_SIZE;
    return `1 0 0 1 ${numeral(left)} ${numeral(base)} Tm <${glyphs.join('')}> Tj`;
  });
  return addField(document, 0, box, {
    content: `q 0 g BT /Text ${TEXT_SIZE} Tf ${shown.join(' ')} ET Q`,
    resources: PdfDict.of({ Font: PdfDict.of({ Text: document.fonts.getRef(font) }) }),
  });
}

function addField(document: PDF, pageIndex: number, box: Box, { content, resources }: Drawing): string {
  const page = document.getPage(pageIndex);
  if (!page) throw new Error(`There is no page ${pageIndex}`);
  const form = document.getOrCreateForm();
  const name = freeName(form.getFieldNames());
  const field = form.createSignatureField(name);
  const dictionary = field.getDict();
  const fieldRef = field.getRef();
  if (fieldRef === null) throw new Error('A new field has no reference');
  const appearance = document.createStream(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: numbers(0, 0, box.width, box.height),
      Resources: resources,
    },
    new TextEncoder().encode(content),
  );
  dictionary.set('AP', PdfDict.of({ N: appearance }));
  dictionary.set('Rect', numbers(box.x, box.y, box.x + box.width, box.y + box.height));
  dictionary.set('P', page.ref);
  keepInPlace(dictionary);
  addAnnotation(document, page.dict, fieldRef);
  return name;
}

/** The library makes every signature invisible on the first page while it signs; this one stays where it was put. */
function keepInPlace(dictionary: PdfDict): void {
  const set = dictionary.set.bind(dictionary);
  dictionary.set = (key, value) => {
    const text = key instanceof PdfName ? key.value : key;
    if (text !== 'Rect' && text !== 'P') set(key, value);
  };
}

function addAnnotation(document: PDF, page: PdfDict, annotation: PdfRef): void {
  const known = page.getArray('Annots', document.getObject.bind(document));
  if (known) known.push(annotation);
  else page.set('Annots', PdfArray.of(annotation));
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = `Signature_${number}`;
    if (!taken.includes(name)) return name;
  }
}

function numbers(...values: readonly number[]): PdfArray {
  return PdfArray.of(...values.map((value) => PdfNumber.of(Math.round(value * 100) / 100)));
}

/** As a PDF writes a number: never with an exponent. */
function numeral(value: number): string {
  return value.toFixed(3);
}
