import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';

import yauzl from 'yauzl';

import { fileNameProblem } from '../domain/documents/file-name.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { errorNumber } from './package-file-system.ts';
import { manifestFileName, manifestSchema } from './package-manifest.ts';
import type { PackageManifest } from './package-manifest.ts';
import { resolveInside } from './package-names.ts';

export type PackageFinding = {
  readonly code:
    | 'file_missing'
    /** Size or SHA-256 differ from the manifest. */
    | 'file_changed'
    /** In the package, but not in the manifest. */
    | 'file_not_listed'
    /** The package has the name more than once, or in capitals and small letters; which file is unpacked depends on the program. */
    | 'name_twice'
    /** The manifest names something outside the package, or a thing that's no plain file. */
    | 'name_not_allowed';
  readonly name: string;
};

export interface CheckedPackage {
  readonly manifest: PackageManifest;
  /** Empty when the package is as it was written. */
  readonly findings: readonly PackageFinding[];
}

export interface VerifyPackageError {
  readonly code: 'folder_unreadable' | 'manifest_missing' | 'manifest_unreadable';
}

/** In bytes: some times the largest package that an office hands over. */
const LARGEST_ZIP = 512 * 1024 * 1024;

/**
 * Reads a package back, a folder or a zip, and compares every file with the manifest. Nothing outside the package is touched,
 * whatever the manifest or the zip names. The manifest itself carries no signature: the signed PDF inside vouches for the
 * document.
 *
 * @param largestZip what all files of a zip may hold unpacked, in bytes
 */
export async function verifyPackage(
  packagePath: string,
  { largestZip = LARGEST_ZIP }: { readonly largestZip?: number } = {},
): Promise<Result<CheckedPackage, VerifyPackageError>> {
  try {
    const { names, read } = (await lstat(packagePath)).isFile()
      ? await openZip(packagePath, largestZip)
      : await openFolder(packagePath);
    const text = names.includes(manifestFileName) ? await read(manifestFileName) : null;
    if (!(text instanceof Uint8Array)) return err({ code: 'manifest_missing' });
    const manifest = parseManifest(Buffer.from(text).toString('utf8'));
    if (manifest === null) return err({ code: 'manifest_unreadable' });
    const listed = new Set([manifestFileName, ...manifest.files.map((file) => file.name)]);
    const findings: PackageFinding[] = [];
    for (const file of manifest.files) {
      const code = codeFor(file, await read(file.name));
      if (code !== null) findings.push({ code, name: file.name });
    }
    for (const name of names) if (!listed.has(name)) findings.push({ code: 'file_not_listed', name });
    for (const name of namesTwice(names)) findings.push({ code: 'name_twice', name });
    return ok({ manifest, findings });
  } catch (error) {
    if (errorNumber(error) === null && !(error instanceof UnreadableZip)) throw error;
    return err({ code: 'folder_unreadable' });
  }
}

/** Each name that another one of the package comes to be on a disk that doesn't tell capitals from small letters. */
function namesTwice(names: readonly string[]): readonly string[] {
  const groups = Map.groupBy(names, (name) => name.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) => (others.length > 0 && first ? [first] : []));
}

/** Whether a name is one of a plain file on every system. Windows leaves dots and spaces at the end out. */
function isPlainName(name: string): boolean {
  return resolveInside('/', name) !== null && fileNameProblem(name) === null && !/[. ]$/u.test(name);
}

/** What lies in a package. A file that is missing, or is none that may be read, is told by its code. */
type OpenedPackage = {
  readonly names: readonly string[];
  readonly read: (name: string) => Promise<Uint8Array | 'file_missing' | 'name_not_allowed'>;
};

async function openFolder(folder: string): Promise<OpenedPackage> {
  const names = await readdir(folder);
  return {
    names,
    async read(name) {
      const resolved = resolveInside(folder, name);
      if (resolved === null || !isPlainName(name)) return 'name_not_allowed';
      try {
        // Not followed: a link could lead out of the folder.
        return (await lstat(resolved)).isFile() ? await readFile(resolved) : 'name_not_allowed';
      } catch (error) {
        if (errorNumber(error) === 'ENOENT') return 'file_missing';
        throw error;
      }
    },
  };
}

class UnreadableZip extends Error {}

async function openZip(file: string, largestZip: number): Promise<OpenedPackage> {
  const names: string[] = [];
  const contents = new Map<string, Uint8Array>();
  let size = 0;
  try {
    // Names are taken as they are: one that leads out of the package is a finding about it.
    const zip = await yauzl.fromBufferPromise(await readFile(file), {
      lazyEntries: true,
      decodeStrings: false,
    });
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8');
      names.push(name);
      if (isLink(entry)) continue;
      size += entry.uncompressedSize;
      if (size > largestZip) throw new UnreadableZip('The zip unpacks to too much');
      const { fileName } = await zip.readLocalFileHeaderPromise(entry);
      if (!fileName.equals(entry.fileNameRaw)) throw new UnreadableZip('An entry has two names');
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
      contents.set(name, new Uint8Array(Buffer.concat(chunks)));
    }
  } catch (error) {
    if (error instanceof UnreadableZip || errorNumber(error) !== null) throw error;
    throw new UnreadableZip('The file is no whole zip', { cause: error });
  }
  return {
    names,
    read(name) {
      const content = isPlainName(name) ? contents.get(name) : undefined;
      const isThere = !isPlainName(name) || names.includes(name);
      return Promise.resolve(content ?? (isThere ? 'name_not_allowed' : 'file_missing'));
    },
  };
}

/** A link of Unix, which would be made anew where the zip is unpacked, and can lead anywhere. */
function isLink({ externalFileAttributes }: yauzl.Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function parseManifest(text: string): PackageManifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function codeFor(
  { size, sha256 }: PackageManifest['files'][number],
  content: Awaited<ReturnType<OpenedPackage['read']>>,
): PackageFinding['code'] | null {
  if (!(content instanceof Uint8Array)) return content;
  const digest = createHash('sha256').update(content).digest('hex');
  return content.length === size && digest === sha256 ? null : 'file_changed';
}
