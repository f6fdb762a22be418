import type { Instant } from '../../../domain/kernel/dates.ts';
import type { CommandPorts } from '../../command.ts';
import type { ChangeFeed, Logger } from '../../ports.ts';
import type { FolderFile, FolderProblem, Repeat, WatchedFolder } from '../verification-ports.ts';
import type { CheckPorts } from './check-file.ts';
import { takeBack } from './take-back.ts';
import { listWatchedFiles, rememberWatched, watchedFolderOf } from './watched-files.ts';

export type FolderWatchStatus = {
  /** Why the folder couldn't be read when it was last looked at. */
  readonly problem: FolderProblem['code'] | null;
  readonly lookedAt: Instant | null;
};

/** Looks into the chosen folder from time to time and takes signed files over, unattended. */
export type FolderWatch = {
  status(): FolderWatchStatus;
  /** Begins anew with the folder that is chosen now; none stops it. */
  start(): void;
  /** One look, as the timer does it. */
  look(): Promise<void>;
  stop(): void;
};

export type FolderWatchPorts = CommandPorts &
  CheckPorts & {
    readonly watchedFolder: WatchedFolder;
    readonly repeat: Repeat;
    readonly logger: Logger;
    readonly changeFeed: Pick<ChangeFeed, 'publish'>;
  };

/** Milliseconds between two looks: soon enough for someone who waits, seldom enough for a share. */
const EVERY = 5000;

/**
 * Watches a folder without touching what is in it. A file is taken over once two looks in a row found it the same and it
 * can be read; its content is remembered, so that it is never taken twice, whatever it is called. A folder that
 * vanishes is looked for again.
 */
export function createFolderWatch(ports: FolderWatchPorts): FolderWatch {
  let timer: { stop(): void } | null = null;
  let status: FolderWatchStatus = { problem: null, lookedAt: null };
  let lastLook = new Map<string, string>();
  /** Names with size and time of files that were dealt with; a file that changes is another one. */
  let done = new Set<string>();
  /** Changes with each start and stop: a look that began before must not say any more what became of a file. */
  let round = {};

  async function look(): Promise<void> {
    const folder = watchedFolderOf(ports.repositories);
    if (folder === null) return;
    const listed = await ports.watchedFolder.list(folder);
    const problem = listed.ok ? null : listed.error.code;
    if (problem !== status.problem) {
      ports.logger.info('watched_folder', { state: problem ?? 'ok' });
      ports.changeFeed.publish([{ topic: 'documents', id: null }]);
    }
    status = { problem, lookedAt: ports.clock.now() };
    if (!listed.ok) return;
    const before = lastLook;
    lastLook = new Map(listed.value.map((file) => [file.name, stateOf(file)]));
    for (const file of listed.value) {
      const key = `${file.name} ${stateOf(file)}`;
      const isWhole = file.size > 0 && before.get(file.name) === stateOf(file);
      if (isWhole && !done.has(key) && (await deal(folder, file.name))) done.add(key);
    }
  }

  /** Whether the file needs no other look. */
  async function deal(folder: string, name: string): Promise<boolean> {
    const read = await ports.watchedFolder.read(folder, name);
    // Held by the program that writes it, or gone with the share: the next look tries again.
    if (!read.ok) return false;
    const hash: string = ports.hashBytes(read.value);
    if (listWatchedFiles(ports.repositories).some((file) => file.hash === hash)) return true;
    const began = round;
    const taken = await takeBack(ports, read.value);
    if (began !== round) return false;
    if (!taken.ok) {
      ports.logger.warn('watched_file_not_taken', { hash, code: taken.error.code });
      return false;
    }
    return rememberWatched(ports, { hash, name, at: ports.clock.now(), result: taken.value }).ok;
  }

  function stop(): void {
    timer?.stop();
    timer = null;
    round = {};
  }

  return {
    status: () => status,
    start() {
      stop();
      lastLook = new Map();
      done = new Set();
      status = { problem: null, lookedAt: null };
      if (watchedFolderOf(ports.repositories) !== null) timer = ports.repeat(look, EVERY);
    },
    look,
    stop,
  };
}

function stateOf({ size, changed }: FolderFile): string {
  return `${size} ${changed}`;
}
