import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import yazl from 'yazl';

import { plainFileName } from '../domain/documents/file-name.ts';
import { checkEOfficeDocument } from '../domain/e-office/e-office-document.ts';
import type { EOfficeDocument, EOfficeFieldProblem } from '../domain/e-office/e-office-document.ts';
import { PackageShape } from '../domain/e-office/e-office-settings.ts';
import { BusinessType } from '../domain/e-office/edxml-message.ts';
import type { EdxmlBusiness, EdxmlStatusMessage } from '../domain/e-office/edxml-message.ts';
import { checkEdxml } from '../domain/e-office/edxml-schema.ts';
import { serializeXml } from '../domain/e-office/xml-element.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { findDocumentType } from './document-types.ts';
import { buildEdxml, buildEdxmlStatus } from './edxml.ts';
import type { EdxmlFile } from './edxml.ts';
import { errorNumber, nodeFileSystem, toWriteError } from './package-file-system.ts';
import type { PackageFileSystem, PackageWriteError } from './package-file-system.ts';
import { manifestFileName } from './package-manifest.ts';
import type { PackageManifest } from './package-manifest.ts';
import { packageMetadata } from './package-metadata.ts';
import { attachmentFileName, packageStem, pathsOf, resolveInside, statusStem } from './package-names.ts';
import { isValidlySigned, verifyPdf } from './verify-pdf.ts';
import type { PdfSignature } from './verify-pdf.ts';

export interface PackageAttachment {
  /** The name that a reader knows the file by; the package gives it a plain one of its own. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface PackageInput {
  readonly document: EOfficeDocument;
  /** What the message does with documents that receivers have. */
  readonly business: EdxmlBusiness;
  readonly pdf: Uint8Array;
  /** `signed` is refused when the PDF isn't validly signed to its end. */
  readonly exportAs: 'signed' | 'unsigned';
  readonly shape: PackageShape;
  readonly docx: Uint8Array;
  readonly attachments: readonly PackageAttachment[];
  /** Puts the files into `document.edxml` as base64 too. */
  readonly embedFiles: boolean;
  readonly auditHead: { readonly seq: number; readonly hash: string };
  readonly programVersion: string;
}

export interface WrittenPackage {
  /** The name of the folder or the zip inside the outbox. */
  readonly folder: string;
  /** Its whole path. */
  readonly path: string;
  readonly manifest: PackageManifest;
}

export type PackageError =
  | PackageWriteError
  | { readonly code: 'document_incomplete'; readonly problems: readonly EOfficeFieldProblem[] }
  | { readonly code: 'document_type_unknown' }
  /** An empty list: there's no signature at all. */
  | { readonly code: 'not_validly_signed'; readonly signatures: readonly PdfSignature[] };

/** Of the one file that appears in the outbox; empty where a folder does. */
type Ending = '' | '.zip' | '.edxml';

type PackageFile = { readonly name: string; readonly bytes: Uint8Array };

const temporaryPrefix = '.so-vang-';
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Writes a document as a folder or a zip that an e-office can take over: PDF, DOCX, attachments, `document.edxml`,
 * `metadata.json` and, last, `manifest.json` with size and SHA-256 of every file. It appears in the outbox as a
 * whole or not at all, and never takes the place of another: a name that's taken gets `-2`, `-3` …
 */
