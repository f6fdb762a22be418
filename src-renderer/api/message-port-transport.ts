import { RPCLink } from '@orpc/client/message-port';

import { headersOf } from './own-layout.ts';
import { createTransport, type OpenConnection, type ReconnectOptions, type Transport } from './transport.ts';

/** A message port, said so that the tests, which know Node's types only, understand it too. */
type PagePort = InstanceType<typeof MessagePort>;

export interface MessagePortTransportOptions {
  /** Asks for a port and hands it over once, when it comes; returns how to stop waiting for it. */
  readonly requestPort: (receive: (port: PagePort) => void) => () => void;
  readonly reconnect?: ReconnectOptions;
}

/** The transport of the Electron shell: a port whose other end is in the main process. */
export function createMessagePortTransport(options: MessagePortTransportOptions): Transport {
  const open: OpenConnection = (events) => {
    let port: PagePort | undefined;
    const stopWaiting = options.requestPort((received) => {
      port = received;
      port.addEventListener('close', () => {
        events.lost();
      });
      const link = new RPCLink({ port, headers: headersOf });
      port.start();
      events.opened(link);
    });
    return () => {
      stopWaiting();
      port?.close();
    };
  };
  return createTransport(open, options.reconnect);
}
