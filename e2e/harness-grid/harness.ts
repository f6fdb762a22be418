import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { test as base } from '@playwright/test';

import { GridPage } from './grid-page.ts';
import { serveBuild } from './serve-build.ts';

const harnessFolder = fileURLToPath(new URL('.', import.meta.url));
const distFolder = fileURLToPath(new URL('../../dist/harness-grid', import.meta.url));

/** As strict as the product's policy, and without its nonce: the grid inserts no style elements. */
const contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Opens the harness page with a sheet of its own, such as `?rows=60`. */
type OpenGrid = (query?: string) => Promise<GridPage>;

/** Playwright's test with `harnessUrl`, the address of the built harness page, and `openGrid`, which opens it. */
export const test = base.extend<{ openGrid: OpenGrid }, { harnessUrl: string }>({
  openGrid: async ({ page, harnessUrl }, use) => {
    await use(async (query = '') => {
      const grid = new GridPage(page);
      await grid.open(harnessUrl, query);
      return grid;
    });
  },
  harnessUrl: [
    async ({ browserName: _needed }, use, workerInfo) => {
      const harness = await serveBuild({
        root: harnessFolder,
        pages: ['index.html'],
        // Its own for each worker, as workers build at the same time.
        outDir: join(distFolder, String(workerInfo.workerIndex)),
        headers: { 'Content-Security-Policy': contentSecurityPolicy },
      });
      await use(harness.url);
      await harness.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
