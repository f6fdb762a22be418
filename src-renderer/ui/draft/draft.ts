/** What a page edits: a flat record whose fields are compared one by one. */
export type Fields = Readonly<Record<string, unknown>>;

/** A record as the program holds it. Revisions only grow and order the answers, whichever comes first. */
export type Stored<T extends Fields> = { readonly value: T; readonly revision: number };

/** How what was typed stands to the database. */
export type DraftState = 'saved' | 'saving' | 'failed';

export type DraftOptions<T extends Fields> = {
  /** Stores the value on top of a revision and answers with the new one; no field but the `changed` differs from what the program holds. */
  readonly send: (value: T, baseRevision: number, changed: readonly (keyof T & string)[]) => Promise<number>;
  /** Reads what the program holds, after another window changed the same record. */
  readonly reload: () => Promise<Stored<T>>;
  readonly isStale: (error: unknown) => boolean;
  /** The form in which the program keeps a value, as far as that differs from what is typed: spaces at the end. */
  readonly asStored?: (value: T) => T;
  /** Settles a field that was changed here and elsewhere; the other's value unless told otherwise. */
  readonly settle?: (key: keyof T & string, mine: T, theirs: T) => T;
  /** Told once when saving begins to fail. */
  readonly onFailed: (error: unknown) => void;
  /** Told of the fields that were changed here and elsewhere. */
  readonly onConflict: (keys: readonly string[]) => void;
  /** How long typing may pause before it is stored. */
  readonly delayMs: number;
};

/** Edits on their way to the database. They stay, whatever happens to the connection, until they are stored. */
export type Draft<T extends Fields> = {
  readonly value: () => T;
  readonly state: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (changes: Partial<T>) => void;
  /** Takes over what the program holds, as far as it is newer and nothing here waits to be stored. */
  readonly receive: (stored: Stored<T>) => void;
  /** Stores at once what waits; false when it couldn't be stored. */
  readonly flush: () => Promise<boolean>;
};

/** Another window may keep changing the same record; after so many rounds the person is told instead. */
const MOST_ROUNDS = 4;

/** A draft of a stored record. */
export function createDraft<T extends Fields>(initial: Stored<T>, options: DraftOptions<T>): Draft<T> {
  const listeners = new Set<() => void>();
  let base = initial.value;
  let revision = initial.revision;
  let value = initial.value;
  /** The fields that can differ from the base: of a record of thousands, typing changes one. */
  let touched: ReadonlySet<keyof T & string> = new Set();
  let state: DraftState = 'saved';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let failing = false;

  const asStored = options.asStored ?? ((typed: T): T => typed);
  const isDirty = (): boolean => changed(asStored(value)).length > 0;

  /** Which of the fields touched have another value than the program holds. */
  function changed(typed: T): readonly (keyof T & string)[] {
    return [...touched].filter((key) => !sameValue(typed[key], base[key]));
  }

  function update(next: DraftState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function settleWithOthers(): Promise<void> {
    const theirs = await options.reload();
    const merged = mergeFields(base, value, theirs.value, options.settle);
    base = theirs.value;
    revision = theirs.revision;
    value = merged.value;
    touched = new Set(Object.keys(value));
    if (merged.conflicts.length > 0) options.onConflict(merged.conflicts);
  }

  async function store(): Promise<boolean> {
    let rounds = 0;
    try {
      while (isDirty()) {
        if (state !== 'saving') update('saving');
        const sent = asStored(value);
        try {
          revision = await options.send(sent, revision, changed(sent));
          base = sent;
          touched = new Set(changed(asStored(value)));
        } catch (error) {
          rounds += 1;
          if (!options.isStale(error) || rounds === MOST_ROUNDS) throw error;
          await settleWithOthers();
        }
      }
    } catch (error) {
      update('failed');
      if (!failing) options.onFailed(error);
      failing = true;
      return false;
    }
    failing = false;
    update('saved');
    return true;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (!running && !isDirty()) {
      if (state !== 'saved') update('saved');
      return Promise.resolve(true);
    }
    running ??= store().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    value: () => value,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(changes) {
      touched = touched.union(new Set(Object.keys(changes)));
      value = { ...value, ...changes };
      update('saving');
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), options.delayMs);
    },
    receive(stored) {
      if (stored.revision <= revision) return;
      const clean = !running && !isDirty();
      if (!clean && !sameFields(stored.value, base)) return;
      revision = stored.revision;
      if (!clean || sameFields(stored.value, asStored(value))) return;
      base = stored.value;
      value = stored.value;
      update(state);
    },
    flush,
  };
}

function sameFields<T extends Fields>(a: T, b: T): boolean {
  const within = (one: T, other: T): boolean =>
    Object.keys(one).every((key) => sameValue(one[key], other[key]));
  return a === b || (within(a, b) && within(b, a));
}

/**
 * Joins two edits of one record, field by field. Where both changed the same field differently it is a conflict, which
 * `settle` decides: by default the value that is stored already stays.
 */
export function mergeFields<T extends Fields>(
  base: T,
  mine: T,
  theirs: T,
  settle: (key: keyof T & string, mine: T, theirs: T) => T = (_key, _mine, stored) => stored,
): { readonly value: T; readonly conflicts: readonly string[] } {
  let value = theirs;
  const conflicts: string[] = [];
  for (const key of Object.keys(mine)) {
    if (sameValue(mine[key], base[key]) || sameValue(mine[key], theirs[key])) continue;
    if (sameValue(theirs[key], base[key])) {
      value = { ...value, [key]: mine[key] };
    } else {
      value = settle(key, mine, value);
      conflicts.push(key);
    }
  }
  return { value, conflicts };
}

function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b);
}
