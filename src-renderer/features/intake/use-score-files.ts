import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { client } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { reduceScoreFiles } from './score-files.ts';
import type { ScoreFile, ScoreFileAction } from './score-files.ts';

/**
 * The files on the desk. They live outside the page, so that looking at another page and coming back loses nothing of
 * what was read and ticked.
 */
let files: readonly ScoreFile[] = [];
let filesAdded = 0;
const listeners = new Set<() => void>();

function dispatch(action: ScoreFileAction): void {
  files = reduceScoreFiles(files, action);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The files on the desk and what can be done with them. */
export function useScoreFiles(year: number) {
  const current = useSyncExternalStore(subscribe, () => files);
  const reading = useMutation({ mutationFn: (chosen: readonly File[]) => readAll(year, chosen) });
  const accepting = useMutation({ mutationFn: (chosen: readonly ScoreFile[]) => acceptAll(year, chosen) });
  return {
    files: current,
    busy: reading.isPending || accepting.isPending,
    read: (chosen: readonly File[]) => reading.mutate(chosen),
    accept: (chosen: readonly ScoreFile[]) => accepting.mutate(chosen),
    skip,
    dispatch,
  };
}

/** Reads files one by one: the officer sees how far it is, and a file that can't be sent doesn't take others with it. */
async function readAll(year: number, chosen: readonly File[]): Promise<void> {
  const added = chosen.map((file) => {
    filesAdded += 1;
    return { key: String(filesAdded), fileName: file.name, file };
  });
  dispatch({ type: 'added', files: added });
  for (const { key, file } of added) {
    try {
      const [staged] = await client.intake.readWorkbooks({ year, files: [file] });
      if (staged) dispatch({ type: 'read', key, staged });
    } catch (error) {
      dispatch({ type: 'readFailed', key, failure: describeError(error) });
    }
  }
}

/** Takes over the ticked scores of files one by one; one that is refused keeps its ticks and says why. */
async function acceptAll(year: number, chosen: readonly ScoreFile[]): Promise<void> {
  for (const { key, staged, chosenUnit, ticked } of chosen) {
    if (staged === null) continue;
    dispatch({ type: 'accepting', key });
    try {
      const acceptance = await client.intake.acceptWorkbook({
        stagedId: staged.stagedId,
        year,
        unitId: chosenUnit?.id ?? null,
        criterionCodes: [...ticked],
      });
      dispatch({ type: 'accepted', key, acceptance });
    } catch (error) {
      dispatch({ type: 'acceptFailed', key, failure: describeError(error) });
    }
  }
}

function skip({ key, staged }: ScoreFile): void {
  dispatch({ type: 'skipped', key });
  // The program forgets staged files by itself; a lost call only means that it does so later.
  if (staged !== null) client.intake.discard({ stagedId: staged.stagedId }).catch(() => undefined);
}
