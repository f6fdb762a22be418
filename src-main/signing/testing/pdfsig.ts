import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler's own checker of signatures prints about a file. */
export function pdfsig(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang-pdfsig-'));
  const file = join(folder, 'signed.pdf');
  writeFileSync(file, bytes);
  try {
    return execFileSync('pdfsig', ['-nocert', file], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
  } catch (error) {
    throw new Error('pdfsig (poppler-utils) is needed for this test and could not read the file', {
      cause: error,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
