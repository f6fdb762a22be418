import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { client } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { IncomingRow, LinkedLine, MessageRow } from './incoming-types.ts';

export type WaitingMessage = MessageRow & {
  readonly key: string;
  /** What the officer says it means, where it names what the register doesn't have. */
  readonly links: readonly LinkedLine[];
};

let count = 0;

/** Messages that were read and wait for the officer; nothing of them is stored before that. */
export function useMessages(onEmptyInbox: () => void) {
  const [messages, setMessages] = useState<readonly WaitingMessage[]>([]);
  const add = (read: readonly MessageRow[]): void =>
    setMessages((standing) => [
      ...standing,
      ...read.map((one) => ({ ...one, key: `m${(count += 1)}`, links: [] })),
    ]);
  const read = useMutation({
    mutationFn: (files: File[]) => client.incoming.readMessages({ files }),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: add,
  });
  const readInbox = useMutation({
    mutationFn: () => client.incoming.readInbox(),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (found) => (found.length === 0 ? onEmptyInbox() : add(found)),
  });
  const readAgain = useMutation({
    mutationFn: (id: IncomingRow['id']) => client.incoming.readAgain({ id }),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: (message) => add([message]),
  });
  function remove({ key }: WaitingMessage): void {
    setMessages((standing) => standing.filter((one) => one.key !== key));
  }
  function change(changed: WaitingMessage): void {
    setMessages((standing) => standing.map((one) => (one.key === changed.key ? changed : one)));
  }
  return { messages, read, readInbox, readAgain, remove, change };
}
