import { useCallback, useEffect, useRef, useState } from 'react';

import { client } from '../../../api/page-connection.ts';
import { historyOf, redo, step, undo } from '../../../ui/draft-history.ts';
import { createDraftSaver } from '../../../ui/draft-saver.ts';
import type { DraftSaveState } from '../../../ui/draft-saver.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { LoadedTemplate, TemplateDraft } from '../types.ts';

const SAVE_DELAY_MS = 400;

export type EditTemplate = (change: (draft: TemplateDraft) => TemplateDraft) => void;

function draftOf({
  id: _id,
  revision: _revision,
  stockImage: _stockImage,
  ...draft
}: LoadedTemplate): TemplateDraft {
  return draft;
}

/** The editing of one template: what it says now, the way back, and storing it as one goes. */
export function useTemplateEditor(loaded: LoadedTemplate) {
  const [history, setHistory] = useState(() => historyOf(draftOf(loaded)));
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
  const edit: EditTemplate = useCallback((change) => move(step(current.current, change)), [move]);

  /** Goes on from what another window stored. */
  const takeOver = useCallback(() => {
    store.saver.drop();
    store.follow(loaded.revision);
    current.current = historyOf(draftOf(loaded));
    setHistory(current.current);
    setSaveState({ kind: 'saved' });
  }, [store, loaded]);

  useEffect(() => {
    if (loaded.revision > store.revision() && !store.saver.isBusy()) takeOver();
  }, [store, loaded.revision, takeOver]);

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
      store.follow(loaded.revision);
      store.saver.push(current.current.present);
      store.saver.flush();
    }, [store, loaded.revision]),
    /** Goes on from a revision that another command of this page made. */
    follow: store.follow,
    revision: store.revision,
  };
}

export type TemplateEditor = ReturnType<typeof useTemplateEditor>;

function createStore({ id, revision }: LoadedTemplate, onState: (state: DraftSaveState) => void) {
  // Revisions only rise; the program's answer and the news of one's own change come in any order.
  let base = revision;
  let isLeft = false;
  function follow(next: number): void {
    base = Math.max(base, next);
  }
  const saver = createDraftSaver<TemplateDraft>({
    async store(draft) {
      const saved = await client.certificates.saveTemplate({
        id,
        baseRevision: base,
        content: { ...draft, blocks: draft.blocks.map((block) => ({ ...block })) },
      });
      follow(saved.revision);
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
    revision: () => base,
    leave() {
      isLeft = true;
      saver.flush();
    },
    stay() {
      isLeft = false;
    },
  };
}
