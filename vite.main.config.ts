import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/**
 * Everything that runs outside the page, each under the name the others look for beside themselves in dist/main
 * (see src-main/hosts/locations.ts). A renamed source fails the build instead of leaving a file out of the package.
 */
const entries = {
  electron: 'src-main/hosts/electron/main.ts',
  loopback: 'src-main/hosts/loopback/main.ts',
  start: 'src-main/hosts/start.ts',
  worker: 'src-main/documents/worker.ts',
  'read-workbook': 'src-main/hosts/read-workbook.ts',
};

/** Bundles the main process, the loopback shell and their workers for Node 24 into dist/main. */
export default defineConfig({
  publicDir: false,
  ssr: {
    // One native module stays a package: it ships its binaries beside itself. Electron exists only inside Electron.
    external: ['better-sqlite3', 'electron'],
    noExternal: true,
  },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Flat: shared code that asks for its own folder must find dist/main, as the entries do.
        chunkFileNames: 'shared-[name]-[hash].js',
      },
    },
  },
});
