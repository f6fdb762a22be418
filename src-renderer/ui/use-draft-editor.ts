import { useCallback, useEffect, useRef, useState } from 'react';

import { historyOf, redo, step, undo } from './draft-history.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { DraftSaveState } from './draft-saver.ts';
import { notifyError } from './notify.ts';

/** Short enough that “Đã lưu” comes while one still looks at what was typed. */
const SAVE_DELAY_MS = 400;

/** The states of what is stored that this page knows; the program's answer and the news of one's own change come in any order. */
export type KnownStamps<Stamp> = {
  /** The one that the next save builds on. */
  readonly base: () => Stamp;
  readonly follow: (next: Stamp) => void;
  /** Whether it is none that another window made. */
  readonly knows: (other: Stamp) => boolean;
};

/** What is edited: a constant of the feature. */
export type DraftKind<Loaded, Draft, Stamp> = {
  readonly draftOf: (loaded: Loaded) => Draft;
  readonly stampOf: (loaded: Loaded) => Stamp;
  readonly keepStamps: (first: Stamp) => KnownStamps<Stamp>;
  /** Stores the draft of what was opened; answers with the stamp that it then has. */
  readonly save: (opened: Loaded, draft: Draft, base: Stamp) => Promise<Stamp>;
};

export type EditDraftOf<Draft> = (change: (draft: Draft) => Draft) => void;

/** The editing of one thing: what it says now, the way back, and storing it as one goes. */
export function useDraftEditor<Loaded, Draft, Stamp>(loaded: Loaded, kind: DraftKind<Loaded, Draft, Stamp>) {
  const { draftOf } = kind;
  const stamp = kind.stampOf(loaded);
  const [history, setHistory] = useState(() => historyOf(draftOf(loaded)));
  const [saveState, setSaveState] = useState<DraftSaveState>({ kind: 'saved' });
  const [store] = useState(() => createStore(loaded, kind, setSaveState));
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
  const edit: EditDraftOf<Draft> = useCallback((change) => move(step(current.current, change)), [move]);

  /** Goes on from what another window stored. */
  const takeOver = useCallback(() => {
    store.saver.drop();
    store.follow(stamp);
    current.current = historyOf(draftOf(loaded));
    setHistory(current.current);
    setSaveState({ kind: 'saved' });
  }, [store, stamp, draftOf, loaded]);

  useEffect(() => {
    if (!store.knows(stamp) && !store.saver.isBusy()) takeOver();
  }, [store, stamp, takeOver]);

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
      store.follow(stamp);
      store.saver.push(current.current.present);
      store.saver.flush();
    }, [store, stamp]),
    /** Goes on from a stamp that another command of this page made. */
    follow: store.follow,
    base: store.base,
  };
}

function createStore<Loaded, Draft, Stamp>(
  opened: Loaded,
  { stampOf, keepStamps, save }: DraftKind<Loaded, Draft, Stamp>,
  onState: (state: DraftSaveState) => void,
) {
  const stamps = keepStamps(stampOf(opened));
  let isLeft = false;
  const saver = createDraftSaver<Draft>({
    async store(draft) {
      stamps.follow(await save(opened, draft, stamps.base()));
    },
    delay: SAVE_DELAY_MS,
    onState(state) {
      // The page that would show it is gone.
      if (isLeft && state.kind === 'failed') notifyError(state.error);
      onState(state);
    },
  });
  return {
    ...stamps,
    saver,
    leave() {
      isLeft = true;
      saver.flush();
    },
    stay() {
      isLeft = false;
    },
  };
}
