import { describe, expect, it } from 'vitest';

import type { RawCell, RawSheet, RawWorkbook } from '../../intake/raw-workbook.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { HistoryRole } from './history-columns.ts';
import type { HistoryKnowledge } from './history-knowledge.ts';
import type { HistoryRow } from './history-row.ts';
import { readHistory } from './read-history.ts';
import type { ColumnChoice } from './read-history.ts';

const day = (text: string) => text as IsoDate;
const unit = (id: string, name: string, validFrom: string, validTo: string | null = null) => ({
  id: id as UnitId,
  name,
  validFrom: day(validFrom),
  validTo: validTo === null ? null : day(validTo),
});

const knowledge: HistoryKnowledge = {
  today: day('2026-11-23'),
  units: [
    unit('old', 'Xã Bum Tở', '1990-01-01', '2025-06-30'),
    unit('new', 'Xã Bum Tở', '2025-07-01'),
    unit('district', 'Huyện Mường Tè', '1990-01-01', '2025-06-30'),
    unit('noi-vu', 'Sở Nội vụ', '1990-01-01'),
  ],
  awards: [
    {
      code: 'CSTDCS',
      name: 'Chiến sĩ thi đua cơ sở',
      aliases: ['CSTĐ cơ sở'],
      laterNames: [],
      subjectKinds: ['individual'],
      level: 'grass_roots',
    },
    {
      code: 'BK_TINH',
      name: 'Bằng khen của Chủ tịch UBND tỉnh',
      aliases: ['Bằng khen UBND tỉnh'],
      laterNames: [],
      subjectKinds: ['individual', 'collective', 'household'],
      level: 'province',
    },
    {
      code: 'CO_TINH',
      name: 'Cờ thi đua của UBND tỉnh',
      aliases: [],
      laterNames: [],
      subjectKinds: ['collective'],
      level: 'province',
    },
  ],
};

type Value = string | number | null;

function cellOf(value: Exclude<Value, null>, fontName: string | null): RawCell {
  return typeof value === 'number'
    ? { kind: 'number', value, percent: false }
    : { kind: 'text', runs: [{ text: value, fontName }] };
}

function workbookOf(
  lines: readonly (readonly Value[])[],
  { fontName = null, merges = [] }: { fontName?: string | null; merges?: RawSheet['merges'] } = {},
): RawWorkbook {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: new Map(
      line.flatMap((value, column) =>
        value === null ? [] : [[column + 1, cellOf(value, fontName)] as const],
      ),
    ),
  }));
  return { sheets: [{ name: 'Khen thưởng', hidden: false, rows, merges }] };
}

function read(workbook: RawWorkbook, choice: ColumnChoice = { kind: 'found' }): readonly HistoryRow[] {
  const reading = readHistory(workbook, knowledge, choice);
  if (reading === null) throw new Error('No table was found');
  return [...reading.rows(2)].flat();
}

const heading = [
  'TT',
  'Họ và tên',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị',
  'Danh hiệu, hình thức',
  'Năm',
  'Số QĐ',
  'Ngày ký',
  'Người ký',
  'Ghi chú',
];
const line = (changes: Readonly<Record<number, Value>> = {}): Value[] =>
  [
    1,
    'Lò Văn An',
    1980,
    'Chuyên viên',
    'Sở Nội vụ',
    'CSTĐ cơ sở',
    2019,
    '12/QĐ-SNV',
    '05/12/2019',
    'Lê Văn Lương',
    null,
  ].map((value, index) => (index in changes ? (changes[index] ?? null) : value));
const oneRow = (changes?: Readonly<Record<number, Value>>): HistoryRow => {
  const [row] = read(workbookOf([heading, line(changes)]));
  if (!row) throw new Error('The row was not read');
  return row;
};

