import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Clock, LogFields, Logger } from '../application/ports.ts';

/** A log of this size covers weeks of an office; the one before it is kept as well. */
const ROTATE_AT_BYTES = 2 * 1024 * 1024;

/**
 * Writes events as JSON lines into `<dataFolder>/logs/so-vang.log`. Logging never stops the program: a log that can't be
 * written is given up, since the data matter more than the news about them.
 */
export function createFileLogger(dataFolder: string, clock: Clock): Logger {
  const folder = path.join(dataFolder, 'logs');
  const file = path.join(folder, 'so-vang.log');

  function write(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT_BYTES)
        renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify({ at: clock.now(), level, event, ...fields })}\n`);
    } catch {
      // A full disk is told to the officer by the command that could not be stored; the log has no better way.
    }
  }

  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}
