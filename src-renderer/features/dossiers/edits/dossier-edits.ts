import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import type { GridValue } from '../../../grid/index.ts';
import type { ListField } from '../list/dossier-columns.ts';

/** A field of a dossier with what was typed into it; null empties it. */
export type FieldChange = {
  readonly id: ProposalId;
  readonly field: ListField;
  readonly value: GridValue;
};

/** A change as it is sent, with the revision of the dossier that the page showed. */
export type SentChange = FieldChange & { readonly baseRevision: number };

export type RevisionOf = (id: ProposalId) => number;

export type DossierEditsOptions = {
  /** Stores the changes of one action, all or none. */
  readonly save: (changes: readonly SentChange[]) => Promise<ReadonlyMap<ProposalId, number>>;
  /** Told of what was stored, before it stops being pending here. */
  readonly onStored: (changes: readonly FieldChange[], revisions: ReadonlyMap<ProposalId, number>) => void;
  /** Asks the program which revisions the dossiers have now. */
  readonly readRevisions: () => Promise<RevisionOf>;
};

export type DossierEditsState = {
  /** `saved` only when the program has stored everything that was typed. */
  readonly saveState: 'saved' | 'saving' | 'failed';
  /** What was typed and isn't stored yet, by dossier and field. */
  readonly pending: ReadonlyMap<string, ReadonlyMap<string, GridValue>>;
  /** Why the oldest action was not stored; nothing is sent until `retry` or `drop`. */
  readonly failure: unknown;
};

/** Typed values on their way to the program: one action at a time and in order, so that undo takes back what it should. */
export type DossierEdits = {
  readonly state: () => DossierEditsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (changes: readonly FieldChange[], shownRevision: RevisionOf) => void;
  /** Does something with the list once all that was typed before is stored; fails with it where that can't be stored. */
  readonly afterwards: <T>(task: () => Promise<T>) => Promise<T>;
  /** Sends again what was not stored, over whatever somebody else has put there meanwhile. */
  readonly retry: () => void;
  /** Gives up the action that can't be stored; its cells show what the program holds. */
  readonly drop: () => void;
};

type Action =
  | { readonly kind: 'edit'; readonly changes: readonly FieldChange[] }
  | {
      readonly kind: 'run';
      readonly run: () => Promise<void>;
      readonly refuse: (error: unknown) => void;
    };

/** A queue of edits to the list of a year. It outlives the page that shows it, so that leaving the page loses nothing. */
export function createDossierEdits(options: DossierEditsOptions): DossierEdits {
  const listeners = new Set<() => void>();
  /** The revisions that the program is known to hold where edits are pending. */
  const known = new Map<ProposalId, number>();
  let queue: readonly Action[] = [];
  let failure: unknown = null;
  let running = false;
  let state: DossierEditsState = { saveState: 'saved', pending: new Map(), failure };

  function update(): void {
    const pending = pendingValues(queue);
    for (const id of known.keys()) if (!pending.has(id)) known.delete(id);
    const busy = queue.length > 0 || running;
    state = { saveState: failure === null ? (busy ? 'saving' : 'saved') : 'failed', pending, failure };
    for (const listener of listeners) listener();
  }

  async function send(action: Action): Promise<void> {
    if (action.kind === 'run') {
      await action.run();
      return;
    }
    const sent = action.changes.map((change) => ({ ...change, baseRevision: known.get(change.id) ?? 0 }));
    const revisions = await options.save(sent);
    for (const [id, revision] of revisions) known.set(id, revision);
    options.onStored(action.changes, revisions);
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      const action = queue[0];
      if (!action || failure !== null) break;
      try {
        await send(action);
        queue = queue.slice(1);
      } catch (error) {
        fail(action, error);
      }
      update();
    }
    running = false;
    update();
  }

  /** What waits behind an edit that can't be stored must not come about without it. */
  function fail(action: Action, error: unknown): void {
    if (action.kind === 'run') {
      queue = queue.slice(1);
      action.refuse(error);
      return;
    }
    failure = error;
    const waiting = queue.filter((each) => each.kind === 'run');
    queue = queue.filter((each) => each.kind === 'edit');
    for (const { refuse } of waiting) refuse(error);
  }

  async function retryNow(): Promise<void> {
    try {
      const revisionOf = await options.readRevisions();
      for (const id of known.keys()) known.set(id, revisionOf(id));
      failure = null;
      go();
    } catch (error) {
      failure = error;
      update();
    }
  }

  function go(): void {
    void run();
    update();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(changes, shownRevision) {
      if (changes.length === 0) return;
      for (const { id } of changes) if (!known.has(id)) known.set(id, shownRevision(id));
      queue = [...queue, { kind: 'edit', changes }];
      go();
    },
    async afterwards(task) {
      if (failure !== null) throw failure;
      const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof task>>>();
      queue = [...queue, { kind: 'run', run: async () => resolve(await task()), refuse: reject }];
      go();
      return promise;
    },
    retry() {
      if (failure === null) return;
      void retryNow();
    },
    drop() {
      if (failure === null) return;
      failure = null;
      queue = queue.slice(1);
      go();
    },
  };
}

/** The newest value of each field that waits to be stored. */
function pendingValues(queue: readonly Action[]): ReadonlyMap<ProposalId, ReadonlyMap<string, GridValue>> {
  const pending = new Map<ProposalId, Map<string, GridValue>>();
  for (const action of queue) {
    if (action.kind !== 'edit') continue;
    for (const { id, field, value } of action.changes) {
      const values = pending.get(id) ?? new Map<string, GridValue>();
      pending.set(id, values.set(field, value));
    }
  }
  return pending;
}
