import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * Everything that runs outside the page, each under the name the others look for beside themselves in dist/main
 * (see src-main/hosts/locations.ts). A renamed source fails the build instead of leaving a file out of the package.
 */
const entries = {
  electron: 'src-main/hosts/electron/main.ts',
  loopback: 'src-main/hosts/loopback/main.ts',
  start: 'src-main/hosts/start.ts',
  worker: 'src-main/documents/worker.ts',
  token: 'src-main/signing/token/token-process.ts',
  'check-worker': 'src-main/signing/verify/check-worker.ts',
  'read-workbook': 'src-main/hosts/read-workbook.ts',
};

/** The PDF library reads the colour profile of PDF/A from a folder beside its code, which is dist/main once bundled. */
function pdfColourProfile(): Plugin {
  const profile = 'data/sRGB_IEC61966_2_1.icc';
  return {
    name: 'pdf-colour-profile',
    generateBundle() {
      const library = path.dirname(createRequire(import.meta.url).resolve('pdfkit'));
      this.emitFile({ type: 'asset', fileName: profile, source: readFileSync(path.join(library, profile)) });
    },
  };
}

/** Bundles the main process, the loopback shell and their workers for Node 24 into dist/main. */
export default defineConfig({
  publicDir: false,
  plugins: [pdfColourProfile()],
  ssr: {
    // Native modules stay packages: they ship their binaries beside themselves. Electron exists only inside Electron.
    external: ['better-sqlite3', 'koffi', 'electron'],
    noExternal: true,
  },
  // CommonJS packages know these two; a module has them under other names.
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: entries,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Flat: shared code that asks for its own folder must find dist/main, as the entries do.
        chunkFileNames: 'shared-[name]-[hash].js',
      },
    },
  },
});
