import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';

import { Book, pathInBook } from '../../contract/book.ts';
import { RPC_PATH, SOCKET_READY, SocketCloseCode } from '../../contract/socket-handshake.ts';
import { answerStaticRequest } from '../static-files.ts';
import {
  isExpectedHost,
  isExpectedOrigin,
  isExpectedToken,
  LOOPBACK_ADDRESS,
  loopbackOrigin,
} from './guard.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** Long enough for a page on a machine that is busy with a meeting: closing too early costs it another start. */
const TOKEN_DEADLINE_MS = 10_000;
/** How long closing waits for the other side before it cuts the connections. */
const CLOSE_GRACE_MS = 1000;

const socketPaths: ReadonlyMap<string, Book> = new Map(
  Object.values(Book).map((book) => [pathInBook(book, RPC_PATH), book]),
);

export interface LoopbackServerOptions {
  readonly rendererFolder: string;
  readonly token: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Called once for each socket that has shown the token, with the book it was opened for; from then on it is the caller's. */
  readonly onConnection: (socket: WebSocket, book: Book) => void;
  /** Called whenever a socket that has shown the token comes or goes. */
  readonly onConnectionCount?: (count: number) => void;
  readonly onError: (error: unknown) => void;
  /** How long a socket may stay without a token. */
  readonly tokenDeadlineMs?: number;
}

export interface LoopbackServer {
  readonly port: number;
  readonly origin: string;
  /** Ends all connections and resolves when the port is free. May be called again. */
  close(): Promise<void>;
}

/**
 * Serves the renderer and its one WebSocket on 127.0.0.1. Rejects when the port is taken.
 */
export async function startLoopbackServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const httpServer = createServer();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });

  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(options.port, LOOPBACK_ADDRESS, () => {
      httpServer.off('error', reject);
      resolve();
    });
  });
  const { port } = httpServer.address() as AddressInfo;
  const connections = new Set<WebSocket>();

  const onConnectionError = (error: NodeJS.ErrnoException): void => {
    // A window that was closed or reloaded: nothing failed.
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') {
      options.onError(error);
    }
  };

  httpServer.on('error', options.onError);
  httpServer.on('request', (request, response) => {
    void answerHttp(request, response, { ...options, port });
  });
  httpServer.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', onConnectionError);
    const book = socketPaths.get(request.url ?? '');
    const isOurs =
      isExpectedHost(request.headersDistinct['host'], port) &&
      isExpectedOrigin(request.headersDistinct['origin'], port);
    if (book === undefined || !isOurs) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', onConnectionError);
      awaitToken(socket, options, () => {
        connections.add(socket);
        options.onConnectionCount?.(connections.size);
        socket.once('close', () => {
          connections.delete(socket);
          options.onConnectionCount?.(connections.size);
        });
        options.onConnection(socket, book);
        socket.send(SOCKET_READY);
      });
    });
  });

  let closed: Promise<void> | undefined;
  return {
    port,
    origin: loopbackOrigin(port),
    close() {
      closed ??= new Promise<void>((resolve) => {
        const cut = setTimeout(() => {
          for (const socket of sockets.clients) {
            socket.terminate();
          }
          httpServer.closeAllConnections();
        }, CLOSE_GRACE_MS);
        httpServer.close(() => {
          clearTimeout(cut);
          resolve();
        });
        httpServer.closeIdleConnections();
        for (const socket of sockets.clients) {
          socket.close(SocketCloseCode.goingAway);
        }
      });
      return closed;
    },
  };
}

/**
 * Waits for the socket's first message. Everything else the socket says is kept from the caller until that message
 * was the token.
 */
function awaitToken(
  socket: WebSocket,
  { token, tokenDeadlineMs = TOKEN_DEADLINE_MS }: LoopbackServerOptions,
  onAccepted: () => void,
): void {
  const receive = (data: RawData, isBinary: boolean): void => {
    clearTimeout(deadline);
    socket.off('message', receive);
    if (!isBinary && Buffer.isBuffer(data) && isExpectedToken(data.toString('utf8'), token)) {
      onAccepted();
    } else {
      socket.close(SocketCloseCode.refused);
    }
  };
  const deadline = setTimeout(() => {
    socket.off('message', receive);
    socket.close(SocketCloseCode.tokenLate);
  }, tokenDeadlineMs);
  socket.on('message', receive);
  socket.once('close', () => {
    clearTimeout(deadline);
  });
}

async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  options: {
    readonly port: number;
    readonly rendererFolder: string;
    readonly onError: (error: unknown) => void;
  },
): Promise<void> {
  // A body is never wanted here; reading it to its end lets the connection live on.
  request.resume();
  if (!isExpectedHost(request.headersDistinct['host'], options.port)) {
    response.writeHead(403, { 'Content-Type': 'text/plain', Connection: 'close' }).end('Forbidden');
    return;
  }
  try {
    const answer = await answerStaticRequest(
      { method: request.method ?? '', pathname: (request.url ?? '').split(/[?#]/)[0] ?? '' },
      { folder: options.rendererFolder },
    );
    response.writeHead(answer.status, answer.headers).end(answer.body);
  } catch (error) {
    options.onError(error);
    response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal error');
  }
}
