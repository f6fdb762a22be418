import { FUSE_NAMES, REQUIRED_FUSES } from './fuses.ts';
import type { Expectation, PackageTree, Platform } from './package-tree.ts';

export interface Finding {
  readonly check: string;
  /** What is wrong; empty when all is well. */
  readonly misses: readonly string[];
}

const MAIN_FILES = [
  'dist/main/electron.js',
  'dist/main/loopback.js',
  'dist/main/start.js',
  'dist/main/worker.js',
  'dist/main/token.js',
  'dist/main/check-worker.js',
  'dist/main/read-workbook.js',
  // Without it no PDF/A can be made.
  'dist/main/data/sRGB_IEC61966_2_1.icc',
];

/** Packages with a binary of their own: where it lies, and the file that loads it. */
const NATIVE_PACKAGES = [
  {
    name: 'better-sqlite3',
    entry: 'lib/index.js',
    binary: (platform: Platform) => `prebuilds/${platform}-x64.node`,
  },
  {
    name: 'koffi',
    entry: 'index.js',
    binary: (platform: Platform) => `build/koffi/${platform}_x64/koffi.node`,
  },
] as const;

/** Judges an unpacked package. Every check is reported, so that one run shows everything that is wrong. */
export function inspectPackage(tree: PackageTree, expected: Expectation): readonly Finding[] {
  const archived = [...tree.archive.keys()];
  const everyFile = [...archived, ...tree.files];
  return [
    { check: 'executable', misses: missing(tree.files, [executableFile(tree, expected)]) },
    { check: 'one archive, no loose app', misses: looseApp(tree) },
    { check: 'main process and workers', misses: missing(archived, MAIN_FILES) },
    { check: 'preload', misses: missing(archived, ['dist/main/preload.cjs']) },
    {
      check: 'renderer',
      misses: missing(archived, shipped(expected, 'dist/renderer/', 'dist/renderer/index.html')),
    },
    {
      check: 'migrations',
      misses: missing(archived, shipped(expected, 'drizzle/', 'drizzle/meta/_journal.json')),
    },
    {
      check: 'resources',
      misses: missing(archived, shipped(expected, 'resources/', 'resources/icons/icon.ico')),
    },
    { check: 'native module of this platform, unpacked', misses: ownNativeModules(tree) },
    { check: 'no foreign native module', misses: foreignNativeModules(tree, everyFile) },
    { check: 'no development package', misses: everyFile.filter(isForeignPackageFile) },
    { check: 'no source of the native module', misses: everyFile.filter(isNativeSource) },
    { check: 'no source map', misses: everyFile.filter((file) => file.endsWith('.map')) },
    {
      check: 'no TypeScript, no test',
      misses: everyFile.filter((file) => /\.(ts|tsx|mts|cts)$|\.test\./.test(file)),
    },
    { check: 'package.json', misses: manifestMisses(tree, expected) },
    { check: 'fuses', misses: fuseMisses(tree) },
    { check: 'executable metadata', misses: metadataMisses(tree, expected) },
  ];
}

function executableFile(tree: PackageTree, expected: Expectation): string {
  return tree.platform === 'win32' ? `${expected.executableName}.exe` : expected.executableName;
}

function missing(present: readonly string[], wanted: readonly string[]): readonly string[] {
  const known = new Set(present);
  return wanted.filter((file) => !known.has(file)).map((file) => `missing: ${file}`);
}

/** The files of a folder of the checkout, and one without which the folder itself would be wrong. */
function shipped(expected: Expectation, folder: string, indispensable: string): readonly string[] {
  return [...new Set([indispensable, ...expected.shippedFiles.filter((file) => file.startsWith(folder))])];
}

function looseApp(tree: PackageTree): readonly string[] {
  const loose = tree.files.filter((file) => /^resources\/(app\/|default_app\.asar$)/.test(file));
  return [...missing(tree.files, ['resources/app.asar']), ...loose.map((file) => `loose: ${file}`)];
}

function ownNativeModules(tree: PackageTree): readonly string[] {
  return NATIVE_PACKAGES.flatMap(({ name, entry, binary }) => {
    const inArchive = `node_modules/${name}/${binary(tree.platform)}`;
    const onDisk = `resources/app.asar.unpacked/${inArchive}`;
    const packed = tree.archive.get(inArchive);
    if (packed === undefined) return [`missing: ${inArchive}`];
    if (!packed.unpacked) return [`packed where the system can't load it: ${inArchive}`];
    const kind = tree.nativeModules.get(onDisk);
    if (kind === undefined) return [`missing: ${onDisk}`];
    if (kind !== tree.platform) return [`made for ${kind}: ${onDisk}`];
    return missing([...tree.archive.keys()], [`node_modules/${name}/${entry}`]);
  });
}

function foreignNativeModules(tree: PackageTree, everyFile: readonly string[]): readonly string[] {
  const own = new Set(
    NATIVE_PACKAGES.map(({ name, binary }) => `node_modules/${name}/${binary(tree.platform)}`).flatMap(
      (file) => [file, `resources/app.asar.unpacked/${file}`],
    ),
  );
  return everyFile.filter((file) => file.endsWith('.node') && !own.has(file));
}

function isForeignPackageFile(file: string): boolean {
  const inside = /(?:^|\/)node_modules\/(.+)$/.exec(file)?.[1];
  return inside !== undefined && !NATIVE_PACKAGES.some(({ name }) => inside.startsWith(`${name}/`));
}

function isNativeSource(file: string): boolean {
  // A stray build/ of better-sqlite3 would even be preferred to the prebuilt binary by its loader.
  return /node_modules\/(?:better-sqlite3\/(?:(?:deps|src|build)\/|binding\.gyp$)|koffi\/(?:src|vendor|lib)\/)/.test(
    file,
  );
}

function manifestMisses(tree: PackageTree, expected: Expectation): readonly string[] {
  const wanted: Readonly<Record<string, unknown>> = {
    main: 'dist/main/electron.js',
    type: 'module',
    version: expected.version,
  };
  const wrong = Object.entries(wanted)
    .filter(([key, value]) => tree.manifest[key] !== value)
    .map(
      ([key, value]) => `${key}: ${JSON.stringify(tree.manifest[key])} instead of ${JSON.stringify(value)}`,
    );
  return 'devDependencies' in tree.manifest ? [...wrong, 'names development packages'] : wrong;
}

function fuseMisses(tree: PackageTree): readonly string[] {
  const { fuses } = tree;
  if (fuses === null) return ['the executable has no fuses'];
  return FUSE_NAMES.filter((name) => fuses[name] !== REQUIRED_FUSES[name]).map(
    (name) => `${name}: ${fuses[name]} instead of ${REQUIRED_FUSES[name]}`,
  );
}

function metadataMisses(tree: PackageTree, expected: Expectation): readonly string[] {
  const { metadata } = tree;
  if (tree.platform === 'linux') return [];
  if (metadata === null) return ['the executable has no version resource'];
  const misses: string[] = [];
  if (metadata.productName !== expected.productName) misses.push(`ProductName: ${metadata.productName}`);
  if (metadata.fileDescription !== expected.productName)
    misses.push(`FileDescription: ${metadata.fileDescription}`);
  if (metadata.fileVersion !== expected.version) misses.push(`FileVersion: ${metadata.fileVersion}`);
  if (metadata.archiveHash !== tree.archiveHash)
    misses.push(`archive hash: ${metadata.archiveHash || 'none'}`);
  if (!metadata.iconWidths.includes(256))
    misses.push(`icon widths: ${metadata.iconWidths.join(', ') || 'none'}`);
  return misses;
}
