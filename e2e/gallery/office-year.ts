import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { createRouterClient } from '@orpc/server';

import type { AwardCode } from '../../src-main/domain/awards/award.ts';
import type { Instant, IsoDate } from '../../src-main/domain/kernel/dates.ts';
import type {
  ClusterId,
  DecisionId,
  MeetingId,
  ProposalId,
  RoundId,
} from '../../src-main/domain/kernel/ids.ts';
import type { Points } from '../../src-main/domain/kernel/points.ts';
import { scoredCriteria } from '../../src-main/domain/scoring/schemes/scheme.ts';
import { findLocations } from '../../src-main/hosts/locations.ts';
import { createRouter } from '../../src-main/hosts/router.ts';
import { createServices } from '../../src-main/hosts/services.ts';
import type { Services } from '../../src-main/hosts/services.ts';

export type Client = ReturnType<typeof clientOf>;

/** The program as a page asks it, without the connection. Each request has a turn of its own, as over one. */
export function clientOf(services: Services) {
  return createRouterClient(createRouter(services), {
    interceptors: [
      async (request) => {
        await nextTurn();
        return request.next();
      },
    ],
  });
}

/** The program on an empty folder of its own, with a clock that is set by hand. */
export async function openProgram() {
  const locations = findLocations();
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-year-'));
  let now = '2026-11-18T02:00:00.000Z' as Instant;
  const opened = await createServices({
    ...locations,
    dataFolder,
    clock: { now: () => now, elapsed: () => performance.now() },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const services = opened.value;
  return {
    client: clientOf(services),
    root: locations.root,
    setNow: (instant: string) => void (now = instant as Instant),
    close: async () => {
      await services.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export const year = 2026;
export const day = (text: string) => text as IsoDate;

/** Workbooks of nominees among the test data: 60 rows as a province sends them, and as many as the largest session has. */
export type NomineeFile = 'danh-sach-de-nghi.xlsx' | 'phien-hop-1049.xlsx';

/** The sample province with a round, its nominees and a cluster whose result is final. */
export async function prepareYear(client: Client, root: string, nominees: NomineeFile): Promise<ClusterId> {
  const roundId = await beginYear(client);
  await takeInNominees(client, root, { nominees, roundId });
  return scoreCluster(client);
}

/** The sample province with a round that is open. */
export async function beginYear(client: Client): Promise<RoundId> {
  await client.setup.loadSample();
  const { id } = await client.dossiers.saveRound({
    id: null,
    year,
    kind: 'annual',
    name: 'Khen thưởng thường xuyên năm 2026',
    occasion: '',
    basis: 'Kế hoạch công tác thi đua, khen thưởng năm 2026',
    opensOn: day('2026-10-01'),
    deadline: day('2026-11-16'),
    baseRevision: null,
  });
  return id;
}

/** Takes every row of a workbook in that has no error. */
export async function takeInNominees(
  client: Client,
  root: string,
  { nominees, roundId }: { nominees: NomineeFile; roundId: RoundId },
): Promise<void> {
  const file = new File([readFileSync(path.join(root, 'e2e', 'data', 'inbox', nominees))], nominees);
  const staged = await client.intake.readNominees({ year, file });
  const wrong = new Set(staged.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  const rows = staged.rows.map(({ row }) => row).filter((row) => !wrong.has(row));
  await client.intake.acceptNominees({ stagedId: staged.stagedId, year, rows, roundId });
}

/** Cluster 1, scored, locked and with its first unit proposed for the flag. */
export async function scoreCluster(client: Client): Promise<ClusterId> {
  const [cluster] = await client.clusters.list({ year });
  if (!cluster) throw new Error('The sample has no cluster');
  const { id: clusterId } = cluster;
  const { scheme, units } = await client.scoring.getSheet({ clusterId });
  const nothing = { value: null, measure: null };
  const edits = units.flatMap(({ id: unitId }, unit) =>
    scoredCriteria(scheme).map(({ code, maximum }, index) => {
      // Points that differ by unit and criterion, whole and within the maximum.
      const lost = index % 7 === unit % 7 ? Math.min(maximum, 100 * unit) : 0;
      return {
        unitId,
        criterionCode: code,
        layer: 'self' as const,
        value: (maximum - lost) as Points,
        measure: null,
        expected: nothing,
      };
    }),
  );
  await client.scoring.saveCells({ clusterId, edits });
  for (const layer of ['self', 'cluster', 'explanation', 'appraisal', 'final'] as const) {
    await client.scoring.setLayerLock({ clusterId, layer, locked: true, reason: null });
  }
  const unitIds = units.slice(0, 2).map(({ id }) => id);
  await client.proposals.proposeUnits({ clusterId, awardCode: 'CO_TINH', unitIds });
  return clusterId;
}

type DraftKind = Parameters<Client['drafts']['create']>[0]['kind'];

/** What a draft of a kind is about: the first thing that the book offers for it, or nothing where it is about the year. */
export async function subjectOfDraft(client: Client, kind: DraftKind): Promise<string> {
  const offered = (await client.drafts.kinds({ year })).find((one) => one.kind === kind);
  const aboutId = offered?.subjects === null ? '' : offered?.subjects[0]?.id;
  if (aboutId === undefined) throw new Error(`The book offers nothing for ${kind}`);
  return aboutId;
}

const present = 17;

/** A session with its invitation, its agenda and its votes drafted, two members away. */
export async function callSession(client: Client): Promise<MeetingId> {
  const { meetingId } = await client.meetings.create({
    year,
    title: 'Phiên họp xét khen thưởng tháng 11 năm 2026',
    date: day('2026-11-24'),
    startTime: '08:00',
    place: 'Phòng họp số 2, Ủy ban nhân dân tỉnh',
  });
  await client.papers.saveInvitation({
    meetingId,
    date: day('2026-11-18'),
    replyBy: day('2026-11-20'),
    opinionsBy: null,
    contact: 'bà Vàng Thị Họa, Sở Nội vụ',
    materials: 'gửi kèm Giấy mời',
    note: '',
    signerId: null,
  });
  const { roll } = await client.meetings.get({ meetingId });
  const memberIds = roll.slice(present).map(({ memberId }) => memberId);
  await client.meetings.setAttendance({ meetingId, memberIds, attendance: 'absent', reason: 'đi công tác' });
  for (const [awardCode, proposalIds] of await waitingByAward(client)) {
    await client.polls.putToBallot({ meetingId, awardCode, proposalIds, method: 'secret_ballot' });
  }
  return meetingId;
}

async function waitingByAward(client: Client): Promise<ReadonlyMap<AwardCode, ProposalId[]>> {
  const proposals = await client.proposals.list({ year });
  const open = proposals.filter(({ stage }) => stage !== 'returned');
  return new Map(
    [...Map.groupBy(open, ({ awardCode }) => awardCode)].map(([code, own]) => [
      code,
      own.map(({ id }) => id),
    ]),
  );
}

/** Holds the session: most cases pass, every fifth falls short. */
export async function holdSession(client: Client, meetingId: MeetingId): Promise<void> {
  await client.meetings.start({ meetingId });
  const { polls } = await client.meetings.get({ meetingId });
  for (const { id: pollId, items } of polls) {
    await client.polls.open({ pollId });
    const { revision } = await client.polls.saveCounts({
      pollId,
      baseRevision: (await client.counting.state({ pollId })).revision,
      counts: { issued: present, returned: present, valid: present, invalid: 0 },
      items: items.map(({ proposalId }, index) => {
        const agree = index % 5 === 4 ? present - 5 : present - (index % 2);
        return {
          proposalId,
          agree,
          disagree: present - agree,
          invalidMarks: 0,
          writtenAgree: null,
          writtenDisagree: null,
        };
      }),
    });
    const closed = await client.polls.close({ pollId, baseRevision: revision });
    await client.polls.seal({ pollId, baseRevision: closed.revision });
  }
  await client.meetings.end({ meetingId, endTime: '11:15' });
}

/** Drafts a decision on everything of the session that the province can decide. */
export async function draftDecision(client: Client): Promise<DecisionId> {
  const { groups } = await client.decisions.waiting({ year });
  const council = groups.filter(({ basis }) => basis === 'council');
  const { id } = await client.decisions.create({
    year,
    basis: 'council',
    meetingId: council[0]?.meetingId ?? null,
    proposalIds: council.flatMap(({ items }) => items.map(({ proposalId }) => proposalId)),
  });
  return id;
}

/** Drafts and issues it. */
export async function decide(client: Client): Promise<DecisionId> {
  const id = await draftDecision(client);
  await issueDecision(client, id);
  return id;
}

/** Issues it under its number. */
export async function issueDecision(client: Client, id: DecisionId): Promise<void> {
  const { revision } = await client.decisions.get({ id });
  await client.decisions.issue({ id, baseRevision: revision, number: 1634, date: day('2026-11-27') });
}
