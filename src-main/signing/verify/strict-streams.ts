import { constants, inflateSync } from 'node:zlib';

import { PdfArray, PdfDict, PdfName, PdfStream } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';

/** What one stream may unpack to, in bytes: a page scanned in colour at 600 dots per inch takes some 100 MB. */
const LARGEST_STREAM = 256 * 1024 * 1024;

/** Filters that unpack in steps, with how many bytes they can make of one. */
const growth: ReadonlyMap<string, number> = new Map([
  ['ASCIIHexDecode', 1],
  // `z` stands for four zeros.
  ['ASCII85Decode', 4],
  ['RunLengthDecode', 64],
  // Codes of twelve bits stand for up to 4096 bytes.
  ['LZWDecode', 2731],
]);

/** What images are packed in. Only viewers unpack it; it is compared as it lies in the file. */
const imageFilters: ReadonlySet<string> = new Set([
  'DCTDecode',
  'JPXDecode',
  'JBIG2Decode',
  'CCITTFaxDecode',
]);

type Filter = { readonly name: string; readonly parameters: PdfDict | null };

const unpackAsLibrary = Reflect.get(PdfStream.prototype, 'getDecodedData');

let refused = 0;

/**
 * How many streams were refused since the start of the program. What grows during the check of a file says that the file has
 * streams that one viewer unpacks and another doesn't, or that would fill the memory.
 */
export function refusedStreams(): number {
  return refused;
}

// The library reads a stream that it can't unpack as an empty one, and takes one that unpacks without end. Viewers do
// otherwise: they would show what was never checked. Every stream that the library reads goes through this method.
PdfStream.prototype.getDecodedData = function getDecodedData(this: PdfStream): Uint8Array {
  const filters = this.has('F') ? null : filtersOf(this);
  if (filters === null)
    return refuse('The stream lies elsewhere or is packed in a way that isn’t said plainly');
  let { data } = this;
  for (const filter of filters) data = unpacked(data, filter);
  return data;
};

/** Null where an entry is something else than names, or refers to what a viewer may find and the library doesn't. */
function filtersOf(stream: PdfStream): readonly Filter[] | null {
  const names = membersOf(stream.get('Filter'));
  const parameters = membersOf(stream.get('DecodeParms'));
  const filters: Filter[] = [];
  for (const [index, name] of names.entries()) {
    const own = parameters[index] ?? null;
    const isPlain = own === null || own instanceof PdfDict || own.type === 'null';
    if (!(name instanceof PdfName) || !isPlain) return null;
    filters.push({ name: name.value, parameters: own instanceof PdfDict ? own : null });
  }
  return filters;
}

function membersOf(entry: PdfObject | undefined): readonly PdfObject[] {
  if (entry === undefined) return [];
  return entry instanceof PdfArray ? entry.toArray() : [entry];
}

function unpacked(data: Uint8Array, filter: Filter): Uint8Array {
  const { name, parameters } = filter;
  const times = growth.get(name);
  if (times !== undefined && data.length * times <= LARGEST_STREAM) return byLibrary(data, filter);
  // The library says by throwing that it leaves images to others.
  if (imageFilters.has(name)) return byLibrary(data, filter);
  if (name !== 'FlateDecode') return refuse(`The filter ${name} isn’t known, or could unpack to too much`);
  const inflated = inflate(data);
  if (inflated === null) return refuse('The packed bytes are damaged, or unpack to too much');
  const hasPredictor = (parameters?.getNumber('Predictor')?.value ?? 1) > 1;
  return hasPredictor ? byLibrary(data, filter) : inflated;
}

/** Some programs end their streams without the last block, which is how far viewers read them too. */
function inflate(data: Uint8Array): Uint8Array | null {
  if (data.length === 0) return data;
  try {
    return inflateSync(data, { maxOutputLength: LARGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function byLibrary(data: Uint8Array, { name, parameters }: Filter): Uint8Array {
  const alone = PdfDict.of({
    Filter: PdfName.of(name),
    ...(parameters === null ? {} : { DecodeParms: parameters }),
  });
  return unpackAsLibrary.call(new PdfStream(alone, data));
}

function refuse(reason: string): never {
  refused += 1;
  throw new Error(reason);
}
