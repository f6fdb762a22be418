import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Arch, Platform as BuilderPlatform, build } from 'electron-builder';

import { inspectPackage } from './inspect-package.ts';
import type { Finding } from './inspect-package.ts';
import type { Expectation, Platform } from './package-tree.ts';
import { listFiles, readPackage } from './read-package.ts';
import { smokeStart } from './smoke-start.ts';
import { makeStubDistribution } from './stub-distribution.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const EXECUTABLE_NAME = 'so-vang';

/** Builds and inspects both packages and returns how much was missed. */
async function checkPackages(): Promise<number> {
  const work = mkdtempSync(path.join(tmpdir(), 'so-vang-package-'));
  try {
    let misses = 0;
    for (const platform of ['linux', 'win32'] as const) {
      const folder = await packageWithStub(work, platform);
      const inspected = inspectPackage(readPackage(folder, platform, EXECUTABLE_NAME), expectation());
      // The other system's package can be looked at, but not run.
      const tried = platform === process.platform ? await smokeStart(folder, path.join(work, 'smoke')) : [];
      misses += printFindings(platform, [...inspected, ...tried]);
    }
    return misses;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Runs the product's own electron-builder.yml on a stand-in for Electron, and returns the unpacked package. */
async function packageWithStub(work: string, platform: Platform): Promise<string> {
  const electronDist = path.join(work, `electron-${platform}`);
  const output = path.join(work, `release-${platform}`);
  makeStubDistribution(electronDist, platform);
  const target = platform === 'win32' ? BuilderPlatform.WINDOWS : BuilderPlatform.LINUX;
  await build({
    projectDir: ROOT,
    targets: target.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      extends: path.join(ROOT, 'electron-builder.yml'),
      electronDist,
      directories: { output },
      win: { signExecutable: false },
    },
  });
  return path.join(output, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
}

function expectation(): Expectation {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const shipped = ['dist/renderer', 'drizzle', 'resources'].flatMap((folder) =>
    listFiles(path.join(ROOT, folder)).map((file) => `${folder}/${file}`),
  );
  return {
    version: manifest.version,
    productName: 'Sổ Vàng',
    executableName: EXECUTABLE_NAME,
    shippedFiles: shipped.filter((file) => !file.endsWith('.map')),
  };
}

/** Prints a table and returns the number of misses. */
function printFindings(platform: Platform, findings: readonly Finding[]): number {
  const width = Math.max(...findings.map(({ check }) => check.length));
  console.log(`\npackage for ${platform}-x64`);
  for (const { check, misses } of findings) {
    console.log(
      `  ${misses.length === 0 ? 'ok  ' : 'MISS'}  ${check.padEnd(width)}  ${summary(misses)}`.trimEnd(),
    );
  }
  return findings.reduce((sum, { misses }) => sum + misses.length, 0);
}

function summary(misses: readonly string[]): string {
  const shown = misses.slice(0, 5).join('; ');
  return misses.length > 5 ? `${shown}; and ${misses.length - 5} more` : shown;
}

const unbuilt = ['dist/main/electron.js', 'dist/main/preload.cjs', 'dist/renderer/index.html'].filter(
  (file) => !existsSync(path.join(ROOT, file)),
);
if (unbuilt.length > 0) {
  console.error(`Build first (npm run build): ${unbuilt.join(', ')} missing.`);
  process.exit(1);
}
const misses = await checkPackages();
console.log(misses === 0 ? '\nboth packages are complete' : `\n${misses} missed`);
// Not by process.exitCode: a hook of the builder ends the process with 0 where it isn't ended expressly.
process.exit(misses === 0 ? 0 : 1);
