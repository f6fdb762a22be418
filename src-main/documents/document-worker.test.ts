import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { MinutesView } from '../domain/documents/views/minutes-view.ts';
import { createDocumentWorker } from './document-worker.ts';
import type { DocumentWorker } from './document-worker.ts';
import { docxPart, paragraphTexts, pdfPages } from './testing/read-back.ts';
import { resourcesFolder } from './testing/resources-folder.ts';
import { sampleMinutes } from './testing/sample-minutes.ts';

const workerFile = new URL('worker.ts', import.meta.url);

// Does what the notation of the minutes or the text of the file says, so that a test can choose the fate of each task.
const moodyWorker = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ input }) => {
    const mood = input.notation ?? Buffer.from(input).toString();
    if (mood === 'crash') setTimeout(() => { throw new Error('crashed') }, 0);
    else if (mood === 'leave') process.exit(0);
    else if (mood === 'hang') for (;;);
    else if (mood === 'die later') { parentPort.postMessage({ ok: true, output: threadId }); setTimeout(() => { throw new Error('late') }, 10); }
    else parentPort.postMessage({ ok: true, output: threadId });
  });`;

function codeOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

function at(place: string): MinutesView {
  return sampleMinutes({ notation: place });
}

describe('the document worker', () => {
  let worker: DocumentWorker;

  afterEach(async () => {
    await worker.close();
  });

  it('renders both files of the minutes in its thread', async () => {
    worker = createDocumentWorker({ workerFile, resourcesFolder });
    const { docx, pdf } = await worker.renderMinutes(sampleMinutes());
    expect(paragraphTexts(await docxPart(docx, 'word/document.xml'))).toContain('BIÊN BẢN');
    expect(pdfPages(pdf)[0]).toContain('BIÊN BẢN');
  });

  it('counts the pages of a pdf in its thread', async () => {
    worker = createDocumentWorker({ workerFile, resourcesFolder });
    const { pdf } = await worker.renderMinutes(sampleMinutes());
    const pages = pdfPages(pdf).length;
    expect(await worker.countPages(pdf)).toBe(pages);
  });

  it('reads a workbook in its thread, and leaves the bytes to their owner', async () => {
    worker = createDocumentWorker({ workerFile, resourcesFolder });
    const bytes = readFileSync(new URL('../../e2e/data/inbox/danh-sach-de-nghi.xlsx', import.meta.url));
    const length = bytes.length;
    const workbook = await worker.readWorkbook(bytes);
    expect([workbook.ok && workbook.value.sheets.length > 0, bytes.length]).toEqual([true, length]);
    expect(await worker.readWorkbook(Buffer.from('%PDF-1.7'))).toEqual({
      ok: false,
      error: { code: 'not_a_workbook', found: 'pdf' },
    });
  });

  it('says that a task failed and goes on in the same thread', async () => {
    worker = createDocumentWorker({ workerFile, resourcesFolder: path.join(resourcesFolder, 'nowhere') });
    expect(await codeOf(worker.renderMinutes(sampleMinutes()))).toBe('task_failed');
    expect(await codeOf(worker.renderMinutes(sampleMinutes()))).toBe('task_failed');
  });

  describe('whose thread misbehaves', () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'moody-worker-'));
      const file = path.join(folder, 'worker.mjs');
      writeFileSync(file, moodyWorker);
      worker = createDocumentWorker({
        workerFile: pathToFileURL(file),
        resourcesFolder,
        timeouts: { renderMinutes: 3000, readWorkbook: 3000 },
      });
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    it.each(['crash', 'leave'])(
      'rejects the task of a thread that ends (%s) and starts another',
      async (end) => {
        const outcomes = await Promise.all(
          [end, 'work', 'work'].map((place) => codeOf(worker.renderMinutes(at(place)))),
        );
        expect(outcomes).toEqual(['worker_crashed', 'done', 'done']);
      },
    );

    it('ends a thread that hangs and starts another', async () => {
      const outcomes = await Promise.all(
        ['hang', 'work'].map((place) => codeOf(worker.renderMinutes(at(place)))),
      );
      expect(outcomes).toEqual(['task_timed_out', 'done']);
    });

    it('calls a workbook too large that takes too much time, damaged when it brings the thread down, and goes on', async () => {
      const read = (text: string): Promise<unknown> => worker.readWorkbook(Buffer.from(text));
      const tooLarge = { ok: false, error: { code: 'too_large', found: null } };
      expect(await read('hang')).toEqual(tooLarge);
      expect(await read('crash')).toEqual({ ok: false, error: { code: 'damaged', found: null } });
      expect(await codeOf(worker.renderMinutes(at('work')))).toBe('done');
    });

    it('survives a crash between two tasks', async () => {
      const first = await worker.renderMinutes(at('die later'));
      // Until then the same thread does what it is given, or takes it along.
      const next = () => worker.renderMinutes(at('work')).catch(() => first);
      await expect.poll(next).not.toBe(first);
    });

    it('uses one thread for all tasks that go well', async () => {
      const threads = [await worker.renderMinutes(at('work')), await worker.renderMinutes(at('work'))];
      expect(threads[0]).toBe(threads[1]);
    });

    it('ends a thread that nobody needs for a while, and starts another for the next task', async () => {
      const rested = createDocumentWorker({
        workerFile: pathToFileURL(path.join(folder, 'worker.mjs')),
        resourcesFolder,
        restAfter: 50,
      });
      const first = await rested.renderMinutes(at('work'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const second = await rested.renderMinutes(at('work'));
      await rested.close();
      expect(second).not.toBe(first);
    });

    it('rejects running, waiting and later tasks once it is closed', async () => {
      const tasks = ['hang', 'work'].map((place) => codeOf(worker.renderMinutes(at(place))));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await worker.close();
      expect(await Promise.all([...tasks, codeOf(worker.renderMinutes(at('work')))])).toEqual([
        'worker_closed',
        'worker_closed',
        'worker_closed',
      ]);
    });
  });

  it('rejects its task when the file of the thread is missing', async () => {
    worker = createDocumentWorker({ workerFile: new URL('nowhere.js', import.meta.url), resourcesFolder });
    expect(await codeOf(worker.renderMinutes(sampleMinutes()))).toBe('worker_crashed');
  });
});
