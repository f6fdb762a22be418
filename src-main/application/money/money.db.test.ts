import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';

import type { DecisionId } from '../../domain/kernel/ids.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import { issueCertificates, openDecisionOffice } from '../testing/decisions.ts';
import { refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';

const paidOn = day('2026-11-27');

/** Three certificates of 3 800 000 đ, decided on 26/11/2026. */
async function openPrizes() {
  const { office } = await openDecisionOffice();
  const { id } = await issueCertificates(office, ['Lò Văn An', 'Lò Văn Ba', 'Lò Văn Cả'], 21);
  const { prizes } = await office.client.money.overview({ year: 2026 });
  const entryIds = prizes.map(({ entryId }) => entryId);
  const [first, second, third] = entryIds;
  if (!first || !second || !third) throw new Error('Three prizes were stored');
  return { office, id, entryIds, first, second, third };
}

const statesOf = async ({ client }: Office) =>
  (await client.money.overview({ year: 2026 })).prizes.map(({ state }) => state);

/** As the register does when an award is revoked. */
function revoke({ services }: Office, id: DecisionId, position: number) {
  const entry = services.repositories.register.ofDecision(id)[position];
  if (!entry) throw new Error('There is no such entry');
  services.repositories.register.update({ ...entry, status: EntryStatus.revoked });
}

async function readSheet(file: File) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => textOf(row.getCell(index + 1).value)));
  });
  return rows;
}

function textOf(value: exceljs.CellValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('formula' in value)) return '';
  return `=${value.formula} → ${typeof value.result === 'number' ? value.result : '?'}`;
}

describe('prizes', () => {
  it('are listed with coefficient, base, amount and steps', async () => {
    const { office } = await openPrizes();
    const { prizes, balance } = await office.client.money.overview({ year: 2026 });
    expect(prizes[0]).toMatchObject({
      name: 'Lò Văn An',
      detail: 'Chuyên viên, Sở Nội vụ',
      awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
      decisionNumber: '21/QĐ-UBND',
      coefficient: 150,
      base: 2_530_000,
      amount: 3_800_000,
      state: 'due',
    });
    expect(balance).toMatchObject({
      prizesDue: 11_400_000,
      prizesPaid: 0,
      balance: 0,
      afterDue: -11_400_000,
    });
  });

  it('are paid many at a time, each to its own unless somebody fetches them all', async () => {
    const { office, first, second, third } = await openPrizes();
    await office.client.money.pay({ entryIds: [first], paidOn, paidTo: '' });
    await office.client.money.pay({ entryIds: [second, third], paidOn, paidTo: 'Văn phòng Sở Nội vụ' });
    const { prizes, balance } = await office.client.money.overview({ year: 2026 });
    expect(prizes.map(({ state, paidTo }) => `${state} ${paidTo}`)).toEqual([
      'paid Lò Văn An',
      'paid Văn phòng Sở Nội vụ',
      'paid Văn phòng Sở Nội vụ',
    ]);
    expect(balance).toMatchObject({ prizesDue: 0, prizesPaid: 11_400_000 });
  });

  it('are paid all or none: twice, too early, in the future and for a revoked award are refused by name', async () => {
    const { office, id, entryIds, first, second } = await openPrizes();
    const pay =
      (ids: (typeof first)[], on = paidOn) =>
      () =>
        office.client.money.pay({ entryIds: ids, paidOn: on, paidTo: '' });
    await pay([first])();
    expect(await refused(office, pay(entryIds))).toEqual(
      refusal('prize_paid', { name: 'Lò Văn An', date: '27/11/2026' }),
    );
    expect(await refused(office, pay([second], day('2026-11-25')))).toEqual(
      refusal('paid_before_decision', { name: 'Lò Văn Ba', date: '25/11/2026', decided: '26/11/2026' }),
    );
    expect(await refused(office, pay([second], day('2026-11-28')))).toEqual(
      refusal('date_in_future', { date: '28/11/2026' }),
    );
    revoke(office, id, 1);
    expect(await refused(office, pay([second]))).toEqual(refusal('prize_revoked', { name: 'Lò Văn Ba' }));
  });

  it('of a revoked award are to come back once they were paid, and come back into the fund', async () => {
    const { office, id, first, second } = await openPrizes();
    await office.client.money.pay({ entryIds: [first], paidOn, paidTo: '' });
    revoke(office, id, 0);
    revoke(office, id, 1);
    expect(await statesOf(office)).toEqual(['to_recover', 'none', 'due']);
    const recover = (entryId: typeof first) => () => office.client.money.recover({ entryId, on: paidOn });
    expect((await refused(office, recover(second))).code).toBe('prize_not_paid');
    await recover(first)();
    expect(await refused(office, recover(first))).toEqual(refusal('prize_recovered', { name: 'Lò Văn An' }));
    const { movements, balance } = await office.client.money.overview({ year: 2026 });
    expect(await statesOf(office)).toEqual(['recovered', 'none', 'due']);
    expect(movements).toMatchObject([
      {
        kind: 'recovery',
        amount: 3_800_000,
        note: 'Thu hồi tiền thưởng Bằng khen của Chủ tịch UBND tỉnh của Lò Văn An (Quyết định số 21/QĐ-UBND)',
      },
    ]);
    expect(balance).toMatchObject({ income: 3_800_000, prizesPaid: 3_800_000, balance: 0, toRecover: 0 });
  });

  it('are noted as unpaid again where that was a mistake', async () => {
    const { office, first, second } = await openPrizes();
    await office.client.money.pay({ entryIds: [first], paidOn, paidTo: '' });
    await office.client.money.unpay({ entryIds: [first] });
    expect(await statesOf(office)).toEqual(['due', 'due', 'due']);
    expect((await refused(office, () => office.client.money.unpay({ entryIds: [second] }))).code).toBe(
      'prize_not_paid',
    );
  });

  it('come out unrounded in an office that doesn’t round, and stay as they were decided', async () => {
    const { office } = await openPrizes();
    await office.client.money.saveSettings({ year: 2026, roundsUp: false, regularExpenditure: null });
    await issueCertificates(office, ['Lò Văn Dũng'], 22);
    const { prizes, roundsUp } = await office.client.money.overview({ year: 2026 });
    expect([roundsUp, prizes.map(({ amount }) => amount)]).toEqual([
      false,
      [3_800_000, 3_800_000, 3_800_000, 3_795_000],
    ]);
  });
});

