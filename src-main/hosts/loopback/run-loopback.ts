import { homedir } from 'node:os';

import { RPCHandler } from '@orpc/server/ws';

import { SocketCloseCode } from '../../contract/socket-handshake.ts';
import { ok } from '../../domain/kernel/result.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { handlerOptions } from '../handler-options.ts';
import { findLocations } from '../locations.ts';
import { createRouter } from '../router.ts';
import { createBookServer } from '../serve-book.ts';
import { createServices } from '../services.ts';
import { startupMessage } from '../startup-messages.ts';
import { LOOPBACK_USAGE, parseLoopbackArguments } from './arguments.ts';
import { openBrowser } from './open-browser.ts';
import { startLoopback } from './start-loopback.ts';

/** What the process ends with; scripts rely on these numbers. */
const ExitCode = { done: 0, failed: 1, wrongUsage: 2, alreadyOpen: 3 } as const;

/** A reload takes moments; a computer waking from sleep some seconds. */
const WINDOW_GRACE_MS = 10_000;

/**
 * Runs the loopback shell until it is asked to end: by a signal, by the end of standard input (`--stop-with-input`) or
 * by the closing of its last window.
 *
 * @param words the command line without the program and the script
 * @returns the exit code
 */
export async function runLoopback(words: readonly string[]): Promise<number> {
  const parsed = parseLoopbackArguments(words);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.error}\n${LOOPBACK_USAGE}\n`);
    return ExitCode.wrongUsage;
  }
  const { openWindow, port, rendererFolder, stopWithInput } = parsed.value;
  const locations = findLocations();
  const dataFolder =
    parsed.value.dataFolder ??
    defaultDataFolder({ platform: process.platform, environment: process.env, homeFolder: homedir() });

  const started = await startLoopback(
    {
      rendererFolder: rendererFolder ?? locations.rendererFolder,
      port,
      openWindow,
      windowGraceMs: WINDOW_GRACE_MS,
    },
    {
      async openApplication() {
        const program = await createServices({ dataFolder, ...locations });
        if (!program.ok) {
          return program;
        }
        const services = program.value;
        const serveBook = createBookServer(
          services,
          (opened) => new RPCHandler(createRouter(opened), handlerOptions(opened)),
        );
        return ok({
          accept(socket, book) {
            const handler = serveBook(book, () => socket.close(SocketCloseCode.goingAway));
            if (handler === null) socket.close(SocketCloseCode.refused);
            else handler.upgrade(socket, { context: {} }).catch(reportError);
          },
          close: async () => {
            await services.close();
          },
        });
      },
      openBrowser,
      print(line) {
        process.stdout.write(`${line}\n`);
      },
      onError: reportError,
    },
  );
  if (!started.ok) {
    const { code } = started.error;
    process.stderr.write(
      code === 'port_taken'
        ? `Cổng ${port} đang được chương trình khác dùng. Hãy bỏ --port hoặc chọn số khác.\n`
        : `${startupMessage(code, dataFolder)}\n`,
    );
    return code === 'already_open' ? ExitCode.alreadyOpen : ExitCode.failed;
  }

  const running = started.value;
  const stop = (): void => {
    running.stop().catch(reportError);
  };
  // Once: a second Ctrl+C ends the process at once, should the orderly end hang.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, stop);
  }
  if (stopWithInput) {
    process.stdin.once('end', stop).resume();
  }
  await running.ended;
  process.stdin.destroy();
  return ExitCode.done;
}

/** For the console of whoever started the program: the kind of error only, never what was being worked on. */
function reportError(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  process.stderr.write(`${code ?? (error instanceof Error ? error.name : 'error')}\n`);
}
