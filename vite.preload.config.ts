import { defineConfig } from 'vite';

/** Bundles the preload script; a sandboxed one is CommonJS, one file, and may only require electron. */
export default defineConfig({
  publicDir: false,
  ssr: { external: ['electron'], noExternal: true },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/main',
    // Runs after vite.main.config.ts, whose files it must leave alone.
    emptyOutDir: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src-main/hosts/electron/preload.ts',
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
