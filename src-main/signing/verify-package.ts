import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

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
    /** In the folder, but not in the manifest. */
    | 'file_not_listed'
    /** The manifest names something outside its folder, or a thing that's no plain file. */
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

/**
 * Reads a package's folder back and compares every file with the manifest. Nothing outside the folder is touched,
 * whatever the manifest names. The manifest itself carries no signature: the signed PDF inside vouches for the document.
 */
export async function verifyPackage(folder: string): Promise<Result<CheckedPackage, VerifyPackageError>> {
  try {
    const names = await readdir(folder);
    if (!names.includes(manifestFileName)) return err({ code: 'manifest_missing' });
    const manifest = parseManifest(await readFile(path.join(folder, manifestFileName), 'utf8'));
    if (manifest === null) return err({ code: 'manifest_unreadable' });
    const listed = new Set([manifestFileName, ...manifest.files.map((file) => file.name)]);
    const findings: PackageFinding[] = [];
    for (const file of manifest.files) {
      const code = await checkFile(folder, file);
      if (code !== null) findings.push({ code, name: file.name });
    }
    for (const name of names) if (!listed.has(name)) findings.push({ code: 'file_not_listed', name });
    return ok({ manifest, findings });
  } catch (error) {
    if (errorNumber(error) === null) throw error;
    return err({ code: 'folder_unreadable' });
  }
}

function parseManifest(text: string): PackageManifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function checkFile(
  folder: string,
  file: PackageManifest['files'][number],
): Promise<PackageFinding['code'] | null> {
  const resolved = resolveInside(folder, file.name);
  if (resolved === null) return 'name_not_allowed';
  try {
    // Not followed: a link could lead out of the folder.
    const status = await lstat(resolved);
    if (!status.isFile()) return 'name_not_allowed';
    if (status.size !== file.size) return 'file_changed';
    const digest = createHash('sha256')
      .update(await readFile(resolved))
      .digest('hex');
    return digest === file.sha256 ? null : 'file_changed';
  } catch (error) {
    if (errorNumber(error) === 'ENOENT') return 'file_missing';
    throw error;
  }
}
