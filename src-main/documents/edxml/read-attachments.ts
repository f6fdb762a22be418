import yauzl from 'yauzl';
import type { Entry } from 'yauzl';

import { fileNameProblem } from '../../domain/documents/file-name.ts';
import type { EdxmlAttachment, EdxmlFailure } from '../../domain/e-office/edxml-message.ts';
import { childrenOf, textOf } from '../../domain/e-office/xml-element.ts';
import type { XmlElement } from '../../domain/e-office/xml-element.ts';

/** A submission comes with a dozen files, a large dossier with some thirty. */
const FILE_LIMIT = 100;
/** All files of a message together, unpacked. */
const UNPACKED_LIMIT = 100 * 1024 * 1024;

/** Files that are zips by themselves and stay as they are. */
const zipEndings: ReadonlySet<string> = new Set([
  'zip',
  'docx',
  'docm',
  'dotx',
  'xlsx',
  'xlsm',
  'pptx',
  'odt',
  'ods',
  'odp',
  'jar',
  'kmz',
  'asice',
]);

/** Leaves the reading of the files from any depth. */
export class UnreadableAttachment extends Error {
  readonly failure: EdxmlFailure;

  constructor(code: EdxmlFailure['code'], found: string | null = null, options?: ErrorOptions) {
    super(code, options);
    this.failure = { code, found };
  }
}

/**
 * The files that a message holds, as they were before some systems zipped each of them, every one under a plain name that
 * no other has. Throws UnreadableAttachment.
 *
 * @param names the names that the manifest gives, by content id
 */
export async function readAttachments(
  encoded: readonly XmlElement[],
  names: ReadonlyMap<string, string>,
): Promise<readonly EdxmlAttachment[]> {
  const elements = encoded.flatMap((element) => childrenOf(element, 'Attachment'));
  if (elements.length > FILE_LIMIT) throw new UnreadableAttachment('too_many_files', String(elements.length));
  const files: EdxmlAttachment[] = [];
  let unpacked = 0;
  for (const element of elements) {
    const name = nameOf(element, names);
    const bytes = decodeBase64(name, textOf(element, 'ContentTransferEncoded'));
    const contents = isWrapped(name, bytes)
      ? await unwrap(name, bytes, UNPACKED_LIMIT - unpacked)
      : [{ name, bytes }];
    for (const content of contents) {
      unpacked += content.bytes.length;
      if (unpacked > UNPACKED_LIMIT) throw new UnreadableAttachment('attachments_too_large', name);
      if (files.length === FILE_LIMIT) throw new UnreadableAttachment('too_many_files', String(FILE_LIMIT));
      files.push({
        name: freeName(content.name, files),
        contentType: textOf(element, 'ContentType').slice(0, 200),
        description: textOf(element, 'Description').slice(0, 500),
        bytes: content.bytes,
      });
    }
  }
  return files;
}

function nameOf(element: XmlElement, names: ReadonlyMap<string, string>): string {
  const contentId = textOf(element, 'ContentId').replace(/^cid:/u, '');
  const name = (textOf(element, 'AttachmentName') || names.get(contentId) || contentId).normalize('NFC');
  return allowed(name);
}

function allowed(name: string): string {
  if (name.length > 200 || fileNameProblem(name) !== null) {
    throw new UnreadableAttachment('name_not_allowed', name.slice(0, 80));
  }
  return name;
}

/** Strict: what only looks like base64 would come out as another file. */
function decodeBase64(name: string, encoded: string): Uint8Array<ArrayBuffer> {
  const text = encoded.replace(/\s+/gu, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/u.test(text)) {
    throw new UnreadableAttachment('attachment_damaged', name);
  }
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function isWrapped(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isZip && !zipEndings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** The files of a zip that a system put around a file. Sizes are counted while they are unpacked: the directory may lie. */
async function unwrap(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer), { lazyEntries: true });
    if (zip.entryCount > FILE_LIMIT) throw new UnreadableAttachment('too_many_files', name);
    const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    let left = limit;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (files.length === FILE_LIMIT) throw new UnreadableAttachment('too_many_files', name);
      if (entry.isEncrypted()) throw new UnreadableAttachment('attachment_damaged', name);
      const content = await unpackEntry(zip, entry, left, name);
      left -= content.length;
      files.push({ name: allowed(entry.fileName.split('/').at(-1) ?? ''), bytes: content });
    }
    const [only, ...others] = files;
    if (only === undefined) throw new UnreadableAttachment('attachment_damaged', name);
    return others.length === 0 ? [{ name, bytes: only.bytes }] : files;
  } catch (error) {
    if (error instanceof UnreadableAttachment) throw error;
    throw new UnreadableAttachment('attachment_damaged', name, { cause: error });
  }
}

async function unpackEntry(
  zip: yauzl.ZipFile,
  entry: Entry,
  limit: number,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > limit) throw new UnreadableAttachment('attachments_too_large', name);
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    // Leaving the loop ends the stream.
    if (size > limit) throw new UnreadableAttachment('attachments_too_large', name);
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** `tờ trình (2).pdf` where another file of the message has the name. */
function freeName(name: string, files: readonly EdxmlAttachment[]): string {
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}
