import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { createRouterClient } from '@orpc/server';
import { describe, expect, it, onTestFinished } from 'vitest';

import { fileTypes } from '../../application/file-types.ts';
import { lastAudit, refusal, refused } from '../../application/testing/office.ts';
import type { Office } from '../../application/testing/office.ts';
import {
  beginSession,
  closePollInSession,
  createSession,
  draftPoll,
  openSampleOffice,
  proposeFirst,
} from '../../application/testing/sample-office.ts';
import { REHEARSAL_MARK } from '../../documents/rehearsal-mark/rehearsal-mark.ts';
import { docxPart, pdfPages } from '../../documents/testing/read-back.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { findLocations } from '../locations.ts';
import { createRouter } from '../router.ts';
import { createServices } from '../services.ts';
import type { Services } from '../services.ts';

/** The rehearsal as a window of it sees it; `left` counts how often it was told to leave. */
function joinRehearsal(services: Services) {
  let left = 0;
  const copy = services.joinRehearsal(() => {
    left += 1;
  });
  if (!copy) throw new Error('No rehearsal is running');
  return { copy, client: createRouterClient(createRouter(copy)), left: () => left };
}

/** What lies in the data folder of the office, without the rehearsal's own and the log of the program. */
function filesOf(dataFolder: string): Record<string, string> {
  const names = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dataFolder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^(rehearsal|logs)/.test(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(dataFolder, name)))
        .digest('hex'),
    ]),
  );
}

async function rehearse(office: Office, meetingId: MeetingId) {
  await office.client.rehearsal.begin({ meetingId });
  return joinRehearsal(office.services);
}

const rehearsalFolder = (office: Office) => path.join(office.dataFolder, 'rehearsal');

