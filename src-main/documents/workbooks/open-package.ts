import { Buffer } from 'node:buffer';

import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import { attribute, xmlTokens } from './xml-tokens.ts';

/** Offices' workbooks are some 10 kB to 2 MB; what is larger holds photographs and belongs into the evidence. */
export const PACKED_LIMIT = 20 * 1024 * 1024;
/** Ten times what a list of ten thousand nominees unpacks to, and still well below what a small office PC has free. */
export const UNPACKED_LIMIT = 100 * 1024 * 1024;
/** A workbook of one sheet has about ten parts; hundreds come with many sheets and drawings. */
const ENTRY_LIMIT = 5000;

/** Leaves the reading of a file from any depth; readRawWorkbook turns it into its Result. */
export class UnreadableFile extends Error {
  readonly failure: WorkbookFailure;

  constructor(code: WorkbookFailure['code'], found: string | null = null, options?: ErrorOptions) {
    super(code, options);
    this.failure = { code, found };
  }
}

export type OfficePackage = {
  /** The text of a part, `xl/workbook.xml`; null when the package has none. */
  readonly readPart: (name: string) => Promise<string | null>;
};

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['html', [0x3c, 0x21]],
  ['html', [0x3c, 0x68]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
];
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];

/**
 * Opens the zip of an .xlsx file after looking at its directory only: number of parts, declared size, encryption. Parts
 * are unpacked one by one when they are asked for, and counted again while they are: the directory may lie.
 *
 * Throws UnreadableFile.
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  if (bytes.length > PACKED_LIMIT) throw new UnreadableFile('too_large');
  if (bytes.length === 0) throw new UnreadableFile('damaged');
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleFailure(bytes);
  if (!startsWith(bytes, ZIP_SIGNATURE)) {
    const found = signatures.find(([, signature]) => startsWith(bytes, signature));
    throw new UnreadableFile('not_a_workbook', found?.[0] ?? null);
  }
  const { zip, entries } = await readDirectory(bytes);
  let unpacked = 0;

  async function readPart(name: string): Promise<string | null> {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    const chunks: Buffer[] = [];
    const stream = await zip.openReadStreamPromise(entry).catch(asDamaged);
    try {
      for await (const chunk of stream) {
        const buffer = chunk as Buffer;
        unpacked += buffer.length;
        if (unpacked > UNPACKED_LIMIT) throw new UnreadableFile('too_large');
        chunks.push(buffer);
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : asUnreadable(error);
    } finally {
      stream.destroy();
    }
    return decodeXml(Buffer.concat(chunks));
  }

  return { readPart };
}

/** The name of the workbook part, after making sure that the package is a workbook and not another office file. */
export async function findWorkbookPart(files: OfficePackage): Promise<string> {
  const types = await files.readPart('[Content_Types].xml');
  const relations = types === null ? null : await files.readPart('_rels/.rels');
  if (relations === null) throw new UnreadableFile('not_a_workbook', 'zip');
  const target = readRelations(relations, '').find((relation) =>
    relation.type.endsWith('/officeDocument'),
  )?.target;
  if (target === undefined || types === null) throw new UnreadableFile('not_a_workbook', 'zip');
  const type = contentType(types, target);
  if (type.includes('spreadsheetml')) return target;
  if (type.includes('sheet.binary')) throw new UnreadableFile('not_a_workbook', 'xlsb');
  const kinds = { wordprocessingml: 'docx', presentationml: 'pptx' };
  const kind = Object.entries(kinds).find(([word]) => type.includes(word));
  throw new UnreadableFile('not_a_workbook', kind?.[1] ?? 'zip');
}

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** @param folder the folder of the part that the relations belong to, `xl/` */
export function readRelations(source: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  for (const token of xmlTokens(source)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = attribute(token.attributes, 'Target') ?? '';
    relations.push({
      id: attribute(token.attributes, 'Id') ?? '',
      type: attribute(token.attributes, 'Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    });
  }
  return relations;
}

function contentType(source: string, part: string): string {
  let byExtension = '';
  for (const token of xmlTokens(source)) {
    if (token.kind !== 'open') continue;
    const type = attribute(token.attributes, 'ContentType') ?? '';
    if (
      token.name === 'Override' &&
      attribute(token.attributes, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase()
    ) {
      return type;
    }
    const extension = attribute(token.attributes, 'Extension');
    if (token.name === 'Default' && extension !== null && part.endsWith(`.${extension}`)) byExtension = type;
  }
  return byExtension;
}

async function readDirectory(
  bytes: Uint8Array,
): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > ENTRY_LIMIT) throw new UnreadableFile('too_large');
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFile('encrypted');
      declared += entry.uncompressedSize;
      if (declared > UNPACKED_LIMIT || entries.size > ENTRY_LIMIT) throw new UnreadableFile('too_large');
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof UnreadableFile ? error : asUnreadable(error);
  }
}

/** Excel 97 files and password-protected .xlsx files share one container; its directory names the content. */
function oleFailure(bytes: Uint8Array): UnreadableFile {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return new UnreadableFile('encrypted');
  const isWord = content.includes(Buffer.from('WordDocument', 'utf16le'));
  return new UnreadableFile('not_a_workbook', isWord ? 'doc' : 'xls');
}

function decodeXml(content: Buffer): string {
  if (startsWith(content, [0xff, 0xfe])) return content.subarray(2).toString('utf16le');
  return content.toString('utf8').replace(/^\ufeff/, '');
}

function asUnreadable(error: unknown): UnreadableFile {
  return new UnreadableFile('damaged', null, { cause: error });
}

function asDamaged(error: unknown): never {
  throw asUnreadable(error);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
