import { useEffect, useRef, useState } from 'react';

import type { ClusterId, StagedId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import { describeError, describeRefusal, isCancelled } from '../../i18n/describe-error.ts';

export type SendingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly all: number; readonly unit: string | null }
  | {
      readonly kind: 'finished';
      readonly batchId: StagedId;
      readonly zipName: string;
      readonly files: number;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: string };

export type Sending = {
  readonly state: SendingState;
  readonly start: (unitIds: readonly UnitId[]) => void;
  readonly cancel: () => void;
};

/** Writes workbooks and follows how far it is. Leaving the page breaks it off: what nobody can save must not count as sent. */
export function useSending(clusterId: ClusterId): Sending {
  const [state, setState] = useState<SendingState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(unitIds: readonly UnitId[], { signal }: AbortController): Promise<void> {
    setState({ kind: 'running', done: 0, all: unitIds.length, unit: null });
    try {
      const events = await client.exchange.send({ clusterId, unitIds: [...unitIds] }, { signal });
      for await (const event of events) {
        if (event.kind === 'written') setState({ ...event, kind: 'running' });
        else if (event.kind === 'finished') setState(event);
        else setState({ kind: 'failed', failure: describeRefusal(event.refusal) });
      }
    } catch (error) {
      // It can be ended in the list of jobs as well.
      if (isCancelled(error)) setState({ kind: 'cancelled' });
      else if (!signal.aborted) setState({ kind: 'failed', failure: describeError(error) });
    }
    if (signal.aborted) setState({ kind: 'cancelled' });
  }

  return {
    state,
    start(unitIds) {
      const controller = new AbortController();
      running.current = controller;
      void send(unitIds, controller);
    },
    cancel: () => running.current?.abort(),
  };
}
