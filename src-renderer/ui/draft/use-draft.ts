import { t } from 'i18next';
import { useEffect, useSyncExternalStore } from 'react';

import { transport } from '../../api/page-connection.ts';
import { ConnectionLostError } from '../../api/transport.ts';
import { refusalOf } from '../../i18n/describe-error.ts';
import { notifyDone, notifyError } from '../notify.ts';
import { createDraft } from './draft.ts';
import type { Draft, DraftOptions, DraftState, Fields, Stored } from './draft.ts';

/** Within the 300 ms that typing may stay undelivered. */
const DELAY_MS = 250;

type DraftSource<T extends Fields> = Pick<DraftOptions<T>, 'send' | 'reload' | 'settle' | 'asStored'>;

/** Stores every draft of every page that still waits. */
const waiting = new Set<() => void>();
let following = false;

/**
 * Drafts outlive the page that shows them: what couldn't be stored is there again when the page is opened anew, and is
 * stored as soon as the connection is back.
 */
function followPage(): void {
  if (following) return;
  following = true;
  const flushAll = (): void => {
    for (const flush of waiting) flush();
  };
  transport.subscribe(() => {
    if (transport.state === 'connected') flushAll();
  });
  window.addEventListener('pagehide', flushAll);
  document.addEventListener('visibilitychange', flushAll);
}

/**
 * A hook that gives the draft of one kind of record, kept by its id.
 *
 * @param delayMs how long typing may pause before it is stored
 */
export function createDraftHook<Key, T extends Fields>(
  idOf: (key: Key) => string,
  sourceOf: (key: Key) => DraftSource<T>,
  delayMs = DELAY_MS,
) {
  const drafts = new Map<string, Draft<T>>();

  function open(key: Key, stored: Stored<T>): Draft<T> {
    const id = idOf(key);
    const known = drafts.get(id);
    if (known) return known;
    const draft = createDraft<T>(stored, {
      ...sourceOf(key),
      isStale: (error) => refusalOf(error)?.code === 'stale_revision',
      onFailed: (error) => {
        // A lost connection is told of on every page, and what waits is stored once it is back.
        if (!(error instanceof ConnectionLostError)) notifyError(error);
      },
      onConflict: () => notifyDone(t('conflict')),
      delayMs,
    });
    drafts.set(id, draft);
    waiting.add(() => void draft.flush());
    followPage();
    return draft;
  }

  /**
   * The draft itself, for records so large that whoever shows them follows it with care (`draft.subscribe`).
   *
   * @param stored what the program holds; the same object as long as nothing changed
   */
  return function useDraft(key: Key, stored: Stored<T>): Draft<T> {
    const draft = open(key, stored);
    useEffect(() => draft.receive(stored), [draft, stored]);
    // Leaving the page must not wait for the pause in typing.
    useEffect(() => () => void draft.flush(), [draft]);
    return draft;
  };
}

/** How the draft stands to the database, kept up to date. */
export function useDraftState<T extends Fields>(draft: Draft<T>): DraftState {
  return useSyncExternalStore(draft.subscribe, draft.state);
}

/** A whole draft, kept up to date. */
export function useDraftValue<T extends Fields>(draft: Draft<T>) {
  const value = useSyncExternalStore(draft.subscribe, draft.value);
  const state = useDraftState(draft);
  return { value, state, change: draft.change, flush: draft.flush };
}
