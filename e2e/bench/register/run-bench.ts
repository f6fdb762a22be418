import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { createRouterClient } from '@orpc/server';

import type { StagedId } from '../../../src-main/domain/kernel/ids.ts';
import { findLocations } from '../../../src-main/hosts/locations.ts';
import { createRouter } from '../../../src-main/hosts/router.ts';
import { createServices } from '../../../src-main/hosts/services.ts';
import { watchTurns } from '../watch-turns.ts';
import { makeHistory } from './make-history.ts';
import { measureSearch } from './measure-search.ts';
import { writeHistory } from './write-history.ts';

// Imports the history of a province, thirty thousand awards, as the page does it, searches in it and exports all of it. The time
// of day also counts what other programs took; so searches and turns of the main thread are held against their targets in
// processor time, and both are printed.

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '30000' } } });
const ROWS = Number(options.rows);
const SEARCH_TARGET_MS = 30;
const TURN_TARGET_MS = 50;

type Step = { readonly name: string; readonly seconds: number; readonly turn: number };

const locations = findLocations();
const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-bench-'));
const opened = await createServices({ ...locations, dataFolder });
if (!opened.ok) throw new Error(opened.error.code);
const services = opened.value;
const client = createRouterClient(createRouter(services));
const missed: string[] = [];

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  // What came before is not this step's.
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  const endWatching = watchTurns();
  const start = performance.now();
  const value = await work();
  const step: Step = { name, seconds: (performance.now() - start) / 1000, turn: endWatching() };
  console.log(`| ${step.name} | ${step.seconds.toFixed(1)} s | ${step.turn.toFixed(0)} ms |`);
  if (step.turn >= TURN_TARGET_MS) missed.push(`${name}: ${step.turn.toFixed(0)} ms in one turn`);
  return value;
}

async function readHistory(bytes: Uint8Array<ArrayBuffer>) {
  const file = new File([bytes], 'lich-su-khen-thuong.xlsx');
  for await (const event of await client.register.readHistory({ file, sender: 'Ban Thi đua' })) {
    if (event.kind === 'failed') throw new Error(event.message);
    if (event.kind === 'read') return event.preview;
  }
  throw new Error('Nothing was read');
}

async function storeHistory(stagedId: StagedId): Promise<number> {
  let stored = 0;
  for await (const event of await client.register.acceptHistory({ stagedId })) {
    if (event.kind === 'refused') throw new Error(event.refusal.code);
    stored = event.done;
  }
  return stored;
}

try {
  await client.setup.loadSample();
  const bytes = await writeHistory(makeHistory(locations.root, ROWS));
  console.log(
    `${ROWS} rows, ${(bytes.length / 1024 / 1024).toFixed(1)} MB; ${availableParallelism()} processors, load average ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(`| | time | longest turn of the main thread (target < ${TURN_TARGET_MS} ms) |`);
  console.log('| --- | --- | --- |');
  const preview = await measure('read, recognised and compared: preview', () => readHistory(bytes));
  const stored = await measure('stored', () => storeHistory(preview.stagedId));
  const again = await measure('the same file again: preview', () => readHistory(bytes));
  if (preview.counts.fresh !== stored || again.counts.fresh !== 0) {
    missed.push(`${preview.counts.fresh} new, ${stored} stored, ${again.counts.fresh} new the second time`);
  }
  const everything = { text: '', awardCode: null, year: null, kind: null, unitIds: [], onlyNumbered: false };
  const exported = await measure('all exported', () => client.register.exportFile(everything));
  const { fresh, known, twice, error } = preview.counts;
  console.log(
    `\npreview: ${fresh} new, ${known} known, ${twice} twice in the file, ${error} with errors; again: ${again.counts.known} known; export ${(exported.file.size / 1024 / 1024).toFixed(1)} MB\n`,
  );

  console.log(`| search | found | p50 | p95 | p95 of the processor (target < ${SEARCH_TARGET_MS} ms) |`);
  console.log('| --- | --- | --- | --- | --- |');
  for (const { name, total, p50, p95, processor95 } of measureSearch(services)) {
    console.log(
      `| ${name} | ${total} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${processor95.toFixed(1)} ms |`,
    );
    if (processor95 >= SEARCH_TARGET_MS) missed.push(`search for ${name}: ${processor95.toFixed(1)} ms`);
  }
  for (const line of missed) console.error(`Missed: ${line}`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await services.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
