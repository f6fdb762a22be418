import { Worker } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';

import type { CertificateJob } from '../application/certificates/certificate-ports.ts';
import type { TemplateEngine } from '../application/documents/template-ports.ts';
import type { ScoreFile } from '../application/intake/workbook-ports.ts';
import type { TellProgress, Work } from '../application/ports.ts';
import type { HistoryReader, RegisterWriter } from '../application/register/register-ports.ts';
import type { WrittenBlock } from '../domain/documents/consistency/case-line.ts';
import type { TemplateFileFailure } from '../domain/documents/templates/template-problem.ts';
import type { ClusterWorkbookView } from '../domain/documents/views/cluster-workbook-view.ts';
import type { CountingMinutesView } from '../domain/documents/views/counting-minutes-view.ts';
import type { DecisionView } from '../domain/documents/views/decision-view.ts';
import type { DossierLetterView } from '../domain/documents/views/dossier-letter-view.ts';
import type { DraftView } from '../domain/documents/views/draft-view.ts';
import type { MinutesView } from '../domain/documents/views/minutes-view.ts';
import type { FundReportView, PrizeListView } from '../domain/documents/views/prize-list-view.ts';
import type { RegisterBookView } from '../domain/documents/views/register-book-view.ts';
import type { ScoreSummaryView } from '../domain/documents/views/score-summary-view.ts';
import type { SessionPaper } from '../domain/documents/views/session-papers-view.ts';
import type { EdxmlFailure, EdxmlReading } from '../domain/e-office/edxml-message.ts';
import type { ReturnReportView } from '../domain/exchange/return-report.ts';
import type { UnitWorkbookView } from '../domain/exchange/unit-workbook-view.ts';
import type { WorkbookFailure } from '../domain/intake/file-failure.ts';
import type { RawWorkbook } from '../domain/intake/raw-workbook.ts';
import type { ScoreWorkbookReading } from '../domain/intake/read-score-workbook.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { HistoryRow } from '../domain/register/history/history-row.ts';
import type { Scheme } from '../domain/scoring/schemes/scheme.ts';
import type { RenderedDocument } from './nd30/render-document.ts';
import { decodeSlices, encodeSlices } from './slices.ts';
import type {
  NamedFile,
  WorkerAnswer,
  WorkerProgress,
  WorkerRequest,
  WorkerStart,
  WorkerTaskName,
  WorkerTasks,
} from './worker-messages.ts';

export type DocumentWorkerErrorCode =
  | 'task_failed'
  | 'task_timed_out'
  | 'task_cancelled'
  | 'worker_crashed'
  | 'worker_closed';

/** Why a task gave no result. `cause` holds what was thrown, where something was. */
class DocumentWorkerError extends Error {
  readonly code: DocumentWorkerErrorCode;

  constructor(code: DocumentWorkerErrorCode, options?: ErrorOptions) {
    super(`Document worker: ${code}`, options);
    this.name = 'DocumentWorkerError';
    this.code = code;
  }
}

