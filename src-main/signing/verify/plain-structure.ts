import './strict-streams.ts';

import { PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';

/** Revisions that are followed; signing adds one or two each time. */
const MOST_SECTIONS = 200;

/** Where each object lies that one section of a file's tables lists. */
type Section = {
  readonly offsets: ReadonlyMap<number, number>;
  readonly before: readonly number[];
};

/** The tables can't be followed, or say two things. */
class OtherStructure extends Error {}

/**
 * Whether what lies in a pdf from a place on is what its tables say: every object stands in one under its own number, and one
 * table leads to the next. A viewer that finds a table wrong looks for the objects itself, and may take others than the check
 * took; a table that says two things is read in two ways.
 *
 * @param from what lies before was there when the file was known to be right
 */
export function isPlainlyBuilt(bytes: Uint8Array, from = 0): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    const sections = sectionsOf(text);
    const listed = new Set(sections.keys());
    for (const { offsets } of sections.values()) {
      for (const [number, offset] of offsets) {
        const begin = beginOfObject(text, offset, number);
        if (begin === null && offset >= from) return false;
        listed.add(begin ?? offset);
      }
    }
    return objectsIn(text, from).every((offset) => listed.has(offset)) && endsIn(text, from, sections);
  } catch (error) {
    if (error instanceof OtherStructure) return false;
    throw error;
  }
}

/** Every end of the file that a reader can start from leads to one of the tables. */
function endsIn(text: string, from: number, sections: ReadonlyMap<number, Section>): boolean {
  const ends = [...text.slice(from).matchAll(/startxref\s+(\d{1,12})/g)].map(([, offset]) => Number(offset));
  // A file that is made for the web says 0 at its first end.
  return ends.every((offset) => offset === 0 || sections.has(offset));
}

/** The sections by where they lie, from the last one back. */
function sectionsOf(text: string): ReadonlyMap<number, Section> {
  const start = /startxref\s+(\d{1,12})/.exec(text.slice(text.lastIndexOf('startxref')))?.[1];
  const sections = new Map<number, Section>();
  const waiting = [Number(start ?? Number.NaN)];
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (sections.has(offset)) continue;
    if (sections.size >= MOST_SECTIONS) throw new OtherStructure('There are too many sections');
    const isTable = text
      .slice(offset, offset + 16)
      .trimStart()
      .startsWith('xref');
    const section = isTable ? tableAt(text, text.indexOf('xref', offset)) : streamAt(text, offset);
    sections.set(offset, section);
    waiting.push(...section.before);
  }
  return sections;
}

function tableAt(text: string, start: number): Section {
  const offsets = new Map<number, number>();
  const line = /\s*(?:(\d{1,10}) (\d{1,10})\s*[\r\n]|trailer)/y;
  const entry = /(\d{10}) (\d{5}) ([fn])\s{1,2}/y;
  let at = start + 'xref'.length;
  for (;;) {
    line.lastIndex = at;
    const head = line.exec(text);
    if (head === null) throw new OtherStructure('The table breaks off');
    at = line.lastIndex;
    if (head[1] === undefined) break;
    for (let number = Number(head[1]), left = Number(head[2]); left > 0; number += 1, left -= 1) {
      entry.lastIndex = at;
      const [, offset, , kind] = entry.exec(text) ?? [];
      if (offset === undefined) throw new OtherStructure('An entry is none');
      at = entry.lastIndex;
      if (kind === 'n') addOnce(offsets, number, Number(offset));
    }
  }
  const trailer = text.slice(at, text.indexOf('startxref', at));
  const [hidden] = numbersAfter(trailer, 'XRefStm');
  if (hidden !== undefined && [...streamAt(text, hidden).offsets.keys()].some((one) => offsets.has(one))) {
    throw new OtherStructure('A table and its stream list the same object');
  }
  return { offsets, before: [...numbersAfter(trailer, 'XRefStm'), ...numbersAfter(trailer, 'Prev')] };
}

