import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that tests run, with the Debian package that brings each and how to tell that it is there. */
const tools = [
  { debianPackage: 'chromium', isThere: () => onPath('chromium') },
  { debianPackage: 'libreoffice-writer-nogui', isThere: () => onPath('soffice') },
  {
    debianPackage: 'libreoffice-calc-nogui',
    isThere: () => existsSync('/usr/lib/libreoffice/program/libsclo.so'),
  },
  // LibreOffice is driven by a script: its own Python knows how.
  { debianPackage: 'python3-uno', isThere: () => succeeds('/usr/bin/python3', ['-c', 'import uno']) },
  { debianPackage: 'poppler-utils', isThere: () => onPath('pdfsig') },
  // A token in software, what writes on it, and what writes down every call of its driver.
  { debianPackage: 'softhsm2', isThere: () => onPath('softhsm2-util') },
  { debianPackage: 'opensc', isThere: () => onPath('pkcs11-tool') },
  {
    debianPackage: 'opensc-pkcs11',
    isThere: () =>
      existsSync('/usr/lib/x86_64-linux-gnu/pkcs11-spy.so') || existsSync('/usr/lib/pkcs11-spy.so'),
  },
  // The validator of PDF/A, with what its package takes for granted.
  { debianPackage: 'default-jre-headless', isThere: () => onPath('java') },
  {
    debianPackage: 'libpdfbox2-java',
    isThere: () => existsSync('/usr/share/java/preflight.jar'),
  },
  { debianPackage: 'libbcprov-java', isThere: () => existsSync('/usr/share/java/bcprov.jar') },
  { debianPackage: 'libjaxb-api-java', isThere: () => existsSync('/usr/share/java/jaxb-api.jar') },
];

const missing = tools.filter(({ isThere }) => !isThere());
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

function onPath(program: string): boolean {
  return succeeds('which', [program]);
}

function succeeds(program: string, options: readonly string[]): boolean {
  return spawnSync(program, options).status === 0;
}
