import exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';

import { zipOf } from '../../documents/testing/zip-of.ts';
import type { StagedId, UnitId } from '../../domain/kernel/ids.ts';
import { pointsFrom } from '../../domain/kernel/points.ts';
import { quantityFrom } from '../../domain/kernel/quantity.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { fileOf, inboxFile, lastAudit, refusal, refused } from '../testing/office.ts';
import { openExchangeOffice, rowOf, sendTo } from './testing/exchange-office.ts';

const empty: CellContent = { value: null, measure: null };
const given = (points: number): CellContent => ({ value: pointsFrom(points), measure: null });

/** Opens a workbook, lets a unit work on its sheet, and saves it. */
async function edited(
  file: File,
  work: (sheet: Worksheet, workbook: exceljs.Workbook) => void,
): Promise<File> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet');
  work(sheet, workbook);
  return fileOf(file.name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function openSent(count = 2) {
  const office = await openExchangeOffice(count);
  const [unitId] = office.unitIds;
  if (!unitId) throw new Error('The cluster has no units');
  const { client, cluster, scheme } = office;
  const type = (criterionCode: string, content: CellContent, expected: CellContent = empty) =>
    client.scoring.saveCells({
      clusterId: cluster.id,
      edits: [{ unitId, criterionCode, layer: 'self', ...content, expected }],
    });
  const send = async () => {
    const [file] = await sendTo(office, [unitId]);
    if (!file) throw new Error('No workbook was written');
    return file;
  };
  const read = async (file: File, year = scheme.year) => {
    const [answer] = await client.exchange.readReturned({ year, files: [file] });
    if (!answer) throw new Error('The file was not answered for');
    return answer;
  };
  const accept = ({ stagedId, rows }: Awaited<ReturnType<typeof read>>, codes: readonly string[]) =>
    client.exchange.acceptReturned({
      stagedId: stagedId ?? ('none' as StagedId),
      cells: rows
        .filter(({ criterionCode }) => codes.includes(criterionCode))
        .map(({ criterionCode, current }) => ({ criterionCode, expected: current })),
    });
  /** Writes points into a copy of a workbook. */
  const withPoints = (file: File, points: Readonly<Record<string, number | null>>) =>
    edited(file, (sheet) => {
      for (const [code, value] of Object.entries(points))
        sheet.getCell(`J${rowOf(office, code)}`).value = value;
    });
  return { ...office, office, unitId, type, send, read, accept, withPoints };
}

/** What became of each criterion, those left alone not named. */
function changesOf({ rows }: { rows: readonly { criterionCode: string; change: string }[] }) {
  return Object.fromEntries(
    rows
      .filter(({ change }) => change !== 'unchanged')
      .map(({ criterionCode, change }) => [criterionCode, change]),
  );
}

describe('sending workbooks', () => {
  it('tells how far it is, and records all of them as sent in one command', async () => {
    const { office, client, cluster, unitIds } = await openSent();
    const before = office.changes.length;
    const events = [];
    for await (const event of await client.exchange.send({ clusterId: cluster.id, unitIds: [...unitIds] })) {
      events.push(event);
    }
    expect(events).toEqual([
      { kind: 'written', done: 1, all: 2, unit: 'Xã Mường Thứ 1' },
      { kind: 'written', done: 2, all: 2, unit: 'Xã Mường Thứ 2' },
      {
        kind: 'finished',
        batchId: expect.any(String),
        zipName: 'cum-thi-dua-so-1-tu-cham-2026.zip',
        files: 2,
      },
    ]);
    expect(lastAudit(office)).toMatchObject({
      command: 'send_workbooks',
      subject: cluster.id,
      payload: [
        { unitId: 'unit-1', schemeVersion: 1, fileName: '01-xa-muong-thu-1-tu-cham-2026.xlsx' },
        { unitId: 'unit-2', schemeVersion: 1, fileName: '02-xa-muong-thu-2-tu-cham-2026.xlsx' },
      ],
    });
    expect(office.changes.slice(before)).toEqual([{ topic: 'scores', id: cluster.id }]);
    const { units } = await client.exchange.state({ clusterId: cluster.id });
    expect(units.map(({ state, timesSent }) => [state, timesSent])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  it('leaves nothing behind when it is broken off', async () => {
    const { client, cluster, unitIds } = await openSent();
    const sending = await client.exchange.send({ clusterId: cluster.id, unitIds: [...unitIds] });
    for await (const event of sending) if (event.kind === 'written') break;
    const { units } = await client.exchange.state({ clusterId: cluster.id });
    expect(units.map(({ state }) => state)).toEqual(['not_sent', 'not_sent']);
  });

  it('refuses units of other clusters, and files that are forgotten', async () => {
    const { office, client, cluster } = await openSent();
    const unitIds = ['stranger' as UnitId];
    expect(await refused(office, () => client.exchange.send({ clusterId: cluster.id, unitIds }))).toEqual(
      refusal('not_a_member', { unit: 'stranger' }),
    );
    expect(await refused(office, () => client.exchange.zip({ batchId: 'gone' as StagedId }))).toEqual(
      refusal('staged_gone'),
    );
  });
});

describe('a returned workbook', () => {
  it('is compared with what was sent and with what stands here now', async () => {
    const { type, send, read, withPoints } = await openSent();
    for (const code of ['I.1', 'I.2', 'I.3', 'I.4', 'I.5']) await type(code, given(10));
    const file = await send();
    const returned = await withPoints(file, { 'I.1': 11, 'I.2': 12, 'I.3': 13, 'I.5': null });
    await type('I.2', given(12), given(10));
    await type('I.3', given(9), given(10));
    await type('I.4', given(8), given(10));
    const answer = await read(returned);
    expect([answer.hindrance, answer.notices, answer.problems, changesOf(answer)]).toEqual([
      null,
      [],
      [],
      { 'I.1': 'by_unit', 'I.2': 'same', 'I.3': 'conflict', 'I.4': 'here', 'I.5': 'by_unit' },
    ]);
  });

  it('is taken over as one step with its texts, and handed in from then on', async () => {
    const { office, client, cluster, unitId, type, send, read, accept } = await openSent();
    await type('II.1.17', given(10));
    const returned = await edited(await send(), (sheet) => {
      sheet.getCell(`J${rowOf(office, 'II.1.17')}`).value = 12.5;
      sheet.getCell(`K${rowOf(office, 'II.1.17')}`).value = 'Báo cáo số 12\nQuyết định số 5';
      sheet.getCell(`L${rowOf(office, 'II.1.17')}`).value = 'Đề nghị xem lại';
      sheet.getCell(`E${rowOf(office, 'I.1')}`).value = 200;
      sheet.getCell(`F${rowOf(office, 'I.1')}`).value = 150;
    });
    const answer = await read(returned);
    expect(await accept(answer, ['II.1.17', 'I.1'])).toEqual({ clusterId: cluster.id, stored: 2, notes: 1 });

    const sheet = await client.scoring.getSheet({ clusterId: cluster.id });
    expect(
      sheet.cells.map(({ criterionCode, value, measure, sourceName }) => [
        criterionCode,
        value,
        measure,
        sourceName,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['I.1', null, { target: quantityFrom(200), actual: quantityFrom(150) }, returned.name],
        ['II.1.17', 1250, null, returned.name],
      ]),
    );
    expect(sheet.remarks.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', 'Minh chứng: Báo cáo số 12; Quyết định số 5\nĐơn vị ghi: Đề nghị xem lại'],
    ]);
    const [standing] = sheet.standings;
    expect([standing?.unitId, standing?.selfScoreOn]).toEqual([unitId, expect.stringMatching(/^2026-/)]);
    const { units } = await client.exchange.state({ clusterId: cluster.id });
    expect(units.map(({ state }) => state)).toEqual(['returned', 'not_sent']);

    await client.scoring.undo({ clusterId: cluster.id });
    const undone = await client.scoring.getSheet({ clusterId: cluster.id });
    expect([undone.cells.map(({ value }) => value), undone.remarks]).toEqual([[1000], []]);
  });

  it('is told from the same file, and a corrected second answer is no conflict', async () => {
    const { send, read, accept, withPoints, type } = await openSent();
    const file = await send();
    const first = await withPoints(file, { 'II.1.17': 5, 'I.7': 40 });
    await accept(await read(first), ['II.1.17', 'I.7']);
    expect([(await read(first)).notices, changesOf(await read(first))]).toEqual([['imported_before'], {}]);
    const second = await withPoints(file, { 'II.1.17': 6, 'I.7': 40 });
    expect(changesOf(await read(second))).toEqual({ 'II.1.17': 'by_unit' });
    await type('II.1.17', given(7), given(5));
    expect(changesOf(await read(second))).toEqual({ 'II.1.17': 'conflict' });
  });

  it('keeps nothing that changed here after the page was shown it', async () => {
    const { office, type, send, read, accept, withPoints } = await openSent();
    const answer = await read(await withPoints(await send(), { 'II.1.17': 5 }));
    await type('II.1.17', given(9));
    expect(await refused(office, () => accept(answer, ['II.1.17']))).toEqual(
      refusal('stale_cell', { unit: 'Xã Mường Thứ 1', criterion: 'II.1.17', stored: '9', typed: '5' }),
    );
  });

  it('cannot be taken over into a locked layer', async () => {
    const { office, client, cluster, send, read, accept, withPoints } = await openSent();
    const file = await withPoints(await send(), { 'II.1.17': 5 });
    const answer = await read(file);
    await client.scoring.setLayerLock({ clusterId: cluster.id, layer: 'self', locked: true, reason: null });
    expect((await read(file)).hindrance).toBe('locked');
    expect(await refused(office, () => accept(answer, ['II.1.17']))).toEqual(
      refusal('sheet_locked', { layer: 'self' }),
    );
  });

  it('of an older version gives what that version and the present one count alike', async () => {
    const { office, services, scheme, cluster, send, read, withPoints } = await openSent();
    const file = await withPoints(await send(), { 'II.1.17': 5, 'I.7': 40 });
    services.runCommand('test', 'test', 'test', ({ schemes, clusters }) => {
      const criteria = scheme.criteria.map((criterion) =>
        criterion.code === 'I.7' ? { ...criterion, maximum: pointsFrom(30) } : criterion,
      );
      schemes.insert({ ...scheme, version: 2, criteria });
      clusters.update({ ...cluster, schemeVersion: 2 });
      return ok({ value: null, payload: null, changed: [] });
    });
    const answer = await read(file);
    expect([answer.notices, changesOf(answer)]).toEqual([
      ['older_version'],
      { 'I.7': 'outdated', 'II.1.17': 'by_unit' },
    ]);
    expect(office.scheme.version).toBe(1);
  });

  it('that two sendings overlap in is told of', async () => {
    const { office, send, read } = await openSent();
    const first = await send();
    office.setNow('2026-12-01T02:00:00.000Z');
    await send();
    expect((await read(first)).notices).toEqual(['superseded']);
  });
});

describe('a file that is no answer', () => {
  const identityOf = (sheet: Worksheet) => sheet.getCell('A1').text;
  const setIdentity = (workbook: exceljs.Workbook, change: (identity: string) => string) => {
    for (const sheet of workbook.worksheets) {
      if (identityOf(sheet).startsWith('so-vang:')) sheet.getCell('A1').value = change(identityOf(sheet));
    }
  };

  it('is named for what it is', async () => {
    const { read, send } = await openSent();
    const file = await send();
    const hindrance = async (other: Promise<File> | File, year?: number) => {
      const answer = await read(await other, year);
      return [answer.hindrance, answer.stagedId, ...answer.problems.map(({ message }) => message)];
    };
    const withIdentity = (change: (identity: string) => string) =>
      edited(file, (_sheet, workbook) => setIdentity(workbook, change));
    expect(await hindrance(inboxFile('tu-cham-01.xlsx'))).toEqual(['foreign', null]);
    expect(await hindrance(withIdentity((text) => text.replace('"unit-1"', '"unit-9"')))).toEqual([
      'other_book',
      null,
    ]);
    expect(await hindrance(file, 2027)).toEqual(['other_year', null]);
    expect(
      await hindrance(withIdentity((text) => text.replace('"schemeVersion":1', '"schemeVersion":7'))),
    ).toEqual(['scheme_unknown', null]);
    expect(await hindrance(withIdentity((text) => text.replace('"format":1', '"format":2')))).toEqual([
      'unreadable',
      null,
      'Tệp do bản phần mềm mới hơn lập. Cập nhật phần mềm trên máy này rồi đọc lại.',
    ]);
    expect(await hindrance(withIdentity((text) => text.slice(0, 30)))).toEqual([
      'unreadable',
      null,
      expect.stringContaining('Dấu nhận dạng ẩn trong tệp đã bị sửa'),
    ]);
    const half = edited(file, (sheet) => {
      sheet.getCell('A1').value = identityOf(sheet).replace('"unit-1"', '"unit-2"');
    });
    expect(await hindrance(half)).toEqual([
      'unreadable',
      null,
      expect.stringContaining('hai lần gửi khác nhau'),
    ]);
    expect(await hindrance(fileOf('a.xlsx', zipOf([{ name: 'a.txt', content: 'a' }])))).toEqual([
      'unreadable',
      null,
      expect.any(String),
    ]);
  });

  it('of a unit that left its cluster says so', async () => {
    const { services, cluster, send, read } = await openSent();
    const file = await send();
    services.runCommand('test', 'test', 'test', ({ clusters }) => {
      clusters.update({ ...cluster, members: cluster.members.slice(1) });
      return ok({ value: null, payload: null, changed: [] });
    });
    expect((await read(file)).hindrance).toBe('not_a_member');
  });

  it('that this book never sent is compared with what stands here alone', async () => {
    const { type, send, read } = await openSent();
    await type('I.1', given(10));
    const file = await send();
    await type('I.1', given(20), given(10));
    const stranger = edited(file, (_sheet, workbook) =>
      setIdentity(workbook, (text) => text.replace(/"workbookId":"[^"]*"/, '"workbookId":"lost"')),
    );
    const answer = await read(await stranger);
    expect([answer.notices, changesOf(answer)]).toEqual([['never_sent'], { 'I.1': 'conflict' }]);
  });

  it('has cells that nobody can read left as they are here, and says which', async () => {
    const { office, send, read } = await openSent();
    const row = (code: string) => rowOf(office, code);
    const answer = await read(
      await edited(await send(), (sheet) => {
        sheet.getCell(`J${row('I.1')}`).value = 'tám mươi';
        sheet.getCell(`J${row('I.2')}`).value = 41;
        sheet.getCell(`F${row('I.5')}`).value = '1.234';
        sheet.getCell(`F${row('I.6')}`).value = new Date('2026-05-12T00:00:00Z');
        sheet.getCell(`F${row('I.6')}`).style = { numFmt: 'dd/mm/yyyy' };
        sheet.getCell(`F${row('I.7')}`).value = 'có';
        sheet.getCell(`F${row('II.1.11')}`).value = 1.5;
        sheet.getCell(`J${row('II.1.17')}`).value = ' 12,5 ';
      }),
    );
    expect(changesOf(answer)).toEqual({
      'I.1': 'unreadable',
      'I.2': 'unreadable',
      'I.5': 'unreadable',
      'I.6': 'unreadable',
      'I.7': 'unreadable',
      'II.1.11': 'unreadable',
      'II.1.17': 'by_unit',
    });
    expect(answer.problems.map(({ message }) => message.replace(', trang “Tự chấm”', ''))).toEqual([
      `Tiêu chí I.1, ô J${row('I.1')}: “tám mươi” không phải là số. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`,
      `Tiêu chí I.2, ô J${row('I.2')}: điểm 41 nằm ngoài khoảng 0 đến 40. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`,
      `Tiêu chí I.5, ô F${row('I.5')}: “1.234” có thể hiểu hai cách (hàng nghìn hay số lẻ). Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`,
      `Tiêu chí I.6, ô F${row('I.6')}: Excel đã đổi số thành ngày 12/05/2026. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`,
      `Tiêu chí I.7, ô F${row('I.7')}: “có” không có trong các mức: Đạt, Không đạt. Hỏi lại đơn vị rồi chọn tay trong bảng điểm.`,
      `Tiêu chí II.1.11, ô F${row('II.1.11')}: “1,5” phải là số nguyên từ 0. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`,
    ]);
  });
});

it('is recognised among the files of units’ own making', async () => {
  const { client, send } = await openSent();
  const [staged] = await client.intake.readWorkbooks({ year: 2026, files: [await send()] });
  // Nothing is said of its criteria: it is to be read elsewhere.
  expect(staged?.problems).toMatchObject([
    {
      kind: 'own_workbook',
      severity: 'warning',
      message: expect.stringContaining('trang Gửi, nhận biểu'),
    },
  ]);
});

it('reports who has returned as a workbook', async () => {
  const { client, cluster, send } = await openSent();
  await send();
  const { name, file } = await client.exchange.report({ clusterId: cluster.id });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const rows = (workbook.worksheets[0]?.getRows(6, 2) ?? []).map((row) =>
    [2, 3].map((column) => row.getCell(column).value),
  );
  expect([name, rows]).toEqual([
    'cum-thi-dua-so-1-nop-bieu-2026.xlsx',
    [
      ['Xã Mường Thứ 1', 'Chưa nộp lại'],
      ['Xã Mường Thứ 2', 'Chưa gửi biểu'],
    ],
  ]);
});