describe('the fund', () => {
  const movement = {
    id: null,
    year: 2026,
    on: day('2026-02-03'),
    kind: 'allocation' as const,
    amount: 500_000_000,
    note: 'Dự toán năm 2026',
  };

  it('keeps movements, which can be corrected and taken out', async () => {
    const { office } = await openPrizes();
    const { id } = await office.client.money.saveMovement(movement);
    await office.client.money.saveMovement({ ...movement, id, amount: 450_000_000 });
    const spent = await office.client.money.saveMovement({
      ...movement,
      kind: 'organisation',
      amount: 95_000_000,
    });
    const overview = await office.client.money.overview({ year: 2026 });
    expect(overview.balance).toMatchObject({
      income: 450_000_000,
      organisation: 95_000_000,
      organisationLimit: 90_000_000,
      balance: 355_000_000,
    });
    expect(overview.organisationArticle).toBe('Thông tư số 28/2025/TT-BTC');
    await office.client.money.removeMovement({ id: spent.id });
    expect((await office.client.money.overview({ year: 2026 })).movements).toHaveLength(1);
  });

  it('takes no money of another year or of a day to come', async () => {
    const { office } = await openPrizes();
    const save = (on: string) => () => office.client.money.saveMovement({ ...movement, on: day(on) });
    expect(await refused(office, save('2025-12-31'))).toEqual(
      refusal('movement_outside_year', { date: '31/12/2025', year: 2026 }),
    );
    expect((await refused(office, save('2026-12-01'))).code).toBe('date_in_future');
  });

  it('shows what the budget may give at most, with its article', async () => {
    const { office } = await openPrizes();
    const settings = { year: 2026, roundsUp: true, regularExpenditure: 9_000_000_000_000 };
    await office.client.money.saveSettings(settings);
    expect(await office.client.money.overview({ year: 2026 })).toMatchObject({
      regularExpenditure: 9_000_000_000_000,
      ceiling: 135_000_000_000,
      ceilingArticle: 'điểm b khoản 3 Điều 46 Nghị định số 152/2025/NĐ-CP',
    });
    expect((await office.client.money.overview({ year: 2027 })).regularExpenditure).toBeNull();
  });
});

