import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import type { JobId } from '../domain/kernel/ids.ts';
import { count, idOf, procedure, refusal } from './base.ts';

/** What is being made or read; each has its title on the screen. */
export const JobKind = {
  sessionPaper: 'session_paper',
  minutes: 'minutes',
  countingMinutes: 'counting_minutes',
  draft: 'draft',
  draftIssue: 'draft_issue',
  decision: 'decision',
  decisionIssue: 'decision_issue',
  letters: 'letters',
  letter: 'letter',
  scores: 'scores',
  scheme: 'scheme',
  unitWorkbooks: 'unit_workbooks',
  returnReport: 'return_report',
  register: 'register',
  registerBook: 'register_book',
  rejectedRows: 'rejected_rows',
  prizes: 'prizes',
  fund: 'fund',
  certificates: 'certificates',
  calibration: 'calibration',
  package: 'package',
  comparison: 'comparison',
  readWorkbooks: 'read_workbooks',
  readNominees: 'read_nominees',
  readReturned: 'read_returned',
  readScheme: 'read_scheme',
  readHistory: 'read_history',
  readMessages: 'read_messages',
  /** Anything else that takes long or hands out a file. */
  file: 'file',
} as const;
export type JobKind = (typeof JobKind)[keyof typeof JobKind];

export const JobState = {
  /** Another job has the thread. */
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;
export type JobState = (typeof JobState)[keyof typeof JobState];

/** What a job is at; `done` of `all` count rows, pages or files of it. */
export const JobStage = {
  /** Gathers what is to be said. */
  preparing: 'preparing',
  /** Rows become paragraphs and tables. */
  composing: 'composing',
  /** Lines and pages are broken. */
  layingOut: 'laying_out',
  /** Pages are drawn. */
  drawing: 'drawing',
  packing: 'packing',
  reading: 'reading',
  /** The result is being stored. */
  storing: 'storing',
} as const;
export type JobStage = (typeof JobStage)[keyof typeof JobStage];

const job = z.object({
  id: idOf<JobId>(),
  kind: z.enum(JobKind),
  state: z.enum(JobState),
  stage: z.enum(JobStage),
  done: count,
  /** 0 where it isn't known how much there is. */
  all: count,
  /** Milliseconds from its beginning until now, or until it ended. */
  elapsed: z.int().min(0),
  /** It ended before anyone would have noticed it: worth a line only to whoever kept its file. */
  brief: z.boolean(),
  /** The name of the file that it made, or of the folder for several that were handed out together. */
  fileName: z.string().nullable(),
  /** How many were handed out together; 0 where it made one or none. */
  together: count,
  /** What it made can be looked at in a folder. */
  hasPlace: z.boolean(),
  /** Why a failed one failed; null where no rule foresaw it. */
  refusal: refusal.nullable(),
});
export type Job = z.infer<typeof job>;

const jobInput = z.object({ id: idOf<JobId>() });

/** Work that takes a while: what runs, what waits, and what came of the last ones. Nothing of it outlives the program. */
export const jobsContract = {
  /** All jobs, the newest first: at once, and after every change of them, at most ten times a second. */
  changes: procedure.output(eventIterator(z.array(job))),
  /** Ends a job without a result. Too late, it changes nothing. */
  cancel: procedure.input(jobInput).output(z.object({})),
  /** The file that a job made; refused with `job_file_gone` once newer ones took its room. */
  file: procedure.input(jobInput).output(z.object({ name: z.string(), file: z.file() })),
  /**
   * Shows what a job made in the file manager of the machine. Files that the page handed to the browser are written into the
   * program's own folder first: nobody but the browser knows where those lie.
   */
  showInFolder: procedure.input(jobInput).output(
    z.object({
      path: z.string(),
      /** `false` where the machine has no file manager. */ shown: z.boolean(),
    }),
  ),
};
