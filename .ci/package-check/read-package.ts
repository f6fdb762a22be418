import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { extractFile, getRawHeader, listPackage, statFile, uncacheAll } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

import { readFuses } from './fuses.ts';
import type { ExecutableMetadata, PackageTree, Platform } from './package-tree.ts';

const ARCHIVE = 'resources/app.asar';

/**
 * Reads an unpacked package.
 *
 * @param folder as electron-builder's target `dir` leaves it
 */
export function readPackage(folder: string, platform: Platform, executableName: string): PackageTree {
  const files = listFiles(folder);
  const archiveFile = path.join(folder, ARCHIVE);
  const executableFile = path.join(folder, platform === 'win32' ? `${executableName}.exe` : executableName);
  const executable = existsSync(executableFile) ? readFileSync(executableFile) : null;
  return {
    platform,
    files,
    archive: existsSync(archiveFile) ? listArchive(archiveFile) : new Map(),
    manifest: existsSync(archiveFile) ? readManifest(archiveFile) : {},
    nativeModules: new Map(
      files
        .filter((file) => file.endsWith('.node'))
        .map((file) => [file, kindOfBinary(path.join(folder, file))]),
    ),
    fuses: executable === null ? null : readFuses(executable),
    archiveHash: existsSync(archiveFile)
      ? createHash('sha256').update(getRawHeader(archiveFile).headerString).digest('hex')
      : '',
    metadata: platform === 'win32' && executable !== null ? readMetadata(executable) : null,
  };
}

/** Every file below a folder, relative and with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function listArchive(archiveFile: string): PackageTree['archive'] {
  // The library keeps headers it has read; a package built anew has the same name.
  uncacheAll();
  const archive = new Map<string, { readonly unpacked: boolean }>();
  for (const listed of listPackage(archiveFile, { isPack: false })) {
    const name = listed.replace(/^[/\\]/, '');
    const entry = statFile(archiveFile, name);
    if (!('files' in entry))
      archive.set(name.split(path.sep).join('/'), { unpacked: entry.unpacked === true });
  }
  return archive;
}

function readManifest(archiveFile: string): PackageTree['manifest'] {
  return JSON.parse(extractFile(archiveFile, 'package.json').toString('utf8')) as PackageTree['manifest'];
}

function kindOfBinary(file: string): Platform | 'unknown' {
  const start = readFileSync(file).subarray(0, 4).toString('latin1');
  if (start.startsWith('MZ')) return 'win32';
  return start === '\x7fELF' ? 'linux' : 'unknown';
}

function readMetadata(executable: Buffer): ExecutableMetadata | null {
  const { entries } = NtExecutableResource.from(NtExecutable.from(executable));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  if (version === undefined || language === undefined) return null;
  const values = version.getStringValues(language);
  return {
    productName: values['ProductName'] ?? '',
    fileDescription: values['FileDescription'] ?? '',
    fileVersion: values['FileVersion'] ?? '',
    archiveHash: readIntegrity(entries.find(({ type }) => type === 'INTEGRITY')?.bin),
    iconWidths: Resource.IconGroupEntry.fromEntries(entries).flatMap((group) =>
      // A byte holds the width, so 256 is written as 0.
      group.icons.map(({ width }) => (width === 0 ? 256 : width)),
    ),
  };
}

/** The hash under which Electron for Windows accepts the archive, from the list its resource holds. */
function readIntegrity(bytes: ArrayBuffer | undefined): string {
  if (bytes === undefined) return '';
  const list = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly Readonly<Record<string, string>>[];
  return (
    list.find((entry) => entry['file']?.replaceAll('\\', '/').toLowerCase() === ARCHIVE)?.['value'] ?? ''
  );
}
