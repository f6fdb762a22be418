import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Files of the programs that tests run, with the Debian package that brings each. */
const tools = [
  { file: '/usr/bin/chromium', debianPackage: 'chromium' },
  { file: '/usr/lib/libreoffice/program/libswlo.so', debianPackage: 'libreoffice-writer-nogui' },
  { file: '/usr/lib/libreoffice/program/libsclo.so', debianPackage: 'libreoffice-calc-nogui' },
  { file: '/usr/bin/pdfsig', debianPackage: 'poppler-utils' },
];

const missing = tools.filter(({ file }) => !existsSync(file));
if (missing.length > 0) {
  const packages = missing.map(({ debianPackage }) => debianPackage);
  console.log(`Installing what the tests need: ${packages.join(', ')}`);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error(`Install these programs first, then run the tests again: ${packages.join(', ')}`);
    process.exit(1);
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
}
