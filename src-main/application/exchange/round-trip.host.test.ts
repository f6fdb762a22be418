import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { editWithLibreOffice } from '../../documents/testing/libreoffice/edit-with-libreoffice.ts';
import type { EditJob } from '../../documents/testing/libreoffice/edit-with-libreoffice.ts';
import { pointsFrom } from '../../domain/kernel/points.ts';
import { quantityFrom } from '../../domain/kernel/quantity.ts';
import type { Measure } from '../../domain/scoring/formulas/measure.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { fileOf } from '../testing/office.ts';
import { openExchangeOffice, rowOf, sendTo } from './testing/exchange-office.ts';
import type { ExchangeOffice } from './testing/exchange-office.ts';

const UNITS = 40;

type Answer = {
  readonly job: Omit<EditJob, 'input' | 'output'>;
  readonly changes: Readonly<Record<string, CellContent>>;
  readonly problems: readonly string[];
};

function measured(measure: Measure): CellContent {
  return { value: null, measure };
}

/** What the unit with this number does with its workbook: figures in one criterion of every kind, and a mischief of its own. */
function answerOf(office: ExchangeOffice, unit: number): Answer {
  const row = (code: string, part: string | null = null) => rowOf(office, code, part);
  if (unit === 0) return { job: {}, changes: {}, problems: [] };
  const passed = unit % 2 === 0;
  const label = ['Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành'][unit % 3] ?? '';
  const cells: [string, number | string][] = [
    [`E${row('I.1')}`, 12_500.5 + unit],
    [`F${row('I.1')}`, `=11000+${unit}*10`],
    [`F${row('I.5')}`, unit / 8],
    [`F${row('I.7')}`, passed ? 'Đạt' : 'Không đạt'],
    [`F${row('I.10')}`, label],
    [`F${row('II.1.12', 'counts.0')}`, unit],
    [`F${row('II.1.12', 'counts.2')}`, 0],
    [`F${row('II.1.13', 'penalties')}`, unit % 4],
    [`F${row('II.1.15')}`, 1 + (unit % 38)],
    [`J${row('II.1.17')}`, (unit % 40) / 2],
    [`J${row('IV.1')}`, -3],
  ];
  const changes = {
    'I.1': measured({ target: quantityFrom(12_500.5 + unit), actual: quantityFrom(11_000 + unit * 10) }),
    'I.5': measured({ actual: quantityFrom(unit / 8) }),
    'I.7': measured({ passed }),
    'I.10': measured({ label }),
    'II.1.12': measured({ counts: [unit, null, 0] }),
    'II.1.13': measured({ penalties: unit % 4 }),
    'II.1.15': measured({ rank: 1 + (unit % 38) }),
    'II.1.17': { value: pointsFrom((unit % 40) / 2), measure: null },
    'IV.1': { value: pointsFrom(-3), measure: null },
  };
  switch (unit % 6) {
    case 1: {
      // An inserted row with figures of its own, in the middle of the table.
      const inserted = row('I.4');
      return {
        job: {
          unprotect: true,
          cells,
          insertRows: [inserted],
          cellsAfter: [
            [`C${inserted}`, 'Chỉ tiêu riêng của xã'],
            [`F${inserted}`, 5],
          ],
        },
        changes,
        problems: [
          `Ô J${inserted}, trang “Tự chấm”: dòng “Chỉ tiêu riêng của xã” do đơn vị chèn thêm có số liệu nhưng không thuộc tiêu chí nào; không lấy.`,
        ],
      };
    }
    case 2:
      return { job: { cells, renameSheet: 'Biểu của xã (sửa lần 2)' }, changes, problems: [] };
    case 3:
      return {
        job: { unprotect: true, cells, sortDescending: `A${row('I')}:L${row('IV.2')}` },
        changes,
        problems: [],
      };
    case 4:
      return { job: { unprotect: true, cells, insertColumns: [1, 6] }, changes, problems: [] };
    case 5: {
      const { 'I.5': _deleted, ...others } = changes;
      return {
        job: {
          unprotect: true,
          cells: [...cells, [`H${row('I.2')}`, 999], [`K${HEADER_ROW}`, 'Tài liệu kèm theo']],
          deleteRows: [row('I.5')],
        },
        changes: others,
        problems: [
          `Tiêu chí I.2, ô H${row('I.2')}, trang “Tự chấm”: điểm tối đa bị sửa thành “999”, bảng tiêu chí ghi 40; phần sửa này không được lấy.`,
          'Tiêu chí I.5, trang “Tự chấm”: dòng “Tổng sản lượng lương thực có hạt” đã bị xóa khỏi biểu; giữ nguyên như trong sổ.',
        ],
      };
    }
    default:
      return { job: { cells }, changes, problems: [] };
  }
}

const HEADER_ROW = 7;

it('finds every change that a second program made in forty workbooks, and nothing else', async () => {
  const office = await openExchangeOffice(UNITS);
  const { client, cluster, unitIds } = office;
  const folder = temporaryFolder();
  const files = await sendTo(office, unitIds);
  const answers = unitIds.map((_, unit) => answerOf(office, unit));
  const jobs: EditJob[] = [];
  for (const [unit, file] of files.entries()) {
    const input = path.join(folder, file.name);
    writeFileSync(input, new Uint8Array(await file.arrayBuffer()));
    jobs.push({ input, output: path.join(folder, `${unit}.xlsx`), ...answers[unit]?.job });
  }
  await editWithLibreOffice(jobs);

  const returned = await client.exchange.readReturned({
    year: 2026,
    files: jobs.map(({ output }) => fileOf(path.basename(output), readFileSync(output))),
  });
  expect(
    returned.map(({ unit, hindrance, notices, rows, problems }) => ({
      unit: unit?.id,
      hindrance,
      notices,
      changes: Object.fromEntries(
        rows.flatMap(({ criterionCode, change, returned: content }) =>
          change === 'by_unit' ? [[criterionCode, content]] : [],
        ),
      ),
      others: new Set(rows.map(({ change }) => change)).difference(
        new Set(['by_unit', 'unchanged', 'unreadable']),
      ),
      notes: rows.filter(({ note }) => note !== null).length,
      problems: problems.map(({ message }) => message),
    })),
  ).toEqual(
    answers.map(({ changes, problems }, unit) => ({
      unit: unitIds[unit],
      hindrance: null,
      notices: [],
      changes,
      others: new Set(),
      notes: 0,
      problems,
    })),
  );

  for (const { stagedId, rows } of returned) {
    if (stagedId === null) throw new Error('The workbook was not staged');
    const changed = rows.filter(({ change }) => change === 'by_unit');
    await client.exchange.acceptReturned({
      stagedId,
      cells: changed.map(({ criterionCode, current }) => ({ criterionCode, expected: current })),
    });
  }
  const { cells } = await client.scoring.getSheet({ clusterId: cluster.id });
  const stored = answers.map((_, unit) =>
    Object.fromEntries(
      cells
        .filter(({ unitId }) => unitId === unitIds[unit])
        .map(({ criterionCode, value, measure }) => [criterionCode, { value, measure }]),
    ),
  );
  expect(stored).toEqual(answers.map(({ changes }) => changes));
  const { units } = await client.exchange.state({ clusterId: cluster.id });
  expect(units.map(({ state }) => state)).toEqual(unitIds.map(() => 'returned'));
}, 120_000);
