import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { client, orpc, transport } from '../../../api/page-connection.ts';
import { ConnectionLostError } from '../../../api/transport.ts';
import { refusalOf } from '../../../i18n/describe-error.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { applyWritten } from '../sheet/shown-sheet.ts';
import { contentOf, emptyContent } from './cell-content.ts';
import { createScoreEdits } from './score-edits.ts';
import type { MoveKind, ScoreEdits, ScoreEditsState, SentEdit, Written } from './score-edits.ts';
import { isContent, isRemark, nothingSaid, placeKey } from './sheet-edit.ts';
import type { Said } from './sheet-edit.ts';

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
    save: async (sent) => writtenOf(await save(clusterId, sent)),
    move: async (kind) => writtenOf(await client.scoring[kind]({ clusterId })),
    readStored: async () => {
      // Not through the query, which may be waiting for an answer from before the change.
      const sheet = await client.scoring.getSheet({ clusterId });
      queryClient.setQueryData(sheetQuery.queryKey, sheet);
      const said = new Map<string, Said>([
        ...sheet.cells.map((cell) => [placeKey(cell), contentOf(cell)] as const),
        ...sheet.remarks.map((remark) => [placeKey(remark), remark.text] as const),
      ]);
      return (place) => said.get(placeKey(place)) ?? nothingSaid(place);
    },
    isStale: (error) => {
      const code = refusalOf(error)?.code;
      return code === 'stale_cell' || code === 'stale_remark';
    },
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

type StoredAnswer = Awaited<ReturnType<typeof client.scoring.saveCells>>;

function save(clusterId: ClusterId, sent: readonly SentEdit[]): Promise<StoredAnswer> {
  const remarks = sent.flatMap(({ edit, expected }) =>
    isRemark(edit) ? [{ ...edit, expected: isContent(expected) ? null : expected }] : [],
  );
  const cells = sent.flatMap(({ edit, expected }) =>
    isRemark(edit) ? [] : [{ ...edit, expected: isContent(expected) ? expected : emptyContent }],
  );
  return cells.length === 0
    ? client.scoring.saveRemarks({ clusterId, remarks })
    : client.scoring.saveCells({ clusterId, edits: cells, remarks });
}

function writtenOf({ revision, changes, remarks }: StoredAnswer): Written {
  return { revision, changes: [...changes, ...remarks] };
}

/** An undo may take back something of a layer that isn't in sight. */
function tellMoveElsewhere({ changes }: Written, kind: MoveKind, shown: ScoreLayer): void {
  const [first] = changes;
  if (!first || changes.some(({ layer }) => layer === shown)) return;
  const layer = i18next.t(`layers.${first.layer}`, { ns: 'scoring' });
  notifyDone(i18next.t(`moved.${kind}`, { ns: 'scoring', n: changes.length, layer }));
}
