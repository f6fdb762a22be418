import './strict-streams.ts';

import { createHash } from 'node:crypto';

import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';

import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** The longest file that is checked, in bytes; documents of an office stay far below. */
const LARGEST_PDF = 64 * 1024 * 1024;

/** Objects followed for one digest: a made-up file can refer to itself in ever new ways. */
const MOST_OBJECTS = 400_000;

/** Chains of references to references. */
const DEEPEST = 64;

export type LoadProblem = 'not_a_pdf' | 'damaged' | 'encrypted' | 'too_large';

/**
 * Opens a pdf for reading. `damaged` is a file that opens only after repair: what it shows depends on the reader, so that
 * nothing can be said about it.
 */
export async function loadPdf(bytes: Uint8Array): Promise<Result<PDF, LoadProblem>> {
  if (bytes.length > LARGEST_PDF) return err('too_large');
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return err('not_a_pdf');
  try {
    const document = await PDF.load(bytes);
    if (document.isEncrypted) return err('encrypted');
    if (document.recoveredViaBruteForce || document.getPageCount() === 0) return err('damaged');
    return ok(document);
  } catch {
    // Whatever the parser stumbled over, the file can't be shown as it stands, and that's what the caller is told.
    return err('damaged');
  }
}

/** The object behind a reference, through references to references; null where there is none. */
export function resolved(document: PDF, object: PdfObject | null | undefined): PdfObject | null {
  let current = object ?? null;
  for (let depth = 0; current instanceof PdfRef; depth += 1) {
    if (depth > DEEPEST) return null;
    current = document.getObject(current);
  }
  return current;
}

/** The dictionary behind an entry; null where it is something else. */
export function dictionaryAt(document: PDF, owner: PdfDict | null, key: string): PdfDict | null {
  const value = resolved(document, owner?.get(key));
  return value instanceof PdfDict ? value : null;
}

/** The members of an array behind an entry, each resolved. */
export function membersAt(document: PDF, owner: PdfDict | null, key: string): readonly PdfObject[] {
  const value = resolved(document, owner?.get(key));
  if (!(value instanceof PdfArray)) return [];
  return value.toArray().flatMap((one) => resolved(document, one) ?? []);
}

/** The numbers of an array behind an entry; null where there are none. */
export function numbersAt(document: PDF, owner: PdfDict | null, key: string): readonly number[] | null {
  const values = membersAt(document, owner, key);
  const numbers = values.flatMap((one) => (one instanceof PdfNumber ? [one.value] : []));
  return numbers.length > 0 && numbers.length === values.length ? numbers : null;
}

/** The number behind an entry, or null. */
export function numberAt(document: PDF, owner: PdfDict | null, key: string): number | null {
  const value = resolved(document, owner?.get(key));
  return value instanceof PdfNumber ? value.value : null;
}

/** The name or text behind an entry, or null. */
export function textAt(document: PDF, owner: PdfDict | null, key: string): string | null {
  const value = resolved(document, owner?.get(key));
  if (value instanceof PdfName) return value.value;
  return value instanceof PdfString ? value.asString() : null;
}

/** The bytes of a stream, decoded; as they lie in the file where the filter isn't known. */
export function decodedBytes(stream: PdfStream): Uint8Array {
  try {
    return stream.getDecodedData();
  } catch {
    // A filter that the library doesn't know (an image's, say): the same bytes under the same filter show the same.
    return stream.data;
  }
}

/** What a stream that stays packed is unpacked by. */
const packing: ReadonlySet<string> = new Set(['Filter', 'DecodeParms']);

/** How a stream is packed, where it lies in the tree and what tools mark for themselves doesn't show. */
const unseen: ReadonlySet<string> = new Set([
  'Parent',
  'P',
  'Length',
  'Filter',
  'DecodeParms',
  'DL',
  'StructParent',
  'StructParents',
  'PieceInfo',
  'LastModified',
  'PTEX.InfoDict',
]);

/**
 * A digest of an object and everything that it refers to, the same for two files that number or pack their objects
 * differently. Pages that it leads to are only named: they are compared by themselves, and what leads to them doesn't change
 * with them. Throws where the object refers to more than a document can have.
 *
 * @param leaveOut keys of the first dictionary that aren't part of it
 */
export function digestOf(document: PDF, object: PdfObject | null, leaveOut: readonly string[] = []): string {
  const hash = createHash('sha256');
  const seen = new Map<PdfObject, number>();
  let visited = 0;

  function add(value: PdfObject | null, skip: readonly string[], depth: number): void {
    visited += 1;
    if (visited > MOST_OBJECTS || depth > 400) throw new Error('The document refers to too many objects');
    const target = resolved(document, value);
    if (target instanceof PdfDict || target instanceof PdfArray) {
      const known = seen.get(target);
      if (known !== undefined) {
        hash.update(`again ${known};`);
        return;
      }
      seen.set(target, seen.size);
    }
    if (target instanceof PdfDict && depth > 0 && textAt(document, target, 'Type') === 'Page') {
      hash.update('page;');
    } else if (target instanceof PdfDict) {
      const filtered = target instanceof PdfStream ? decodedBytes(target) : null;
      const packed = target instanceof PdfStream && filtered === target.data;
      const entries = [...target]
        .map(([name, entry]) => [name.value, entry] as const)
        .filter(([name]) => !skip.includes(name) && (!unseen.has(name) || (packed && packing.has(name))))
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      hash.update(`<<${entries.length};`);
      for (const [name, entry] of entries) {
        hash.update(`/${name} `);
        add(entry, [], depth + 1);
      }
      if (filtered !== null) hash.update(`stream ${filtered.length};`).update(filtered);
    } else if (target instanceof PdfArray) {
      hash.update(`[${target.length};`);
      for (const one of target) add(one, [], depth + 1);
    } else {
      hash.update(scalarText(target));
    }
  }

  add(object, leaveOut, 0);
  return hash.digest('hex');
}

function scalarText(value: PdfObject | null): string {
  if (value instanceof PdfName) return `/${value.value};`;
  if (value instanceof PdfNumber) return `${Math.round(value.value * 1000) / 1000};`;
  if (value instanceof PdfString) return `(${Buffer.from(value.bytes).toString('hex')});`;
  return value instanceof PdfBool ? `${value.value};` : 'null;';
}
