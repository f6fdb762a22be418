import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { describeError } from '../../i18n/describe-error.ts';

/** What happens to the files of every desk. */
export type FileDeskAction<Acceptance> =
  | { readonly type: 'added'; readonly files: readonly { key: string; fileName: string }[] }
  | { readonly type: 'readFailed'; readonly key: string; readonly failure: string }
  | { readonly type: 'accepting'; readonly key: string }
  | { readonly type: 'accepted'; readonly key: string; readonly acceptance: Acceptance }
  | { readonly type: 'acceptFailed'; readonly key: string; readonly failure: string }
  | { readonly type: 'skipped'; readonly key: string };

/** What a desk asks the program for. */
export type FileDeskCalls<DeskFile, Action, Acceptance> = {
  /** Reads one file; null where the program had nothing to say to it. */
  readonly read: (key: string, file: File) => Promise<Action | null>;
  /** Takes over what is ticked of a file; null where there is nothing to take over from. */
  readonly accept: (file: DeskFile) => Promise<Acceptance> | null;
};

/**
 * A desk of files that units sent: each is read, looked at, and taken over or skipped. The files live outside the page, so
 * that looking at another page and coming back loses nothing of what was read and ticked.
 *
 * @param reduce what the desk holds after an action
 */
export function createFileDesk<DeskFile extends { readonly key: string }, Action, Acceptance>(
  reduce: (files: readonly DeskFile[], action: Action | FileDeskAction<Acceptance>) => readonly DeskFile[],
) {
  type Calls = FileDeskCalls<DeskFile, Action, Acceptance>;

  let files: readonly DeskFile[] = [];
  let filesAdded = 0;
  const listeners = new Set<() => void>();

  function dispatch(action: Action | FileDeskAction<Acceptance>): void {
    files = reduce(files, action);
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Reads files one by one: the officer sees how far it is, and a file that can't be sent doesn't take others with it. */
  async function readAll(chosen: readonly File[], read: Calls['read']): Promise<void> {
    const added = chosen.map((file) => {
      filesAdded += 1;
      return { key: String(filesAdded), fileName: file.name, file };
    });
    dispatch({ type: 'added', files: added });
    for (const { key, file } of added) {
      try {
        const action = await read(key, file);
        if (action !== null) dispatch(action);
      } catch (error) {
        dispatch({ type: 'readFailed', key, failure: describeError(error) });
      }
    }
  }

  /** Takes over what is ticked of files one by one; a file that is refused keeps its ticks and says why. */
  async function acceptAll(chosen: readonly DeskFile[], accept: Calls['accept']): Promise<void> {
    for (const file of chosen) {
      const { key } = file;
      const accepted = accept(file);
      if (accepted === null) continue;
      dispatch({ type: 'accepting', key });
      try {
        dispatch({ type: 'accepted', key, acceptance: await accepted });
      } catch (error) {
        dispatch({ type: 'acceptFailed', key, failure: describeError(error) });
      }
    }
  }

  /** The files on the desk and what can be done with them. */
  function useFileDesk({ read, accept }: Calls) {
    const current = useSyncExternalStore(subscribe, () => files);
    const reading = useMutation({ mutationFn: (chosen: readonly File[]) => readAll(chosen, read) });
    const accepting = useMutation({ mutationFn: (chosen: readonly DeskFile[]) => acceptAll(chosen, accept) });
    return {
      files: current,
      busy: reading.isPending || accepting.isPending,
      read: (chosen: readonly File[]) => reading.mutate(chosen),
      accept: (chosen: readonly DeskFile[]) => accepting.mutate(chosen),
    };
  }

  return { dispatch, useFileDesk };
}
