import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import type { CountSheet, SheetRowKey } from '../../../../src-main/domain/voting/count-sheet.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';
import { changesOf, fieldsOf } from './count-fields.ts';
import type { CountFields } from './count-fields.ts';
import type { Sheets } from './count-view.ts';

type Place = {
  readonly pollId: PollId;
  readonly entry: CountSheet['entry'];
  readonly batch: number;
  readonly rows: readonly SheetRowKey[];
};

/** The last revision of each poll that this window knows to the last figure: read, or made by itself. */
const knownRevisions = new Map<PollId, number>();

function know(pollId: PollId, revision: number): void {
  knownRevisions.set(pollId, Math.max(revision, knownRevisions.get(pollId) ?? 0));
}

/** Stores at once: a power cut must cost no figure that was read aloud. What is typed meanwhile goes with the next save. */
const AT_ONCE = 0;

const useBatchDraft = createDraftHook<Place, CountFields>(
  ({ pollId, entry, batch }) => `${pollId} ${entry} ${batch}`,
  ({ pollId, entry, batch, rows }) => ({
    async send(value, baseRevision, changed) {
      const { revision } = await client.counting.saveCells({
        pollId,
        baseRevision,
        entry,
        batch,
        ...changesOf(value, changed),
      });
      know(pollId, revision);
      return revision;
    },
    async reload() {
      const sheets = await client.counting.sheets({ pollId, entry });
      return { value: fieldsOf(rows, sheets, sheetOf(sheets, batch)), revision: sheets.revision };
    },
  }),
  AT_ONCE,
);

const blankSheet = { papers: { returned: null, valid: null, invalid: null }, rows: [] };

function sheetOf({ sheets }: Sheets, batch: number) {
  return sheets.find((sheet) => sheet.batch === batch) ?? blankSheet;
}

/** What is typed of a batch, on its way to the database. */
export function useCountDraft(place: Place, sheets: Sheets) {
  const { rows, batch } = place;
  const stored = useMemo(
    () => ({ value: fieldsOf(rows, sheets, sheetOf(sheets, batch)), revision: sheets.revision }),
    [rows, sheets, batch],
  );
  return useBatchDraft(place, stored);
}

/** The sheets of one person; whoever shows them follows other windows too (`FollowOthers`). */
export function useSheets(pollId: PollId, entry: CountSheet['entry']) {
  const sheets = useQuery(orpc.counting.sheets.queryOptions({ input: { pollId, entry }, staleTime: 0 }));
  const { data } = sheets;
  useEffect(() => {
    if (data) know(pollId, data.revision);
  }, [pollId, data]);
  return sheets;
}

/**
 * Asks for the sheets anew when another window changed them: a window doesn't read back a thousand rows for each that it
 * stored itself. It shows nothing, so that the console isn't drawn for every row that is stored.
 */
export function FollowOthers({ pollId, refetch }: { pollId: PollId; refetch: () => void }) {
  const state = useQuery(orpc.counting.state.queryOptions({ input: { pollId }, staleTime: 0 }));
  const latest = state.data?.revision ?? 0;
  useEffect(() => {
    if (latest > (knownRevisions.get(pollId) ?? 0)) refetch();
  }, [pollId, latest, refetch]);
  return null;
}
