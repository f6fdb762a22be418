import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the renderer, the same files for both shells, into dist/renderer. */
export default defineConfig({
  root: 'src-renderer',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The page may only load its own files (content security policy), so nothing is inlined as data: or blob:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
