import { describe, expect, it } from 'vitest';

import type { ClusterId, ProposalId } from '../../domain/kernel/ids.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { inboxFile, lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  clusterOf,
  countPoll,
  createSession,
  draftPoll,
  openSampleOffice,
  proposeFirst,
  sealPoll,
  unitOf,
} from '../testing/sample-office.ts';

const year = 2026;

async function readList(office: Office, name = 'danh-sach-de-nghi.xlsx') {
  const staged = await office.client.intake.readNominees({ year, file: inboxFile(name) });
  return { staged, acceptance: { stagedId: staged.stagedId, year, rows: staged.rows.map(({ row }) => row) } };
}

describe('a list of nominees', () => {
  it('becomes sixty proposals of sixty rows, with the list as their source', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { staged, acceptance } = await readList(office);
    expect(await client.intake.acceptNominees(acceptance)).toEqual({ stored: 60, left: 0 });
    const proposals = await client.proposals.list({ year });
    expect(
      proposals.map(({ name, salutation, position, unitName, awardCode, subjectKind }) => ({
        name,
        salutation,
        position,
        unitName,
        awardCode,
        subjectKind,
      })),
    ).toEqual(
      staged.rows.map(({ name, salutation, position, unit, awardCode, subjectKind }) => ({
        name,
        salutation,
        position,
        unitName: unit?.name,
        awardCode,
        subjectKind,
      })),
    );
    expect(
      new Set(proposals.map(({ origin, sourceName, state }) => `${origin} ${sourceName} ${state}`)),
    ).toEqual(new Set(['list danh-sach-de-nghi.xlsx proposed']));
    expect(lastAudit(office)).toMatchObject({
      command: 'accept_nominees',
      payload: { file: 'danh-sach-de-nghi.xlsx', stored: 60 },
    });
  });

  it('becomes 1,049 proposals within five seconds', async () => {
    const office = await openSampleOffice();
    const { acceptance } = await readList(office, 'phien-hop-1049.xlsx');
    const storing = await processorTime(async () => {
      expect(await office.client.intake.acceptNominees(acceptance)).toEqual({ stored: 1049, left: 0 });
    });
    const listing = await processorTime(async () => {
      expect((await office.client.proposals.list({ year })).length).toBe(1049);
    });
    expect([storing < 5000, listing < 2000]).toEqual([true, true]);
  });

  it('is refused when it comes again, and its known rows are named', async () => {
    const office = await openSampleOffice();
    const { acceptance } = await readList(office);
    await office.client.intake.acceptNominees(acceptance);
    expect(await refused(office, () => office.client.intake.acceptNominees(acceptance))).toEqual(
      refusal('staged_gone'),
    );
    const again = await readList(office);
    expect(again.staged.importedBefore).toBe(office.services.clock.now());
    const [first] = again.staged.rows;
    expect(await refused(office, () => office.client.intake.acceptNominees(again.acceptance))).toEqual(
      refusal('already_proposed', { unit: first?.name ?? '', award: first?.awardText ?? '' }),
    );
  });

  it('stores the accepted rows only, and refuses rows it does not have', async () => {
    const office = await openSampleOffice();
    const { intake } = office.client;
    const { acceptance } = await readList(office);
    expect(await refused(office, () => intake.acceptNominees({ ...acceptance, rows: [1, 9999] }))).toEqual(
      refusal('nothing_accepted'),
    );
    const rows = acceptance.rows.slice(0, 5);
    expect(await intake.acceptNominees({ ...acceptance, rows })).toEqual({ stored: 5, left: 55 });
  });

  it('says of a file that holds none that it is no such list', async () => {
    const office = await openSampleOffice();
    const { staged } = await readList(office, 'tu-cham-01.xlsx');
    expect([staged.readable, staged.rows, staged.problems.map(({ kind }) => kind)]).toEqual([
      false,
      [],
      ['no_table'],
    ]);
  });
});

