import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { client } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { reduceDesk } from './returned-files.ts';
import type { DeskAction, DeskFile } from './returned-files.ts';

/** They live outside the page, so that looking at another page and coming back loses nothing of what was read and ticked. */
let files: readonly DeskFile[] = [];
let filesAdded = 0;
const listeners = new Set<() => void>();

function dispatch(action: DeskAction): void {
  files = reduceDesk(files, action);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The returned workbooks on the desk and what can be done with them. */
export function useReturnedFiles(year: number) {
  const current = useSyncExternalStore(subscribe, () => files);
  const reading = useMutation({ mutationFn: (chosen: readonly File[]) => readAll(year, chosen) });
  const accepting = useMutation({ mutationFn: acceptAll });
  return {
    files: current,
    busy: reading.isPending || accepting.isPending,
    read: (chosen: readonly File[]) => reading.mutate(chosen),
    accept: (chosen: readonly DeskFile[]) => accepting.mutate(chosen),
    tick: (key: string, codes: ReadonlySet<string>) => dispatch({ type: 'ticked', key, codes }),
    skip,
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
      const [read] = await client.exchange.readReturned({ year, files: [file] });
      if (read) dispatch({ type: 'read', key, read });
    } catch (error) {
      dispatch({ type: 'failed', key, failure: describeError(error) });
    }
  }
}

/** Takes the ticked criteria of files over one by one; a file that is refused keeps its ticks and says why. */
async function acceptAll(chosen: readonly DeskFile[]): Promise<void> {
  for (const { key, read, ticked } of chosen) {
    if (!read?.stagedId) continue;
    dispatch({ type: 'accepting', key });
    try {
      const acceptance = await client.exchange.acceptReturned({
        stagedId: read.stagedId,
        cells: read.rows
          .filter(({ criterionCode }) => ticked.has(criterionCode))
          .map(({ criterionCode, current }) => ({ criterionCode, expected: current })),
      });
      dispatch({ type: 'accepted', key, acceptance });
    } catch (error) {
      dispatch({ type: 'acceptFailed', key, failure: describeError(error) });
    }
  }
}

function skip({ key, read }: DeskFile): void {
  dispatch({ type: 'skipped', key });
  // The program forgets staged files by itself; a lost call only means that it does so later.
  if (read?.stagedId) client.exchange.discard({ stagedId: read.stagedId }).catch(() => undefined);
}
