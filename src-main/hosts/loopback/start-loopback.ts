import type { WebSocket } from 'ws';

import type { Book } from '../../contract/book.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { StartupProblem } from '../startup-messages.ts';
import { createToken } from './guard.ts';
import { startLoopbackServer } from './http-server.ts';
import type { LoopbackServer } from './http-server.ts';

/** Why the loopback shell doesn't start. */
export interface LoopbackRefusal {
  readonly code: StartupProblem | 'port_taken';
}

/** The program behind the socket, already open. */
export interface LoopbackApplication {
  /** Takes over a socket that has shown the token. */
  accept(socket: WebSocket, book: Book): void;
  /** Ends work in progress and closes the database. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly rendererFolder: string;
  readonly port: number;
  /** Open a window, and end when the last window is gone. */
  readonly openWindow: boolean;
  /** How long to wait for a window to come back (a reload takes a moment) before ending. */
  readonly windowGraceMs: number;
}

export interface LoopbackSurroundings {
  readonly openApplication: () => Promise<Result<LoopbackApplication, LoopbackRefusal>>;
  /** Resolves to false when no window could be opened. */
  readonly openBrowser: (url: string) => Promise<boolean>;
  readonly print: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface RunningLoopback {
  /** Holds the token: whoever has it, has the program. */
  readonly url: string;
  /** Resolves when everything is closed, for whatever reason it was asked to. */
  readonly ended: Promise<void>;
  /** Resolves when everything is closed. May be called again. */
  stop(): Promise<void>;
}

/**
 * Opens the data, serves the pages and opens a window. Prints one line for programs (`{"url":…}`) and one for people.
 */
export async function startLoopback(
  options: LoopbackOptions,
  surroundings: LoopbackSurroundings,
): Promise<Result<RunningLoopback, LoopbackRefusal>> {
  const opened = await surroundings.openApplication();
  if (!opened.ok) {
    return opened;
  }
  const application = opened.value;
  const token = createToken();
  const { promise: ended, resolve: markEnded, reject: markFailed } = Promise.withResolvers<void>();
  let server: LoopbackServer;
  let stopping = false;
  let windowGone: NodeJS.Timeout | undefined;

  const stop = async (): Promise<void> => {
    if (!stopping) {
      stopping = true;
      clearTimeout(windowGone);
      // The sockets first: nobody may ask a closed database.
      server
        .close()
        .then(() => application.close())
        .then(markEnded, markFailed);
    }
    await ended;
  };

  try {
    server = await startLoopbackServer({
      rendererFolder: options.rendererFolder,
      token,
      port: options.port,
      onConnection: (socket, book) => {
        application.accept(socket, book);
      },
      onConnectionCount: (count) => {
        clearTimeout(windowGone);
        if (count === 0 && options.openWindow && !stopping) {
          windowGone = setTimeout(() => {
            stop().catch(surroundings.onError);
          }, options.windowGraceMs);
        }
      },
      onError: surroundings.onError,
    });
  } catch (error) {
    await application.close();
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    ) {
      return err({ code: 'port_taken' });
    }
    throw error;
  }

  const url = `${server.origin}/#token=${token}`;
  surroundings.print(JSON.stringify({ url }));
  if (!options.openWindow) {
    surroundings.print('Sổ Vàng đã sẵn sàng. Mở địa chỉ trên bằng Edge hoặc Chrome; bấm Ctrl+C để đóng.');
  } else if (await surroundings.openBrowser(url)) {
    surroundings.print(
      'Sổ Vàng đã mở trong cửa sổ riêng. Đóng cửa sổ đó, hoặc bấm Ctrl+C ở đây, để kết thúc.',
    );
  } else {
    surroundings.print(
      'Không tìm thấy Edge, Chrome hay Chromium. Hãy mở địa chỉ trên bằng trình duyệt của máy này.',
    );
  }
  return ok({ url, ended, stop });
}
