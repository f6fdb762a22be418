import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { nothingSaid, placeKey, placeOf, sameSaid, saidBy } from './sheet-edit.ts';
import type { EditPlace, Said, SheetEdit } from './sheet-edit.ts';

/** An edit as it is sent: `expected` is what this page knows the program to hold. */
export type SentEdit = { readonly edit: SheetEdit; readonly expected: Said };

/** The program's word that something was stored. */
export type Written = {
  readonly revision: number;
  readonly changes: readonly SheetEdit[];
};

/** A cell, or a text at it, that was changed elsewhere while it was typed into here. */
export type Conflict = { readonly place: EditPlace; readonly mine: Said; readonly stored: Said };

export type MoveKind = 'undo' | 'redo';

export type ScoreAction =
  | { readonly kind: 'edit'; readonly edits: readonly SheetEdit[] }
  /** `layer` is the one that was looked at, which needn't be the one that changes. */
  | { readonly kind: MoveKind; readonly layer: ScoreLayer };

export type ScoreEditsOptions = {
  readonly save: (edits: readonly SentEdit[]) => Promise<Written>;
  readonly move: (kind: MoveKind) => Promise<Written>;
  /** Asks the program what the cells hold now. */
  readonly readStored: () => Promise<(place: EditPlace) => Said>;
  readonly isStale: (error: unknown) => boolean;
  /** Told of everything stored, before it stops being pending here. */
  readonly onWritten: (written: Written, action: ScoreAction) => void;
  readonly onMoveRefused: (error: unknown) => void;
};

export type ScoreEditsState = {
  /** `saved` only when the program has stored everything that was typed. */
  readonly saveState: 'saved' | 'saving' | 'failed';
  /** What was typed and isn't stored yet, by `placeKey`. */
  readonly pending: ReadonlyMap<string, SheetEdit>;
  /** Why the oldest pending action was not stored; nothing is sent until `retry` or `drop`. */
  readonly failure: unknown;
  /** Places that wait for a choice between what was typed here and elsewhere. */
  readonly conflicts: readonly Conflict[];
};

/** Typed scores on their way to the program: one action at a time and in order, so that undo takes back what it should. */
export type ScoreEdits = {
  readonly state: () => ScoreEditsState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Takes the edits of one action.
   *
   * @param shown what the page showed at a place before
   */
  readonly edit: (edits: readonly SheetEdit[], shown: (place: EditPlace) => Said) => void;
  readonly move: (kind: MoveKind, layer: ScoreLayer) => void;
  readonly retry: () => void;
  /** Gives up the action that can't be stored; its cells show what the program holds. */
  readonly drop: () => void;
  readonly resolve: (place: EditPlace, choice: 'mine' | 'theirs') => void;
  /** The places that this window changed since it was last asked, by `placeKey`: no one needs to be told of them. */
  readonly takeWritten: () => ReadonlySet<string>;
};

/** Another window may keep changing the same cells; after so many tries in a row the action counts as failed. */
const MOST_TRIES = 5;

