import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { findElectron } from './electron/find-electron.ts';
import { findLocations } from './locations.ts';
import { nodeVersionProblem } from './node-version.ts';

const problem = nodeVersionProblem(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const { root } = findLocations();
const electron = electronBinary();
if (electron !== null && existsSync(path.join(root, 'dist', 'main', 'electron.js'))) {
  const child = spawn(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Electron closes the data and ends; this process then ends with its code.
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
} else {
  const reason = electron === null ? 'Máy này chưa có Electron' : 'Chưa có bản dựng (npm run build)';
  process.stderr.write(`${reason}: Sổ Vàng chạy bằng máy chủ cục bộ và mở trong trình duyệt.\n`);
  await import('./loopback/main.ts');
}

function electronBinary(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json');
    return findElectron(path.dirname(manifest), process.env);
  } catch {
    // The package itself isn't installed, as after an install without development packages.
    return null;
  }
}
