import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { client } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { MessageRow } from './incoming-types.ts';

export type WaitingMessage = MessageRow & { readonly key: string };

let count = 0;

/** Messages that were read and wait for the officer; nothing of them is stored before that. */
export function useMessages(onEmptyInbox: () => void) {
  const [messages, setMessages] = useState<readonly WaitingMessage[]>([]);
  const add = (read: readonly MessageRow[]): void =>
    setMessages((standing) => [...standing, ...read.map((one) => ({ ...one, key: `m${(count += 1)}` }))]);
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
  function remove({ key }: WaitingMessage): void {
    setMessages((standing) => standing.filter((one) => one.key !== key));
  }
  return { messages, read, readInbox, remove };
}