export async function writePackage(
  outbox: string,
  input: PackageInput,
  { now, files = nodeFileSystem }: { readonly now: Date; readonly files?: PackageFileSystem },
): Promise<Result<WrittenPackage, PackageError>> {
  const problems = checkEOfficeDocument(input.document);
  if (problems.length > 0) return err({ code: 'document_incomplete', problems });
  const type = findDocumentType(input.document.typeName);
  if (type === null) return err({ code: 'document_type_unknown' });
  const signatures = await verifyPdf(input.pdf);
  const signed = input.exportAs === 'signed';
  if (signed && !isValidlySigned(signatures)) return err({ code: 'not_validly_signed', signatures });

  const stem = packageStem(input.document, input.business.type);
  const carried = carriedFiles(stem, input);
  const edxml = buildEdxml({
    document: input.document,
    business: input.business,
    type,
    files: carried,
    // A recall names what is recalled and brings it to nobody once more.
    embedFiles: input.embedFiles && input.business.type !== BusinessType.recalled,
    now,
  });
  const [broken] = checkEdxml(edxml, 'document');
  if (broken) throw new Error(`A complete document breaks the schema: ${broken.path} ${broken.problem}`);
  const contents: readonly PackageFile[] = [
    ...carried,
    { name: 'document.edxml', bytes: Buffer.from(serializeXml(edxml)) },
    {
      name: 'metadata.json',
      bytes: json(packageMetadata(input.document, input.business, signed ? signatures : [])),
    },
  ];
  const manifest: PackageManifest = {
    format: 'so-vang-e-office-package',
    formatVersion: 1,
    createdAt: now.toISOString(),
    programVersion: input.programVersion,
    documentId: input.document.id,
    signed,
    auditHead: { seq: input.auditHead.seq, hash: input.auditHead.hash },
    files: contents.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  const all = [...contents, { name: manifestFileName, bytes: json(manifest) }];
  const isZip = input.shape === PackageShape.zip;
  const parts = isZip ? [{ name: `${stem}.zip`, bytes: await zipped(all, now) }] : all;
  const written = await writeIntoOutbox(outbox, stem, parts, { now, files, ending: isZip ? '.zip' : '' });
  if (!written.ok) return written;
  return ok({ folder: pathsOf(outbox).basename(written.value), path: written.value, manifest });
}

/**
 * Writes the message that tells how far a document is at this office as one file, whole or not at all and never over another;
 * answers with its path.
 */
export async function writeStatusFile(
  outbox: string,
  status: Omit<EdxmlStatusMessage, 'kind'>,
  { now, files = nodeFileSystem }: { readonly now: Date; readonly files?: PackageFileSystem },
): Promise<Result<string, PackageWriteError>> {
  const edxml = buildEdxmlStatus(status);
  const [broken] = checkEdxml(edxml, 'status');
  if (broken) throw new Error(`A complete status breaks the schema: ${broken.path} ${broken.problem}`);
  const stem = statusStem(status.statusCode, status.about);
  const parts = [{ name: `${stem}.edxml`, bytes: Buffer.from(serializeXml(edxml)) }];
  return writeIntoOutbox(outbox, stem, parts, { now, files, ending: '.edxml' });
}

/** Whether packages can be written into a folder: a file is written as they are and taken away again. */
export async function checkOutbox(
  outbox: string,
  { files = nodeFileSystem }: { readonly files?: PackageFileSystem } = {},
): Promise<Result<null, PackageWriteError>> {
  let temporary: string | null = null;
  try {
    if (!(await files.stat(outbox)).isDirectory()) return err({ code: 'outbox_missing' });
    const folder = insideOf(outbox, `${temporaryPrefix}${randomUUID()}`);
    await files.mkdir(folder);
    temporary = folder;
    await writeDurably(insideOf(folder, 'thu.txt'), Buffer.from('Sổ Vàng'), files);
    await files.rm(folder, { recursive: true, force: true });
    return ok(null);
  } catch (error) {
    const code = toWriteError(error, outbox);
    if (temporary !== null) await removeQuietly(temporary, files);
    return err(code);
  }
}

async function zipped(files: readonly PackageFile[], now: Date): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { mtime: now });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What the message refers to; a recall needs no more than what is recalled. */
function carriedFiles(stem: string, input: PackageInput): readonly EdxmlFile[] {
  const [pdf, ...others] = allFiles(stem, input);
  return input.business.type === BusinessType.recalled ? [pdf] : [pdf, ...others];
}

