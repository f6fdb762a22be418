import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, transport } from '../../../api/page-connection.ts';
import { ConnectionLostError } from '../../../api/transport.ts';
import { hideUndoable } from '../../../ui/notify-undoable.tsx';
import type { DossierList } from '../list/dossier-types.ts';
import { createDossierEdits } from './dossier-edits.ts';
import type { DossierEdits, DossierEditsState, FieldChange } from './dossier-edits.ts';

/** One queue for each year as long as the window lives: leaving the page must not lose what was typed. */
const queues = new Map<number, DossierEdits>();

/** The edits of a year's list and how they stand. */
export function useDossierEdits(year: number): { edits: DossierEdits; state: DossierEditsState } {
  const queryClient = useQueryClient();
  const edits = queues.get(year) ?? openQueue(year, queryClient);
  return { edits, state: useSyncExternalStore(edits.subscribe, edits.state) };
}

function openQueue(year: number, queryClient: QueryClient): DossierEdits {
  const list = orpc.dossiers.list.queryOptions({ input: { year } });
  const edits = createDossierEdits({
    save: async (changes) => {
      hideUndoable();
      const { revisions } = await client.dossiers.edit({
        year,
        changes: changes.map(({ id, field, value, baseRevision }) => ({
          id,
          field,
          value: value === null ? null : String(value),
          baseRevision,
        })),
      });
      return new Map(revisions.map(({ id, revision }) => [id, revision]));
    },
    onStored: (changes, revisions) => {
      queryClient.setQueryData(list.queryKey, (known) => known && withStored(known, changes, revisions));
      // Names, verdicts and what undo would do are the program's to say.
      void queryClient.invalidateQueries({ queryKey: orpc.dossiers.key() });
    },
    readRevisions: async () => {
      const stored = await client.dossiers.list({ year });
      queryClient.setQueryData(list.queryKey, stored);
      const revisions = new Map<ProposalId, number>(stored.rows.map(({ id, revision }) => [id, revision]));
      return (id) => revisions.get(id) ?? 0;
    },
  });
  transport.subscribe(() => {
    if (transport.state === 'connected' && edits.state().failure instanceof ConnectionLostError)
      edits.retry();
  });
  queues.set(year, edits);
  return edits;
}

/** The list with what was just stored, until the program's own answer comes. */
function withStored(
  list: DossierList,
  changes: readonly FieldChange[],
  revisions: ReadonlyMap<ProposalId, number>,
): DossierList {
  const byId = Map.groupBy(changes, ({ id }) => id);
  return {
    ...list,
    rows: list.rows.map((row) => {
      const stored = byId.get(row.id);
      if (!stored) return row;
      const values = Object.fromEntries(stored.map(({ field, value }) => [field, value ?? emptyOf(field)]));
      return { ...row, ...values, revision: revisions.get(row.id) ?? row.revision };
    }),
  };
}

function emptyOf(field: FieldChange['field']): string | null {
  return field === 'receivedOn' || field === 'dueOn' ? null : '';
}
