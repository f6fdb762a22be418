import type { Clock, IdSource, WorkProgress } from '../../application/ports.ts';
import { JobStage, JobState } from '../../contract/jobs.contract.ts';
import type { Job, JobKind } from '../../contract/jobs.contract.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { JobId } from '../../domain/kernel/ids.ts';
import type { TrackedWork } from './work-in-hand.ts';

/** Shorter work would only flicker. */
const NOTICED_AFTER_MS = 500;
/** Ten times a second at most. */
const TELL_EVERY_MS = 100;
const ENDED_KEPT = 20;
/** The files of ended jobs lie in memory; a print run of a thousand certificates has some ten megabytes. */
const BYTES_KEPT = 128 * 1024 * 1024;

/** A job as its own work sees it. Whatever it is told after its end is not heard. */
export type OpenJob = {
  readonly work: TrackedWork;
  /** With the one file that it made, or with several that are handed out together. */
  finish(made: File | FilesTogether | null): void;
  fail(refusal: Refusal | null): void;
  /** It ended without a result, because it was cancelled. */
  cancelled(): void;
};

/** Files that are handed out together, under the name of a folder for them. */
export type FilesTogether = { readonly name: string; readonly files: readonly File[] };

/** What came of a job that is still remembered: its file or files in memory, the place on the disk, or both. */
export type JobResult = {
  readonly file: File | null;
  readonly together: FilesTogether | null;
  readonly place: string | null;
};

export type JobBoard = {
  open(kind: JobKind): OpenJob;
  /** All jobs at once and after every change, until the signal aborts or the loop over them ends. */
  changes(signal?: AbortSignal): AsyncGenerator<Job[], void>;
  cancel(id: JobId): void;
  resultOf(id: JobId): JobResult | null;
  /** Ends every job and every loop. */
  close(): void;
};

type Entry = {
  readonly id: JobId;
  readonly kind: JobKind;
  readonly startedAt: number;
  state: JobState;
  progress: WorkProgress;
  endedAt: number | null;
  /** It took a thread, so that it may last. */
  isWork: boolean;
  /** It has lasted long enough to be shown; a timer says so, which may be a moment early by the clock. */
  isNoticed: boolean;
  fileName: string | null;
  file: File | null;
  together: FilesTogether | null;
  place: string | null;
  refusal: Refusal | null;
};

/**
 * The work that is going on and what came of the last pieces of it, in memory alone: what ran when the program ended is
 * simply not there at the next start.
 */
