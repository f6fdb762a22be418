import { ORPCError } from '@orpc/server';

import { JobKind, JobStage } from '../../contract/jobs.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { FilesTogether, JobBoard, OpenJob } from './job-board.ts';
import { workInHand } from './work-in-hand.ts';
import type { TrackedWork } from './work-in-hand.ts';

/** Which procedure makes or reads what; one that isn't named here is a `file` once it takes long or hands one out. */
const kinds: Readonly<Record<string, JobKind>> = {
  'papers.file': JobKind.sessionPaper,
  'papers.writeInvitation': JobKind.sessionPaper,
  'minutes.draft': JobKind.minutes,
  'documents.writeMinutes': JobKind.minutes,
  'documents.writeCountingMinutes': JobKind.countingMinutes,
  'documents.exportPackage': JobKind.package,
  'eOffice.recall': JobKind.package,
  'eOffice.sendAgain': JobKind.package,
  'eOffice.update': JobKind.package,
  'eOffice.replace': JobKind.package,
  'drafts.preview': JobKind.draft,
  'drafts.write': JobKind.draftIssue,
  'consistency.check': JobKind.comparison,
  'decisions.file': JobKind.decision,
  'decisions.issue': JobKind.decisionIssue,
  'dossiers.letters': JobKind.letters,
  'dossiers.letterFile': JobKind.letter,
  'scoring.exportSheet': JobKind.scores,
  'schemes.exportFile': JobKind.scheme,
  'schemes.readFile': JobKind.readScheme,
  'exchange.send': JobKind.unitWorkbooks,
  'exchange.files': JobKind.unitWorkbooks,
  'exchange.readReturned': JobKind.readReturned,
  'exchange.report': JobKind.returnReport,
  'register.exportFile': JobKind.register,
  'register.readHistory': JobKind.readHistory,
  'register.readHistoryAgain': JobKind.readHistory,
  'register.rejectedHistory': JobKind.rejectedRows,
  'incoming.exportBook': JobKind.registerBook,
  'incoming.readMessages': JobKind.readMessages,
  'incoming.readInbox': JobKind.readMessages,
  'money.exportPrizes': JobKind.prizes,
  'money.exportFund': JobKind.fund,
  'certificates.print': JobKind.certificates,
  'certificates.trial': JobKind.certificates,
  'certificates.calibrationSheet': JobKind.calibration,
  'intake.readWorkbooks': JobKind.readWorkbooks,
  'intake.readNominees': JobKind.readNominees,
};

/** They tell of jobs and of other things and are none, or write into the book step by step and are stopped by their page. */
const untracked: ReadonlySet<string> = new Set([
  'live.changes',
  'jobs.changes',
  'jobs.file',
  'register.acceptHistory',
]);

/**
 * Makes a job of every call that keeps a thread busy or hands out a file. It stands before all procedures, those that are yet
 * to be written too. A call whose job was cancelled is refused with `job_cancelled`.
 *
 * @param signal aborted when the page broke the call off; only streams end by it, anything else is made to its end
 */
export async function trackJob<Answer extends { readonly output: unknown }>(
  board: JobBoard,
  { path, signal }: { readonly path: readonly string[]; readonly signal: AbortSignal | undefined },
  next: () => Promise<Answer>,
): Promise<Answer> {
  const procedure = path.join('.');
  if (untracked.has(procedure)) return next();
  const kind = kinds[procedure] ?? JobKind.file;
  const job = board.open(kind);
  return endingWith(job, async () => {
    const answer = await workInHand.run(job.work, next);
    const { output } = answer;
    if (isStream(output))
      return { ...answer, output: trackStream(job, output, { stage: stageOfSteps(kind), signal }) };
    job.finish(fileIn(output) ?? filesIn(output));
    return answer;
  });
}

/** What a stream counts. */
function stageOfSteps(kind: JobKind): JobStage {
  return kind === JobKind.readHistory ? JobStage.reading : JobStage.composing;
}

/** Hands on what a stream tells; the job lasts until its end, and counts what the stream counts. */
async function* trackStream(
  job: OpenJob,
  stream: AsyncIterator<unknown>,
  { stage, signal }: { stage: JobStage; signal: AbortSignal | undefined },
): AsyncGenerator<unknown, unknown, void> {
  const work: TrackedWork = { ...job.work, tell: () => {} };
  try {
    for (;;) {
      const step = await endingWith(job, () => workInHand.run(work, () => stream.next()));
      // Some streams end without a word when their work is cancelled.
      if (step.done === true && job.work.signal.aborted) throw cancelled(job);
      if (step.done === true) {
        if (signal?.aborted === true) job.cancelled();
        else job.finish(null);
        return step.value;
      }
      tellStep(job, step.value, stage);
      yield step.value;
    }
  } finally {
    // Whoever listened went away; after an end of its own this is not heard.
    job.cancelled();
    await stream.return?.();
  }
}

function tellStep(job: OpenJob, step: unknown, stage: JobStage): void {
  if (!isObject(step)) return;
  const { done, all } = step;
  if (typeof done === 'number' && typeof all === 'number') job.work.tell({ stage, done, all });
}

async function endingWith<T>(job: OpenJob, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!job.work.signal.aborted) {
      job.fail(refusalIn(error));
      throw error;
    }
    throw cancelled(job, error);
  }
}

function cancelled(job: OpenJob, cause?: unknown): ORPCError<'REFUSED', Refusal> {
  job.cancelled();
  return new ORPCError('REFUSED', { data: refuse('job_cancelled').error, cause });
}

function refusalIn(error: unknown): Refusal | null {
  return error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as Refusal) : null;
}

function fileIn(output: unknown): File | null {
  if (!isObject(output)) return null;
  const { name, file } = output;
  if (!(file instanceof Blob) || typeof name !== 'string') return null;
  return file instanceof File && file.name === name ? file : new File([file], name, { type: file.type });
}

/** Several files that are handed out together under a name. */
function filesIn(output: unknown): FilesTogether | null {
  if (!isObject(output)) return null;
  const { name, files } = output;
  if (typeof name !== 'string' || !Array.isArray(files)) return null;
  const found = files.map(fileIn).filter((file) => file !== null);
  return found.length > 0 ? { name, files: found } : null;
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
