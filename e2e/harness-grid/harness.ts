import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { test as base } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

import { GridPage } from './grid-page.ts';

const harnessFolder = fileURLToPath(new URL('.', import.meta.url));
const distFolder = fileURLToPath(new URL('../../dist/harness-grid', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** As strict as the product's policy, and without its nonce: the grid inserts no style elements. */
const contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/**
 * Builds the harness page for production and serves it on a free port of this machine.
 *
 * @param outDir its own for each worker, as workers build at the same time
 */
async function startHarness(outDir: string) {
  await build({
    configFile: false,
    root: harnessFolder,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  });
  const server = createServer((request, response) => {
    void answer(outDir, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = normalize(pathname === '/' ? '/index.html' : pathname);
  try {
    const content = await readFile(join(folder, file));
    response.setHeader('Content-Type', contentTypes[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.end(content);
  } catch {
    // The browser asks for an icon of its own accord; whatever else is missing shows in the spec.
    response.writeHead(404).end();
  }
}

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
      const harness = await startHarness(join(distFolder, String(workerInfo.workerIndex)));
      await use(harness.url);
      await harness.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
