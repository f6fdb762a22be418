import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { AwardCode } from '../../../src-main/domain/awards/award.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { MeetingId, PollId, ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import type { Client } from '../../gallery/office-year.ts';

const MEMBERS = 25;
const PRESENT = 23;
/** One absent member sends an opinion. */
const WRITTEN = 1;
const day = '2026-11-24' as IsoDate;

/** A council of 25 in session, with the nominees of the large workbook waiting for their votes. */
export async function beginSession(client: Client, root: string): Promise<MeetingId> {
  await client.setup.loadSample();
  const council = await client.council.get();
  if (!council) throw new Error('The sample has no council');
  const missing = MEMBERS - council.members.filter(({ validTo }) => validTo === null).length;
  await client.council.addMembers({
    councilId: council.id,
    members: Array.from({ length: missing }, (_, index) => ({
      fullName: `Ủy viên Bổ Sung ${String(index + 1)}`,
      post: 'Lãnh đạo sở',
      role: 'member' as const,
      unitId: null,
      headsUnit: false,
      validFrom: council.validFrom,
    })),
  });
  const name = 'phien-hop-1049.xlsx';
  const file = new File([readFileSync(path.join(root, 'e2e', 'data', 'inbox', name))], name);
  const staged = await client.intake.readNominees({ year: 2026, file });
  const wrong = new Set(staged.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const rows = staged.rows.map(({ row }) => row).filter((row) => !wrong.has(row));
  await client.intake.acceptNominees({ stagedId: staged.stagedId, year: 2026, rows, roundId: null });

  const { meetingId } = await client.meetings.create({
    year: 2026,
    title: 'Phiên họp xét khen thưởng tháng 11',
    date: day,
    startTime: '08:00',
    place: 'Phòng họp số 2',
  });
  const { roll } = await client.meetings.get({ meetingId });
  const away = roll.slice(PRESENT).map(({ memberId }) => memberId);
  const mark = (memberIds: typeof away, attendance: 'absent' | 'written_opinion') =>
    client.meetings.setAttendance({ meetingId, memberIds, attendance, reason: 'Đi công tác' });
  await mark(away.slice(0, WRITTEN), 'written_opinion');
  await mark(away.slice(WRITTEN), 'absent');
  await client.meetings.start({ meetingId });
  return meetingId;
}

/** The proposals that wait for a vote, by award. */
export async function waitingByAward(client: Client): Promise<Map<AwardCode, ProposalId[]>> {
  const proposals = await client.proposals.list({ year: 2026 });
  const byAward = Map.groupBy(proposals, ({ awardCode }) => awardCode);
  return new Map([...byAward].map(([award, list]) => [award, list.map(({ id }) => id)]));
}

export type OpenVote = { readonly pollId: PollId; readonly rows: readonly ProposalId[]; revision: number };

/** Puts the nominees of an award to a secret ballot and hands the ballots out. */
export async function openVote(
  client: Client,
  meetingId: MeetingId,
  awardCode: AwardCode,
  proposalIds: ProposalId[],
): Promise<OpenVote> {
  const { pollId } = await client.polls.putToBallot({
    meetingId,
    awardCode,
    proposalIds,
    method: 'secret_ballot',
  });
  await client.polls.open({ pollId });
  const { revision } = await client.counting.saveCells({
    pollId,
    baseRevision: (await client.counting.state({ pollId })).revision,
    entry: 1,
    batch: 1,
    papers: { issued: PRESENT, returned: PRESENT, valid: PRESENT, invalid: 0 },
    rows: [],
  });
  return { pollId, rows: proposalIds, revision };
}

/** Saves one row as the console does when its last figure is typed. */
export async function saveRow(client: Client, vote: OpenVote, row: ProposalId, agree: number): Promise<void> {
  const { revision } = await client.counting.saveCells({
    pollId: vote.pollId,
    baseRevision: vote.revision,
    entry: 1,
    batch: 1,
    papers: {},
    rows: [
      {
        row,
        agree,
        disagree: PRESENT - agree,
        invalidMarks: 0,
        writtenAgree: WRITTEN,
        writtenDisagree: 0,
      },
    ],
  });
  vote.revision = revision;
}

/** How many agree: most pass, some fall short. */
export function agreeingOf(index: number): number {
  return PRESENT - (index % 9);
}