/** A section that is packed in a stream (ISO 32000-1, 7.5.8). */
function streamAt(text: string, start: number): Section {
  const head = /\s*\d{1,10}\s+\d{1,5}\s+obj\b/y;
  head.lastIndex = start;
  const begin = text.indexOf('stream', start);
  if (!head.test(text) || begin === -1) throw new OtherStructure('There is no table');
  const dictionary = text.slice(start, begin);
  const [widthOfKind = 0, widthOfOffset = 0, widthOfRest = 0] = arrayAfter(dictionary, 'W');
  const [size = 0] = numbersAfter(dictionary, 'Size');
  const ranges = arrayAfter(dictionary, 'Index');
  const row = widthOfKind + widthOfOffset + widthOfRest;
  if (row === 0) throw new OtherStructure('Entries have no width');
  const data = unpackedTable(text, begin, dictionary);
  const offsets = new Map<number, number>();
  let at = 0;
  for (let index = 0; index < Math.max(ranges.length, 2); index += 2) {
    const [first, count] = ranges.length === 0 ? [0, size] : [ranges[index] ?? 0, ranges[index + 1] ?? 0];
    for (let number = first; number < first + count && at + row <= data.length; number += 1, at += row) {
      const kind = widthOfKind === 0 ? 1 : bigEndian(data, at, widthOfKind);
      const offset = bigEndian(data, at + widthOfKind, widthOfOffset);
      // Kind 2 lies in a stream of objects, which is listed itself.
      if (kind === 1) addOnce(offsets, number, offset);
    }
  }
  return { offsets, before: numbersAfter(dictionary, 'Prev') };
}

function unpackedTable(text: string, begin: number, dictionary: string): Uint8Array {
  const [, lineEnd = ''] = /^stream(\r?\n)/.exec(text.slice(begin, begin + 8)) ?? [];
  const [length = 0] = numbersAfter(dictionary, 'Length');
  const from = begin + 'stream'.length + lineEnd.length;
  if (!/^\s*endstream/.test(text.slice(from + length, from + length + 20))) {
    throw new OtherStructure('The table ends elsewhere than it says');
  }
  const data = new Uint8Array(Buffer.from(text.slice(from, from + length), 'latin1'));
  if (!dictionary.includes('/Filter')) return data;
  const [predictor = 1] = numbersAfter(dictionary, 'Predictor');
  const [columns = 1] = numbersAfter(dictionary, 'Columns');
  const parameters = PdfDict.of({ Predictor: PdfNumber.of(predictor), Columns: PdfNumber.of(columns) });
  const packed = PdfDict.of({ Filter: PdfName.of('FlateDecode'), DecodeParms: parameters });
  try {
    return new PdfStream(packed, data).getDecodedData();
  } catch (error) {
    throw new OtherStructure('The table can’t be unpacked', { cause: error });
  }
}

/** Where objects begin, those within the bytes of streams left out. */
function objectsIn(text: string, from: number): readonly number[] {
  const found: number[] = [];
  const next = /(?<![^\s])\d{1,10}\s+\d{1,5}\s+obj\b|\bstream\r?\n/g;
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (!match[0].startsWith('stream')) found.push(match.index);
    else {
      const end = text.indexOf('endstream', next.lastIndex);
      if (end === -1) break;
      next.lastIndex = end;
    }
  }
  return found;
}

/** Where the object of a number begins behind the spaces at a place; null where there is another or none. */
function beginOfObject(text: string, offset: number, number: number): number | null {
  const head = /(\s*)(\d{1,10})\s+\d{1,5}\s+obj\b/y;
  head.lastIndex = offset;
  const [, spaces = '', found] = head.exec(text) ?? [];
  return Number(found) === number ? offset + spaces.length : null;
}

function addOnce(offsets: Map<number, number>, number: number, offset: number): void {
  if (offsets.has(number)) throw new OtherStructure('A section lists an object twice');
  offsets.set(number, offset);
}

function numbersAfter(dictionary: string, key: string): readonly number[] {
  const found = new RegExp(`/${key}\\s+(\\d{1,12})(?!\\d|\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
  return found === undefined ? [] : [Number(found)];
}

function arrayAfter(dictionary: string, key: string): readonly number[] {
  const found = new RegExp(`/${key}\\s*\\[([\\d\\s]*)\\]`).exec(dictionary)?.[1] ?? '';
  return found.trim() === '' ? [] : found.trim().split(/\s+/).map(Number);
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0);
  return value;
}
