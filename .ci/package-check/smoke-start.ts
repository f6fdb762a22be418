import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import { extractAll } from '@electron/asar';

import { createDocumentWorker } from '../../src-main/documents/document-worker.ts';
import { sampleMinutes } from '../../src-main/documents/testing/sample-minutes.ts';
import type { Finding } from './inspect-package.ts';

/** How long the program may take to be ready, and to end; a slow machine needs a few seconds. */
const PATIENCE = 30_000;

/**
 * Runs what was packaged, away from the checkout and its node_modules: a file that the bundler forgot shows only here.
 * Works with the package for this system, on this Node instead of Electron.
 *
 * @param packageFolder as electron-builder's target `dir` leaves it
 * @param work an empty folder for the extracted program and its data
 */
export async function smokeStart(packageFolder: string, work: string): Promise<readonly Finding[]> {
  const program = path.join(work, 'program');
  extractAll(path.join(packageFolder, 'resources', 'app.asar'), program);
  return [
    {
      check: 'starts and serves the page',
      misses: await missesOf(() => startAndStop(program, path.join(work, 'data'))),
    },
    { check: 'renders documents', misses: await missesOf(() => render(program)) },
  ];
}

async function missesOf(run: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await run();
  } catch (error) {
    return [error instanceof Error ? `${error.message} ${describeCause(error.cause)}`.trim() : String(error)];
  }
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? `(${cause.message})` : '';
}

async function startAndStop(program: string, dataFolder: string): Promise<readonly string[]> {
  const script = path.join(program, 'dist', 'main', 'loopback.js');
  const words = [script, '--data', dataFolder, '--no-open', '--stop-with-input'];
  // Anywhere but in the checkout, so that nothing is found there by accident.
  const cwd = path.dirname(dataFolder);
  const child = spawn(process.execPath, words, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(2 * PATIENCE) });
  try {
    const url = await readUrl(child);
    const page = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const text = await page.text();
    child.stdin.end();
    const [code] = (await ended) as [number | null];
    return [
      ...(page.ok && text.includes('<script') ? [] : [`the page answered ${page.status}`]),
      ...(code === 0 ? [] : [`ended with ${code}`]),
    ];
  } finally {
    child.kill();
  }
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read');
  const lines = createInterface({ input: child.stdout });
  const timeout = setTimeout(() => lines.close(), PATIENCE);
  try {
    for await (const line of lines) {
      if (line.startsWith('{')) return (JSON.parse(line) as { url: string }).url;
    }
    throw new Error('ended without an address');
  } finally {
    clearTimeout(timeout);
  }
}

async function render(program: string): Promise<readonly string[]> {
  const worker = createDocumentWorker({
    workerFile: pathToFileURL(path.join(program, 'dist', 'main', 'worker.js')),
    resourcesFolder: path.join(program, 'resources'),
  });
  try {
    const { docx, pdf } = await worker.renderMinutes(sampleMinutes());
    return [
      ...(startsWith(docx, 'PK') ? [] : ['the docx is none']),
      ...(startsWith(pdf, '%PDF-') ? [] : ['the pdf is none']),
    ];
  } finally {
    await worker.close();
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;
}
