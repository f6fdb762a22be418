import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { isSealIntact } from '../../domain/voting/seal.ts';
import { checkTallyFile } from '../../hosts/verify-tally.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  closePoll,
  closePollInSession,
  countPoll,
  draftPoll,
  openSampleOffice,
  proposeFirst,
  sealPoll,
} from '../testing/sample-office.ts';

const nothing = {
  agree: null,
  disagree: null,
  invalidMarks: null,
  writtenAgree: null,
  writtenDisagree: null,
};

async function viewOf(office: Office, meetingId: MeetingId, pollId: PollId) {
  const { polls } = await office.client.meetings.get({ meetingId });
  const poll = polls.find(({ id }) => id === pollId);
  if (!poll) throw new Error(`No poll ${pollId}`);
  return poll;
}

async function stateOf(office: Office, proposalId: string) {
  const proposals = await office.client.proposals.list({ year: 2026 });
  return proposals.find(({ id }) => id === proposalId)?.state;
}

describe('a list with carve-outs', () => {
  it('counts the list once and what was carved out by itself', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const proposalIds = await proposeFirst(office, 3);
    const { pollId } = await office.client.polls.putToBallot({
      meetingId,
      awardCode: 'CO_TINH',
      proposalIds,
      wholeList: true,
    });
    const [first] = proposalIds;
    await office.client.polls.open({ pollId });
    await office.client.polls.carveOut({
      pollId,
      items: [{ proposalId: first!, carvedOut: true, note: 'Thư ký đề nghị' }],
    });
    const { revision } = await viewOf(office, meetingId, pollId);
    await office.client.polls.saveCounts({
      pollId,
      baseRevision: revision,
      counts: { issued: 17, returned: 17, valid: 17, invalid: 0 },
      listCounts: { ...nothing, agree: 17, disagree: 0, invalidMarks: 0 },
      items: [{ proposalId: first!, ...nothing, agree: 9, disagree: 8, invalidMarks: 0 }],
    });
    expect(
      await refused(office, () =>
        office.client.polls.carveOut({ pollId, items: [{ proposalId: first!, carvedOut: false, note: '' }] }),
      ),
    ).toEqual(refusal('count_begun'));
    await sealPoll(office, pollId);
    const poll = await viewOf(office, meetingId, pollId);
    expect([poll.listResult?.shareText, poll.items.map(({ result }) => result?.verdict)]).toEqual([
      '17/19 (89,47 %)',
      ['failed', 'passed', 'passed'],
    ]);
  });
});

describe('motions', () => {
  it('are voted on by hand under the regulation, and need no papers', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await office.client.polls.putMotion({
      meetingId,
      title: 'Thông qua chương trình phiên họp',
      method: 'consent',
    });
    await office.client.polls.open({ pollId });
    await sealPoll(office, pollId);
    const { listResult, listCounts } = await viewOf(office, meetingId, pollId);
    expect([listResult?.verdict, listCounts.agree]).toEqual(['passed', 17]);
  });
});

describe('a vote by consent to which somebody objects', () => {
  it('is a draft again and can be held by hands; ballots that are out stay out', async () => {
    const office = await openSampleOffice();
    const { polls } = office.client;
    const meetingId = await beginSession(office);
    const title = 'Thông qua chương trình phiên họp';
    const { pollId } = await polls.putMotion({ meetingId, title, method: 'consent' });
    await polls.open({ pollId });
    await polls.takeBack({ pollId });
    const { state, revision } = await viewOf(office, meetingId, pollId);
    expect(state).toBe('draft');
    const setting = { wholeList: false, seats: null, entry: 'single' } as const;
    await polls.setUp({ pollId, baseRevision: revision, method: 'show_of_hands', ...setting });
    await polls.open({ pollId });
    const hands = await viewOf(office, meetingId, pollId);
    expect([hands.state, hands.method]).toEqual(['open', 'show_of_hands']);

    const ballot = await draftPoll(office, meetingId);
    await polls.open({ pollId: ballot.pollId });
    expect(await refused(office, () => polls.takeBack({ pollId: ballot.pollId }))).toMatchObject({
      code: 'poll_open',
    });
  });
});

describe('ballots on those who failed', () => {
  it('are held as often as the regulation allows', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId, proposalIds } = await closePollInSession(office);
    const failed = proposalIds[1]!;
    const again = await office.client.polls.reballot({ pollId, reason: 'Hội đồng biểu quyết lại' });
    const second = await viewOf(office, meetingId, again.pollId);
    expect([
      second.round,
      second.origin,
      second.basedOn,
      second.items.map((item) => item.proposalId),
    ]).toEqual([2, 'reballot', pollId, [failed]]);
    await office.client.polls.open({ pollId: again.pollId });
    await countPoll(office, again.pollId, [15]);
    await sealPoll(office, again.pollId);
    expect(
      await refused(office, () => office.client.polls.reballot({ pollId: again.pollId, reason: '' })),
    ).toMatchObject({ code: 'ballots_exhausted', parameters: { most: 2 } });
  });
});

