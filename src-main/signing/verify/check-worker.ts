import { parentPort } from 'node:worker_threads';

import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { CheckAnswer, CheckRequest } from './check-messages.ts';
import { comparePages } from './compare-pages.ts';
import { loadPdf } from './load-pdf.ts';
import { isPlainlyBuilt } from './plain-structure.ts';
import { reportOnPdf } from './report-on-pdf.ts';
import { refusedStreams } from './strict-streams.ts';

// The entry of the thread that reads pdfs from outside. A file that was made to hang or to fill the memory ends this
// thread and nothing else.

async function answerTo(request: CheckRequest): Promise<CheckAnswer> {
  switch (request.task) {
    case 'report':
      return reportOnPdf(request.pdf, request.trusted, request.now, request.heldSince);
    case 'compare': {
      const refusedBefore = refusedStreams();
      const [sent, received] = [await loadPdf(request.sent), await loadPdf(request.received)];
      if (!sent.ok || !received.ok || !isPlainlyBuilt(request.received)) return null;
      const compared = comparePages(sent.value, received.value, request.notation);
      return refusedStreams() > refusedBefore ? null : compared;
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
