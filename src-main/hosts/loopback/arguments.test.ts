import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { err, ok } from '../../domain/kernel/result.ts';
import { parseLoopbackArguments } from './arguments.ts';

describe('the command line', () => {
  it('needs no words', () => {
    expect(parseLoopbackArguments([])).toEqual(
      ok({
        dataFolder: undefined,
        rendererFolder: undefined,
        port: 0,
        openWindow: true,
        stopWithInput: false,
      }),
    );
  });

  it('takes every word it knows', () => {
    const words = ['--data', 'dữ liệu', '--renderer', '/r', '--port=8123', '--no-open', '--stop-with-input'];
    expect(parseLoopbackArguments(words)).toEqual(
      ok({
        dataFolder: path.resolve('dữ liệu'),
        rendererFolder: path.resolve('/r'),
        port: 8123,
        openWindow: false,
        stopWithInput: true,
      }),
    );
  });

  it.each([['--port', '70000'], ['--port', '1e3'], ['--port', '-1'], ['--unknown'], ['stray'], ['--data']])(
    'refuses %s %s',
    (...words) => {
      expect(parseLoopbackArguments(words)).toEqual(err(expect.any(String)));
    },
  );
});
