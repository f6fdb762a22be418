import { useSyncExternalStore } from 'react';

/** A value that components watch in slices, so that a key press renders what it changes and nothing more. */
export interface Store<T> {
  readonly get: () => T;
  readonly update: (changes: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (changes) => {
      state = { ...state, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Renders again when the slice is another value by `Object.is`. */
export function useStoreSlice<T, Slice>(store: Store<T>, slice: (state: T) => Slice): Slice {
  return useSyncExternalStore(store.subscribe, () => slice(store.get()));
}
