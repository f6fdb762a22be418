import { useSyncExternalStore } from 'react';

import type { ClusterDraft } from './cluster-draft.ts';

/** The key of the one cluster that isn't stored yet. */
export const newClusterKey = 'new';

type Drafts = ReadonlyMap<string, ClusterDraft>;

// Outside of the page, so that going to another page and back loses nothing that was typed.
let drafts: Drafts = new Map();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The clusters that are being edited, by id; `newClusterKey` for the new one. */
export function useClusterDrafts(): Drafts {
  return useSyncExternalStore(subscribe, () => drafts);
}

/** Keeps a draft, or drops it with null. */
export function keepClusterDraft(key: string, draft: ClusterDraft | null): void {
  const next = new Map(drafts);
  if (draft === null) next.delete(key);
  else next.set(key, draft);
  drafts = next;
  for (const listener of listeners) listener();
}
