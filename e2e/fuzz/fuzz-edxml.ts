import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createDocumentWorker } from '../../src-main/documents/document-worker.ts';
import {
  olderMessage,
  ownMessage,
  sampleBusinesses,
  statusOf,
} from '../../src-main/documents/testing/edxml-samples.ts';
import { mutated, seededRandom } from '../../src-main/documents/testing/mutate-edxml.ts';

// Sends messages with random changes through the document worker and saves what is read under the names that it gives.
// Ends with exit code 1 where the worker crashes, a message takes too long, or a file lies outside of its folder.

/** Milliseconds that one message may take, the start of the thread left out. */
const LONGEST = 2000;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const random = seededRandom(Number(values.seed));
const businesses = Object.values(sampleBusinesses).map((business) => ownMessage(undefined, { business }));
const sources = [ownMessage(), await olderMessage(), statusOf(), ...businesses];
const parent = await mkdtemp(path.join(tmpdir(), 'so-vang-fuzz-'));
const folder = path.join(parent, 'tep');
await mkdir(folder);
const worker = createDocumentWorker({
  workerFile: new URL('../../src-main/documents/worker.ts', import.meta.url),
  resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
  timeouts: { readEdxml: 10_000 },
});
await worker.readEdxml(ownMessage());

const outcomes = new Map<string, number>();
let longest = 0;
let saved = 0;
let lost = 0;
const losses: ReadonlySet<string> = new Set(['hostile', 'too_large']);
const began = performance.now();
for (let done = 0; done < count; done += 1) {
  const message = mutated(sources[done % sources.length] ?? ownMessage(), random);
  const start = performance.now();
  const reading = await worker.readEdxml(message);
  longest = Math.max(longest, performance.now() - start);
  // What brings the thread down or takes all its time has nothing found; a message that is refused names what.
  const isLost = !reading.ok && reading.error.found === null && losses.has(reading.error.code);
  if (isLost) lost += 1;
  const outcome = reading.ok ? `read, ${reading.value.message.kind}` : reading.error.code;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (!reading.ok || reading.value.message.kind !== 'document') continue;
  for (const { name, bytes } of reading.value.message.attachments) {
    await writeFile(path.join(folder, name), bytes);
    saved += 1;
  }
}
await worker.close();
const outside = (await readdir(parent)).filter((name) => name !== 'tep');
await rm(parent, { recursive: true });

const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${count} messages in ${seconds} s, the longest took ${Math.round(longest)} ms; ${saved} files saved`,
);
for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
  console.log(`${times} ${outcome}`);
if (longest > LONGEST || outside.length > 0 || lost > 0) {
  console.error(
    `Failed: ${lost} crashes or hangs; outside of the folder: ${outside.join(', ') || 'nothing'}`,
  );
  process.exitCode = 1;
}
