import { describe, expect, it } from 'vitest';

import type { DossierStage } from '../../domain/dossiers/stage.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { addNamed, rowOf, rowsOf, year } from '../testing/dossier-office.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  countPoll,
  createSession,
  day,
  openSampleOffice,
  proposeFirst,
  sealPoll,
} from '../testing/sample-office.ts';

const today = day('2026-11-23');

async function officeWith(names: readonly string[], awardCode = 'CSTDT') {
  const office = await openSampleOffice();
  const ids = await addNamed(office, names, awardCode);
  const [id] = ids;
  if (!id) throw new Error('Nothing was added');
  const move = (
    to: DossierStage,
    reason = '',
    more: { ids?: ProposalId[]; despite?: boolean; on?: string } = {},
  ) =>
    office.client.dossiers.move({
      ids: more.ids ?? ids,
      to,
      reason,
      on: more.on === undefined ? today : day(more.on),
      despite: more.despite ?? false,
    });
  return { office, id, ids, move };
}

/** Marks every mandatory document as present. */
async function completeParts(office: Office, ids: readonly ProposalId[]) {
  for (const id of ids) {
    const { parts } = await office.client.dossiers.get({ id });
    for (const { code, required } of parts) {
      if (required) await office.client.dossiers.setPart({ id, partCode: code, state: 'present', note: '' });
    }
  }
}

describe('moving dossiers', () => {
  it('brings all of them on as one step, each with a line in its history', async () => {
    const { office, id, ids, move } = await officeWith(['Giàng A Páo', 'Lò Thị Mai']);
    expect(await move('appraising')).toEqual({ moved: 2 });
    expect(await move('supplement', 'Thiếu báo cáo')).toEqual({ moved: 2 });
    expect(await move('appraising', '', { ids: [id] })).toEqual({ moved: 1 });
    // One of them is there already.
    expect(await move('appraising')).toEqual({ moved: 1 });
    expect((await rowsOf(office)).map(({ stage }) => stage)).toEqual(['appraising', 'appraising']);
    const { events } = await office.client.dossiers.get({ id });
    expect(events.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [null, 'received', ''],
      ['received', 'appraising', ''],
      ['appraising', 'supplement', 'Thiếu báo cáo'],
      ['supplement', 'appraising', ''],
    ]);
    expect(lastAudit(office)).toMatchObject({
      command: 'move_dossiers',
      payload: { ids: [ids[1]], to: 'appraising' },
    });
  });

  it('sets the day by which the next step is due, in working days', async () => {
    const { office, id, move } = await officeWith(['Giàng A Páo'], 'CSTDCS');
    await move('appraising', '', { on: '2026-08-20' });
    // Twenty working days (QĐ 638/QĐ-BNV): Saturday 22/8 is worked, 31/8, 1/9 and 2/9 are not.
    expect(await rowOf(office, id)).toMatchObject({ dueOn: '2026-09-21', isLate: true });
    await move('supplement', 'Thiếu biên bản');
    expect(await rowOf(office, id)).toMatchObject({ dueOn: null, isLate: false });
  });

  it('lets a returned dossier come in again, under the law of that day', async () => {
    const { office, id, move } = await officeWith(['Giàng A Páo']);
    await move('returned', 'Sai mẫu', { on: '2026-09-01' });
    await move('received', 'Đơn vị nộp lại', { on: '2026-10-05' });
    expect(await rowOf(office, id)).toMatchObject({ stage: 'received', receivedOn: '2026-10-05' });
    await office.client.dossiers.undo({ year });
    expect(await rowOf(office, id)).toMatchObject({ stage: 'returned', receivedOn: '2026-11-23' });
  });

  it('refuses what the table does not have, a missing reason and a day to come', async () => {
    const { office, move } = await officeWith(['Giàng A Páo', 'Lò Thị Mai']);
    const names = { names: 'Giàng A Páo; Lò Thị Mai', count: 2 };
    const cases = [
      [() => move('returned'), refusal('step_reason_missing')],
      [() => move('approved', 'Biên bản số 1'), refusal('stage_not_allowed', names)],
      [() => move('delivered'), refusal('stage_not_allowed', names)],
      [() => move('appraising', '', { on: '2026-11-24' }), refusal('date_in_future', { date: '24/11/2026' })],
      [() => move('appraising', '', { ids: ['unknown' as ProposalId] }), refusal('not_found')],
    ] as const;
    for (const [call, answer] of cases) expect(await refused(office, call)).toEqual(answer);
  });
});

