import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../domain/kernel/ids.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { nameOf, openSheet } from '../testing/open-sheet.ts';
import { day } from '../testing/sample-office.ts';

describe('a criterion that does not apply to units', () => {
  it('is said with its reason, and taken back', async () => {
    const { office, scoring, clusterId, unitIds } = await openSheet();
    const cells = unitIds.slice(0, 2).map((unitId) => ({ unitId, criterionCode: 'I.1' }));
    const exemptions = async () => (await scoring.getSheet({ clusterId })).exemptions;
    const reason = 'Địa bàn không có rừng';
    expect(await scoring.setExemption({ clusterId, cells, reason: ` ${reason}` })).toEqual({ revision: 1 });
    expect(
      (await exemptions()).toSorted((a, b) => unitIds.indexOf(a.unitId) - unitIds.indexOf(b.unitId)),
    ).toEqual(cells.map((cell) => ({ ...cell, reason })));
    expect(lastAudit(office)).toEqual({
      command: 'set_exemption',
      subject: clusterId,
      payload: { cells, reason },
    });
    await scoring.setExemption({ clusterId, cells: cells.slice(0, 1), reason: null });
    expect(await exemptions()).toEqual([{ ...cells[1], reason }]);
  });

  it('is refused whole for a stranger and for a group of criteria', async () => {
    const { office, scoring, clusterId, unitId } = await openSheet();
    const known = { unitId, criterionCode: 'I.1' };
    const attempt = (cell: typeof known) => () =>
      scoring.setExemption({ clusterId, cells: [known, cell], reason: 'Không áp dụng' });
    expect(await refused(office, attempt({ ...known, criterionCode: 'I' }))).toEqual(
      refusal('not_a_criterion', { criterion: 'I' }),
    );
    expect(await refused(office, attempt({ ...known, unitId: 'unknown' as UnitId }))).toEqual(
      refusal('not_a_member', { unit: 'unknown' }),
    );
  });
});

describe('what is known of a unit', () => {
  async function openStanding() {
    const sheet = await openSheet();
    const { scoring, clusterId, unitId } = sheet;
    const nothing = {
      unitId,
      selfScoreOn: null,
      disciplined: null,
      joinedOn: null,
      memberVotes: null,
      councilPlace: null,
    };
    const save = (standing: Partial<Standing>, expected: Partial<Standing> = {}) =>
      scoring.saveStanding({
        clusterId,
        standing: { ...nothing, ...standing },
        expected: { ...nothing, unitId: standing.unitId ?? unitId, ...expected },
      });
    const standings = async () => (await scoring.getSheet({ clusterId })).standings;
    return { ...sheet, nothing, save, standings };
  }
  type Standing = Parameters<Awaited<ReturnType<typeof openSheet>>['scoring']['saveStanding']>[0]['standing'];

  it('is stored with what stood before in the audit log, and leaves no trace when it is emptied', async () => {
    const { office, clusterId, nothing, save, standings } = await openStanding();
    const first = { selfScoreOn: day('2026-11-20'), memberVotes: 0 };
    const second = { ...first, disciplined: 'Kỷ luật Đảng', joinedOn: day('2026-07-01'), councilPlace: 2 };
    expect(await save(first)).toEqual({ revision: 1 });
    await save(second, first);
    expect(await standings()).toEqual([{ ...nothing, ...second }]);
    expect(lastAudit(office)).toEqual({
      command: 'save_standing',
      subject: clusterId,
      payload: { before: { ...nothing, ...first }, after: { ...nothing, ...second } },
    });
    await save({}, second);
    expect(await standings()).toEqual([]);
  });

  it('is refused to the slower of two windows', async () => {
    const { office, unitName, save } = await openStanding();
    await save({ memberVotes: 5 });
    expect(await refused(office, () => save({ memberVotes: 6 }))).toEqual(
      refusal('stale_revision', { name: unitName }),
    );
  });

  it('refuses days of another year, places that there are not, and a place twice', async () => {
    const { office, unitIds, unitName, save } = await openStanding();
    const stranger = 'unknown' as UnitId;
    expect(await refused(office, () => save({ unitId: stranger }))).toEqual(
      refusal('not_a_member', { unit: stranger }),
    );
    expect(await refused(office, () => save({ joinedOn: day('2027-01-01') }))).toEqual(
      refusal('date_outside_year', { unit: unitName, date: '01/01/2027', year: 2026 }),
    );
    expect(await refused(office, () => save({ selfScoreOn: day('2025-12-31') }))).toEqual(
      refusal('date_outside_year', { unit: unitName, date: '31/12/2025', year: 2026 }),
    );
    expect(await refused(office, () => save({ councilPlace: 9 }))).toEqual(
      refusal('place_over_members', { unit: unitName, place: 9, members: 8 }),
    );
    const [, second] = unitIds;
    if (!second) throw new Error('The cluster has one member');
    await save({ unitId: second, councilPlace: 1 });
    expect(await refused(office, () => save({ councilPlace: 1 }))).toEqual(
      refusal('place_taken', { place: 1, unit: nameOf(office, second) }),
    );
    await save({ joinedOn: day('2019-03-01'), selfScoreOn: day('2027-01-05'), councilPlace: 8 });
  });
});

describe('the flags of a cluster', () => {
  it('are as many as its scheme says until the office sets another number', async () => {
    const { office, scoring, clusterId } = await openSheet();
    const quota = async () => (await scoring.getSheet({ clusterId })).flagQuota;
    const seen = [await quota()];
    await scoring.setFlagQuota({ clusterId, flagQuota: 0 });
    seen.push(await quota());
    expect(lastAudit(office)).toEqual({
      command: 'set_flag_quota',
      subject: clusterId,
      payload: { before: null, after: 0 },
    });
    await scoring.setFlagQuota({ clusterId, flagQuota: null });
    expect([...seen, await quota()]).toEqual([null, 0, null]);
  });
});