describe('reading a history of awards', () => {
  it('reads a whole row', () => {
    expect(read(workbookOf([['DANH SÁCH KHEN THƯỞNG'], heading, line()]))).toEqual([
      {
        row: 3,
        kind: 'individual',
        salutation: '',
        name: 'Lò Văn An',
        birthDate: null,
        birthYear: 1980,
        position: 'Chuyên viên',
        unitText: 'Sở Nội vụ',
        unitId: 'noi-vu',
        isUnit: false,
        awardText: 'CSTĐ cơ sở',
        awardCode: 'CSTDCS',
        category: 'merit',
        achievement: '',
        year: 2019,
        decisionNumber: '12/QĐ-SNV',
        decisionDate: '2019-12-05',
        decidedBy: '',
        signer: 'Lê Văn Lương',
        registerNumber: null,
        certificateNumber: '',
        note: '',
        identity: 'lo van an|12 qd snv',
        whole: 'chuyen vien|so noi vu|1980|CSTĐ cơ sở',
        cells: [],
        problems: [],
      },
    ]);
  });

  it.each<[readonly string[], Partial<Record<HistoryRole, number>>]>([
    [
      ['STT', 'Họ và tên', 'Danh hiệu thi đua', 'Quyết định số', 'Ngày quyết định', 'Năm khen thưởng'],
      { name: 2, award: 3, decision: 4, date: 5, year: 6 },
    ],
    [
      [
        'Số sổ',
        'Tên tập thể, cá nhân',
        'Chức vụ, đơn vị công tác',
        'Hình thức khen thưởng',
        'Số, ngày QĐ',
        'Người ký QĐ',
        'Số bằng',
      ],
      { registerNumber: 1, name: 2, position: 3, award: 4, decision: 5, signer: 6, certificateNumber: 7 },
    ],
    [
      [
        'Danh xưng',
        'Họ tên',
        'Ngày tháng năm sinh',
        'Cơ quan',
        'Danh hiệu',
        'Loại hình khen thưởng',
        'Cấp khen',
        'Nội dung khen thưởng',
      ],
      { salutation: 1, name: 2, birth: 3, unit: 4, award: 5, category: 6, decidedBy: 7, achievement: 8 },
    ],
  ])('finds the columns of the headings %j', (headings, columns) => {
    const reading = readHistory(workbookOf([headings]), knowledge, { kind: 'found' });
    expect(reading?.columns).toEqual(columns);
    expect(reading?.headings.map(({ text }) => text)).toEqual(headings);
  });

  it('takes number and day apart where one column has both', () => {
    const headings = ['Họ và tên', 'Hình thức khen thưởng', 'Số, ngày QĐ'];
    const [row] = read(
      workbookOf([headings, ['Lò Văn An', 'Bằng khen UBND tỉnh', 'QĐ số 123 / QĐ-UBND ngày 05/12/2019']]),
    );
    expect(row).toMatchObject({ decisionNumber: '123/QĐ-UBND', decisionDate: '2019-12-05', year: 2019 });
    expect(row?.problems).toEqual([{ kind: 'year_guessed', written: '2019' }]);
  });

  it('reads names in TCVN3 and in capitals', () => {
    const headings = ['Hä vµ tªn', 'Danh hiÖu', 'N¨m', 'Sè Q§'];
    const rows = read(
      workbookOf([headings, ['NguyÔn V¨n Hïng', 'ChiÕn sÜ thi ®ua c¬ së', '2019', '12/Q§-UBND']], {
        fontName: '.VnTime',
      }),
    );
    expect(rows).toMatchObject([
      { name: 'Nguyễn Văn Hùng', awardCode: 'CSTDCS', decisionNumber: '12/QĐ-UBND' },
    ]);
    expect(oneRow({ 1: 'LÒ VĂN AN' }).name).toBe('Lò Văn An');
  });

  it.each<[Readonly<Record<number, Value>>, string, string]>([
    [{ 1: null }, 'name_missing', ''],
    [{ 5: null }, 'award_missing', ''],
    [{ 5: 'Gương người tốt' }, 'award_unknown', 'Gương người tốt'],
    [{ 6: null, 8: null }, 'year_missing', ''],
    [{ 6: 2020 }, 'year_contradicts', '05/12/2019'],
    [{ 6: 2015 }, 'date_late', '05/12/2019'],
    [{ 6: 2027, 8: null }, 'year_in_future', '2027'],
    [{ 6: null }, 'year_guessed', '2019'],
    [{ 8: '31/02/2019' }, 'date_unreadable', '31/02/2019'],
    [{ 6: 2026, 8: '24/11/2026' }, 'date_in_future', '24/11/2026'],
    [{ 4: 'Công ty A' }, 'unit_unknown', 'Công ty A'],
    [{ 2: 'khoảng 50 tuổi' }, 'birth_unreadable', 'khoảng 50 tuổi'],
  ])('says what is wrong with %j: %s', (changes, kind, written) => {
    expect(oneRow(changes).problems).toEqual([{ kind, written }]);
  });

  it('keeps a row that has an error as it stands in the file', () => {
    expect(oneRow({ 1: null }).cells).toEqual([
      '1',
      '',
      '1980',
      'Chuyên viên',
      'Sở Nội vụ',
      'CSTĐ cơ sở',
      '2019',
      '12/QĐ-SNV',
      '05/12/2019',
      'Lê Văn Lương',
      '',
    ]);
  });

  it('takes today for no future', () => {
    expect(oneRow({ 6: 2026, 8: '23/11/2026' }).problems).toEqual([]);
  });

  it('keeps the year where the column of days has no more', () => {
    expect(oneRow({ 8: 2019 })).toMatchObject({ year: 2019, decisionDate: null, problems: [] });
  });

  it.each([
    ['Xã Bum Tở', '05/12/2019', 'old'],
    ['UBND xã Bum Tở', '05/12/2025', 'new'],
    ['Trường Mầm non số 1, Huyện Mường Tè', '05/12/2019', 'district'],
  ])('finds %s on %s as the unit that it was then', (name, date, unitId) => {
    expect(oneRow({ 4: name, 6: null, 8: date }).unitId).toBe(unitId);
  });

  it.each([
    ['Phòng Tổng hợp', 'collective', false],
    ['Cán bộ và nhân dân xã Bum Tở', 'collective', true],
    ['Gia đình ông Lò Văn An', 'household', false],
    ['Đoàn Văn Hội', 'individual', false],
    ['Bàn Thị Đào', 'individual', false],
  ])('knows by its name what %s is', (name, kind, isUnit) => {
    const row = oneRow({ 1: name, 2: null, 3: null, 5: 'Bằng khen UBND tỉnh' });
    expect(row).toMatchObject({ kind, isUnit });
  });

  it('lets a merged decision hold for every row it spans', () => {
    const second = line({ 0: 2, 1: 'Giàng A Tính', 7: null, 8: null });
    const merges = [8, 9].map((column) => ({ top: 2, bottom: 3, left: column, right: column }));
    expect(read(workbookOf([heading, line(), second], { merges }))).toMatchObject([
      { name: 'Lò Văn An', decisionNumber: '12/QĐ-SNV' },
      { name: 'Giàng A Tính', decisionNumber: '12/QĐ-SNV', decisionDate: '2019-12-05' },
    ]);
  });

  it('leaves out headings of sections, column numbers, totals and signatures', () => {
    const numbers = heading.map((_text, index) => index + 1);
    const lines = [
      heading,
      numbers,
      ['I', 'Xã Bum Tở'],
      line(),
      [null, 'Tổng cộng: 1 người'],
      [null, null, null, null, null, null, null, null, null, 'Lê Văn Lương'],
    ];
    expect(read(workbookOf(lines)).map(({ name }) => name)).toEqual(['Lò Văn An']);
  });

  it('reads by the columns that the officer chose, and by those of the sender as far as there are such headings', () => {
    const headings = ['Người được khen', 'Họ và tên vợ chồng', 'Danh hiệu', 'Năm'];
    const workbook = workbookOf([headings, ['Lò Văn An', 'Lò Thị Bé', 'CSTĐ cơ sở', 2019]]);
    expect(read(workbook, { kind: 'columns', columns: { name: 1, award: 3, year: 4 } })).toMatchObject([
      { name: 'Lò Văn An' },
    ]);
    const saved = { name: 'NGƯỜI ĐƯỢC KHEN', signer: 'Cột không còn' };
    expect(read(workbook, { kind: 'headings', headings: saved })).toMatchObject([
      { name: 'Lò Văn An', signer: '', year: 2019 },
    ]);
  });

  it('finds nothing in a workbook without such a table', () => {
    expect(readHistory(workbookOf([['Tiêu chí', 'Điểm tối đa']]), knowledge, { kind: 'found' })).toBeNull();
  });
});
