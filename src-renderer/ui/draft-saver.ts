/** How a draft stands to what is stored. */
export type DraftSaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type DraftSaver<Draft> = {
  /** Stores a draft a moment after the last change; only the newest of those that wait is stored. */
  push(draft: Draft): void;
  /** Stores at once what waits. */
  flush(): void;
  /** Forgets what waits. */
  drop(): void;
  /** Whether anything waits or is on its way. */
  isBusy(): boolean;
};

/** Stores drafts one after the other. What failed waits for the next `push` or `flush`, so nothing typed is dropped. */
export function createDraftSaver<Draft>({
  store,
  delay,
  onState,
}: {
  store: (draft: Draft) => Promise<void>;
  delay: number;
  onState: (state: DraftSaveState) => void;
}): DraftSaver<Draft> {
  let waiting: { readonly draft: Draft } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (isRunning || waiting === null) return;
    const { draft } = waiting;
    waiting = null;
    isRunning = true;
    onState({ kind: 'saving' });
    try {
      await store(draft);
      isRunning = false;
    } catch (error) {
      isRunning = false;
      waiting ??= { draft };
      onState({ kind: 'failed', error });
      return;
    }
    // Typed while the last one was on its way.
    if (waiting === null) onState({ kind: 'saved' });
    else await run();
  }

  return {
    push(draft) {
      waiting = { draft };
      onState({ kind: 'saving' });
      clearTimeout(timer);
      timer = setTimeout(() => void run(), delay);
    },
    flush: () => void run(),
    drop() {
      clearTimeout(timer);
      waiting = null;
    },
    isBusy: () => isRunning || waiting !== null,
  };
}