export function createJobBoard({ clock, ids }: { clock: Clock; ids: IdSource }): JobBoard {
  const entries = new Map<JobId, Entry>();
  const controllers = new Map<JobId, AbortController>();
  const wakers = new Set<() => void>();
  const notices = new Map<JobId, NodeJS.Timeout>();
  const closing = new AbortController();

  function changed(): void {
    for (const wake of wakers) wake();
  }

  function lastingOf({ startedAt, endedAt }: Entry): number {
    return Math.round((endedAt ?? clock.elapsed()) - startedAt);
  }

  function isShown(entry: Entry): boolean {
    return entry.endedAt !== null || entry.isNoticed;
  }

  function shown(): Job[] {
    return [...entries.values()]
      .filter(isShown)
      .toReversed()
      .map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        state: entry.state,
        ...entry.progress,
        elapsed: lastingOf(entry),
        brief: lastingOf(entry) < NOTICED_AFTER_MS,
        fileName: entry.fileName,
        together: entry.together?.files.length ?? 0,
        hasPlace: entry.file !== null || entry.together !== null || entry.place !== null,
        refusal: entry.refusal,
      }));
  }

  /** The same document made anew takes the place of the one before; old results give way to new ones. */
  function makeRoom(newest: Entry): void {
    const ended = [...entries.values()].filter(({ endedAt }) => endedAt !== null).toReversed();
    let bytes = 0;
    let kept = 0;
    for (const entry of ended) {
      const isReplaced =
        entry !== newest &&
        entry.kind === newest.kind &&
        newest.fileName !== null &&
        entry.fileName === newest.fileName;
      if (isReplaced || kept === ENDED_KEPT) {
        entries.delete(entry.id);
        continue;
      }
      kept += 1;
      bytes += sizeOf(entry);
      if (bytes > BYTES_KEPT) Object.assign(entry, { file: null, together: null });
    }
  }

  function end(entry: Entry, outcome: Partial<Entry> & { state: JobState }): void {
    if (entry.endedAt !== null) return;
    clearTimeout(notices.get(entry.id));
    notices.delete(entry.id);
    controllers.delete(entry.id);
    Object.assign(entry, outcome, { endedAt: clock.elapsed() });
    const isRemembered =
      entry.fileName !== null ||
      entry.place !== null ||
      (entry.isWork && lastingOf(entry) >= NOTICED_AFTER_MS);
    if (!isRemembered) entries.delete(entry.id);
    else makeRoom(entry);
    changed();
  }

  function open(kind: JobKind): OpenJob {
    const controller = new AbortController();
    const entry: Entry = {
      id: ids.newId() as JobId,
      kind,
      startedAt: clock.elapsed(),
      state: JobState.running,
      progress: { stage: JobStage.preparing, done: 0, all: 0 },
      endedAt: null,
      isWork: false,
      isNoticed: false,
      fileName: null,
      file: null,
      together: null,
      place: null,
      refusal: null,
    };
    entries.set(entry.id, entry);
    controllers.set(entry.id, controller);

    function goOn(change: Partial<Entry>): void {
      if (entry.endedAt !== null) return;
      if (!entry.isWork) {
        entry.isWork = true;
        const left = Math.max(0, NOTICED_AFTER_MS - lastingOf(entry));
        const notice = (): void => {
          entry.isNoticed = true;
          changed();
        };
        notices.set(entry.id, setTimeout(notice, left).unref());
      }
      Object.assign(entry, change);
      if (isShown(entry)) changed();
    }

    return {
      work: {
        signal: controller.signal,
        waits: () => goOn({ state: JobState.waiting }),
        begins: () => goOn({ state: JobState.running }),
        tell: (progress) => goOn({ progress }),
        made(place) {
          entry.place = place;
        },
      },
      finish(made) {
        const what = made instanceof File ? { file: made } : { together: made };
        end(entry, { state: JobState.done, ...what, fileName: made?.name ?? null });
      },
      fail: (refusal) => end(entry, { state: JobState.failed, refusal }),
      cancelled: () => end(entry, { state: JobState.cancelled }),
    };
  }

  return {
    open,
    changes: (signal) =>
      follow(signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])),
    cancel(id) {
      controllers.get(id)?.abort();
    },
    resultOf(id) {
      const entry = entries.get(id);
      if (entry === undefined || entry.endedAt === null) return null;
      const { file, together, place } = entry;
      return { file, together, place };
    },
    close() {
      closing.abort();
      for (const controller of controllers.values()) controller.abort();
      for (const notice of notices.values()) clearTimeout(notice);
    },
  };

  async function* follow(signal: AbortSignal): AsyncGenerator<Job[], void> {
    let isNew = true;
    let waiting: (() => void) | null = null;
    const wake = (): void => {
      isNew = true;
      waiting?.();
    };
    const leave = (): void => waiting?.();
    wakers.add(wake);
    signal.addEventListener('abort', leave);
    try {
      while (!signal.aborted) {
        if (isNew) {
          isNew = false;
          yield shown();
          await pause(TELL_EVERY_MS, signal);
        } else {
          await new Promise<void>((resolve) => {
            waiting = resolve;
          });
          waiting = null;
        }
      }
    } finally {
      wakers.delete(wake);
      signal.removeEventListener('abort', leave);
    }
  }
}

function sizeOf({ file, together }: Entry): number {
  return (file?.size ?? 0) + (together?.files.reduce((sum, { size }) => sum + size, 0) ?? 0);
}

/** Waits; an abort ends the waiting. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
