import { describe, expect, it } from 'vitest';

import type {
  ClusterWorkbookView,
  WorkbookCriterion,
} from '../../domain/documents/views/cluster-workbook-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { pointsFrom } from '../../domain/kernel/points.ts';
import type { Points } from '../../domain/kernel/points.ts';
import { recalculate } from '../testing/recalculate.ts';
import { columnLetters } from './cluster-workbook-layout.ts';
import { writeClusterWorkbook } from './write-cluster-workbook.ts';

function criterion(
  code: string,
  maximum: number,
  changes: Partial<WorkbookCriterion> = {},
): WorkbookCriterion {
  return {
    code,
    name: `Tiêu chí ${code}`,
    parentCode: null,
    maximum: pointsFrom(maximum),
    group: false,
    role: 'regular',
    ...changes,
  };
}

function scores(values: Record<string, number>): ReadonlyMap<string, Points> {
  return new Map(Object.entries(values).map(([code, value]) => [code, pointsFrom(value)]));
}

const view: ClusterWorkbookView = {
  title: 'Cụm thi đua số 1 năm 2026',
  schemeSentence: 'Bảng tiêu chí Cụm xã, phường, phiên bản 1',
  author: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  final: true,
  criteria: [
    criterion('I', 80, { group: true }),
    criterion('I.1', 50, { parentCode: 'I' }),
    criterion('I.2', 40, { parentCode: 'I' }),
    criterion('II', 20, { group: true, role: 'bonus' }),
    criterion('II.1', 20, { parentCode: 'II', role: 'bonus' }),
  ],
  total: pointsFrom(90),
  capTotal: true,
  units: [
    { name: 'Xã Bum Tở', rank: '1', proposal: 'Cờ thi đua của UBND tỉnh' },
    { name: 'Xã Hồng Thu', rank: '2', proposal: '' },
    { name: 'Xã Tả Lèng', rank: '', proposal: '' },
  ],
  layers: [
    {
      name: 'Tự chấm',
      points: [scores({ 'I.1': 50, 'I.2': 40, 'II.1': 15 }), scores({ 'I.1': 0.1, 'I.2': 0.2 }), scores({})],
    },
    { name: 'Cụm, khối chấm', points: [scores({ 'I.1': 45.5 }), scores({ 'I.1': 0 }), scores({})] },
    { name: 'Thẩm định', points: [scores({}), scores({}), scores({})] },
  ],
  preparedAt: '2026-11-26T02:00:00.000Z' as Instant,
};

// Another spreadsheet program is started to work the formulas out.
describe('the workbook of a cluster', { timeout: 90_000 }, () => {
  it('works out what counts, groups, totals and places when another program opens it', async () => {
    const sheets = recalculate(await writeClusterWorkbook(view));
    const rows = (name: string) => sheets.get(name)?.slice(5);
    expect([...sheets.keys()].toSorted()).toEqual(
      ['Tổng hợp', 'Chính thức', 'Tự chấm', 'Cụm, khối chấm', 'Thẩm định'].toSorted(),
    );
    // I.1, I.2, group I (capped at 80), II.1, group II, total (capped at 90).
    expect(rows('Chính thức')).toEqual([
      ['1', 'Xã Bum Tở', '45.5', '40', '80', '15', '15', '90'],
      ['2', 'Xã Hồng Thu', '0', '0.2', '0.2', '', '', '0.2'],
      ['3', 'Xã Tả Lèng', '', '', '', '', '', ''],
    ]);
    // Groups, totals of the three layers, what counts, place by total, rank by the rules, proposal.
    expect(rows('Tổng hợp')).toEqual([
      ['1', 'Xã Bum Tở', '80', '15', '90', '45.5', '', '90', '1', '1', 'Cờ thi đua của UBND tỉnh'],
      ['2', 'Xã Hồng Thu', '0.2', '', '0.3', '0', '', '0.2', '2', '2', ''],
      ['3', 'Xã Tả Lèng', '', '', '', '', '', '', '', '', ''],
    ]);
  });

  it('says so while the result is not final', async () => {
    const title = async (final: boolean) =>
      recalculate(await writeClusterWorkbook({ ...view, final })).get('Chính thức')?.[0]?.[0];
    expect([await title(true), await title(false)]).toEqual([
      'Cụm thi đua số 1 năm 2026 – kết quả chính thức',
      'Cụm thi đua số 1 năm 2026 – điểm được tính (kết quả chưa chốt)',
    ]);
  });

  it('lets a total over the maximum stand where the scheme does', async () => {
    const sheets = recalculate(await writeClusterWorkbook({ ...view, capTotal: false }));
    expect(sheets.get('Chính thức')?.[5]?.at(-1)).toBe('95');
  });

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
