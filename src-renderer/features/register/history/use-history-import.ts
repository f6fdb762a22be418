import { useEffect, useRef, useState } from 'react';

import type { StagedId } from '../../../../src-main/domain/kernel/ids.ts';
import type { HistoryColumns } from '../../../../src-main/domain/register/history/history-columns.ts';
import type { HistoryAnswers } from '../../../../src-main/domain/register/history/history-preview.ts';
import { client } from '../../../api/page-connection.ts';
import { describeError, describeRefusal, isCancelled } from '../../../i18n/describe-error.ts';

type ReadEvents = Awaited<ReturnType<(typeof client)['register']['readHistory']>>;
type ReadEvent = ReadEvents extends AsyncIterable<infer Event> ? Event : never;
export type HistoryPreview = Extract<ReadEvent, { kind: 'read' }>['preview'];

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly all: number }
  | { readonly kind: 'preview'; readonly preview: HistoryPreview; readonly failure: string | null }
  | {
      readonly kind: 'storing';
      readonly preview: HistoryPreview;
      readonly done: number;
      readonly all: number;
    }
  | {
      readonly kind: 'finished';
      readonly preview: HistoryPreview;
      readonly stored: number;
      readonly isBrokenOff: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: string };

/** Reads a history, lets the officer settle what it means, and stores it; leaving the page breaks off what is under way. */
export function useHistoryImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function follow(
    start: (signal: AbortSignal) => Promise<ReadEvents>,
    back: ImportState,
  ): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'reading', done: 0, all: 0 });
    try {
      for await (const event of await start(controller.signal)) {
        if (event.kind === 'progress') setState({ ...event, kind: 'reading' });
        else if (event.kind === 'read') setState({ kind: 'preview', preview: event.preview, failure: null });
        else setState({ kind: 'failed', failure: event.message });
      }
    } catch (error) {
      // It can be ended in the list of jobs as well.
      if (isCancelled(error)) setState(back);
      else if (!controller.signal.aborted) setState({ kind: 'failed', failure: describeError(error) });
    }
    if (controller.signal.aborted) setState(back);
  }

  async function store(preview: HistoryPreview): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    let stored = 0;
    const failed = (failure: string) => setState({ kind: 'preview', preview, failure });
    setState({ kind: 'storing', preview, done: 0, all: preview.counts.fresh });
    try {
      const events = await client.register.acceptHistory(
        { stagedId: preview.stagedId },
        { signal: controller.signal },
      );
      for await (const event of events) {
        if (event.kind === 'refused') return failed(describeRefusal(event.refusal));
        stored = event.done;
        if (event.kind === 'stored') setState({ ...event, kind: 'storing', preview });
      }
      setState({ kind: 'finished', preview, stored, isBrokenOff: false });
    } catch (error) {
      if (!controller.signal.aborted) return failed(describeError(error));
    }
    if (controller.signal.aborted) setState({ kind: 'finished', preview, stored, isBrokenOff: true });
  }

  return {
    state,
    read: (file: File, sender: string) =>
      void follow((signal) => client.register.readHistory({ file, sender }, { signal }), { kind: 'idle' }),
    readAgain: (preview: HistoryPreview, columns: HistoryColumns) =>
      void follow(
        (signal) => client.register.readHistoryAgain({ stagedId: preview.stagedId, columns }, { signal }),
        { kind: 'preview', preview, failure: null },
      ),
    answer: async (stagedId: StagedId, answers: Partial<HistoryAnswers>) => {
      const preview = await client.register.answerHistory({ stagedId, awards: {}, units: {}, ...answers });
      setState({ kind: 'preview', preview, failure: null });
    },
    store: (preview: HistoryPreview) => void store(preview),
    cancel: () => running.current?.abort(),
    /** Puts the file away; the program forgets it by itself if the call is lost. */
    discard: (stagedId: StagedId | null) => {
      if (stagedId !== null) client.register.discardHistory({ stagedId }).catch(() => undefined);
      setState({ kind: 'idle' });
    },
  };
}
