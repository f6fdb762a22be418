import { parentPort, workerData } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';

import type { TellProgress } from '../application/ports.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { ok } from '../domain/kernel/result.ts';
import type { WorkerAnswer, WorkerProgress, WorkerRequest, WorkerStart } from './worker-messages.ts';

// The entry of the worker thread. The libraries for documents are large, so each task loads its own when it is first
// asked for, and the main thread never does.

const { resourcesFolder } = workerData as WorkerStart;

const TELL_EVERY_MS = 50;

type Answered = { readonly answer: WorkerAnswer; readonly transfer: Transferable[] };

async function perform(request: WorkerRequest, tell: TellProgress): Promise<Answered> {
  switch (request.task) {
    case 'renderMinutesAs': {
      const { renderMinutesAs } = await import('./minutes/render-minutes.ts');
      const { view, format } = request.input;
      return bytesAnswer(await renderMinutesAs(view, format, resourcesFolder, tell));
    }
    case 'renderMinutes': {
      const { renderMinutes } = await import('./minutes/render-minutes.ts');
      const output = await renderMinutes(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'renderCountingMinutesAs': {
      const { renderCountingMinutesAs } = await import('./counting-minutes/render-counting-minutes.ts');
      const { view, format } = request.input;
      return bytesAnswer(await renderCountingMinutesAs(view, format, resourcesFolder, tell));
    }
    case 'renderCountingMinutes': {
      const { renderCountingMinutes } = await import('./counting-minutes/render-counting-minutes.ts');
      const output = await renderCountingMinutes(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'renderSessionPaper': {
      const { renderSessionPaper } = await import('./session-papers/render-session-paper.ts');
      const { paper, format } = request.input;
      return bytesAnswer(await renderSessionPaper(paper, format, resourcesFolder, tell));
    }
    case 'renderDecision': {
      const { renderDecision } = await import('./decision/render-decision.ts');
      const output = await renderDecision(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'renderDraft': {
      const { renderDraft } = await import('./draft/render-draft.ts');
      const output = await renderDraft(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'renderDraftAs': {
      const { renderDraftAs } = await import('./draft/render-draft.ts');
      const { view, format } = request.input;
      return bytesAnswer(await renderDraftAs(view, format, resourcesFolder, tell));
    }
    case 'renderDossierLetter': {
      const { renderDossierLetter } = await import('./dossier-letter/render-dossier-letter.ts');
      const output = await renderDossierLetter(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'renderScoreSummary': {
      const { renderScoreSummary } = await import('./score-summary/render-score-summary.ts');
      const output = await renderScoreSummary(request.input, resourcesFolder, tell);
      return { answer: { ok: true, output }, transfer: [output.docx.buffer, output.pdf.buffer] };
    }
    case 'writeClusterWorkbook': {
      const { writeClusterWorkbook } = await import('./workbooks/write-cluster-workbook.ts');
      const output = await writeClusterWorkbook(request.input);
      return { answer: { ok: true, output }, transfer: [output.buffer] };
    }
    case 'readWorkbook': {
      const { readRawWorkbook } = await import('./workbooks/read-raw-workbook.ts');
      return { answer: { ok: true, output: await readRawWorkbook(request.input) }, transfer: [] };
    }
    case 'writeSchemeWorkbook': {
      const { writeSchemeWorkbook } = await import('./workbooks/write-scheme-workbook.ts');
      const output = await writeSchemeWorkbook(request.input);
      return { answer: { ok: true, output }, transfer: [output.buffer] };
    }
    case 'readScores': {
      const { readRawWorkbook } = await import('./workbooks/read-raw-workbook.ts');
      const { readScoreWorkbook } = await import('../domain/intake/read-score-workbook.ts');
      const { bytes, knowledge, fileName } = request.input;
      const workbook = await readRawWorkbook(bytes);
      const output = workbook.ok ? ok(readScoreWorkbook(workbook.value, knowledge, fileName)) : workbook;
      return { answer: { ok: true, output }, transfer: [] };
    }
    case 'writePrizeList': {
      const { writePrizeList } = await import('./workbooks/write-prize-list.ts');
      return bytesAnswer(await writePrizeList(request.input));
    }
    case 'writeFundReport': {
      const { writeFundReport } = await import('./workbooks/write-fund-report.ts');
      return bytesAnswer(await writeFundReport(request.input));
    }
    case 'writeUnitWorkbook': {
      const { writeUnitWorkbook } = await import('./workbooks/write-unit-workbook.ts');
      return bytesAnswer(await writeUnitWorkbook(request.input));
    }
    case 'writeReturnReport': {
      const { writeReturnReport } = await import('./workbooks/write-return-report.ts');
      return bytesAnswer(await writeReturnReport(request.input));
    }
    case 'writeCertificates': {
      const { renderCertificates } = await import('./certificates/render-certificates.ts');
      return bytesAnswer(await renderCertificates(request.input, resourcesFolder, tell));
    }
    case 'readHistory': {
      const { readHistoryFile } = await import('./workbooks/read-history-file.ts');
      const output = await readHistoryFile(request.input, (done, all) =>
        tell({ stage: 'reading', done, all }),
      );
      const transfer = output.ok ? output.value.slices.map(({ buffer }) => buffer) : [];
      return { answer: { ok: true, output }, transfer };
    }
    case 'writeRegister': {
      const { writeRegister } = await import('./workbooks/write-register.ts');
      return bytesAnswer(await writeRegister(request.input.head, request.input.slices, tell));
    }
    case 'writeRejected': {
      const { writeRejected } = await import('./workbooks/write-register.ts');
      return bytesAnswer(await writeRejected(request.input.headings, request.input.slices));
    }
    case 'checkTemplate': {
      const { checkTemplateFile } = await import('./templates/check-file.ts');
      const { docx, kind } = request.input;
      return { answer: { ok: true, output: await checkTemplateFile(docx, kind) }, transfer: [] };
    }
    case 'fillTemplate': {
      const { fillTemplate } = await import('./templates/fill-template.ts');
      const output = await fillTemplate(request.input.docx, request.input.document, resourcesFolder);
      return { answer: { ok: true, output }, transfer: output.ok ? [output.value.buffer] : [] };
    }
    case 'starterTemplate': {
      const { starterTemplate } = await import('./templates/starter-template.ts');
      return bytesAnswer(await starterTemplate(request.input, resourcesFolder));
    }
    case 'fieldExamples': {
      const { fieldExamples } = await import('./templates/field-examples.ts');
      return { answer: { ok: true, output: fieldExamples(request.input) }, transfer: [] };
    }
    case 'layoutDeviations': {
      const { layoutDeviations } = await import('./templates/layout-deviations.ts');
      const output = await layoutDeviations(request.input, resourcesFolder);
      return { answer: { ok: true, output }, transfer: [] };
    }
    case 'readDocxBlocks': {
      const { readDocxBlocks } = await import('./read-docx-blocks.ts');
      return { answer: { ok: true, output: await readDocxBlocks(request.input) }, transfer: [] };
    }
    case 'markRehearsal': {
      const { markRehearsal } = await import('./rehearsal-mark/mark-rehearsal.ts');
      return bytesAnswer(await markRehearsal(request.input, resourcesFolder));
    }
    case 'countPages': {
      const { countPages } = await import('./count-pages.ts');
      return { answer: { ok: true, output: await countPages(request.input) }, transfer: [] };
    }
    case 'writeRegisterBook': {
      const { writeRegisterBook } = await import('./register-book/write-register-book.ts');
      const { view, format } = request.input;
      return bytesAnswer(await writeRegisterBook(view, format, resourcesFolder, tell));
    }
    case 'readEdxml': {
      const { readEdxml } = await import('./edxml/read-edxml.ts');
      const output = await readEdxml(request.input);
      const isDocument = output.ok && output.value.message.kind === 'document';
      const attachments = isDocument ? output.value.message.attachments : [];
      return { answer: { ok: true, output }, transfer: attachments.map(({ bytes }) => bytes.buffer) };
    }
    case 'zipFiles': {
      const { zipFiles } = await import('./zip-files.ts');
      return bytesAnswer(await zipFiles(request.input));
    }
    default:
      return assertNever(request);
  }
}

function bytesAnswer(output: Uint8Array<ArrayBuffer>): Answered {
  return { answer: { ok: true, output }, transfer: [output.buffer] };
}

/** Tells of every new stage, and within one as often as anybody can follow. */
function createTeller(): TellProgress {
  let stage: string | null = null;
  let toldAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - toldAt < TELL_EVERY_MS) return;
    stage = progress.stage;
    toldAt = now;
    parentPort?.postMessage({ progress } satisfies WorkerProgress, []);
  };
}

async function answerTo(request: WorkerRequest): Promise<void> {
  const { answer, transfer } = await perform(request, createTeller()).catch((error: unknown): Answered => ({
    answer: { ok: false, error },
    transfer: [],
  }));
  parentPort?.postMessage(answer, transfer);
}

parentPort?.on('message', (request: WorkerRequest) => void answerTo(request));
