import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import type { ClusterId } from '../../../src-main/domain/kernel/ids.ts';
import type { ScoreLayer } from '../../../src-main/domain/scoring/layer.ts';
import { client, orpc, transport } from '../../api/page-connection.ts';
import { ConnectionLostError } from '../../api/transport.ts';
import { refusalOf } from '../../i18n/describe-error.ts';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { cellKey, createScoreEdits } from './score-edits.ts';
import type { MoveKind, ScoreEdits, ScoreEditsState, Written } from './score-edits.ts';
import { applyWritten } from './sheet-lines.ts';

/** One queue for each sheet as long as the window lives: leaving the page must not lose what was typed. */
const queues = new Map<ClusterId, ScoreEdits>();

/** The edits of a sheet and how they stand. */
export function useScoreEdits(clusterId: ClusterId): { edits: ScoreEdits; state: ScoreEditsState } {
  const queryClient = useQueryClient();
  const edits = queues.get(clusterId) ?? openQueue(clusterId, queryClient);
  return { edits, state: useSyncExternalStore(edits.subscribe, edits.state) };
}

function openQueue(clusterId: ClusterId, queryClient: QueryClient): ScoreEdits {
  const sheetQuery = orpc.scoring.getSheet.queryOptions({ input: { clusterId } });
  const edits = createScoreEdits({
    save: (sent) =>
      client.scoring.saveCells({
        clusterId,
        edits: sent.map((edit) => ({
          ...edit,
          measure: null,
          expected: { value: edit.expected, measure: null },
        })),
      }),
    move: (kind) => client.scoring[kind]({ clusterId }),
    readStored: async () => {
      // Not through the query, which may be waiting for an answer from before the change.
      const sheet = await client.scoring.getSheet({ clusterId });
      queryClient.setQueryData(sheetQuery.queryKey, sheet);
      const values = new Map(sheet.cells.map((cell) => [cellKey(cell), cell.value]));
      return (key) => values.get(cellKey(key)) ?? null;
    },
    isStale: (error) => refusalOf(error)?.code === 'stale_cell',
    onWritten: (written, action) => {
      const changedAt = new Date().toISOString() as Instant;
      queryClient.setQueryData(
        sheetQuery.queryKey,
        (sheet) => sheet && applyWritten(sheet, written, action.kind, changedAt),
      );
      // An answer that was asked for before this was stored must not come after it.
      void queryClient.invalidateQueries({ queryKey: sheetQuery.queryKey });
      if (action.kind !== 'edit') tellMoveElsewhere(written, action.kind, action.layer);
    },
    onMoveRefused: notifyError,
  });
  transport.subscribe(() => {
    if (transport.state === 'connected' && edits.state().failure instanceof ConnectionLostError)
      edits.retry();
  });
  queues.set(clusterId, edits);
  return edits;
}

/** An undo may take back something of a layer that isn't in sight. */
function tellMoveElsewhere({ changes }: Written, kind: MoveKind, shown: ScoreLayer): void {
  const [first] = changes;
  if (!first || changes.some(({ layer }) => layer === shown)) return;
  const layer = i18next.t(`layers.${first.layer}`, { ns: 'scoring' });
  notifyDone(i18next.t(`moved.${kind}`, { ns: 'scoring', n: changes.length, layer }));
}
