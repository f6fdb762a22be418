import { RPCLink } from '@orpc/client/websocket';

import { SOCKET_READY, SocketCloseCode } from '../../src-main/contract/socket-handshake.ts';
import { headersOf } from './own-layout.ts';
import { createTransport, type OpenConnection, type ReconnectOptions, type Transport } from './transport.ts';

export interface WebSocketTransportOptions {
  /** `ws://127.0.0.1:port/rpc` */
  readonly url: string;
  /** Undefined when the page was opened without one: then no connection is tried. */
  readonly token: string | undefined;
  readonly openSocket?: (url: string) => WebSocket;
  readonly reconnect?: ReconnectOptions;
}

/** The transport of the loopback shell: one WebSocket, whose first message is the token. */
export function createWebSocketTransport(options: WebSocketTransportOptions): Transport {
  const { token, url, openSocket = (address: string) => new WebSocket(address) } = options;
  const open: OpenConnection = (events) => {
    if (token === undefined) {
      events.refused();
      return () => {};
    }
    const socket = openSocket(url);
    // As buffers, messages are handled in the order they come; blobs would have to be read first, each in its time.
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      socket.send(token);
    });
    socket.addEventListener(
      'message',
      (event) => {
        if (event.data === SOCKET_READY) {
          events.opened(new RPCLink({ websocket: socket, headers: headersOf }));
        } else {
          socket.close();
        }
      },
      { once: true },
    );
    socket.addEventListener('close', (event) => {
      if (event.code === SocketCloseCode.refused) {
        events.refused();
      } else {
        events.lost();
      }
    });
    return () => {
      socket.close();
    };
  };
  return createTransport(open, options.reconnect);
}