export type DocumentWorker = HistoryReader &
  RegisterWriter &
  TemplateEngine & {
    /** Rejects with a `DocumentWorkerError`. */
    renderMinutes(view: MinutesView): Promise<RenderedDocument>;
    /** Rejects with a `DocumentWorkerError`. */
    renderMinutesAs(view: MinutesView, format: 'docx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
    /** Rejects with a `DocumentWorkerError`. */
    renderCountingMinutes(view: CountingMinutesView): Promise<RenderedDocument>;
    /** Rejects with a `DocumentWorkerError`. */
    renderCountingMinutesAs(
      view: CountingMinutesView,
      format: 'docx' | 'pdf',
    ): Promise<Uint8Array<ArrayBuffer>>;
    /** Rejects with a `DocumentWorkerError`. */
    renderSessionPaper(paper: SessionPaper, format: 'docx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
    /** Rejects with a `DocumentWorkerError`. */
    renderDecision(view: DecisionView): Promise<RenderedDocument>;
    /** Rejects with a `DocumentWorkerError`. */
    renderDraft(view: DraftView): Promise<RenderedDocument>;
    /** Rejects with a `DocumentWorkerError`. */
    renderDraftAs(view: DraftView, format: 'docx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
    /** Rejects with a `DocumentWorkerError`. */
    renderDossierLetter(view: DossierLetterView): Promise<RenderedDocument>;
    /** Rejects with a `DocumentWorkerError`. */
    renderScoreSummary(view: ScoreSummaryView): Promise<RenderedDocument>;
    /** The sheets of a cluster with live formulas, as xlsx. Rejects with a `DocumentWorkerError`. */
    writeClusterWorkbook(view: ClusterWorkbookView): Promise<Uint8Array<ArrayBuffer>>;
    /**
     * Reads a workbook as it lies in its file. A file that takes too much time is `too_large`. Memory is bounded by the
     * reader's own limits: a thread's heap limit doesn't hold against a fast reader. Rejects with a `DocumentWorkerError`
     * for what isn't the file's fault.
     */
    readWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, WorkbookFailure>>;
    /** Rejects with a `DocumentWorkerError`. */
    writeSchemeWorkbook(scheme: Scheme): Promise<Uint8Array<ArrayBuffer>>;
    /** As `readWorkbook`, and finds the self-scores in it. */
    readScores(file: ScoreFile): Promise<Result<ScoreWorkbookReading, WorkbookFailure>>;
    /** Rejects with a `DocumentWorkerError`, as the next ones do. */
    writePrizeList(view: PrizeListView): Promise<Uint8Array<ArrayBuffer>>;
    writeFundReport(view: FundReportView): Promise<Uint8Array<ArrayBuffer>>;
    writeUnitWorkbook(view: UnitWorkbookView): Promise<Uint8Array<ArrayBuffer>>;
    writeReturnReport(view: ReturnReportView): Promise<Uint8Array<ArrayBuffer>>;
    writeCertificates(job: CertificateJob): Promise<Uint8Array<ArrayBuffer>>;
    /** Reads back what a docx says. Rejects with a `DocumentWorkerError` for a file that is none. */
    readDocxBlocks(docx: Uint8Array): Promise<readonly WrittenBlock[]>;
    /** Says on every page of a document that it was made in a rehearsal. */
    markRehearsal(kind: 'pdf' | 'docx', bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
    /** How many pages a pdf of our own has. */
    countPages(pdf: Uint8Array): Promise<number>;
    /** Rejects with a `DocumentWorkerError`. */
    writeRegisterBook(view: RegisterBookView, format: 'xlsx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
    /** A message that takes too much time or brings the thread down is at fault itself. */
    readEdxml(bytes: Uint8Array): Promise<Result<EdxmlReading, EdxmlFailure>>;
    zipFiles(files: readonly NamedFile[]): Promise<Uint8Array<ArrayBuffer>>;
    /** Ends the thread; the task that runs and those that wait reject with `worker_closed`. */
    close(): Promise<void>;
  };

export type DocumentWorkerOptions = {
  /** `worker.ts`, or the file that it was bundled into. */
  readonly workerFile: URL;
  /** The folder that holds `nd30/` and `fonts/`. */
  readonly resourcesFolder: string;
  /** Milliseconds that a task may take, the start of the thread included. */
  readonly timeouts?: Partial<Record<WorkerTaskName, number>>;
  /** Milliseconds without a task after which the thread ends. */
  readonly restAfter?: number;
  /** What the task that is being asked for is done for: its end is heard, and it is told how far the task is. */
  readonly workInHand?: () => Work | undefined;
};

type RunOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** What of the input changes hands and is not copied. */
  readonly transfer?: Transferable[];
};

type NowOptions = Pick<RunOptions, 'signal' | 'transfer'> & { readonly tell: TellProgress };

const defaultTimeouts: Record<WorkerTaskName, number> = {
  renderMinutes: 60_000,
  renderMinutesAs: 60_000,
  renderCountingMinutes: 60_000,
  renderCountingMinutesAs: 60_000,
  renderSessionPaper: 60_000,
  renderDecision: 60_000,
  renderDraft: 60_000,
  renderDraftAs: 60_000,
  renderDossierLetter: 60_000,
  renderScoreSummary: 60_000,
  writeClusterWorkbook: 60_000,
  readWorkbook: 30_000,
  writeSchemeWorkbook: 60_000,
  readScores: 30_000,
  writePrizeList: 60_000,
  writeFundReport: 60_000,
  writeUnitWorkbook: 60_000,
  writeReturnReport: 60_000,
  writeCertificates: 120_000,
  // The file of an office's decades; it tells how far it is, and whoever waits can cancel it.
  readHistory: 180_000,
  writeRegister: 120_000,
  writeRejected: 120_000,
  checkTemplate: 30_000,
  fillTemplate: 60_000,
  starterTemplate: 60_000,
  fieldExamples: 30_000,
  layoutDeviations: 30_000,
  readDocxBlocks: 60_000,
  markRehearsal: 60_000,
  countPages: 30_000,
  readEdxml: 20_000,
  writeRegisterBook: 60_000,
  zipFiles: 60_000,
};

// Longer than somebody who makes one paper after another takes to read one; office PCs have little memory to spare.
const defaultRest = 300_000;

/**
 * Runs the heavy document tasks in one thread, one after the other. The thread starts with the first task; after a
 * crash, a timeout or a rest the next task starts a new one, so that one bad file costs only its own task.
 */
export function createDocumentWorker(options: DocumentWorkerOptions): DocumentWorker {
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  let thread: Worker | null = null;
  let closed = false;
  let lastTask: Promise<unknown> = Promise.resolve();
  let resting: NodeJS.Timeout | undefined;
  /** How many tasks run or wait. */
  let unfinished = 0;
  const { workInHand = () => undefined } = options;

  function startThread(): Worker {
    const workerData: WorkerStart = { resourcesFolder: options.resourcesFolder };
    // Flags of the parent (a test runner's loaders) are not meant for this thread.
    const worker = new Worker(options.workerFile, { workerData, execArgv: [] });
    const forget = (): void => {
      if (thread === worker) thread = null;
    };
    // The task that runs learns of it by its own listener; without this one an idle crash would end the program.
    worker.on('error', forget);
    worker.on('exit', forget);
    return worker;
  }

  /** Gives the memory of the libraries and of the last large document back. */
  function rest(): void {
    const worker = thread;
    thread = null;
    void worker?.terminate();
  }

  function runNow<Name extends WorkerTaskName>(
    task: Name,
    input: WorkerTasks[Name]['input'],
    { signal, tell, transfer = [] }: NowOptions,
  ): Promise<WorkerTasks[Name]['output']> {
    if (signal?.aborted === true) return Promise.reject(new DocumentWorkerError('task_cancelled'));
    if (closed) return Promise.reject(new DocumentWorkerError('worker_closed'));
    clearTimeout(resting);
    thread ??= startThread();
    const worker = thread;
    worker.ref();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
        // An idle thread must not keep the program from ending.
        worker.unref();
        resting = setTimeout(rest, options.restAfter ?? defaultRest).unref();
        finish();
      };
      const fail = (code: DocumentWorkerErrorCode, cause?: unknown): void =>
        settle(() => reject(new DocumentWorkerError(code, { cause })));
      const onMessage = (answer: WorkerAnswer | WorkerProgress): void => {
        if ('progress' in answer) tell(answer.progress);
        else if (answer.ok) settle(() => resolve(answer.output));
        else fail('task_failed', answer.error);
      };
      const onError = (error: unknown): void => fail('worker_crashed', error);
      const onExit = (): void => fail(closed ? 'worker_closed' : 'worker_crashed');
      /** A thread in the middle of a task can't be asked to stop: it is ended, and the next task starts another. */
      const giveUp = (code: DocumentWorkerErrorCode): void => {
        thread = null;
        fail(code);
        void worker.terminate();
      };
      const onAbort = (): void => giveUp('task_cancelled');
      const timer = setTimeout(() => giveUp('task_timed_out'), timeouts[task]);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      const request = { task, input } as WorkerRequest;
      worker.postMessage(request, transfer);
    });
  }

  function run<Name extends WorkerTaskName>(
    task: Name,
    input: WorkerTasks[Name]['input'],
    options: RunOptions = {},
  ): Promise<WorkerTasks[Name]['output']> {
    const work = workInHand();
    const signals = [options.signal, work?.signal].filter((signal) => signal !== undefined);
    const signal = signals.length === 0 ? undefined : AbortSignal.any(signals);
    const tell: TellProgress = (progress) => {
      options.onProgress?.(progress.done, progress.all);
      work?.tell(progress);
    };
    const start = async (): Promise<WorkerTasks[Name]['output']> => {
      work?.begins();
      const output = await runNow(task, input, { ...options, signal, tell });
      work?.tell({ stage: 'storing', done: 0, all: 0 });
      return output;
    };
    if (unfinished > 0) work?.waits();
    unfinished += 1;
    const result = lastTask.then(start, start).finally(() => {
      unfinished -= 1;
    });
    lastTask = result;
    return signal === undefined ? result : endingEarly(result, signal);
  }

  /** Reads a file; one that can't be read in time, or brings the thread down, is at fault itself. */
  async function readFile<Name extends 'readWorkbook' | 'readScores'>(
    task: Name,
    input: WorkerTasks[Name]['input'],
  ): Promise<WorkerTasks[Name]['output'] | { readonly ok: false; readonly error: WorkbookFailure }> {
    try {
      return await run(task, input);
    } catch (error) {
      const code = error instanceof DocumentWorkerError ? error.code : null;
      if (code === 'task_timed_out') return err({ code: 'too_large', found: null });
      // A file that brings the thread down spoils only itself, and not the files chosen with it.
      if (code === 'worker_crashed') return err({ code: 'damaged', found: null });
      throw error;
    }
  }

  /** A Word file that takes too much time or brings the thread down is at fault itself. */
  function fileFailureOf(error: unknown): TemplateFileFailure {
    const code = error instanceof DocumentWorkerError ? error.code : null;
    if (code === 'task_timed_out') return { code: 'too_large', found: null };
    if (code === 'worker_crashed') return { code: 'damaged', found: null };
    throw error;
  }

  return {
    renderMinutes: (view) => run('renderMinutes', view),
    renderMinutesAs: (view, format) => run('renderMinutesAs', { view, format }),
    renderCountingMinutes: (view) => run('renderCountingMinutes', view),
    renderCountingMinutesAs: (view, format) => run('renderCountingMinutesAs', { view, format }),
    renderSessionPaper: (paper, format) => run('renderSessionPaper', { paper, format }),
    renderDecision: (view) => run('renderDecision', view),
    renderDraft: (view) => run('renderDraft', view),
    renderDraftAs: (view, format) => run('renderDraftAs', { view, format }),
    renderDossierLetter: (view) => run('renderDossierLetter', view),
    renderScoreSummary: (view) => run('renderScoreSummary', view),
    writeClusterWorkbook: (view) => run('writeClusterWorkbook', view),
    writePrizeList: (view) => run('writePrizeList', view),
    writeFundReport: (view) => run('writeFundReport', view),
    writeUnitWorkbook: (view) => run('writeUnitWorkbook', view),
    writeReturnReport: (view) => run('writeReturnReport', view),
    writeCertificates: (job) => run('writeCertificates', job),
    starterTemplate: (kind) => run('starterTemplate', kind),
    fieldExamples: (kind) => run('fieldExamples', kind),
    layoutDeviations: (docx) => run('layoutDeviations', docx),
    readDocxBlocks: (docx) => run('readDocxBlocks', docx),
    markRehearsal: (kind, bytes) => run('markRehearsal', { kind, bytes }),
    countPages: (pdf) => run('countPages', pdf),
    zipFiles: (files) => run('zipFiles', files),
    writeSchemeWorkbook: (scheme) => run('writeSchemeWorkbook', scheme),
    readWorkbook: (bytes) => readFile('readWorkbook', bytes),
    readScores: (file) => readFile('readScores', file),
    writeRegisterBook: (view, format) => run('writeRegisterBook', { view, format }),
    async checkTemplate(docx, kind) {
      const failure = (error: unknown) => err(fileFailureOf(error));
      return run('checkTemplate', { docx, kind }).catch(failure);
    },
    async fillTemplate(docx, document) {
      const failure = (error: unknown) => err({ kind: 'file', failure: fileFailureOf(error) } as const);
      return run('fillTemplate', { docx, document }).catch(failure);
    },
    async readEdxml(bytes) {
      try {
        return await run('readEdxml', bytes);
      } catch (error) {
        const code = error instanceof DocumentWorkerError ? error.code : null;
        if (code === 'task_timed_out') return err({ code: 'too_large', found: null });
        if (code === 'worker_crashed') return err({ code: 'hostile', found: null });
        throw error;
      }
    },
    async readHistory(file, options) {
      try {
        const read = await run('readHistory', file, options);
        if (!read.ok) return read;
        const { slices, ...reading } = read.value;
        return ok({ ...reading, rows: await decodeSlices<HistoryRow>(slices) });
      } catch (error) {
        const code = error instanceof DocumentWorkerError ? error.code : null;
        if (code === 'task_cancelled') return err({ code: 'cancelled' });
        if (code === 'task_timed_out') return err({ code: 'too_large', found: null });
        if (code === 'worker_crashed') return err({ code: 'damaged', found: null });
        throw error;
      }
    },
    async writeRegister(head, lines) {
      const slices = await encodeSlices(lines);
      return run('writeRegister', { head, slices }, { transfer: slices.map(({ buffer }) => buffer) });
    },
    async writeRejected(headings, rows) {
      const slices = await encodeSlices(rows);
      return run('writeRejected', { headings, slices }, { transfer: slices.map(({ buffer }) => buffer) });
    },
    async close() {
      closed = true;
      await thread?.terminate();
    },
  };
}

/** A task that is cancelled while it waits for others ends at once, and not when its turn has come. */
function endingEarly<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new DocumentWorkerError('task_cancelled'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void task.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
