import { useCallback, useEffect, useRef, useState } from 'react';

import { client } from '../../api/page-connection.ts';
import { historyOf, redo, step, undo } from '../../ui/draft-history.ts';
import { createDraftSaver } from '../../ui/draft-saver.ts';
import type { DraftSaveState } from '../../ui/draft-saver.ts';
import { notifyError } from '../../ui/notify.ts';
import { contentOf, draftOf } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import type { LoadedScheme, SchemeRef } from './types.ts';

/** Short enough that “Đã lưu” comes while one still looks at what was typed. */
const SAVE_DELAY_MS = 400;

export type EditDraft = (change: (draft: SchemeDraft) => SchemeDraft) => void;

/** The editing of one version: what it says now, the way back, and storing it as one goes. */
export function useSchemeEditor(loaded: LoadedScheme) {
  const [history, setHistory] = useState(() => historyOf(draftOf(loaded.scheme)));
  const [saveState, setSaveState] = useState<DraftSaveState>({ kind: 'saved' });
  const [store] = useState(() => createStore(loaded, setSaveState));
  const current = useRef(history);

  const move = useCallback(
    (next: typeof history) => {
      if (next === current.current) return;
      current.current = next;
      setHistory(next);
      store.saver.push(next.present);
    },
    [store],
  );
  const edit: EditDraft = useCallback((change) => move(step(current.current, change)), [move]);

  /** Goes on from what another window stored. */
  const takeOver = useCallback(() => {
    store.saver.drop();
    store.follow(loaded.stamp);
    current.current = historyOf(draftOf(loaded.scheme));
    setHistory(current.current);
    setSaveState({ kind: 'saved' });
  }, [store, loaded]);

  useEffect(() => {
    if (!store.knows(loaded.stamp) && !store.saver.isBusy()) takeOver();
  }, [store, loaded.stamp, takeOver]);

  // Neither leaving the page nor closing the window may leave the last word behind.
  useEffect(() => {
    function closing(): void {
      // The field that is typed into gives its text when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      store.saver.flush();
    }
    store.stay();
    window.addEventListener('pagehide', closing);
    return () => {
      window.removeEventListener('pagehide', closing);
      store.leave();
    };
  }, [store]);

  return {
    draft: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    saveState,
    edit,
    undo: useCallback(() => move(undo(current.current)), [move]),
    redo: useCallback(() => move(redo(current.current)), [move]),
    retry: useCallback(() => store.saver.flush(), [store]),
    takeOver,
    /** Stores one’s own over what another window stored. */
    overwrite: useCallback(() => {
      store.follow(loaded.stamp);
      store.saver.push(current.current.present);
      store.saver.flush();
    }, [store, loaded.stamp]),
  };
}

function createStore({ scheme, stamp }: LoadedScheme, onState: (state: DraftSaveState) => void) {
  const ref: SchemeRef = { key: scheme.key, year: scheme.year, version: scheme.version };
  let base = stamp;
  // The program's answer and the news of one's own change come in any order.
  const known = new Set([stamp]);
  function follow(next: string): void {
    base = next;
    known.add(next);
  }
  let isLeft = false;
  const saver = createDraftSaver<SchemeDraft>({
    async store(draft) {
      const content = contentOf(draft);
      const saved = await client.schemes.save({ ...ref, base, content: { ...content } });
      follow(saved.stamp);
    },
    delay: SAVE_DELAY_MS,
    onState(state) {
      // The page that would show it is gone.
      if (isLeft && state.kind === 'failed') notifyError(state.error);
      onState(state);
    },
  });
  return {
    saver,
    follow,
    knows: (other: string) => known.has(other),
    leave() {
      isLeft = true;
      saver.flush();
    },
    stay() {
      isLeft = false;
    },
  };
}
