import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', '.ci/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
