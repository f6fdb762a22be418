import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** The fonts that stand in where a PDF file of someone else brings none of its own; ours always do. */
function standardFonts(): Plugin {
  return {
    name: 'standard-fonts',
    generateBundle() {
      const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      const folder = path.join(library, 'standard_fonts');
      for (const name of readdirSync(folder)) {
        this.emitFile({
          type: 'asset',
          fileName: `pdf-fonts/${name}`,
          source: readFileSync(path.join(folder, name)),
        });
      }
    },
  };
}

/** Builds the renderer, the same files for both shells, into dist/renderer. */
export default defineConfig({
  root: 'src-renderer',
  plugins: [react(), standardFonts()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The page may only load its own files (content security policy), so nothing is inlined as data: or blob:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
