import { parentPort } from 'node:worker_threads';

import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { CheckAnswer, CheckRequest } from './check-messages.ts';
import { comparePages } from './compare-pages.ts';
import { loadPdf } from './load-pdf.ts';
import { reportOnPdf } from './report-on-pdf.ts';

// The entry of the thread that reads pdfs from outside. A file that was made to hang or to fill the memory ends this
// thread and nothing else.

async function answerTo(request: CheckRequest): Promise<CheckAnswer> {
  switch (request.task) {
    case 'report':
      return reportOnPdf(request.pdf, request.trusted, request.now);
    case 'compare': {
      const [sent, received] = [await loadPdf(request.sent), await loadPdf(request.received)];
      return sent.ok && received.ok ? comparePages(sent.value, received.value, request.notation) : null;
    }
    default:
      return assertNever(request);
  }
}

parentPort?.on('message', (request: CheckRequest) => {
  const send = (answer: CheckAnswer): void => {
    const message = { answer };
    parentPort?.postMessage(message, []);
  };
  // Whatever a file made the parser throw: for whoever waits it is a file that can't be checked.
  answerTo(request).then(send, () => send(null));
});
