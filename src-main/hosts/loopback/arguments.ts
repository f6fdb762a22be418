import path from 'node:path';
import { parseArgs } from 'node:util';

import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** How the loopback shell was asked to start. */
export interface LoopbackArguments {
  /** Absolute; undefined means the default place. */
  readonly dataFolder: string | undefined;
  /** Absolute; undefined means the one that came with the program. */
  readonly rendererFolder: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  /** Open a window, and end when the last window is gone. */
  readonly openWindow: boolean;
  /** End when standard input ends: how a parent process on Windows, which has no signals, asks for an orderly end. */
  readonly stopWithInput: boolean;
}

export const LOOPBACK_USAGE =
  'Cách dùng / Usage: loopback [--data DIR] [--port N] [--no-open] [--stop-with-input] [--renderer DIR]';

/** Reads the command line (without the program and script), or says which word isn't understood. */
export function parseLoopbackArguments(words: readonly string[]): Result<LoopbackArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...words],
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        renderer: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        'stop-with-input': { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      return err(`--port ${values.port}`);
    }
    return ok({
      dataFolder: values.data === undefined ? undefined : path.resolve(values.data),
      rendererFolder: values.renderer === undefined ? undefined : path.resolve(values.renderer),
      port: Number(values.port),
      openWindow: !values['no-open'],
      stopWithInput: values['stop-with-input'],
    });
  } catch (error) {
    // parseArgs throws for words it doesn't know; its message names the word.
    return err(error instanceof Error ? error.message : String(error));
  }
}
