import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

interface ServedBuild {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly root: string;
  /** By file name in the root. */
  readonly pages: readonly string[];
  readonly outDir: string;
  /** Each answer carries them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Builds pages for production and serves them on a free port of this machine. */
export async function serveBuild(site: Site): Promise<ServedBuild> {
  await build({
    configFile: false,
    root: site.root,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: site.outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: site.pages.map((page) => join(site.root, page)) },
    },
  });
  const server = createServer((request, response) => {
    void answer(site, request, response);
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

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = normalize(pathname === '/' ? '/index.html' : pathname);
  try {
    const content = await readFile(join(site.outDir, file));
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...site.headers, 'Content-Type': type }).end(content);
  } catch {
    // The browser asks for an icon of its own accord; whatever else is missing shows in the spec.
    response.writeHead(404).end();
  }
}