describe('presenting', () => {
  it('warns of missing documents and conditions, and takes a reason for an answer', async () => {
    const { office, ids, move } = await officeWith(['Giàng A Páo', 'Lò Thị Mai']);
    await completeParts(office, ids.slice(0, 1));
    expect(await rowOf(office, ids[0] ?? ('' as ProposalId))).toMatchObject({
      partsPresent: 6,
      partsRequired: 6,
    });
    const incomplete = refusal('dossier_incomplete', { names: 'Lò Thị Mai', count: 1 });
    expect(await refused(office, () => move('presented'))).toEqual(incomplete);
    expect(await refused(office, () => move('presented', 'Bổ sung sau'))).toEqual(incomplete);
    expect(await refused(office, () => move('presented', '', { despite: true }))).toEqual(
      refusal('step_reason_missing'),
    );
    expect(await move('presented', 'Bổ sung sau', { despite: true })).toEqual({ moved: 2 });
  });

  it('counts what is not needed as there', async () => {
    const { office, id, move } = await officeWith(['Giàng A Páo']);
    const { parts } = await office.client.dossiers.get({ id });
    for (const { code } of parts) {
      await office.client.dossiers.setPart({
        id,
        partCode: code,
        state: 'not_needed',
        note: 'Đã có ở đợt trước',
      });
    }
    expect(await move('presented')).toEqual({ moved: 1 });
  });
});

describe('results', () => {
  it('of awards that the council votes on come from ballots alone', async () => {
    const { office, move } = await officeWith(['Giàng A Páo']);
    await move('presented', 'Trình', { despite: true });
    const byBallot = refusal('result_by_ballot', { names: 'Giàng A Páo', count: 1 });
    expect(await refused(office, () => move('approved', 'Biên bản số 1'))).toEqual(byBallot);
    expect(await refused(office, () => move('rejected', 'Không đạt'))).toEqual(byBallot);
  });

  it('of other awards are the officer’s, with the number of the record, and can be taken up again', async () => {
    const { office, id, move } = await officeWith(['Giàng A Páo'], 'BK_TINH');
    await move('presented', 'Trình', { despite: true });
    expect(await refused(office, () => move('approved'))).toEqual(refusal('step_reason_missing'));
    await move('approved', 'Biên bản số 03/BB-HĐTĐKT');
    expect((await rowOf(office, id)).stage).toBe('approved');
    expect(await refused(office, () => move('decided'))).toEqual(
      refusal('stage_by_decision', { names: 'Giàng A Páo', count: 1 }),
    );
    await move('presented', 'Xem xét lại');
    await move('rejected', 'Biên bản số 04/BB-HĐTĐKT');
    expect((await rowOf(office, id)).stage).toBe('rejected');
  });
});

describe('a ballot', () => {
  it('presents what it names, refuses what was sent back, and gives its result to the list', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const proposalIds = await proposeFirst(office, 2);
    const [first, second] = proposalIds;
    if (!first || !second) throw new Error('Nothing was proposed');
    const ballot = { meetingId, awardCode: 'CO_TINH', proposalIds };
    const { move } = office.client.dossiers;
    const back = { ids: [second], on: today, despite: false };
    await move({ ...back, to: 'returned', reason: 'Sai mẫu' });
    const { name } = await rowOf(office, second);
    expect(await refused(office, () => office.client.polls.putToBallot(ballot))).toEqual(
      refusal('dossier_sent_back', { names: name, count: 1 }),
    );
    await move({ ...back, to: 'received', reason: 'Nộp lại' });
    const { pollId } = await office.client.polls.putToBallot(ballot);
    expect((await rowsOf(office)).map(({ stage, inBallot }) => [stage, inBallot])).toEqual([
      ['presented', true],
      ['presented', true],
    ]);
    expect((await office.client.dossiers.get({ id: first })).events.at(-1)).toMatchObject({
      from: 'received',
      to: 'presented',
      reason: 'Phiên họp xét khen thưởng tháng 11',
    });
    await office.client.polls.open({ pollId });
    await countPoll(office, pollId);
    await sealPoll(office, pollId);
    expect((await rowsOf(office)).map(({ stage, inBallot }) => [stage, inBallot])).toEqual([
      ['approved', false],
      ['rejected', false],
    ]);
    expect(
      await refused(office, () => move({ ...back, ids: [first], to: 'appraising', reason: 'Xem lại' })),
    ).toEqual(refusal('dossier_in_ballot', { names: (await rowOf(office, first)).name, count: 1 }));
  });

  it('leaves what was presented already, and keeps undo from tearing it out', async () => {
    const { office, id, ids, move } = await officeWith(['Giàng A Páo']);
    await move('presented', 'Trình', { despite: true });
    const meetingId = await createSession(office);
    await office.client.polls.putToBallot({ meetingId, awardCode: 'CSTDT', proposalIds: ids });
    expect((await office.client.dossiers.get({ id })).events.length).toBe(2);
    expect(await refused(office, () => office.client.dossiers.undo({ year }))).toEqual(
      refusal('dossier_in_ballot', { names: 'Giàng A Páo', count: 1 }),
    );
  });
});
