import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createRouterClient } from '@orpc/server';

import type { AwardCode } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ClusterId, MeetingId, PollId, UnitId } from '../../domain/kernel/ids.ts';
import { createRouter } from '../../hosts/router.ts';
import { createServices } from '../../hosts/services.ts';
import { locations, openOffice } from './office.ts';
import type { Office } from './office.ts';

export const day = (text: string) => text as IsoDate;

let sampleBook: Promise<Uint8Array> | null = null;

/** What is worked on: an office of the tests, or a program of the specs. */
type OfficeInUse = Pick<Office, 'client'> & { readonly services: Pick<Office['services'], 'repositories'> };

/** An office that has loaded the sample province: 83 units, 10 clusters and blocks, a council of 19. */
export async function openSampleOffice(change?: Parameters<typeof openOffice>[0]): Promise<Office> {
  sampleBook ??= makeSampleBook();
  return openOffice({ ...change, book: await sampleBook });
}

/** The file of a book with the sample, made once for a test file. */
async function makeSampleBook(): Promise<Uint8Array> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-sample-'));
  try {
    const opened = await createServices({ ...locations, dataFolder });
    if (!opened.ok) throw new Error(opened.error.code);
    await createRouterClient(createRouter(opened.value)).setup.loadSample();
    await opened.value.close();
    return readFileSync(path.join(dataFolder, 'so-vang.db'));
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** A unit of the sample by its code. */
export function unitOf({ services }: OfficeInUse, code: string) {
  const unit = services.repositories.units.all().find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`The sample has no unit ${code}`);
  return unit;
}

/** A cluster or block of the sample by the beginning of its name. */
export function clusterOf({ services }: OfficeInUse, name: string) {
  const cluster = services.repositories.clusters
    .ofYear(2026)
    .find((candidate) => candidate.name.startsWith(name));
  if (!cluster) throw new Error(`The sample has no cluster ${name}`);
  return cluster;
}

/** Proposes the first `count` units of cluster 1 for an award and answers with the ids of the proposals. */
export async function proposeFirst(
  office: OfficeInUse,
  count: number,
  { awardCode = 'CO_TINH', cluster = 'Cụm thi đua số 1' }: { awardCode?: AwardCode; cluster?: string } = {},
) {
  const { id, members } = clusterOf(office, cluster);
  const unitIds: UnitId[] = members.slice(0, count).map((member) => member.unitId);
  const clusterId: ClusterId = id;
  await office.client.proposals.proposeUnits({ clusterId, awardCode, unitIds });
  const proposals = await office.client.proposals.list({ year: 2026 });
  return unitIds.map((unitId) => {
    const proposal = proposals.find((one) => one.unitId === unitId && one.awardCode === awardCode);
    if (!proposal) throw new Error(`${unitId} was not proposed`);
    return proposal.id;
  });
}

export const sessionOfNovember = {
  year: 2026,
  title: 'Phiên họp xét khen thưởng tháng 11',
  date: day('2026-11-24'),
  startTime: '08:00',
  place: 'Phòng họp số 2',
};

/** A session with the council of the sample, not begun. */
export async function createSession(office: OfficeInUse): Promise<MeetingId> {
  return (await office.client.meetings.create(sessionOfNovember)).meetingId;
}

/** Marks the last members of the roll absent, so that `present` remain, `written` of the absent with an opinion. */
export async function setPresent(office: OfficeInUse, meetingId: MeetingId, present: number, written = 0) {
  const { roll } = await office.client.meetings.get({ meetingId });
  const ids = roll.map((member) => member.memberId);
  const [absent, opinions] = [ids.slice(present + written), ids.slice(present, present + written)];
  if (absent.length > 0) {
    await office.client.meetings.setAttendance({
      meetingId,
      memberIds: absent,
      attendance: 'absent',
      reason: 'đi công tác',
    });
  }
  if (opinions.length > 0) {
    await office.client.meetings.setAttendance({
      meetingId,
      memberIds: opinions,
      attendance: 'written_opinion',
      reason: 'gửi ý kiến',
    });
  }
}

/** A session that has begun with 17 of 19 members. */
export async function beginSession(
  office: OfficeInUse,
  { present = 17, written = 0 } = {},
): Promise<MeetingId> {
  const meetingId = await createSession(office);
  await setPresent(office, meetingId, present, written);
  await office.client.meetings.start({ meetingId });
  return meetingId;
}

/** A ballot on the first two units of cluster 1, drafted and not opened. */
export async function draftPoll(office: OfficeInUse, meetingId: MeetingId, awardCode: AwardCode = 'CO_TINH') {
  const proposalIds = await proposeFirst(office, 2, { awardCode });
  const { pollId } = await office.client.polls.putToBallot({ meetingId, awardCode, proposalIds });
  return { pollId, proposalIds };
}

/** What 17 present members gave: the first candidate 17 of 19, the second 15 of 19 (needed 16 at 80 %). */
export async function countPoll(office: OfficeInUse, pollId: PollId, agree: readonly number[] = [17, 15]) {
  const poll = office.services.repositories.polls.find(pollId);
  if (!poll) throw new Error(`No poll ${pollId}`);
  return office.client.polls.saveCounts({
    pollId,
    baseRevision: poll.revision,
    counts: { issued: 17, returned: 17, valid: 17, invalid: 0 },
    items: poll.items.map(({ proposalId }, index) => ({
      proposalId,
      agree: agree[index] ?? 0,
      disagree: 17 - (agree[index] ?? 0),
      invalidMarks: 0,
      writtenAgree: null,
      writtenDisagree: null,
    })),
  });
}

/** Closes a ballot under the revision in which it stands now, as an operator does who has just seen it. */
export function closePoll(office: OfficeInUse, pollId: PollId) {
  const baseRevision = office.services.repositories.polls.find(pollId)?.revision ?? 0;
  return office.client.polls.close({ pollId, baseRevision });
}

/** Closes a ballot and seals it. */
export async function sealPoll(office: OfficeInUse, pollId: PollId) {
  const { revision } = await closePoll(office, pollId);
  return office.client.polls.seal({ pollId, baseRevision: revision });
}

/** A session in which one ballot was counted, closed and sealed. */
export async function closePollInSession(office: OfficeInUse) {
  const meetingId = await beginSession(office);
  const { pollId, proposalIds } = await draftPoll(office, meetingId);
  await office.client.polls.open({ pollId });
  await countPoll(office, pollId);
  const { sealCode } = await sealPoll(office, pollId);
  return { meetingId, pollId, proposalIds, sealCode };
}

/** An ended session that voted on nothing: what is written of it need name nobody. */
export async function endQuietSession(office: OfficeInUse) {
  const meetingId = await beginSession(office);
  await office.client.meetings.end({ meetingId, endTime: '11:15' });
  return { meetingId };
}

/** An ended session with one closed ballot. */
export async function endSession(office: OfficeInUse) {
  const session = await closePollInSession(office);
  await office.client.meetings.end({ meetingId: session.meetingId, endTime: '11:15' });
  return session;
}
