import { describe, expect, it } from 'vitest';

import type { RoundId } from '../../domain/kernel/ids.ts';
import { addNamed, nomination, openRound, rowOf, year } from '../testing/dossier-office.ts';
import { refusal, refused } from '../testing/office.ts';
import { clusterOf, day, openSampleOffice, unitOf } from '../testing/sample-office.ts';

const round = {
  year,
  kind: 'annual' as const,
  name: 'Đợt 1',
  occasion: '',
  basis: '',
  opensOn: null,
  deadline: null,
};

describe('rounds', () => {
  it('are opened, changed, closed and opened again', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const { id } = await dossiers.saveRound({ ...round, id: null, baseRevision: null });
    const named = { ...round, name: 'Đợt 20/11', kind: 'movement' as const, deadline: day('2026-11-10') };
    expect(await dossiers.saveRound({ ...named, id, baseRevision: 1 })).toEqual({ id, revision: 2 });
    expect(await dossiers.closeRound({ id, isClosed: true })).toEqual({ revision: 3 });
    expect(await dossiers.rounds({ year })).toEqual([{ ...named, id, isClosed: true, revision: 3 }]);
    await dossiers.closeRound({ id, isClosed: false });
    expect(await dossiers.rounds({ year })).toMatchObject([{ isClosed: false }]);
  });

  it('are refused under a known name, with days the wrong way round, stale and unknown', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const { id } = await dossiers.saveRound({ ...round, id: null, baseRevision: null });
    const save = (change: object) => () =>
      dossiers.saveRound({ ...round, id: null, baseRevision: null, ...change });
    expect(await refused(office, save({ name: 'ĐỢT  1' }))).toEqual(
      refusal('round_name_taken', { name: 'ĐỢT 1' }),
    );
    expect(
      await refused(office, save({ name: 'Đợt 2', opensOn: '2026-11-02', deadline: '2026-11-01' })),
    ).toEqual(refusal('ends_before_start'));
    expect(await refused(office, save({ id, baseRevision: 7 }))).toEqual(
      refusal('stale_revision', { name: 'Đợt 1' }),
    );
    const unknown = 'unknown' as RoundId;
    expect(await refused(office, save({ id: unknown, baseRevision: 1 }))).toEqual(refusal('not_found'));
    expect(await refused(office, () => dossiers.closeRound({ id: unknown, isClosed: true }))).toEqual(
      refusal('not_found'),
    );
  });
});

describe('who is late', () => {
  it('are the units of clusters and of last year that handed in nothing by the deadline', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const roundId = await openRound(office);
    expect(await dossiers.late({ year })).toEqual({ units: [], dossiers: [] });
    await dossiers.add({
      year: year - 1,
      roundId: null,
      nominations: [nomination(office, { name: 'Giàng A Páo', unit: 'SNV' })],
    });
    const { members } = clusterOf(office, 'Cụm thi đua số 1');
    const nominations = [nomination(office, { name: 'Lò Thị Mai', unit: '03637' })];
    await dossiers.add({ year, roundId, nominations });
    office.setNow('2026-12-10T10:00:00.000Z');
    expect((await dossiers.late({ year })).units).toEqual([]);
    // The 12th and 13th are a weekend.
    office.setNow('2026-12-14T02:00:00.000Z');
    const { units } = await dossiers.late({ year });
    const late = new Map(units.map((unit) => [unit.unitId, unit]));
    expect(late.get(unitOf(office, 'SNV').id)).toEqual({
      roundId,
      roundName: 'Khen thưởng thường xuyên năm 2026',
      deadline: '2026-12-10',
      unitId: unitOf(office, 'SNV').id,
      unitName: 'Sở Nội vụ',
      workingDaysLate: 2,
      because: 'last_year',
    });
    const [handedIn, ...others] = members.map(({ unitId }) => late.get(unitId)?.because);
    expect([handedIn, new Set(others)]).toEqual([undefined, new Set(['cluster'])]);
    await dossiers.closeRound({ id: roundId, isClosed: true });
    expect((await dossiers.late({ year })).units).toEqual([]);
  });

  it('are dossiers past their day, the longest first, with the working days since', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const [first, second, third] = await addNamed(office, ['Giàng A Páo', 'Lò Thị Mai', 'Tẩn A Sơn']);
    if (!first || !second || !third) throw new Error('Nothing was added');
    const due = (id: typeof first, value: string) => ({
      id,
      field: 'dueOn' as const,
      value,
      baseRevision: 1,
    });
    await dossiers.edit({
      year,
      changes: [due(first, '2026-11-20'), due(second, '2026-11-13'), due(third, '2026-11-13')],
    });
    await dossiers.move({
      ids: [third],
      to: 'returned',
      reason: 'Sai',
      on: day('2026-11-23'),
      despite: false,
    });
    const { dossiers: late } = await dossiers.late({ year });
    expect(late.map(({ name, dueOn, workingDaysLate }) => [name, dueOn, workingDaysLate])).toEqual([
      ['Lò Thị Mai', '2026-11-13', 6],
      ['Giàng A Páo', '2026-11-20', 1],
    ]);
    expect((await rowOf(office, first)).isLate).toBe(true);
  });
});
