import { configDefaults, defineConfig } from 'vitest/config';

const include = ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', '.ci/**/*.test.ts'];
/** They stand in for Electron's module, and load the program anew with it. */
const withElectron = ['src-main/hosts/electron/{main.host,preload}.test.ts'];

export default defineConfig({
  test: {
    // Only what hangs shall run into them: how fast a machine is, or what else it does, is no matter of right and wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // One core would stand idle: the runner keeps it for itself, and needs little of it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include,
          exclude: [...configDefaults.exclude, ...withElectron],
          // Files share what they import, the sample book and the document thread: loading them took a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'electron', include: withElectron } },
    ],
  },
});
