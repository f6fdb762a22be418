import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { createRouterClient } from '@orpc/server';

import { findLocations } from '../../../src-main/hosts/locations.ts';
import { createRouter } from '../../../src-main/hosts/router.ts';
import { createServices } from '../../../src-main/hosts/services.ts';
import { watchTurns } from '../watch-turns.ts';

// Reads the self-score workbooks of the inbox as the page has them read: through the router, one after the other, with the
// worker thread started by the first. Beside the time it takes, it measures how long the main thread kept everything else
// waiting: every window, every vote and every keystroke goes through it. The delay of its event loop also holds what other
// programs on the machine took; so the processor time that its longest turn really used is measured beside it.

const READ_TARGET_MS = 3000;
const BLOCKED_TARGET_MS = 50;
const ROUNDS = 5;

const locations = findLocations();
const inbox = path.join(locations.root, 'e2e', 'data', 'inbox');
const files = readdirSync(inbox)
  .filter((name) => name.startsWith('tu-cham-'))
  .toSorted()
  .map((name) => new File([readFileSync(path.join(inbox, name))], name));

type Round = {
  readonly milliseconds: number;
  /** The longest delay of the event loop, by the clock. */
  readonly delay: number;
  /** The processor time of the longest turn of the event loop. */
  readonly turn: number;
  readonly readable: number;
};

/** One round in a program that was just started, as an office starts it in the morning. */
async function measureRound(): Promise<Round> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-bench-'));
  const opened = await createServices({ ...locations, dataFolder });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    const client = createRouterClient(createRouter(opened.value));
    await client.setup.loadSample();
    // What starting left to be done is not the reading's.
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const endWatching = watchTurns();
    const start = performance.now();
    let readable = 0;
    for (const file of files) {
      const [staged] = await client.intake.readWorkbooks({ year: 2026, files: [file] });
      if (staged?.readable === true) readable += 1;
    }
    const milliseconds = performance.now() - start;
    delay.disable();
    return { milliseconds, delay: delay.max / 1e6, turn: endWatching(), readable };
  } finally {
    await opened.value.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const rounds: Round[] = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound());

/** The slowest round counts: an officer who waits doesn't wait for a median. */
const slowest = Math.max(...rounds.map(({ milliseconds }) => milliseconds));
const turn = Math.max(...rounds.map((round) => round.turn));
const readable = Math.min(...rounds.map((round) => round.readable));
for (const round of rounds) {
  console.log(
    `${files.length} workbooks in ${round.milliseconds.toFixed(0)} ms; longest turn of the main thread ${round.turn.toFixed(1)} ms, longest delay ${round.delay.toFixed(1)} ms`,
  );
}
console.log(
  `slowest of ${ROUNDS} rounds ${slowest.toFixed(0)} ms (target < ${READ_TARGET_MS}), longest turn ${turn.toFixed(1)} ms (target < ${BLOCKED_TARGET_MS}), ${readable} of ${files.length} readable`,
);
if (slowest >= READ_TARGET_MS || turn >= BLOCKED_TARGET_MS || readable < files.length) process.exitCode = 1;
