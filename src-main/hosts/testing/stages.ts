import type { AnyRouter } from '@orpc/server';
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port';
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import { WebSocket as NodeWebSocket } from 'ws';
import type { WebSocket as ServerSocket } from 'ws';

import { createMessagePortTransport } from '../../../src-renderer/api/message-port-transport.ts';
import type { Transport } from '../../../src-renderer/api/transport.ts';
import { createWebSocketTransport } from '../../../src-renderer/api/websocket-transport.ts';
import { RPC_PATH } from '../../contract/socket-handshake.ts';
import { honourLayoutHeader } from '../layout-choice.ts';
import { createToken } from '../loopback/guard.ts';
import { startLoopbackServer } from '../loopback/http-server.ts';

/** One transport with a real server behind it. */
export interface Stage {
  readonly transport: Transport;
  /** Cuts the connection the way a dying process would. */
  cut(): void;
  close(): Promise<void>;
}

/** Tries again within the patience of a test. */
export const QUICK = { firstDelayMs: 10, longestDelayMs: 50, callWaitMs: 2000 };

/** The ways of a page to a router. */
export const stages: Record<string, (router: AnyRouter) => Promise<Stage>> = {
  async 'web socket'(router) {
    const handler = new WebSocketHandler(router, { interceptors: [honourLayoutHeader] });
    const token = createToken();
    const accepted = new Set<ServerSocket>();
    const server = await startLoopbackServer({
      rendererFolder: import.meta.dirname,
      token,
      port: 0,
      onConnection: (socket) => {
        accepted.add(socket);
        void handler.upgrade(socket);
      },
      onError: () => {},
    });
    const transport = createWebSocketTransport({
      url: `ws://127.0.0.1:${server.port}${RPC_PATH}`,
      token,
      // A browser writes the Origin header by itself.
      openSocket: (url) => new NodeWebSocket(url, { origin: server.origin }) as unknown as WebSocket,
      reconnect: QUICK,
    });
    return {
      transport,
      cut() {
        for (const socket of accepted) {
          socket.terminate();
        }
      },
      async close() {
        transport.close();
        await server.close();
      },
    };
  },

  async 'message port'(router) {
    const handler = new MessagePortHandler(router, { interceptors: [honourLayoutHeader] });
    const ends: { close(): void }[] = [];
    const transport = createMessagePortTransport({
      requestPort(receive) {
        const { port1, port2 } = new MessageChannel();
        ends.push(port1);
        handler.upgrade(port1);
        port1.start();
        receive(port2);
        return () => {};
      },
      reconnect: QUICK,
    });
    const cut = (): void => {
      for (const end of ends) {
        end.close();
      }
    };
    return {
      transport,
      cut,
      async close() {
        transport.close();
        cut();
      },
    };
  },
};
