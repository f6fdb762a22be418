import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import type { EOfficeOutbox, FolderRefusal } from '../application/documents/document-ports.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { checkOutbox, removePackage, writePackage, writeStatusFile } from './e-office-package.ts';
import type { PackageInput, WrittenPackage } from './e-office-package.ts';
import { toWriteError } from './package-file-system.ts';
import { manifestFileName } from './package-manifest.ts';
import { resolveInside } from './package-names.ts';
import { verifyPackage } from './verify-package.ts';

/** Packages are offered for a check up to here, the newest names last. */
const MOST_PACKAGES = 1000;

/** In bytes: a line of some hundred for each file. */
const LARGEST_MANIFEST = 1024 * 1024;

/**
 * The folder from which an e-office takes packages over. What was written is read back and compared before anybody is told that
 * it is there: a virus scanner or a failing disk may have changed it meanwhile.
 *
 * @param made told of the path of each package
 * @param verify stands in for the reading back where a test must spoil it
 */
export function createOutbox({
  ownFolder,
  programVersion,
  made,
  verify = verifyPackage,
}: {
  ownFolder: string;
  programVersion: string;
  made: (path: string) => void;
  verify?: typeof verifyPackage;
}): EOfficeOutbox {
  async function write(
    { folder, signedPdf, ...input }: Parameters<EOfficeOutbox['write']>[0],
    now: Date,
  ): ReturnType<EOfficeOutbox['write']> {
    const whole: PackageInput = { ...input, pdf: signedPdf, exportAs: 'signed', programVersion };
    const written = await writePackage(folder, whole, { now });
    if (!written.ok) return written;
    const names = await differencesOf(written.value);
    if (names.length > 0) {
      const left = (await removePackage(written.value.path)) ? null : written.value.path;
      return err({ code: 'not_as_written', names, left });
    }
    made(written.value.path);
    return written;
  }

  /** The files of a package that aren't as they were written; the package itself where it can't be read. */
  async function differencesOf({ path, folder, manifest }: WrittenPackage): Promise<readonly string[]> {
    const size = manifest.files.reduce((sum, file) => sum + file.size, 0);
    const checked = await readBack(path, size);
    if (!checked.ok) return [folder];
    if (canonicalJson(checked.value.manifest) !== canonicalJson(manifest)) return [manifestFileName];
    return checked.value.findings.map(({ name }) => name);
  }

  /** A virus scanner may hold what was just written for a moment. */
  async function readBack(path: string, size: number): ReturnType<typeof verifyPackage> {
    for (let attempt = 1; ; attempt += 1) {
      const checked = await verify(path, { largestZip: size + LARGEST_MANIFEST });
      if (checked.ok || checked.error.code !== 'folder_unreadable' || attempt === 5) return checked;
      await wait(50 * attempt);
    }
  }

  return {
    ownFolder,
    write: (input, now) => write(input, new Date(now)),
    writeStatus: ({ folder, status }, now) => writeStatusFile(folder, status, { now: new Date(now) }),
    list: listPackages,
    async verify(folder, name) {
      const inside = resolveInside(folder, name);
      return inside === null ? err({ code: 'folder_unreadable' }) : verify(inside);
    },
    check: (folder) => checkOutbox(folder),
  };
}

/** Folders and zips that don't hide; what they hold is only read when they are checked. */
async function listPackages(folder: string): Promise<Result<readonly string[], FolderRefusal>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const packages = entries.filter(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || /\.zip$/iu.test(entry.name)),
    );
    return ok(
      packages
        .map(({ name }) => name)
        .toSorted()
        .slice(-MOST_PACKAGES),
    );
  } catch (error) {
    return err(toWriteError(error, folder));
  }
}
