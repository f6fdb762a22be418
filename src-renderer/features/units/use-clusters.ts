import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { orpc } from '../../api/page-connection.ts';
import { draftOf, newDraft, saysTheSame } from './cluster-draft.ts';
import type { ClusterDraft, ClusterRow } from './cluster-draft.ts';
import { keepClusterDraft, newClusterKey, useClusterDrafts } from './cluster-drafts.ts';

/** One line of the list of clusters: what is stored, and what is being made of it. */
export type ClusterEntry = {
  readonly key: string;
  /** Undefined for the new one. */
  readonly stored: ClusterRow | undefined;
  readonly draft: ClusterDraft;
  readonly isChanged: boolean;
};

/** The clusters of the year as they are stored or being edited, the new one last, and which of them is shown. */
export function useClusterEntries(clusters: readonly ClusterRow[]) {
  const drafts = useClusterDrafts();
  const [chosenKey, choose] = useState<string | null>(null);
  const stored = clusters.map((cluster): ClusterEntry => {
    const draft = drafts.get(cluster.id);
    return {
      key: cluster.id,
      stored: cluster,
      draft: draft ?? draftOf(cluster),
      isChanged: draft !== undefined,
    };
  });
  const fresh = drafts.get(newClusterKey);
  const entries: readonly ClusterEntry[] = fresh
    ? [...stored, { key: newClusterKey, stored: undefined, draft: fresh, isChanged: true }]
    : stored;
  return { entries, shown: entries.find(({ key }) => key === chosenKey) ?? entries[0], choose };
}

/** Begins a new cluster, or goes on with the one begun before. */
export function beginCluster(drafts: ReadonlyMap<string, ClusterDraft>, schemeKey: string | null): void {
  if (!drafts.has(newClusterKey)) keepClusterDraft(newClusterKey, newDraft(schemeKey));
}

/** Takes a change of the shown cluster; a draft that says the same as the store is dropped. */
export function changeCluster({ key, stored }: ClusterEntry, draft: ClusterDraft): void {
  keepClusterDraft(key, stored && saysTheSame(draft, stored) ? null : draft);
}

/** Stores a draft with all its members; afterwards the list shows what the program says. */
export function useSaveCluster(year: number, onSaved: (key: string) => void) {
  const queryClient = useQueryClient();
  const save = useMutation(
    orpc.clusters.save.mutationOptions({
      onSuccess: async ({ id }, draft) => {
        // The draft goes once the list knows what is stored, so that the old content doesn't flash up.
        await queryClient.invalidateQueries({ queryKey: orpc.clusters.list.key() });
        keepClusterDraft(draft.id ?? newClusterKey, null);
        onSaved(id);
      },
    }),
  );
  function store({ draft }: ClusterEntry): void {
    const { schemeKey } = draft;
    if (schemeKey === null || save.isPending) return;
    save.mutate({ ...draft, schemeKey, year, members: [...draft.members] });
  }
  return { store, isSaving: save.isPending, error: save.error, reset: save.reset };
}
