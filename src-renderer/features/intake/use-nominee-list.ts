import { useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { RoundId, StagedId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';
import type { StagedNominees } from './types.ts';

/** The list on the desk with its ticked rows; of these only those are taken over that the page lets be selected. */
export type NomineeDesk = {
  readonly staged: StagedNominees | null;
  readonly ticked: ReadonlySet<number>;
  readonly acceptance: {
    readonly stored: number;
    readonly left: number;
    readonly roundId: RoundId | null;
  } | null;
  /** Why the latest action failed, as a sentence. */
  readonly failure: string | null;
};

const emptyDesk: NomineeDesk = { staged: null, ticked: new Set(), acceptance: null, failure: null };

/** Outside the page, like the score files: what was ticked survives a look at another page. */
let desk = emptyDesk;
const listeners = new Set<() => void>();

function update(changes: Partial<NomineeDesk>): void {
  desk = { ...desk, ...changes };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tick(ticked: ReadonlySet<number>): void {
  update({ ticked });
}

/** The list of nominees on the desk and what can be done with it. */
export function useNomineeList(year: number) {
  const current = useSyncExternalStore(subscribe, () => desk);
  const reading = useMutation({
    mutationFn: (file: File) => client.intake.readNominees({ year, file }),
    onMutate: () => update({ failure: null }),
    onSuccess: (staged) =>
      update({
        staged,
        acceptance: null,
        ticked: new Set(staged.rows.map(({ row }) => row)),
      }),
    onError: (error) => update({ failure: describeError(error) }),
  });
  const accepting = useMutation({
    mutationFn: ({
      stagedId,
      rows,
      roundId,
    }: {
      stagedId: StagedId;
      rows: readonly number[];
      roundId: RoundId | null;
    }) => client.intake.acceptNominees({ stagedId, year, rows: [...rows], roundId }),
    onMutate: () => update({ failure: null }),
    onSuccess: (acceptance, { roundId }) => update({ acceptance: { ...acceptance, roundId } }),
    onError: (error) => update({ failure: describeError(error) }),
  });
  return {
    ...current,
    reading: reading.isPending,
    accepting: accepting.isPending,
    read: (file: File) => reading.mutate(file),
    accept: ({ stagedId }: StagedNominees, rows: readonly number[], roundId: RoundId | null) =>
      accepting.mutate({ stagedId, rows, roundId }),
    tick,
    skip: (staged: StagedNominees) => {
      update(emptyDesk);
      // The program forgets staged files by itself; a lost call only means that it does so later.
      client.intake.discard({ stagedId: staged.stagedId }).catch(() => undefined);
    },
  };
}
