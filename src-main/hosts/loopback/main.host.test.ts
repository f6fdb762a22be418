import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');
/** Windows has no signals between processes: there the end of the input is the only way. */
const SIGNALS = process.platform === 'win32' ? [] : (['SIGINT', 'SIGTERM', 'SIGHUP'] as const);

let dataFolder: string;
let children: ChildProcessWithoutNullStreams[];

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'sổ vàng-'));
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    child.kill('SIGKILL');
  }
  await rm(dataFolder, { recursive: true, force: true });
});

function start(...words: string[]) {
  const child = spawn(process.execPath, [MAIN, '--renderer', import.meta.dirname, ...words]);
  children.push(child);
  const output = { text: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.text += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.errors += text;
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  return {
    child,
    ended,
    output,
    async ready() {
      await expect.poll(() => output.text + output.errors).toMatch(/^\{"url":".+"\}\n.+\n$/);
      return output;
    },
  };
}

describe('the loopback program', () => {
  it('opens the data once, says so to a second start, and gives them free at the end of its input', async () => {
    const words = ['--data', dataFolder, '--no-open', '--stop-with-input'];
    const first = start(...words);
    await first.ready();
    const second = start(...words);
    expect(await second.ended).toBe(3);
    expect(second.output).toEqual({
      text: '',
      errors: expect.stringMatching(/đang được mở ở một cửa sổ Sổ Vàng khác/),
    });

    first.child.stdin.end();
    expect(await first.ended).toBe(0);
    const third = start(...words);
    await third.ready();
    third.child.stdin.end();
    expect([await third.ended, first.output.errors, third.output.errors]).toEqual([0, '', '']);
  });

  it.each(SIGNALS)('ends in order at %s', async (signal) => {
    const running = start('--data', dataFolder, '--no-open');
    await running.ready();
    running.child.kill(signal);
    expect([await running.ended, running.output.errors]).toEqual([0, '']);
  });

  it('explains its words when it gets others', async () => {
    const { ended, output } = start('--bogus');
    expect(await ended).toBe(2);
    expect(output).toEqual({ text: '', errors: expect.stringMatching(/--bogus[^]*Cách dùng/) });
  });
});