describe('equal votes at the last place', () => {
  it('wait for the chair between closing and sealing', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const proposalIds = await proposeFirst(office, 2);
    const { pollId } = await office.client.polls.putToBallot({
      meetingId,
      awardCode: 'CO_TINH',
      proposalIds,
      seats: 1,
    });
    await office.client.polls.open({ pollId });
    await countPoll(office, pollId, [17, 17]);
    await closePoll(office, pollId);
    const { revision, tie } = await viewOf(office, meetingId, pollId);
    expect(tie).toEqual({ proposalIds, places: 1 });
    expect(
      await refused(office, () => office.client.polls.seal({ pollId, baseRevision: revision })),
    ).toMatchObject({ code: 'tie_open' });
    const chosen = await office.client.polls.chooseTied({
      pollId,
      baseRevision: revision,
      proposalIds: [proposalIds[1]!],
    });
    await office.client.polls.seal({ pollId, baseRevision: chosen.revision });
    expect([await stateOf(office, proposalIds[0]!), await stateOf(office, proposalIds[1]!)]).toEqual([
      'failed',
      'passed',
    ]);
  });
});

describe('corrections', () => {
  it('supersede a sealed record with a reason, and can be withdrawn', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId, proposalIds } = await closePollInSession(office);
    const failed = proposalIds[1]!;
    const begun = await office.client.polls.correct({ pollId, reason: 'Đếm sót một phiếu' });
    expect(await stateOf(office, failed)).toBe('in_ballot');
    expect(await refused(office, () => office.client.polls.correct({ pollId, reason: 'lần nữa' }))).toEqual(
      refusal('poll_superseded'),
    );
    await office.client.polls.remove({ pollId: begun.pollId });
    expect(await stateOf(office, failed)).toBe('failed');

    const correction = await office.client.polls.correct({ pollId, reason: 'Đếm sót một phiếu' });
    await countPoll(office, correction.pollId, [17, 16]);
    await sealPoll(office, correction.pollId);
    const [old, standing] = [
      await viewOf(office, meetingId, pollId),
      await viewOf(office, meetingId, correction.pollId),
    ];
    expect([old.superseded, standing.superseded, standing.reason, await stateOf(office, failed)]).toEqual([
      true,
      false,
      'Đếm sót một phiếu',
      'passed',
    ]);
  });

  it('can follow the end of a session, but not the lock of its file', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId } = await closePollInSession(office);
    await office.client.meetings.end({ meetingId, endTime: '11:15' });
    const { pollId: correction } = await office.client.polls.correct({ pollId, reason: 'Sai số phiếu' });
    await countPoll(office, correction, [16, 16]);
    await sealPoll(office, correction);
    expect((await viewOf(office, meetingId, correction)).state).toBe('sealed');
    const meeting = office.services.repositories.meetings.find(meetingId)!;
    office.services.repositories.meetings.update({ ...meeting, state: 'locked' });
    expect(
      await refused(office, () => office.client.polls.correct({ pollId: correction, reason: 'x' })),
    ).toEqual(refusal('meeting_locked'));
  });
});

describe('the exported record', () => {
  it('proves itself on the command line, and a changed one doesn’t', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId } = await closePollInSession(office);
    const { file } = await office.client.polls.exportTally({ meetingId, pollId: null });
    const text = await file.text();
    const folder = temporaryFolder();
    const [good, bad] = [path.join(folder, 'good.json'), path.join(folder, 'bad.json')];
    writeFileSync(good, text);
    writeFileSync(bad, text.replace(String.raw`\"agree\":15`, String.raw`\"agree\":16`));
    const script = new URL('../../hosts/verify-tally.ts', import.meta.url).pathname;
    const printed = execFileSync(process.execPath, [script, good], { encoding: 'utf8' });
    const poll = await viewOf(office, meetingId, pollId);
    expect(printed).toContain(`2. ${poll.items[1]!.name}: ${poll.items[1]!.result?.sentence}`);
    expect(printed).toContain(poll.sealCode);
    expect(() => execFileSync(process.execPath, [script, bad], { encoding: 'utf8', stdio: 'pipe' })).toThrow(
      /Command failed/,
    );
    expect((await checkTallyFile(bad)).lines.filter((line) => line.startsWith('SAI'))).toHaveLength(2);
    expect(isSealIntact(office.services.repositories.polls.find(pollId)!, office.services.hashText)).toBe(
      true,
    );
  });
});
