import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';

import { bookOfPath, pathInBook } from '../../src-main/contract/book.ts';
import type { Book } from '../../src-main/contract/book.ts';
import type { contract } from '../../src-main/contract/contract.ts';
import { SHELL_PORT_MESSAGE, type ShellBridge } from '../../src-main/contract/shell-bridge.ts';
import { RPC_PATH } from '../../src-main/contract/socket-handshake.ts';
import { takeLoopbackToken } from './loopback-token.ts';
import { createMessagePortTransport } from './message-port-transport.ts';
import { ownLayoutQuestion } from './own-layout-question.ts';
import { offeringOwnLayout } from './own-layout.ts';
import { createElectronShell, createLoopbackShell, type Shell } from './shell.ts';
import type { Transport } from './transport.ts';
import { createWebSocketTransport } from './websocket-transport.ts';

/** Everything the page can ask of the program, typed by the contract alone. */
export type Client = ContractRouterClient<typeof contract>;

/** The page's side of the program. */
export interface Connection {
  /** Which book the page works on, for as long as it is loaded. */
  readonly book: Book;
  readonly transport: Transport;
  readonly shell: Shell;
  readonly client: Client;
}

function createClient(transport: Transport): Client {
  return createORPCClient(offeringOwnLayout(transport, (error) => ownLayoutQuestion.ask(error)));
}

/** Query, mutation and key options of every procedure, for TanStack Query. */
export function createQueryUtils(client: Client) {
  return createTanstackQueryUtils(client);
}

/** Finds out which shell the page runs in and prepares the connection; `transport.start()` begins it. */
export function createConnection(page: Window): Connection {
  const book = bookOfPath(page.location.pathname);
  const bridge = page.soVangShell;
  if (bridge !== undefined) {
    const transport = createMessagePortTransport({
      requestPort: (receive) => requestPort(page, bridge, receive),
    });
    return { book, transport, shell: createElectronShell(bridge), client: createClient(transport) };
  }
  const token = takeLoopbackToken(page);
  // Opening the address of the program again in the same window changes the fragment only and loads nothing.
  page.addEventListener('hashchange', () => {
    if (takeLoopbackToken(page) !== token) {
      page.location.reload();
    }
  });
  const transport = createWebSocketTransport({
    url: `ws://${page.location.host}${pathInBook(book, RPC_PATH)}`,
    token,
  });
  const shell = createLoopbackShell(page, token, book);
  return { book, transport, shell, client: createClient(transport) };
}

function requestPort(page: Window, bridge: ShellBridge, receive: (port: MessagePort) => void): () => void {
  const take = (event: MessageEvent): void => {
    const [port] = event.ports;
    const isOurs =
      event.source === page &&
      event.origin === page.location.origin &&
      event.data?.type === SHELL_PORT_MESSAGE;
    if (isOurs && port !== undefined) {
      stop();
      receive(port);
    }
  };
  const stop = (): void => {
    page.removeEventListener('message', take);
  };
  page.addEventListener('message', take);
  bridge.requestPort();
  return stop;
}
