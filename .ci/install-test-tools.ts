import { execFileSync, spawnSync } from 'node:child_process';

/** Programs that tests run, with the Debian package that brings each. */
const tools = [
  { program: 'chromium', debianPackage: 'chromium' },
  { program: 'soffice', debianPackage: 'libreoffice-writer-nogui' },
  { program: 'pdfsig', debianPackage: 'poppler-utils' },
];

const missing = tools.filter(({ program }) => spawnSync('which', [program]).status !== 0);
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
