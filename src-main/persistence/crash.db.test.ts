import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { temporaryFolder } from './testing/temporary-folder.ts';
import { openForTest } from './testing/test-database.ts';

const writer = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url));

/** Starts the writer and kills it outright some time after its first commit; answers with the ids that it printed. */
async function writeAndKill(file: string, milliseconds: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  await once(child.stdout, 'data');
  await wait(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'close');
  const whole = Buffer.concat(pieces).toString().split('\n').slice(0, -1);
  return whole.map(Number);
}

it('keeps every commit that was reported, and no half of one, when the program is killed ten times', async () => {
  const file = join(temporaryFolder(), 'so-vang.db');
  const printed: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const ids = await writeAndKill(file, Math.random() * 60);
    expect(ids.length).toBeGreaterThan(0);
    printed.push(...ids);
  }
  const { client } = openForTest(file);
  const stored = new Set(client.prepare<[], number>('SELECT id FROM written').pluck().all());
  expect(printed.filter((id) => !stored.has(id))).toEqual([]);
  // A commit holds an odd and an even id; what was committed but not yet printed counts, a single one does not.
  expect([stored.size % 2, Math.max(...stored)]).toEqual([0, stored.size]);
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
});
