import { availableParallelism, loadavg } from 'node:os';

import {
  beginYear,
  callSession,
  day,
  draftDecision,
  holdSession,
  issueDecision,
  openProgram,
  scoreCluster,
  subjectOfDraft,
  takeInNominees,
  year,
} from '../../gallery/office-year.ts';
import { watchTurns } from '../watch-turns.ts';
import { watchMemory } from './watch-memory.ts';

// Makes every kind of document from a year whose session has 1,049 nominees, each in both formats, and says what each takes: time,
// the longest turn of the main thread, and memory.

const BLOCKED_TARGET_MS = 50;
const MEBIBYTE = 1024 * 1024;

const program = await openProgram();
const { client } = program;
const missed: string[] = [];

const formats = ['docx', 'pdf'] as const;
type Format = (typeof formats)[number];

/** Does one step and prints its line; the size is of the file that came out. */
async function measure<T>(kind: string, step: string, work: () => Promise<T>): Promise<T> {
  // What the step before left to be done, such as statements to be thrown away, is not this one's.
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  const endWatching = watchTurns();
  const endMemory = watchMemory();
  const start = performance.now();
  const value = await work();
  const time = performance.now() - start;
  const turn = endWatching();
  const { peak, grown } = endMemory();
  const size = sizeOf(value);
  console.log(
    `| ${kind} | ${step} | ${time.toFixed(0)} ms | ${turn.toFixed(0)} ms | ${(peak / MEBIBYTE).toFixed(0)} (+${(grown / MEBIBYTE).toFixed(0)}) MiB | ${size} |`,
  );
  if (turn >= BLOCKED_TARGET_MS)
    missed.push(`${kind}, ${step}: the main thread was busy for ${turn.toFixed(0)} ms`);
  return value;
}

function sizeOf(value: unknown): string {
  const file = typeof value === 'object' && value !== null && 'file' in value ? value.file : null;
  return file instanceof File ? `${(file.size / 1024).toFixed(0)} KiB` : '';
}

/** Both formats of a kind. */
async function measureFiles(kind: string, file: (format: Format) => Promise<{ file: File }>): Promise<void> {
  for (const format of formats) await measure(kind, format, () => file(format));
}

/** A kind that is drafted from the book: made, then shown in both formats, then entered in the register. */
async function measureDraft(
  kind: Parameters<typeof client.drafts.create>[0]['kind'],
  number: number,
): Promise<void> {
  const aboutId = await subjectOfDraft(client, kind);
  const { id } = await measure(kind, 'from the book', () => client.drafts.create({ kind, year, aboutId }));
  await measureFiles(kind, (format) => client.drafts.preview({ id, format }));
  await measure(kind, 'register, both', () => client.drafts.write({ id, number, date: day('2026-11-27') }));
}

/** All dossiers go back with a letter to each unit; then they are taken in again. */
async function measureLetters(): Promise<void> {
  const { rows } = await measure('dossiers', 'listed', () => client.dossiers.list({ year }));
  const ids = rows.map(({ id }) => id);
  const returned = {
    ids,
    to: 'returned',
    reason: 'Báo cáo thành tích chưa có xác nhận của cấp có thẩm quyền',
    on: day('2026-11-18'),
    despite: false,
  } as const;
  await measure('dossiers', 'returned', () => client.dossiers.move(returned));
  const kind = 'return_letter';
  const { letters } = await measure(kind, `letters of all units on ${ids.length} dossiers`, () =>
    client.dossiers.letters({ ids, kind: 'return', deadline: null }),
  );
  const [longest] = letters.toSorted((a, b) => b.count - a.count);
  if (!longest) throw new Error('No letter was written');
  await measureFiles(`${kind}, ${longest.count} dossiers of ${letters.length} letters`, (format) =>
    client.dossiers.letterFile({ letterHash: longest.letterHash, format }),
  );
  await measure('dossiers', 'taken in again', () => client.dossiers.undo({ year }));
}

try {
  const roundId = await beginYear(client);
  console.log(`${availableParallelism()} processors, load average ${loadavg()[0]?.toFixed(1)}\n`);
  console.log('| document | step | time | longest turn of the main thread | memory at most | file |');
  console.log('| --- | --- | --- | --- | --- | --- |');

  await measure('list of nominees', 'taken in', () =>
    takeInNominees(client, program.root, { nominees: 'phien-hop-1049.xlsx', roundId }),
  );
  const clusterId = await scoreCluster(client);
  await measureDraft('plan', 12);
  await measureFiles('score_summary', (format) => client.scoring.exportSheet({ clusterId, format }));
  await measureDraft('cluster_report', 3);
  await measureDraft('reminder', 7);
  await measureDraft('unit_submission', 45);
  await measureLetters();

  const meetingId = await measure('session', 'called, votes put', () => callSession(client));
  await measureDraft('nominee_list', 2);
  for (const paper of ['invitation', 'agenda', 'kit'] as const) {
    await measureFiles(paper === 'kit' ? 'ballots and tally sheets (kit)' : paper, (format) =>
      client.papers.file({ meetingId, paper, format, memberId: null }),
    );
  }
  const { roll } = await client.meetings.get({ meetingId });
  const absent = roll.find(({ attendance }) => attendance === 'absent')?.memberId ?? null;
  await measureFiles('opinion sheet', (format) =>
    client.papers.file({ meetingId, paper: 'opinions', format, memberId: absent }),
  );

  program.setNow('2026-11-24T01:05:00.000Z');
  await measure('session', 'held', () => holdSession(client, meetingId));
  for (const kind of ['minutes', 'counting_minutes'] as const) {
    await measureFiles(kind, (part) => client.minutes.draft({ meetingId, kind, part }));
  }
  await measure('minutes', 'register, both', () => client.documents.writeMinutes({ meetingId, number: 5 }));
  await measure('counting_minutes', 'register, both', () =>
    client.documents.writeCountingMinutes({ meetingId, number: 6 }),
  );
  await measureDraft('conclusion', 8);
  await measureDraft('submission', 210);

  program.setNow('2026-11-27T02:00:00.000Z');
  const decisionId = await measure('decision', 'drafted', () => draftDecision(client));
  await measure('decision', 'issued', () => issueDecision(client, decisionId));
  await measureFiles('decision', (part) => client.decisions.file({ id: decisionId, part }));
  await measureDraft('statistics', 260);

  console.log(missed.length === 0 ? '\nEvery step keeps its target.' : `\nMissed:\n${missed.join('\n')}`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await program.close();
}
