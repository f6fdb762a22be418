import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { DocumentId } from '../../src-main/domain/kernel/ids.ts';
import {
  callSession,
  day,
  decide,
  holdSession,
  openProgram,
  prepareYear,
  subjectOfDraft,
  year,
} from './office-year.ts';

// Writes every kind of document from the sample province into a folder, as docx and pdf, to be looked at side by side:
// npm run gallery -- DIR

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the documents go: npm run gallery -- DIR');
mkdirSync(folder, { recursive: true });

const formats = ['docx', 'pdf'] as const;
type Format = (typeof formats)[number];

const program = await openProgram();
const { client } = program;
let written = 0;

/** Writes a kind in both formats under a number that keeps the order of the year. */
async function keep(name: string, file: (format: Format) => Promise<{ file: File }>): Promise<void> {
  written += 1;
  for (const format of formats) {
    const bytes = new Uint8Array(await (await file(format)).file.arrayBuffer());
    writeFileSync(path.join(folder ?? '', `${String(written).padStart(2, '0')}-${name}.${format}`), bytes);
  }
}

const ofRegister = (id: DocumentId) => (part: Format) => client.documents.file({ id, part });

/** A draft about the first thing that the book offers for the kind, with a number as it is issued. */
async function keepDraft(
  kind: Parameters<typeof client.drafts.create>[0]['kind'],
  number: number,
): Promise<void> {
  const aboutId = await subjectOfDraft(client, kind);
  const { id } = await client.drafts.create({ kind, year, aboutId });
  await keep(`${kind}-draft`, (format) => client.drafts.preview({ id, format }));
  const document = await client.drafts.write({ id, number, date: day('2026-11-27') });
  await keep(kind, ofRegister(document.id));
}

try {
  const clusterId = await prepareYear(client, program.root, 'danh-sach-de-nghi.xlsx');
  await keepDraft('plan', 12);
  await keep('score-summary', (format) => client.scoring.exportSheet({ clusterId, format }));
  await keepDraft('cluster_report', 3);
  await keepDraft('reminder', 7);
  await keepDraft('unit_submission', 45);

  const dossiers = (await client.dossiers.list({ year })).rows.slice(0, 4);
  const returned = dossiers.map(({ id }) => id);
  await client.dossiers.move({
    ids: returned,
    to: 'returned',
    reason: 'Báo cáo thành tích chưa có xác nhận của cấp có thẩm quyền',
    on: day('2026-11-18'),
    despite: false,
  });
  const { letters } = await client.dossiers.letters({ ids: returned, kind: 'return', deadline: null });
  const [letter] = letters;
  if (!letter) throw new Error('No letter was written');
  await keep('return_letter', (format) =>
    client.dossiers.letterFile({ letterHash: letter.letterHash, format }),
  );

  const meetingId = await callSession(client);
  await keepDraft('nominee_list', 2);
  for (const paper of ['invitation', 'agenda', 'kit'] as const) {
    await keep(paper, (format) => client.papers.file({ meetingId, paper, format, memberId: null }));
  }
  const { roll } = await client.meetings.get({ meetingId });
  const absent = roll.find(({ attendance }) => attendance === 'absent')?.memberId ?? null;
  await keep('opinions', (format) =>
    client.papers.file({ meetingId, paper: 'opinions', format, memberId: absent }),
  );

  program.setNow('2026-11-24T01:05:00.000Z');
  await holdSession(client, meetingId);
  await keep('minutes', ofRegister((await client.documents.writeMinutes({ meetingId, number: 5 })).id));
  await keep(
    'counting_minutes',
    ofRegister((await client.documents.writeCountingMinutes({ meetingId, number: 6 })).id),
  );
  await keepDraft('conclusion', 8);
  await keepDraft('submission', 210);

  program.setNow('2026-11-27T02:00:00.000Z');
  const decisionId = await decide(client);
  await keep('decision', (part) => client.decisions.file({ id: decisionId, part }));
  await keepDraft('statistics', 260);
  console.log(`${written} documents, each as docx and pdf, in ${folder}`);
} finally {
  await program.close();
}
