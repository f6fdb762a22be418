import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { PartState } from '../../../../src-main/domain/dossiers/stage.ts';
import type { ProposalId, RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { hideUndoable, notifyUndoable } from '../../../ui/notify-undoable.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { today } from '../../../ui/today.ts';
import type { DossierEdits } from '../edits/dossier-edits.ts';
import type { DossierRow } from '../list/dossier-types.ts';
import type { Step } from './steps.ts';

export type MoveRequest = {
  readonly to: Step;
  readonly ids: readonly ProposalId[];
  readonly reason: string;
  readonly despite: boolean;
};

export type StateRequest = {
  readonly ids: readonly ProposalId[];
  readonly statements: readonly { readonly key: string; readonly holds: boolean }[];
  readonly source: string;
};

export type PartsRequest = {
  readonly ids: readonly ProposalId[];
  readonly parts: readonly { readonly partCode: string; readonly state: PartState }[];
};

/** What the officer does with whole dossiers: each is one step that undo takes back, and says what it did. */
export type DossierActions = {
  readonly move: (request: MoveRequest) => Promise<void>;
  readonly withdraw: (ids: readonly ProposalId[]) => Promise<void>;
  readonly changeRound: (
    rows: readonly DossierRow[],
    round: { readonly id: RoundId | null; readonly name: string },
  ) => Promise<void>;
  readonly state: (request: StateRequest) => Promise<void>;
  readonly setParts: (request: PartsRequest) => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Tells of something that was done elsewhere on the page, with the way to take it back. */
  readonly done: (message: string) => void;
};

/** The actions on a year's list, each done only after everything typed before it is stored. */
export function useActions(year: number, edits: DossierEdits): DossierActions {
  const { t } = useTranslation('dossiers');
  const queryClient = useQueryClient();

  function refresh(): Promise<void> {
    return queryClient.invalidateQueries({ queryKey: orpc.dossiers.key() });
  }

  function back(kind: 'undo' | 'redo'): void {
    hideUndoable();
    edits
      .afterwards(async () => {
        const { action, count } = await client.dossiers[kind]({ year });
        await refresh();
        notifyDone(t(`${kind === 'undo' ? 'undone' : 'redone'}.${action}`, { count }));
      })
      .catch(notifyError);
  }

  const undo = () => back('undo');

  return {
    undo,
    redo: () => back('redo'),
    done: (message) => notifyUndoable(message, undo),
    move: ({ to, ids, reason, despite }) =>
      edits.afterwards(async () => {
        const { moved } = await client.dossiers.move({ ids: [...ids], to, reason, despite, on: today() });
        await refresh();
        notifyUndoable(t(`step.done.${to}`, { count: moved }), undo);
      }),
    state: ({ ids, statements, source }) =>
      edits.afterwards(async () => {
        const { stated } = await client.dossiers.state({
          ids: [...ids],
          statements: [...statements],
          source,
        });
        await refresh();
        // Nothing was done, so that undo would take something else back.
        if (stated === 0) notifyDone(t('statements.unchanged'));
        else notifyUndoable(t('statements.done', { count: stated }), undo);
      }),
    setParts: ({ ids, parts }) =>
      edits.afterwards(async () => {
        const { dossiers, kept } = await client.dossiers.setParts({ ids: [...ids], parts: [...parts] });
        await refresh();
        if (dossiers === 0) notifyDone(t('bulkParts.unchanged'));
        else {
          const message = kept > 0 ? 'bulkParts.doneKept' : 'bulkParts.done';
          notifyUndoable(t(message, { count: dossiers, kept }), undo);
        }
      }),
    withdraw: (ids) =>
      edits.afterwards(async () => {
        const { withdrawn } = await client.dossiers.withdraw({ ids: [...ids] });
        await refresh();
        notifyUndoable(t('withdrawn', { count: withdrawn }), undo);
      }),
    changeRound: (rows, round) =>
      edits.afterwards(async () => {
        await client.dossiers.edit({
          year,
          changes: rows.map(({ id, revision }) => ({
            id,
            field: 'roundId',
            value: round.id,
            baseRevision: revision,
          })),
        });
        await refresh();
        notifyUndoable(t('round.moved', { count: rows.length, name: round.name }), undo);
      }),
  };
}
