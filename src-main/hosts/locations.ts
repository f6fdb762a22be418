import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of what the program brings along. */
export interface Locations {
  /** The folder that holds all others: the checkout, the unpacked program or app.asar. */
  readonly root: string;
  /** Law rules, templates, fonts, icons, sample data. */
  readonly resourcesFolder: string;
  /** SQL migrations and their journal. */
  readonly migrationsFolder: string;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** Entry of the worker thread that makes documents. */
  readonly workerFile: string;
  /** Entry of the process in which the driver of a token runs. */
  readonly tokenProcessFile: string;
  /** Entry of the thread that checks pdfs from outside. */
  readonly checkWorkerFile: string;
  /** The bundled Electron preload. */
  readonly preloadFile: string;
}

/**
 * Finds the program's files from the place of the running module, whether it is the source (`src-main/hosts/*.ts`)
 * or a bundle (`dist/main/*.js`, also inside app.asar).
 *
 * @param moduleUrl `import.meta.url` of a module of the program
 */
export function findLocations(moduleUrl: string = import.meta.url): Locations {
  const moduleFile = fileURLToPath(moduleUrl);
  const root = findRoot(path.dirname(moduleFile));
  const isSource = moduleFile.endsWith('.ts');
  return {
    root,
    resourcesFolder: path.join(root, 'resources'),
    migrationsFolder: path.join(root, 'drizzle'),
    rendererFolder: path.join(root, 'dist', 'renderer'),
    workerFile: isSource
      ? path.join(root, 'src-main', 'documents', 'worker.ts')
      : path.join(root, 'dist', 'main', 'worker.js'),
    checkWorkerFile: isSource
      ? path.join(root, 'src-main', 'signing', 'verify', 'check-worker.ts')
      : path.join(root, 'dist', 'main', 'check-worker.js'),
    tokenProcessFile: isSource
      ? path.join(root, 'src-main', 'signing', 'token', 'token-process.ts')
      : path.join(root, 'dist', 'main', 'token.js'),
    preloadFile: path.join(root, 'dist', 'main', 'preload.cjs'),
  };
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'resources')) && existsSync(path.join(folder, 'drizzle'))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      throw new Error(`The folders resources and drizzle were not found above ${start}`);
    }
  }
}
