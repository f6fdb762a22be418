import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';

/** Changes a pdf by appending to it, as whoever doesn't have the key of its signatures does. */
export async function appended(bytes: Uint8Array, change: (document: PDF) => void): Promise<Uint8Array> {
  const document = await PDF.load(bytes);
  change(document);
  return document.save({ incremental: true });
}

/** An update of a pdf, written as it stands: objects by number, and a table that may say something else. */
export function withUpdate(
  bytes: Uint8Array,
  update: {
    /** The objects in their order; a number can come twice. */
    readonly objects: readonly (readonly [number, string])[];
    /** Entries of the table in place of the right ones. */
    readonly entries?: (offsets: readonly number[]) => readonly (readonly [number, number])[];
    /** More of the trailer. */
    readonly trailer?: string;
    /** In place of where the table before lies. */
    readonly previous?: number;
  },
): Uint8Array {
  const standing = Buffer.from(bytes).toString('latin1');
  const previous = update.previous ?? Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(standing)?.[1]);
  const root = [...standing.matchAll(/\/Root\s+(\d+ \d+ R)/g)].at(-1)?.[1] ?? '';
  let text = `${standing}\n`;
  const offsets: number[] = [];
  for (const [number, body] of update.objects) {
    offsets.push(text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const right = update.objects.map(([number], index) => [number, offsets[index] ?? 0] as const);
  const entries = update.entries?.(offsets) ?? right;
  const table = text.length;
  const rows = entries.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const trailer = `/Size 999 /Root ${root} /Prev ${previous} ${update.trailer ?? ''}`;
  text += `xref\n${rows.join('')}trailer\n<< ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The dictionary of the first page. */
export function firstPage(document: PDF): PdfDict {
  const page = document.getPage(0);
  if (!page) throw new Error('The document has a page');
  return page.dict;
}

/** Puts content in front of that of the first page and behind it. */
export function wrapContent(document: PDF, before: string, after: string): void {
  const parts = [streamOf(document, before), ...contentOf(document), streamOf(document, after)];
  firstPage(document).set('Contents', new PdfArray(parts));
}

/** Puts a stream behind the content of the first page. */
export function addContent(document: PDF, stream: PdfObject): void {
  firstPage(document).set('Contents', new PdfArray([...contentOf(document), stream]));
}

/** The streams of the first page's content, or references to them. */
export function contentOf(document: PDF): readonly PdfObject[] {
  const contents = targetOf(document, firstPage(document).get('Contents'));
  return contents instanceof PdfArray ? contents.toArray() : contents === null ? [] : [contents];
}

/** The object behind a reference, or the object itself; null for none. */
export function targetOf(document: PDF, entry: PdfObject | undefined): PdfObject | null {
  return entry instanceof PdfRef ? document.getObject(entry) : (entry ?? null);
}

/** The dictionary behind an entry, which must be there. */
export function dictionaryIn(document: PDF, owner: PdfDict, key: string): PdfDict {
  const value = targetOf(document, owner.get(key));
  if (!(value instanceof PdfDict)) throw new Error(`There is a dictionary ${key}`);
  return value;
}

/** A stream of the document, packed in the way that `entries` say. */
export function streamOf(
  document: PDF,
  content: string | Uint8Array,
  entries: Readonly<Record<string, PdfObject>> = {},
): PdfObject {
  const data = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content;
  return document.context.register(new PdfStream(PdfDict.of({ ...entries }), data));
}

/** An annotation on the first page with a picture of its own. */
export function addAnnotation(
  document: PDF,
  rect: readonly [number, number, number, number],
  entries: Readonly<Record<string, PdfObject>>,
): void {
  const [x1, y1, x2, y2] = rect;
  const picture = streamOf(document, '1 1 1 rg 0 0 1000 1000 re f', {
    Type: PdfName.of('XObject'),
    Subtype: PdfName.of('Form'),
    BBox: numbers(0, 0, x2 - x1, y2 - y1),
  });
  const annotation = PdfDict.of({
    Type: PdfName.of('Annot'),
    Rect: numbers(x1, y1, x2, y2),
    F: PdfNumber.of(4),
    AP: PdfDict.of({ N: picture }),
    ...entries,
  });
  const page = firstPage(document);
  const standing = page.get('Annots');
  const others = standing instanceof PdfArray ? standing.toArray() : [];
  page.set('Annots', new PdfArray([...others, document.context.register(annotation)]));
}

/** A signature field that holds a signature of these entries. */
export function addSignatureField(
  document: PDF,
  name: string,
  signature: Readonly<Record<string, PdfObject>>,
): void {
  addAnnotation(document, [0, 0, 0, 0], {
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(name),
    V: document.context.register(PdfDict.of({ Type: PdfName.of('Sig'), ...signature })),
  });
}

function numbers(...values: readonly number[]): PdfArray {
  return new PdfArray(values.map((value) => PdfNumber.of(value)));
}
