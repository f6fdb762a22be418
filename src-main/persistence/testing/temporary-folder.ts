import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** A folder of its own for the running test, removed when the test ends. The name carries Vietnamese letters on purpose. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-vang Người dùng Đỗ '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
