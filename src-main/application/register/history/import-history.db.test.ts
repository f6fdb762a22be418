import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';

import { fileOf, inboxFile, lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { openSampleOffice } from '../../testing/sample-office.ts';
import { historyCells, historyFile } from '../testing/history-workbook.ts';
import type { HistoryCells } from '../testing/history-workbook.ts';

const everything = {
  text: '',
  awardCode: null,
  year: null,
  kind: null,
  unitIds: [],
  onlyNumbered: false,
  limit: 100,
  offset: 0,
};

async function read(office: Office, file: File, sender = 'Sở Nội vụ') {
  for await (const event of await office.client.register.readHistory({ file, sender })) {
    if (event.kind === 'failed') return event.message;
    if (event.kind === 'read') return event.preview;
  }
  throw new Error('Nothing was read');
}

async function preview(office: Office, rows: readonly HistoryCells[], heads?: string[]) {
  const answer = await read(office, await historyFile(rows, heads));
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

async function store(office: Office, stagedId: Awaited<ReturnType<typeof preview>>['stagedId']) {
  const events = [];
  for await (const event of await office.client.register.acceptHistory({ stagedId })) events.push(event);
  return events.at(-1);
}

describe('importing a history of awards', () => {
  it('stores what is new, tied to people, with file and row, and finds all of it known the next time', async () => {
    const office = await openSampleOffice();
    const before = (await office.client.register.search(everything)).total;
    const rows = [historyCells(), historyCells({ 0: 2, 6: 2020, 7: '20/QĐ-SNV', 8: '04/12/2020' })];
    const first = await preview(office, rows);
    expect(first).toMatchObject({ sheet: 'Khen thưởng', rows: 2, counts: { fresh: 2, known: 0, error: 0 } });
    expect(await store(office, first.stagedId)).toEqual({ kind: 'finished', done: 2, left: 0 });

    const { rows: found, total } = await office.client.register.search({
      ...everything,
      text: 'lo van an snv',
    });
    expect(total).toBe(2);
    expect(found[0]).toMatchObject({
      awardCode: 'CSTDCS',
      year: 2020,
      number: null,
      sourceRow: 3,
      revision: 1,
    });
    expect(found[1]?.subjectId).toBe(found[0]?.subjectId);
    expect(lastAudit(office)).toMatchObject({ command: 'import_history', payload: { stored: 2 } });
    expect(office.changes.filter(({ topic }) => topic === 'register')).toHaveLength(1);

    const again = await preview(office, rows);
    expect(again.counts).toMatchObject({ fresh: 0, known: 2 });
    expect(
      await refused(office, () => office.client.register.acceptHistory({ stagedId: again.stagedId })),
    ).toEqual(refusal('nothing_accepted'));
    expect((await office.client.register.search(everything)).total).toBe(before + 2);
  });

  it('keeps namesakes of one decision apart, and takes the same row twice for one', async () => {
    const office = await openSampleOffice();
    const namesakes = [historyCells(), historyCells({ 2: 1991, 3: 'Kế toán' }), historyCells()];
    const first = await preview(office, namesakes);
    expect(first.counts).toMatchObject({ fresh: 2, twice: 1 });
    await store(office, first.stagedId);
    expect((await preview(office, namesakes)).counts).toMatchObject({ fresh: 0, known: 2, twice: 1 });
    const { rows } = await office.client.register.search({ ...everything, text: '12/QĐ-SNV' });
    expect(new Set(rows.map(({ subjectId }) => subjectId)).size).toBe(2);
  });

  it('leaves rows with errors out and gives them back with the reason', async () => {
    const office = await openSampleOffice();
    const { stagedId, counts } = await preview(office, [
      historyCells(),
      historyCells({ 1: null }),
      historyCells({ 8: '01/01/2027', 6: 2026 }),
    ]);
    expect(counts).toMatchObject({ fresh: 1, error: 2 });
    const { rows } = await office.client.register.historyRows({
      stagedId,
      state: 'error',
      limit: 10,
      offset: 0,
    });
    expect(rows.map(({ row, problems }) => [row, problems.map(({ message }) => message)])).toEqual([
      [3, ['Không ghi tên cá nhân, tập thể hoặc hộ gia đình. Bổ sung tên vào tệp rồi nhập lại dòng này.']],
      [4, ['Ngày quyết định “01/01/2027” ở tương lai. Kiểm tra lại ngày.']],
    ]);
    const { file } = await office.client.register.rejectedHistory({ stagedId });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await file.arrayBuffer());
    const sheet = workbook.worksheets[0];
    expect(sheet?.getRow(1).getCell(11).value).toBe('Lý do chưa nhập được');
    expect(sheet?.getRow(3).getCell(9).value).toBe('01/01/2027');
    expect(sheet?.getRow(3).getCell(11).value).toMatch(/ở tương lai/);
  });

  it('takes one answer for all rows with the same unknown text, and remembers it and the columns for the sender', async () => {
    const office = await openSampleOffice();
    const heads = [
      'TT',
      'Người được khen',
      'Năm sinh',
      'Chức vụ',
      'Đơn vị',
      'Danh hiệu',
      'Năm',
      'Số QĐ',
      'Ngày QĐ',
      'Họ và tên vợ',
    ];
    const rows = [historyCells({ 5: 'LĐ giỏi' }), historyCells({ 5: 'LĐ giỏi', 6: 2018, 8: '05/12/2018' })];
    const found = await preview(office, rows, heads);
    const columns = { name: 2, birth: 3, position: 4, unit: 5, award: 6, year: 7, decision: 8, date: 9 };
    let chosen: typeof found | null = null;
    const events = await office.client.register.readHistoryAgain({ stagedId: found.stagedId, columns });
    for await (const event of events) if (event.kind === 'read') chosen = event.preview;
    if (chosen === null) throw new Error('Nothing was read');
    expect(chosen.unknownAwards).toMatchObject([{ text: 'LĐ giỏi', count: 2, isAnswered: false }]);
    const key = chosen.unknownAwards[0]?.key ?? '';
    const answered = await office.client.register.answerHistory({
      stagedId: chosen.stagedId,
      awards: { [key]: 'CSTDCS' },
      units: {},
    });
    expect(answered.counts).toMatchObject({ fresh: 2, error: 0 });
    await store(office, answered.stagedId);

    const next = await preview(office, [historyCells({ 5: 'LĐ GIỎI', 6: 2017, 8: '05/12/2017' })], heads);
    expect(next.columns).toMatchObject({ name: 2 });
    expect(next.counts).toMatchObject({ fresh: 1, error: 0 });
  });

  it.each([
    ['a Word file renamed', fileOf('a.xlsx', Buffer.from('%PDF-1.7')), /mà là tệp PDF/],
    ['a picture', fileOf('a.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])), /tệp ảnh/],
    ['a text', fileOf('a.csv', Buffer.from('ten;nam')), /không phải là bảng tính .xlsx/],
    ['a list of scores', inboxFile('tu-cham-01.xlsx'), /Không tìm thấy bảng nào có cột họ tên/],
  ])('refuses %s and says what to do', async (_what, file, message) => {
    const office = await openSampleOffice();
    expect(await read(office, file)).toMatch(message);
  });

  it('refuses a file that was put away', async () => {
    const office = await openSampleOffice();
    const { stagedId } = await preview(office, [historyCells()]);
    await office.client.register.discardHistory({ stagedId });
    expect(await refused(office, () => office.client.register.acceptHistory({ stagedId }))).toEqual(
      refusal('staged_gone'),
    );
  });
});