function allFiles(stem: string, input: PackageInput): readonly [EdxmlFile, ...EdxmlFile[]] {
  const pdfName = input.exportAs === 'signed' ? `${stem}_signed.pdf` : `${stem}.pdf`;
  const { typeName } = input.document;
  return [
    {
      name: pdfName,
      title: pdfName,
      contentType: 'application/pdf',
      description: typeName,
      bytes: input.pdf,
    },
    {
      name: `${stem}.docx`,
      title: `${stem}.docx`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      description: `${typeName} (bản soạn thảo)`,
      bytes: input.docx,
    },
    ...input.attachments.map((attachment, index) => ({
      name: attachmentFileName(attachment.name, index + 1),
      title: plainFileName(attachment.name),
      contentType: attachment.contentType,
      description: `Tệp đính kèm ${index + 1}`,
      bytes: attachment.bytes,
    })),
  ];
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

async function writeIntoOutbox(
  outbox: string,
  stem: string,
  contents: readonly PackageFile[],
  { now, files, ending }: { readonly now: Date; readonly files: PackageFileSystem; readonly ending: Ending },
): Promise<Result<string, PackageWriteError>> {
  let temporary: string | null = null;
  try {
    if (!(await files.stat(outbox)).isDirectory()) return err({ code: 'outbox_missing' });
    await removeLeftovers(outbox, now, files);
    const folder = insideOf(outbox, `${temporaryPrefix}${randomUUID()}`);
    await files.mkdir(folder);
    temporary = folder;
    for (const file of contents) await writeDurably(insideOf(folder, file.name), file.bytes, files);
    await syncFolder(folder, files);
    const final = await moveIntoPlace(folder, outbox, stem, { files, ending });
    // Until its name is durable too, a failure takes it away again: the caller will write a new one.
    if (ending !== '') await removeQuietly(folder, files);
    temporary = final;
    await syncFolder(outbox, files);
    return ok(final);
  } catch (error) {
    const code = toWriteError(error, outbox);
    if (temporary !== null) await removeQuietly(temporary, files);
    return err(code);
  }
}

function insideOf(folder: string, name: string): string {
  const resolved = resolveInside(folder, name);
  if (resolved === null) throw new Error('a package file would leave its folder');
  return resolved;
}

async function writeDurably(file: string, bytes: Uint8Array, files: PackageFileSystem): Promise<void> {
  const handle = await files.open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names durable, too. Windows has no such call for folders; NTFS keeps names in its journal. */
async function syncFolder(folder: string, files: PackageFileSystem): Promise<void> {
  if (pathsOf(folder).sep === '\\') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveIntoPlace(
  temporary: string,
  outbox: string,
  stem: string,
  { files, ending }: { readonly files: PackageFileSystem; readonly ending: Ending },
): Promise<string> {
  const isFile = ending !== '';
  const source = isFile ? insideOf(temporary, `${stem}${ending}`) : temporary;
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    const target = insideOf(outbox, name);
    if (await exists(target, files)) continue;
    const moved = isFile
      ? await linkOrRename(source, target, files)
      : await renameWithPatience(source, target, files);
    if (moved) return target;
  }
}

/**
 * A renamed file takes the place of one that another computer put there in between; a second name never does. Shares that
 * know no second names are renamed on.
 */
async function linkOrRename(from: string, to: string, files: PackageFileSystem): Promise<boolean> {
  try {
    await files.link(from, to);
    return true;
  } catch (error) {
    const code = errorNumber(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR'].includes(code)) throw error;
    return renameWithPatience(from, to, files);
  }
}

async function exists(target: string, files: PackageFileSystem): Promise<boolean> {
  try {
    await files.lstat(target);
    return true;
  } catch (error) {
    if (errorNumber(error) === 'ENOENT') return false;
    throw error;
  }
}

/** `false` when somebody took the name in the meantime. */
async function renameWithPatience(from: string, to: string, files: PackageFileSystem): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await files.rename(from, to);
      return true;
    } catch (error) {
      const code = errorNumber(error) ?? '';
      if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
      // On Windows a virus scanner holds new files for a moment, and the folder can't be renamed until it lets go.
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code) || attempt === 5) throw error;
      await wait(50 * attempt);
    }
  }
}

/** Folders that a power cut left half-written; younger ones may be another computer's that shares the outbox. */
async function removeLeftovers(outbox: string, now: Date, files: PackageFileSystem): Promise<void> {
  for (const name of await files.readdir(outbox)) {
    if (!name.startsWith(temporaryPrefix)) continue;
    const leftover = insideOf(outbox, name);
    const age = now.getTime() - (await files.lstat(leftover)).mtimeMs;
    if (age > dayMilliseconds) await removeQuietly(leftover, files);
  }
}

/** Takes a package away that turned out to be none. `false` when something holds it. */
export async function removePackage(packagePath: string): Promise<boolean> {
  await removeQuietly(packagePath, nodeFileSystem);
  return !(await exists(packagePath, nodeFileSystem));
}

async function removeQuietly(folder: string, files: PackageFileSystem): Promise<void> {
  try {
    await files.rm(folder, { recursive: true, force: true });
  } catch (error) {
    // What stays has a hidden name and no place in the outbox's list, and the next package tries again to remove it;
    // the caller has to hear of what failed first.
    if (errorNumber(error) === null) throw error;
  }
}