/** A queue of edits to one sheet. It outlives the page that shows it, so that leaving the page loses nothing. */
export function createScoreEdits(options: ScoreEditsOptions): ScoreEdits {
  const listeners = new Set<() => void>();
  /** What the program is known to hold where edits are pending. */
  const known = new Map<string, Said>();
  let written = new Set<string>();
  let queue: readonly ScoreAction[] = [];
  let failure: unknown = null;
  let conflicts: readonly Conflict[] = [];
  let running = false;
  let state: ScoreEditsState = { saveState: 'saved', pending: new Map(), failure, conflicts };

  function update(): void {
    const pending = pendingEdits(queue);
    for (const key of known.keys()) if (!pending.has(key)) known.delete(key);
    const stopped = failure !== null || conflicts.length > 0;
    const busy = queue.length > 0 || running;
    state = { saveState: stopped ? 'failed' : busy ? 'saving' : 'saved', pending, failure, conflicts };
    for (const listener of listeners) listener();
  }

  async function send(action: ScoreAction): Promise<void> {
    const answer =
      action.kind === 'edit'
        ? await options.save(action.edits.map((edit) => ({ edit, expected: knownAt(edit) })))
        : await options.move(action.kind);
    // An action of this page, so the edits behind it were typed in its knowledge.
    for (const change of answer.changes) {
      known.set(placeKey(change), saidBy(change));
      written.add(placeKey(change));
    }
    options.onWritten(answer, action);
    queue = queue.slice(1);
  }

  function knownAt(edit: SheetEdit): Said {
    return known.get(placeKey(edit)) ?? nothingSaid(edit);
  }

  /** Finds out which places differ from what was known: those that hold what was typed are done, others need a choice. */
  async function compareWithStored(edits: readonly SheetEdit[]): Promise<void> {
    const stored = await options.readStored();
    const latest = pendingEdits(queue);
    const open = edits.filter((edit) => !sameSaid(stored(edit), saidBy(edit)));
    const differing = open.filter((edit) => !sameSaid(stored(edit), knownAt(edit)));
    for (const edit of edits) if (!open.includes(edit)) known.set(placeKey(edit), saidBy(edit));
    queue = open.length === 0 ? queue.slice(1) : [{ kind: 'edit', edits: open }, ...queue.slice(1)];
    conflicts = differing.map((edit) => ({
      place: placeOf(edit),
      mine: saidBy(latest.get(placeKey(edit)) ?? edit),
      stored: stored(edit),
    }));
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let tries = 0;
    for (;;) {
      const action = queue[0];
      if (!action || failure !== null || conflicts.length > 0) break;
      try {
        await send(action);
        tries = 0;
      } catch (error) {
        tries += 1;
        if (action.kind !== 'edit') {
          queue = queue.slice(1);
          options.onMoveRefused(error);
        } else if (options.isStale(error) && tries < MOST_TRIES) {
          failure = await compareWithStored(action.edits).then(
            () => null,
            (reason: unknown) => reason,
          );
        } else {
          failure = error;
        }
      }
      if (queue.length > 0) update();
    }
    running = false;
    update();
  }

  function go(): void {
    void run();
    update();
  }

  function add(action: ScoreAction): void {
    queue = [...queue, action];
    failure = null;
    go();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(edits, shown) {
      for (const edit of edits) {
        const key = placeKey(edit);
        if (!known.has(key)) known.set(key, shown(edit));
      }
      if (edits.length > 0) add({ kind: 'edit', edits });
    },
    move(kind, layer) {
      add({ kind, layer });
    },
    retry() {
      failure = null;
      go();
    },
    drop() {
      if (failure === null) return;
      failure = null;
      queue = queue.slice(1);
      go();
    },
    resolve(place, choice) {
      const key = placeKey(place);
      const conflict = conflicts.find((candidate) => placeKey(candidate.place) === key);
      if (!conflict) return;
      conflicts = conflicts.filter((candidate) => candidate !== conflict);
      if (choice === 'mine') known.set(key, conflict.stored);
      else queue = withoutPlace(queue, key);
      go();
    },
    takeWritten() {
      const taken = written;
      written = new Set();
      return taken;
    },
  };
}

/** The newest edit of each place that waits to be stored. */
function pendingEdits(queue: readonly ScoreAction[]): ReadonlyMap<string, SheetEdit> {
  const edits = new Map<string, SheetEdit>();
  for (const action of queue) {
    if (action.kind === 'edit') for (const edit of action.edits) edits.set(placeKey(edit), edit);
  }
  return edits;
}

function withoutPlace(queue: readonly ScoreAction[], key: string): readonly ScoreAction[] {
  return queue
    .map((action) =>
      action.kind === 'edit'
        ? { ...action, edits: action.edits.filter((edit) => placeKey(edit) !== key) }
        : action,
    )
    .filter((action) => action.kind !== 'edit' || action.edits.length > 0);
}
