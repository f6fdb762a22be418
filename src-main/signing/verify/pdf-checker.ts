import { Worker } from 'node:worker_threads';

import type { PdfChecker } from '../../application/documents/verification-ports.ts';
import type { PageComparison } from '../../domain/signing/page-difference.ts';
import type { SignatureReport } from '../../domain/signing/signature-report.ts';
import type { CheckAnswer, CheckRequest } from './check-messages.ts';

export type PdfCheckerOptions = {
  /** `check-worker.ts`, or the file that it was bundled into. */
  readonly workerFile: URL;
  /** How long one check may take, in milliseconds, the start of the thread included. */
  readonly timeout?: number;
};

const TIMEOUT = 60_000;

/** In megabytes; a document of an office takes some fifty. */
const LARGEST_HEAP = 1024;

/**
 * Checks pdfs in a thread of its own, one after the other. The thread starts with the first check; one that takes too
 * long or falls over is ended, and the next check starts another.
 */
export function createPdfChecker(options: PdfCheckerOptions): PdfChecker & { close(): Promise<void> } {
  const { timeout = TIMEOUT } = options;
  let thread: Worker | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  function startThread(): Worker {
    // Flags of the parent (a test runner's loaders) are not meant for this thread.
    const resourceLimits = { maxOldGenerationSizeMb: LARGEST_HEAP };
    const worker = new Worker(options.workerFile, { execArgv: [], resourceLimits });
    const forget = (): void => {
      if (thread === worker) thread = null;
    };
    // The check that runs learns of it by its own listener; without this one an idle crash would end the program.
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  }

  function askNow(request: CheckRequest): Promise<CheckAnswer> {
    if (closed) return Promise.resolve(null);
    thread ??= startThread();
    const worker = thread;
    worker.ref();
    return new Promise((resolve) => {
      const settle = (answer: CheckAnswer): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onEnd);
        worker.off('exit', onEnd);
        // An idle thread must not keep the program from ending.
        worker.unref();
        resolve(answer);
      };
      const onMessage = ({ answer }: { readonly answer: CheckAnswer }): void => settle(answer);
      const onEnd = (): void => settle(null);
      const timer = setTimeout(() => {
        thread = null;
        settle(null);
        void worker.terminate();
      }, timeout);
      worker.on('message', onMessage);
      worker.on('error', onEnd);
      worker.on('exit', onEnd);
      worker.postMessage(request, []);
    });
  }

  function ask(request: CheckRequest): Promise<CheckAnswer> {
    const start = (): Promise<CheckAnswer> => askNow(request);
    const result = last.then(start, start);
    last = result;
    return result;
  }

  return {
    async report(pdf, trusted, now, heldSince) {
      const answer = await ask({ task: 'report', pdf, trusted, now, heldSince: heldSince ?? null });
      return (answer as SignatureReport | null) ?? notChecked;
    },
    async compare(sent, received, notation) {
      return (await ask({ task: 'compare', sent, received, notation })) as PageComparison | null;
    },
    async close() {
      closed = true;
      await thread?.terminate();
    },
  };
}

const notChecked: SignatureReport = {
  pages: null,
  signatures: [],
  laterChanges: [],
  findings: [{ code: 'not_checked' }],
};