describe('a rehearsal', () => {
  it('goes through hundreds of commands and changes no byte of the book, nor of what lies beside it', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    await proposeFirst(office, 8);
    const before = { files: filesOf(office.dataFolder), head: office.services.audit.head() };
    const told = office.changes.length;
    const { client, copy } = await rehearse(office, meetingId);
    const start = copy.audit.head().seq;
    await client.rehearsal.markAttendance();
    await client.meetings.start({ meetingId });
    const proposals = await client.proposals.list({ year: 2026 });
    const { pollId } = await client.polls.putToBallot({
      meetingId,
      awardCode: 'CO_TINH',
      proposalIds: proposals.map(({ id }) => id),
    });
    await client.polls.open({ pollId });
    for (let round = 0; round < 200; round += 1) await client.rehearsal.fillPolls({ outcome: 'some_fail' });
    const open = copy.repositories.polls.find(pollId);
    const { revision } = await client.polls.close({ pollId, baseRevision: open?.revision ?? 0 });
    await client.polls.seal({ pollId, baseRevision: revision });
    await client.meetings.end({ meetingId, endTime: '11:15' });
    const done = copy.audit.head().seq - start;
    await client.documents.writeMinutes({ meetingId, number: 1 });
    expect(done).toBeGreaterThan(200);
    expect({ files: filesOf(office.dataFolder), head: office.services.audit.head() }).toEqual(before);
    expect(office.changes.length).toBe(told);
    expect((await office.client.meetings.get({ meetingId })).state).toBe('draft');
  });

  it('fills open votes so that they can be closed, and says so where none is open', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    const { client, copy } = await rehearse(office, meetingId);
    await expect(client.rehearsal.fillPolls({ outcome: 'all_pass' })).rejects.toMatchObject({
      data: refusal('no_poll_open'),
    });
    await client.polls.open({ pollId });
    await client.counting.setEntry({ pollId, entry: 'double' });
    expect(await client.rehearsal.fillPolls({ outcome: 'all_pass' })).toEqual({ polls: 1 });
    expect(await client.counting.checks({ pollId })).toMatchObject({
      counted: 2,
      problems: [],
      differences: 0,
    });
    const { revision } = copy.repositories.polls.find(pollId) ?? { revision: 0 };
    await client.polls.close({ pollId, baseRevision: revision });
    const { polls } = await client.meetings.get({ meetingId });
    expect(polls[0]?.items.map(({ result }) => result?.verdict)).toEqual(['passed', 'passed']);
  });

  it('marks members at random and keeps the quorum, chair and secretary', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { client, copy } = await rehearse(office, meetingId);
    const alwaysAbsent = createRouterClient(createRouter({ ...copy, random: () => 0 }));
    const figures = await alwaysAbsent.rehearsal.markAttendance();
    const { quorum, roll, chairId, secretaryId } = await client.meetings.get({ meetingId });
    expect([figures, quorum.met]).toEqual([{ present: 13, written: 0, absent: 6 }, true]);
    const officers = roll.filter(({ memberId }) => memberId === chairId || memberId === secretaryId);
    expect(officers.map(({ attendance }) => attendance)).toEqual(['present', 'present']);
  });

  it('makes nothing up in the real book, and is not rehearsed itself', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { rehearsal } = office.client;
    expect(await refused(office, () => rehearsal.fillPolls({ outcome: 'all_pass' }))).toEqual(
      refusal('not_a_rehearsal'),
    );
    expect(await refused(office, () => rehearsal.markAttendance())).toEqual(refusal('not_a_rehearsal'));
    expect(await refused(office, () => rehearsal.reset())).toEqual(refusal('not_a_rehearsal'));
    expect(await refused(office, () => rehearsal.begin({ meetingId: 'x' as MeetingId }))).toEqual(
      refusal('not_found'),
    );
    const { client } = await rehearse(office, meetingId);
    // Even while one runs, the real book makes nothing up.
    expect(await refused(office, () => rehearsal.fillPolls({ outcome: 'all_pass' }))).toEqual(
      refusal('not_a_rehearsal'),
    );
    await expect(client.rehearsal.begin({ meetingId })).rejects.toMatchObject({
      data: refusal('rehearsal_only_once'),
    });
    const running = { meetingId, title: 'Phiên họp xét khen thưởng tháng 11' };
    expect([await rehearsal.state(), await client.rehearsal.state()]).toEqual([
      { inside: false, running },
      { inside: true, running },
    ]);
  });

  it('begins anew with the book as it is then, and closes the copy before', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const first = await rehearse(office, meetingId);
    await first.client.meetings.start({ meetingId });
    await office.client.meetings.setAttendance({
      meetingId,
      memberIds: [(await office.client.meetings.get({ meetingId })).roll[5]?.memberId ?? ('' as never)],
      attendance: 'absent',
      reason: 'Nghỉ ốm',
    });
    await first.client.rehearsal.reset();
    const second = joinRehearsal(office.services);
    const { state, quorum } = await second.client.meetings.get({ meetingId });
    expect([state, quorum.present]).toEqual(['draft', 18]);
    await expect.poll(() => [first.left(), readdirSync(rehearsalFolder(office))]).toEqual([1, ['2']]);
    expect(second.left()).toBe(0);
  });

  it('ends with its folder, whoever asks for it, and lets nobody in any more', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const window = await rehearse(office, meetingId);
    expect(await window.client.rehearsal.end()).toEqual({});
    expect([office.services.joinRehearsal(() => undefined), await office.client.rehearsal.state()]).toEqual([
      null,
      { inside: false, running: null },
    ]);
    await expect.poll(() => [window.left(), readdirSync(rehearsalFolder(office))]).toEqual([1, []]);
    await rehearse(office, meetingId);
    await office.client.rehearsal.end();
    await expect.poll(() => readdirSync(rehearsalFolder(office))).toEqual([]);
  });

  it('hands out documents marked on every page under a name that says so, and refuses what can’t be marked', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await closePollInSession(office);
    const { client } = await rehearse(office, meetingId);
    await client.meetings.end({ meetingId, endTime: '11:15' });
    const { id } = await client.documents.writeMinutes({ meetingId, number: 7 });
    const pdf = await client.documents.file({ id, part: 'pdf' });
    const docx = await client.documents.file({ id, part: 'docx' });
    expect([pdf.name, docx.name, docx.file.type]).toEqual([
      expect.stringMatching(/^DIEN-TAP_.*\.pdf$/),
      expect.stringMatching(/^DIEN-TAP_.*\.docx$/),
      fileTypes.docx,
    ]);
    const pages = pdfPages(new Uint8Array(await pdf.file.arrayBuffer()));
    expect(pages.filter((page) => !page.includes(REHEARSAL_MARK))).toEqual([]);
    const relations = new Uint8Array(await docx.file.arrayBuffer());
    expect(await docxPart(relations, 'word/header1.xml')).toContain(REHEARSAL_MARK);
    const forbidden = [
      () =>
        client.register.exportFile({
          text: '',
          awardCode: null,
          year: null,
          kind: null,
          unitIds: [],
          onlyNumbered: false,
        }),
      () => client.documents.exportPackage({ id }),
      () => client.eOffice.recall({ id, reason: 'Sai' }),
      () => client.eOffice.packages(),
      () => client.setup.backUp(),
      () => client.documents.sign({ id, certificate: new File(['x'], 'a.p12'), passphrase: 'x' }),
    ];
    for (const call of forbidden)
      await expect(call()).rejects.toMatchObject({ data: refusal('not_in_rehearsal') });
    expect(existsSync(path.join(office.dataFolder, 'e-office'))).toBe(true);
    expect(readdirSync(path.join(office.dataFolder, 'e-office'))).toEqual([]);
  });

  it('shows files that were kept before it began, and keeps new ones to itself', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const kept = await office.services.files.store(Buffer.from('trước'));
    const { copy } = await rehearse(office, meetingId);
    const made = await copy.files.store(Buffer.from('trong diễn tập'));
    if (!kept.ok || !made.ok) throw new Error('Nothing was stored');
    const found = await copy.files.read(kept.value.hash);
    expect(found.ok && Buffer.from(found.value).toString()).toBe('trước');
    expect(await office.services.files.read(made.value.hash)).toEqual({
      ok: false,
      error: { code: 'missing' },
    });
  });

  it('leaves the book as it was when the program is killed in it, and is cleared away at the next start', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { client } = await rehearse(office, meetingId);
    await client.meetings.start({ meetingId });
    expect(lastAudit(office).command).toBe('create_meeting');
    // Nothing is closed: what lies there now is what a power cut leaves.
    const after = temporaryFolder();
    for (const name of ['so-vang.db', 'so-vang.db-wal']) {
      writeFileSync(path.join(after, name), readFileSync(path.join(office.dataFolder, name)));
    }
    mkdirSync(path.join(after, 'rehearsal', '1'), { recursive: true });
    writeFileSync(path.join(after, 'rehearsal', '1', 'so-vang.db'), 'half');
    const opened = await createServices({ ...findLocations(), dataFolder: after });
    if (!opened.ok) throw new Error(opened.error.code);
    onTestFinished(() => opened.value.close());
    expect(existsSync(path.join(after, 'rehearsal'))).toBe(false);
    expect([opened.value.audit.head(), opened.value.repositories.meetings.find(meetingId)?.state]).toEqual([
      office.services.audit.head(),
      'draft',
    ]);
  });

  it('says that the disk is full and leaves no half copy', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    office.database.backup = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    expect(await refused(office, () => office.client.rehearsal.begin({ meetingId }))).toEqual(
      refusal('disk_full'),
    );
    expect(readdirSync(rehearsalFolder(office))).toEqual([]);
  });
});
