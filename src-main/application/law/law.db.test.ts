import { describe, expect, it } from 'vitest';

import type { AmendmentId } from '../../domain/kernel/ids.ts';
import { lastAudit, openOffice, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';

const fighter = {
  provisionKey: 'nd152.prize.CSTDCS',
  changes: [{ path: 'coefficient', value: 120 }],
  validFrom: day('2026-12-01'),
  source: 'Nghị quyết số 12/2026/NQ-HĐND',
  reason: 'Hội đồng nhân dân tỉnh quy định mức cao hơn',
};

async function amountOn({ client }: Office, code: string, date: string): Promise<number | undefined> {
  const { prizes } = await client.law.award({ code, date: day(date) });
  return prizes[0]?.amount;
}

/** The provision of a key as the award's page shows it on a day. */
async function provisionOn({ client }: Office, code: string, key: string, date: string) {
  const { provisions } = await client.law.award({ code, date: day(date) });
  return provisions.find(({ provision }) => provision.key === key)?.provision;
}

describe('the rules of an award', () => {
  it('are those of the day: who decides before and after the districts ended', async () => {
    const office = await openOffice();
    const decidedBy = async (date: string) => {
      const { provisions } = await office.client.law.award({ code: 'CSTDCS', date: day(date) });
      return provisions.flatMap(({ provision, countsFor }) =>
        provision.kind === 'authority' && countsFor.length > 0
          ? [[provision.instrument.key, provision.decidedBy.split('; ').at(-1)]]
          : [],
      );
    };
    expect([await decidedBy('2025-06-30'), await decidedBy('2025-07-01')]).toEqual([
      [['luat-06-2022', 'Chủ tịch UBND cấp huyện']],
      [['nd-129-2025', 'Chủ tịch UBND cấp xã']],
    ]);
  });

  it('name the award as the day does, and its money by the base salary of the day', async () => {
    const office = await openOffice();
    const nameAndAmount = async (date: string) => {
      const { name, prizes } = await office.client.law.award({ code: 'XA_TB', date: day(date) });
      return [name, prizes.map(({ amount }) => amount)];
    };
    expect([
      await nameAndAmount('2025-06-30'),
      await nameAndAmount('2026-06-30'),
      await nameAndAmount('2026-07-01'),
    ]).toEqual([
      ['Xã, phường, thị trấn tiêu biểu', [4_680_000]],
      ['Xã, phường, đặc khu tiêu biểu', [4_680_000]],
      ['Xã, phường, đặc khu tiêu biểu', [5_060_000]],
    ]);
  });

  it('let the model of another province stand last, and say that it is one', async () => {
    const office = await openOffice();
    const { provisions } = await office.client.law.award({ code: 'BK_TINH', date: day('2026-11-24') });
    const counting = provisions.filter(({ countsFor, provision }) =>
      provision.kind === 'authority' ? countsFor.length > 0 : false,
    );
    expect(counting.map(({ provision }) => [provision.instrument.key, provision.instrument.isModel])).toEqual(
      [['bac-ninh-86-2025', true]],
    );
  });

  it('are none of an award that is not in the catalogue', async () => {
    const office = await openOffice();
    expect(
      await refused(office, () => office.client.law.award({ code: 'CO_XA', date: day('2026-11-24') })),
    ).toEqual(refusal('not_found'));
  });
});

describe('amending a rule', () => {
  it('holds from its day on, while cases before it keep their rule, and is audited', async () => {
    const office = await openOffice();
    const { ids } = await office.client.law.amend(fighter);
    expect([
      await amountOn(office, 'CSTDCS', '2026-11-30'),
      await amountOn(office, 'CSTDCS', '2026-12-01'),
      lastAudit(office),
      office.changes.at(-1),
    ]).toEqual([
      2_530_000,
      3_040_000,
      {
        command: 'amend_rule',
        subject: 'nd152.prize.CSTDCS',
        payload: {
          ids,
          changes: fighter.changes,
          validFrom: '2026-12-01',
          source: fighter.source,
          reason: fighter.reason,
        },
      },
      { topic: 'law', id: 'nd152.prize.CSTDCS' },
    ]);
  });

  it('reaches into conditions', async () => {
    const office = await openOffice();
    await office.client.law.amend({
      ...fighter,
      provisionKey: 'luat2026.conditions.CSTDT',
      changes: [{ path: 'condition.of[0].years', value: 2 }],
    });
    const conditionOn = async (date: string) =>
      provisionOn(office, 'CSTDT', 'luat2026.conditions.CSTDT', date);
    expect(await conditionOn('2026-11-30')).toMatchObject({ condition: { of: [{ years: 3 }, {}] } });
    expect(await conditionOn('2026-12-01')).toMatchObject({ condition: { of: [{ years: 2 }, {}] } });
  });

  it('confirms a text for all its time, with the conditions that come from another one', async () => {
    const office = await openOffice();
    const key = 'luat2022.conditions.LDTT';
    await office.client.law.amend({
      ...fighter,
      provisionKey: key,
      changes: [
        { path: 'mark', value: 'confirmed' },
        { path: 'condition.of[2].mark', value: 'confirmed' },
      ],
      validFrom: day('2024-01-01'),
      source: 'Công báo số 571',
    });
    expect(await provisionOn(office, 'LDTT', key, '2024-01-01')).toMatchObject({
      mark: 'confirmed',
      condition: { of: [{}, {}, { mark: 'confirmed' }] },
      source: expect.stringContaining('Đọc qua') as string,
    });
  });

  it('lets the later day win, on one day what was entered later, and shows which', async () => {
    const office = await openOffice();
    const amendTo = async (value: number, from: string) =>
      office.client.law.amend({
        ...fighter,
        changes: [{ path: 'coefficient', value }],
        validFrom: day(from),
      });
    await amendTo(200, '2027-01-01');
    await amendTo(120, '2026-12-01');
    office.setNow('2026-11-26T01:00:00.000Z');
    await amendTo(130, '2026-12-01');
    const lines = await office.client.law.amendments();
    expect(lines.map(({ value, validFrom, replacedFrom }) => [value, validFrom, replacedFrom])).toEqual([
      [200, '2027-01-01', null],
      [130, '2026-12-01', '2027-01-01'],
      [120, '2026-12-01', '2026-12-01'],
    ]);
    expect([
      await amountOn(office, 'CSTDCS', '2026-12-31'),
      await amountOn(office, 'CSTDCS', '2027-01-01'),
    ]).toEqual([3_290_000, 5_060_000]);
  });

  it('can be withdrawn once, and then holds for no day', async () => {
    const office = await openOffice();
    const [id = '' as AmendmentId] = (await office.client.law.amend(fighter)).ids;
    await office.client.law.withdrawAmendment({ id });
    expect(await amountOn(office, 'CSTDCS', '2026-12-01')).toBe(2_530_000);
    expect(await office.client.law.amendments()).toMatchObject([
      {
        id,
        withdrawnAt: expect.any(String) as string,
        label: 'Hệ số so với mức lương cơ sở',
        valueKind: 'coefficient',
        original: 100,
        provision: { kind: 'prize', awards: ['CSTDCS'], instrument: 'Nghị định số 152/2025/NĐ-CP' },
      },
    ]);
    expect(await refused(office, () => office.client.law.withdrawAmendment({ id }))).toEqual(
      refusal('law_amendment_gone'),
    );
  });

  it('survives a provision that a file no longer has', async () => {
    const office = await openOffice();
    await office.client.law.amend(fighter);
    office.database.prepare("UPDATE law_amendment SET provision_key = 'nd152.prize.GONE'").run();
    expect(await office.client.law.amendments()).toMatchObject([{ provision: null, label: '' }]);
    expect(await amountOn(office, 'CSTDCS', '2026-12-01')).toBe(2_530_000);
  });

  const cap = 'bn86.cap.CSTDCS';
  it.each([
    ['a provision that no file has', { provisionKey: 'nd152.prize.CO_XA' }, refusal('law_provision_gone')],
    [
      'a day before the text',
      { validFrom: day('2025-06-30') },
      refusal('law_amendment_outside', {
        instrument: 'Nghị định số 152/2025/NĐ-CP',
        from: '01/07/2025',
        to: '…',
      }),
    ],
    [
      'a day after the text',
      { provisionKey: 'nd98.prize.CSTDCS', validFrom: day('2025-07-01') },
      refusal('law_amendment_outside', {
        instrument: 'Nghị định số 98/2023/NĐ-CP',
        from: '01/01/2024',
        to: '30/06/2025',
      }),
    ],
    [
      'a value that the provision does not have',
      { changes: [{ path: 'amount', value: 1 }] },
      refusal('law_value_unknown', { path: 'amount' }),
    ],
    [
      'a value that decides about other awards',
      { changes: [{ path: 'awards', value: 'CSTDT' }] },
      refusal('law_value_unknown', { path: 'awards' }),
    ],
    [
      'the value that holds already',
      { changes: [{ path: 'coefficient', value: 100 }] },
      refusal('law_nothing_changed'),
    ],
    [
      'a coefficient of nothing',
      { changes: [{ path: 'coefficient', value: 0 }] },
      refusal('law_value_too_small', { label: 'Hệ số so với mức lương cơ sở', minimum: '1' }),
    ],
    [
      'a coefficient out of all measure',
      { changes: [{ path: 'coefficient', value: 100_001 }] },
      refusal('law_value_too_big', { label: 'Hệ số so với mức lương cơ sở', maximum: '100000' }),
    ],
    [
      'a text for a number',
      { changes: [{ path: 'coefficient', value: '1,2' }] },
      refusal('law_value_not_allowed', { label: 'Hệ số so với mức lương cơ sở' }),
    ],
    [
      'an empty citation',
      { changes: [{ path: 'article', value: '' }] },
      refusal('law_value_missing', { label: 'Điều, khoản dẫn chiếu' }),
    ],
    [
      'a share over the whole',
      { provisionKey: cap, changes: [{ path: 'share.numerator', value: 101 }] },
      refusal('law_value_too_big', { label: 'Tỷ lệ tối đa', maximum: '100 %' }),
    ],
    [
      'a mark that there is none of',
      { changes: [{ path: 'mark', value: 'sure' }] },
      refusal('law_value_not_allowed', { label: 'Mức tin cậy' }),
    ],
    [
      'a day of the year that there is none of',
      { provisionKey: 'bn86.deadline.annual', changes: [{ path: 'yearDay', value: '31-12' }] },
      refusal('law_value_not_allowed', { label: 'Trước ngày' }),
    ],
  ])('refuses %s', async (_what, change, expected) => {
    const office = await openOffice();
    expect(await refused(office, () => office.client.law.amend({ ...fighter, ...change }))).toEqual(expected);
  });
});

describe('the texts', () => {
  it('are listed the newest first, with what the office should know', async () => {
    const office = await openOffice();
    const instruments = await office.client.law.instruments();
    expect(instruments.map(({ key }) => key).slice(0, 3)).toEqual([
      'luat-06-2026',
      'nd-161-2026',
      'lai-chau-ke-hoach-2026',
    ]);
    expect(instruments.find(({ key }) => key === 'lai-chau-19-2024')).toMatchObject({
      provisions: 0,
      isModel: false,
      note: expect.stringContaining('Chưa có toàn văn') as string,
    });
    expect(instruments.find(({ key }) => key === 'bac-ninh-86-2025')).toMatchObject({ isModel: true });
  });

  it('have no mistakes as the program brings them along', async () => {
    const office = await openOffice();
    expect(await office.client.law.problems()).toEqual([]);
  });
});