describe('proposing units from their ranking', () => {
  it('stores them as collectives under the name of the day', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const [id] = await proposeFirst(office, 1);
    const unit = unitOf(office, '03637');
    expect(await client.proposals.list({ year })).toEqual([
      {
        id,
        subjectKind: 'collective',
        salutation: '',
        name: unit.name,
        position: '',
        unitId: unit.id,
        unitName: unit.name,
        awardCode: 'CO_TINH',
        awardName: 'Cờ thi đua của UBND tỉnh',
        objectClass: '',
        field: '',
        origin: 'ranking',
        sourceName: null,
        state: 'proposed',
        stage: 'received',
      },
    ]);
    expect(office.changes).toEqual([
      { topic: 'proposals', id: null },
      { topic: 'people', id: null },
    ]);
  });

  it('refuses an unknown cluster, an award for persons, a stranger, and a second time', async () => {
    const office = await openSampleOffice();
    const { proposeUnits } = office.client.proposals;
    const { id: clusterId } = clusterOf(office, 'Cụm thi đua số 1');
    const member = unitOf(office, '03637');
    const stranger = unitOf(office, 'SNV');
    const input = { clusterId, awardCode: 'CO_TINH' as const, unitIds: [member.id] };
    expect(
      await refused(office, () => proposeUnits({ ...input, clusterId: 'unknown' as ClusterId })),
    ).toEqual(refusal('not_found'));
    expect(await refused(office, () => proposeUnits({ ...input, awardCode: 'CSTDT' }))).toEqual(
      refusal('award_not_for_subject', { award: 'Chiến sĩ thi đua cấp tỉnh' }),
    );
    expect(
      await refused(office, () => proposeUnits({ ...input, unitIds: [member.id, stranger.id] })),
    ).toEqual(refusal('not_a_member', { unit: 'Sở Nội vụ' }));
    await proposeUnits({ ...input, unitIds: [member.id, member.id] });
    expect(await refused(office, () => proposeUnits(input))).toEqual(
      refusal('already_proposed', { unit: member.name, award: 'Cờ thi đua của UBND tỉnh' }),
    );
  });

  it('refuses a unit that a list has put forward itself for the same award', async () => {
    const office = await openSampleOffice();
    const [id] = await proposeFirst(office, 1);
    const proposal = office.services.repositories.proposals.find(id as ProposalId);
    if (!proposal) throw new Error('Nothing was proposed');
    await office.client.dossiers.withdraw({ ids: [proposal.id] });
    office.services.repositories.proposals.insert({
      ...proposal,
      id: 'from-list' as ProposalId,
      origin: 'list',
      name: proposal.name.toUpperCase(),
    });
    const { id: clusterId } = clusterOf(office, 'Cụm thi đua số 1');
    const input = { clusterId, awardCode: proposal.awardCode, unitIds: [proposal.unitId] };
    expect(await refused(office, () => office.client.proposals.proposeUnits(input))).toEqual(
      refusal('already_proposed', {
        unit: proposal.name,
        award: 'Cờ thi đua của UBND tỉnh',
      }),
    );
  });
});

describe('taking proposals back', () => {
  it('takes them off the list and lets them be proposed again', async () => {
    const office = await openSampleOffice();
    const [first, second] = await proposeFirst(office, 2);
    if (!first || !second) throw new Error('Nothing was proposed');
    expect(await office.client.dossiers.withdraw({ ids: [first] })).toEqual({ withdrawn: 1 });
    const left = (await office.client.proposals.list({ year })).map(({ id }) => id);
    expect(left).toEqual([second]);
    await proposeFirst(office, 1);
    expect((await office.client.proposals.list({ year })).length).toBe(2);
  });

  it('refuses an unknown one, and one that a ballot names, and then takes none back', async () => {
    const office = await openSampleOffice();
    const { withdraw } = office.client.dossiers;
    const meetingId = await createSession(office);
    const { proposalIds } = await draftPoll(office, meetingId);
    const [free] = await proposeFirst(office, 1, { cluster: 'Cụm thi đua số 2' });
    const [named] = proposalIds;
    if (!free || !named) throw new Error('Nothing was proposed');
    expect(await refused(office, () => withdraw({ ids: [free, 'unknown' as ProposalId] }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => withdraw({ ids: [free, named] }))).toEqual(
      refusal('dossier_in_ballot', { names: unitOf(office, '03637').name, count: 1 }),
    );
  });
});

describe('the state of a proposal', () => {
  it('follows its ballots, and stands in the one that is still to be decided', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const states = async () => (await client.proposals.list({ year })).map(({ state }) => state);
    const meetingId = await beginSession(office);
    const { pollId, proposalIds } = await draftPoll(office, meetingId);
    const seen = [await states()];
    await client.polls.open({ pollId });
    await countPoll(office, pollId);
    seen.push(await states());
    await sealPoll(office, pollId);
    seen.push(await states());
    const [, failed] = proposalIds;
    if (!failed) throw new Error('Nothing was proposed');
    const ballot = { meetingId, awardCode: 'CO_TINH' as const, proposalIds: [failed] };
    const second = await client.polls.putToBallot(ballot);
    seen.push(await states());
    expect(seen).toEqual([
      ['in_ballot', 'in_ballot'],
      ['in_ballot', 'in_ballot'],
      ['passed', 'failed'],
      ['passed', 'in_ballot'],
    ]);
    expect(await refused(office, () => client.polls.putToBallot(ballot))).toEqual(
      refusal('proposal_in_ballot', { name: unitOf(office, '03640').name }),
    );
    await client.polls.open({ pollId: second.pollId });
    await countPoll(office, second.pollId, [17]);
    office.setNow('2026-11-24T04:00:00.000Z');
    await sealPoll(office, second.pollId);
    expect(await states()).toEqual(['passed', 'passed']);
  });

  it('keeps one that was taken back out of every ballot', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const proposalIds = await proposeFirst(office, 1);
    await office.client.dossiers.withdraw({ ids: proposalIds });
    expect(
      await refused(office, () =>
        office.client.polls.putToBallot({ meetingId, awardCode: 'CO_TINH', proposalIds }),
      ),
    ).toEqual(refusal('not_found'));
  });
});
