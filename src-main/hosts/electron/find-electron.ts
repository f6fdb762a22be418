import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The Electron binary of an installed `electron` package, found by its own rules but without its way of downloading
 * what is absent: its install step writes the program's name into path.txt beside the folder dist.
 *
 * @param packageFolder of the installed package
 * @param environment as `process.env`; ELECTRON_OVERRIDE_DIST_PATH names another folder instead of dist
 * @returns null when there is no binary
 */
export function findElectron(
  packageFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = readProgramName(packageFolder) ?? (override === undefined ? null : 'electron');
  if (program === null) return null;
  const binary = path.join(override ?? path.join(packageFolder, 'dist'), program);
  return existsSync(binary) ? binary : null;
}

function readProgramName(packageFolder: string): string | null {
  const file = path.join(packageFolder, 'path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
