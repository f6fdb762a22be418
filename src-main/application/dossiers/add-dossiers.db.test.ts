import { describe, expect, it } from 'vitest';

import type { RoundId } from '../../domain/kernel/ids.ts';
import {
  addNamed,
  nomination,
  openDossierOffice,
  openRound,
  rowOf,
  rowsOf,
  year,
} from '../testing/dossier-office.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { createSession, day, openSampleOffice, proposeFirst, unitOf } from '../testing/sample-office.ts';

describe('nominations typed or pasted', () => {
  it('become dossiers received today, tied to the registry, with the first line of their history', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const roundId = await openRound(office);
    const { added, results } = await dossiers.add({
      year,
      roundId,
      submission: 'Tờ trình số 12/TTr-SNV',
      nominations: [nomination(office, { name: 'Giàng A Páo' })],
    });
    const id = results[0]?.id;
    if (!id) throw new Error('Nothing was added');
    expect(added).toBe(1);
    const { row, events, parts } = await dossiers.get({ id });
    expect(row).toMatchObject({
      roundId,
      name: 'Giàng A Páo',
      unitName: 'Sở Nội vụ',
      awardName: 'Chiến sĩ thi đua cấp tỉnh',
      achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2026',
      submission: 'Tờ trình số 12/TTr-SNV',
      receivedOn: '2026-11-23',
      stage: 'received',
      inBallot: false,
      isLate: false,
      origin: 'typed',
      partsPresent: 0,
      partsRequired: 6,
      decisionNumber: null,
    });
    expect(events).toMatchObject([{ from: null, to: 'received', reason: '', letterHash: null }]);
    expect(parts.map(({ code }) => code)).toContain('initiative_certificate');
    const subject = office.services.repositories.subjects.find(row.subjectId ?? ('' as never));
    expect(subject).toMatchObject({ name: 'Giàng A Páo', kind: 'individual', gender: 'male', isUnit: false });
    expect(lastAudit(office)).toMatchObject({ command: 'add_dossiers', payload: { ids: [id], refused: 0 } });
  });

  it('are refused line by line, and the others are stored', async () => {
    const office = await openSampleOffice();
    const snv = unitOf(office, 'SNV');
    await office.client.units.end({ id: snv.id, baseRevision: snv.revision, validTo: day('2026-06-30') });
    const good = nomination(office, { name: 'Giàng A Páo', unit: 'STC' });
    const { added, results } = await office.client.dossiers.add({
      year,
      roundId: null,
      nominations: [
        good,
        { ...good, name: ' ' },
        { ...good, name: 'Lò Thị Mai', unitId: null },
        { ...good, name: 'Lò Thị Mai', unitId: snv.id },
        { ...good, name: 'Lò Thị Mai', awardCode: null },
        { ...good, name: 'Lò Thị Mai', awardCode: 'CO_TINH' },
        { ...good, name: 'GIÀNG A  PÁO' },
        { ...good, awardCode: 'BK_TINH' },
      ],
    });
    expect(added).toBe(2);
    expect(results.map((result) => result.refusal)).toEqual([
      null,
      refusal('nominee_name_missing'),
      refusal('unit_unknown', { unit: '' }),
      refusal('unit_ended', { unit: 'Sở Nội vụ', date: '30/06/2026' }),
      refusal('award_unknown'),
      refusal('award_not_for_subject', { award: 'Cờ thi đua của UBND tỉnh' }),
      refusal('already_proposed', { unit: 'GIÀNG A PÁO', award: 'Chiến sĩ thi đua cấp tỉnh' }),
      null,
    ]);
    expect((await rowsOf(office)).map(({ awardCode }) => awardCode)).toEqual(['CSTDT', 'BK_TINH']);
  });

  it('need a round that is there, of the year, and open', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const roundId = await openRound(office);
    await dossiers.closeRound({ id: roundId, isClosed: true });
    const nominations = [nomination(office, { name: 'Giàng A Páo' })];
    expect(await refused(office, () => dossiers.add({ year, roundId, nominations }))).toEqual(
      refusal('round_closed', { name: 'Khen thưởng thường xuyên năm 2026' }),
    );
    for (const input of [
      { year: 2027, roundId },
      { year, roundId: 'unknown' as RoundId },
    ]) {
      expect(await refused(office, () => dossiers.add({ ...input, nominations }))).toEqual(
        refusal('not_found'),
      );
    }
  });
});

describe('dossiers of other origins', () => {
  it('come from a list into a round, as one step that undo takes back', async () => {
    const { office, roundId } = await openDossierOffice();
    const { rows, undo } = await office.client.dossiers.list({ year });
    expect([rows.length, undo]).toEqual([60, { action: 'import', count: 60 }]);
    expect(
      new Set(rows.map((row) => `${row.roundId} ${row.receivedOn} ${row.stage} ${row.subjectId !== null}`)),
    ).toEqual(new Set([`${roundId} 2026-11-23 received true`]));
    await office.client.dossiers.undo({ year });
    expect(await rowsOf(office)).toEqual([]);
    await office.client.dossiers.redo({ year });
    expect((await rowsOf(office)).length).toBe(60);
  });

  it('come from a ranking as the unit itself', async () => {
    const office = await openSampleOffice();
    const [id] = await proposeFirst(office, 1);
    if (!id) throw new Error('Nothing was proposed');
    const { subjectId, receivedOn } = await rowOf(office, id);
    expect(receivedOn).toBe('2026-11-23');
    expect(office.services.repositories.subjects.find(subjectId ?? ('' as never))).toMatchObject({
      kind: 'collective',
      isUnit: true,
      unitId: unitOf(office, '03637').id,
    });
  });

  it('from before there was a registry are tied when they are first listed', async () => {
    const office = await openSampleOffice();
    const [id] = await addNamed(office, ['Giàng A Páo']);
    const tied = office.services.repositories.proposals.find(id ?? ('' as never));
    office.database.prepare('UPDATE proposal SET subject_id = NULL').run();
    expect((await rowsOf(office)).map(({ subjectId }) => subjectId)).toEqual([tied?.subjectId]);
    expect(lastAudit(office)).toMatchObject({ command: 'tie_dossiers', payload: { tied: 1 } });
    const { seq } = office.services.audit.head();
    await rowsOf(office);
    expect(office.services.audit.head().seq).toBe(seq);
  });
});

describe('taking dossiers off the list', () => {
  it('takes them off as one step, but none that a ballot names', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const ids = await addNamed(office, ['Giàng A Páo', 'Lò Thị Mai']);
    expect(await dossiers.withdraw({ ids })).toEqual({ withdrawn: 2 });
    expect(await rowsOf(office)).toEqual([]);
    expect(await refused(office, () => dossiers.withdraw({ ids }))).toEqual(refusal('not_found'));
    await dossiers.undo({ year });
    const meetingId = await createSession(office);
    const [named] = ids;
    if (!named) throw new Error('Nothing was added');
    await office.client.polls.putToBallot({
      meetingId,
      awardCode: 'CSTDT',
      proposalIds: [named],
    });
    expect(await refused(office, () => dossiers.withdraw({ ids }))).toEqual(
      refusal('dossier_in_ballot', { names: 'Giàng A Páo', count: 1 }),
    );
  });
});