describe('the workbooks of money', () => {
  it('list the prizes of a decision to be signed for, with the total in figures and in words', async () => {
    const { office, id, first } = await openPrizes();
    await office.client.money.pay({ entryIds: [first], paidOn, paidTo: '' });
    const { name, file } = await office.client.money.exportPrizes({
      year: 2026,
      decisionId: id,
      roundId: null,
      onlyDue: false,
    });
    expect(name).toBe('chi-tien-thuong_21-qd-ubnd.xlsx');
    const rows = await readSheet(file);
    expect(rows.map((row) => row[0])).toEqual([
      'DANH SÁCH CHI TIỀN THƯỞNG',
      'Theo Quyết định số 21/QĐ-UBND ngày 26/11/2026 về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'TT',
      '1',
      '2',
      '3',
      'Cộng (3 trường hợp)',
      'Số tiền bằng chữ: Mười một triệu bốn trăm nghìn đồng.',
      '',
      'NGƯỜI LẬP',
    ]);
    expect(rows[2]?.[8]).toBe('Ký nhận');
    expect(rows[3]).toEqual([
      '1',
      'Lò Văn An',
      'Chuyên viên, Sở Nội vụ',
      'Bằng khen của Chủ tịch UBND tỉnh',
      '21/QĐ-UBND ngày 26/11/2026',
      '1.5',
      '2530000',
      '3800000',
      '',
      'Đã chi 27/11/2026',
    ]);
    expect(rows[6]?.[7]).toBe('=SUM(H5:H7) → 11400000');
  });

  it('list only what is due, and refuse an empty list', async () => {
    const { office, entryIds, first } = await openPrizes();
    const exportDue = () =>
      office.client.money.exportPrizes({ year: 2026, decisionId: null, roundId: null, onlyDue: true });
    await office.client.money.pay({ entryIds: [first], paidOn, paidTo: '' });
    expect(
      (await readSheet((await exportDue()).file)).filter((row) => row[1]?.startsWith('Lò Văn')),
    ).toHaveLength(2);
    await office.client.money.pay({ entryIds: entryIds.slice(1), paidOn, paidTo: '' });
    expect((await refused(office, exportDue)).code).toBe('not_found');
  });

  it('show the fund with every movement, prizes by the day they were paid, and the balance in words', async () => {
    const { office, entryIds } = await openPrizes();
    await office.client.money.saveMovement({
      id: null,
      year: 2026,
      on: day('2026-02-03'),
      kind: 'allocation',
      amount: 20_000_000,
      note: '',
    });
    await office.client.money.pay({ entryIds: entryIds.slice(0, 2), paidOn, paidTo: '' });
    const { name, file } = await office.client.money.exportFund({ year: 2026 });
    const rows = await readSheet(file);
    expect(name).toBe('quy-thi-dua-khen-thuong_2026.xlsx');
    expect(rows.slice(2, 7)).toEqual([
      ['1', '03/02/2026', 'Ngân sách cấp', '20000000', ''],
      ['2', '27/11/2026', 'Chi tiền thưởng theo Quyết định số 21/QĐ-UBND (2 trường hợp)', '', '7600000'],
      ['', '', 'Cộng', '=SUM(D4:D5) → 20000000', '=SUM(E4:E5) → 7600000'],
      ['', '', 'Số dư', '=D6-E6 → 12400000', ''],
      ['', '', 'Tiền thưởng còn phải chi', '', '3800000'],
    ]);
    expect(rows[7]?.[0]).toBe('Số dư bằng chữ: Mười hai triệu bốn trăm nghìn đồng.');
  });
});
