import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { StorageErrorCode } from '../../application/ports.ts';
import type { Rehearsals } from '../../application/rehearsal/rehearsal-ports.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** Whoever asked for the end of a rehearsal, from inside it, has had the answer by then. */
const ANSWER_GRACE_MS = 100;

type Failure = { readonly code: StorageErrorCode };

export type RehearsalDeskOptions<Copy> = {
  /** Where the copies lie; nothing else does, so that what a crash left there can be removed whole. */
  readonly folder: string;
  readonly copyBook: (dataFolder: string) => Promise<Result<null, Failure>>;
  /** Opens a copy; its use cases reach the rehearsal through `inside`. */
  readonly openCopy: (dataFolder: string, inside: Rehearsals) => Promise<Result<Copy, Failure>>;
  readonly onError: (error: unknown) => void;
};

export type RehearsalDesk<Copy> = {
  /** The rehearsal as the office's own book reaches it. */
  readonly rehearsals: Rehearsals;
  /** The open copy for a connection, which must leave when the copy is closed; null where none is open. */
  join(leave: () => void): Copy | null;
  /** Ends the rehearsal and resolves once its copy is gone. */
  close(): Promise<void>;
};

type Open<Copy> = {
  readonly meetingId: MeetingId;
  readonly copy: Copy;
  readonly dataFolder: string;
  readonly connections: Set<() => void>;
};

/**
 * Keeps the copy of the book in which a session is rehearsed: a file of its own in a folder of its own, made, opened and thrown
 * away here and nowhere else. What an earlier program left behind is removed at once: it holds personal data.
 */
export function createRehearsalDesk<Copy extends { close(): Promise<void> }>(
  options: RehearsalDeskOptions<Copy>,
): RehearsalDesk<Copy> {
  let open: Open<Copy> | null = null;
  let made = 0;
  let beginning: Promise<unknown> = Promise.resolve();
  const closing = new Set<Promise<void>>();
  removeFolder(options.folder);

  /** A folder that can't be removed now is tried again at the next start. */
  function removeFolder(folder: string): void {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      options.onError(error);
    }
  }

  async function closeCopy({ copy, connections, dataFolder }: Open<Copy>): Promise<void> {
    await wait(ANSWER_GRACE_MS);
    for (const leave of connections) leave();
    try {
      await copy.close();
    } catch (error) {
      options.onError(error);
    }
    removeFolder(dataFolder);
  }

  function retire(ended: Open<Copy>): void {
    const gone = closeCopy(ended).finally(() => closing.delete(gone));
    closing.add(gone);
  }

  function end(): void {
    if (open !== null) retire(open);
    open = null;
  }

  async function beginNow(meetingId: MeetingId): Promise<Result<null, Failure>> {
    made += 1;
    const dataFolder = path.join(options.folder, String(made));
    const copied = await options.copyBook(dataFolder);
    const opened = copied.ok ? await options.openCopy(dataFolder, reaching(true)) : copied;
    if (!opened.ok) {
      removeFolder(dataFolder);
      return opened;
    }
    end();
    open = { meetingId, copy: opened.value, dataFolder, connections: new Set() };
    return ok(null);
  }

  /** One after the other: of two windows that begin at once, the later one's copy stays. */
  function begin(meetingId: MeetingId): Promise<Result<null, Failure>> {
    const begun = beginning.then(() => beginNow(meetingId));
    beginning = begun.catch(() => undefined);
    return begun;
  }

  function reaching(inside: boolean): Rehearsals {
    return { inside, running: () => open?.meetingId ?? null, begin, end };
  }

  return {
    rehearsals: reaching(false),
    join(leave) {
      open?.connections.add(leave);
      return open?.copy ?? null;
    },
    async close() {
      await beginning;
      end();
      await Promise.all(closing);
      removeFolder(options.folder);
    },
  };
}
