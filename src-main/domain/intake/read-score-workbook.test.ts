import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import { schemeFromFile } from '../scoring/schemes/scheme-file.ts';
import type { RawCell, RawSheet } from './raw-workbook.ts';
import { readScoreWorkbook } from './read-score-workbook.ts';
import { formulaCell, sheetOf } from './testing/make-sheet.ts';

const scheme = schemeFromFile({
  key: 'xa',
  name: 'Cụm xã',
  year: 2026,
  total: 200,
  criteria: [
    { code: 'I', name: 'Phát triển kinh tế', max: 140, rule: '' },
    { code: 'I.1', name: 'Tổng sản lượng lương thực', max: 80, rule: '' },
    { code: 'I.2', name: 'Thu ngân sách trên địa bàn', max: 60, rule: '' },
    { code: 'II', name: 'Thi đua, khen thưởng', max: 60, rule: '' },
    { code: 'II.1', name: 'Kế hoạch năm nộp trước 15/01', max: 20, rule: '' },
    { code: 'II.2', name: 'Chất lượng hồ sơ', max: 40, rule: '' },
  ],
});
const otherScheme = schemeFromFile({
  key: 'so',
  name: 'Khối sở',
  year: 2026,
  total: 100,
  criteria: [
    { code: 'I', name: 'Nhiệm vụ chính trị', max: 70, rule: '' },
    { code: 'I.1', name: 'Chương trình công tác', max: 40, rule: '' },
    { code: 'I.2', name: 'Tham mưu văn bản', max: 30, rule: '' },
    { code: 'II', name: 'Thi đua, khen thưởng', max: 30, rule: '' },
    { code: 'II.1', name: 'Kế hoạch năm nộp trước 15/01', max: 30, rule: '' },
  ],
});
const knowledge = {
  schemes: [scheme, otherScheme],
  units: ['Xã Bum Tở', 'Sở Nội vụ'].map((name) => ({ id: name as UnitId, name })),
};
const title = [['UBND XÃ BUM TỞ'], ['BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026'], ['Kính gửi: Sở Nội vụ']];
const header = ['TT', 'Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];

/** What a reading comes to: `I.1=72.5`, and `over_maximum I.4 D7` for a problem. */
function summary(...sheets: readonly RawSheet[]): unknown {
  const reading = readScoreWorkbook({ sheets }, knowledge);
  return {
    unit: reading.unit?.name ?? null,
    scheme: reading.schemeKey,
    values: Object.fromEntries(
      reading.values.map(({ criterionCode, value }) => [criterionCode, value === null ? null : value / 100]),
    ),
    problems: reading.problems.map(({ kind, criterionCode, cell }) =>
      [kind, criterionCode, cell].filter((part) => part !== null).join(' '),
    ),
  };
}

/** A sheet in the usual form with the given cells as scores of I.1, I.2, II.1 and II.2. */
function withScores(...scores: readonly (string | number | null | RawCell)[]): RawSheet {
  const [first = null, second = null, third = null, fourth = null] = scores;
  return sheetOf([
    ...title,
    header,
    ['I', 'Phát triển kinh tế', 140],
    ['I.1', 'Tổng sản lượng lương thực', 80, first],
    ['I.2', 'Thu ngân sách trên địa bàn', 60, second],
    ['II', 'Thi đua, khen thưởng', 60],
    ['II.1', 'Kế hoạch năm nộp trước 15/01', 20, third],
    ['II.2', 'Chất lượng hồ sơ', 40, fourth],
    [null, 'Tổng cộng', 200, 150],
    [],
    [null, null, null, 'Thủ trưởng đơn vị'],
  ]);
}

const complete = { unit: 'Xã Bum Tở', scheme: 'xa' };

describe('readScoreWorkbook', () => {
  it('reads a plain sheet without a problem', () => {
    expect(summary(withScores(72.5, '51,9', '20.0 điểm', '\u00a038.5'))).toEqual({
      ...complete,
      values: { 'I.1': 72.5, 'I.2': 51.9, 'II.1': 20, 'II.2': 38.5 },
      problems: [],
    });
  });

  it('keeps what is over the maximum and takes nothing missing for a zero', () => {
    expect(summary(withScores(88, null, { kind: 'error', code: '#REF!' }, '−5'))).toEqual({
      ...complete,
      values: { 'I.1': 88, 'I.2': null, 'II.1': null, 'II.2': null },
      problems: ['over_maximum I.1 D6', 'empty I.2 D7', 'not_a_number II.1 D9', 'below_zero II.2 D10'],
    });
    expect(summary(withScores('chưa chấm', '-', 'x', '   '))).toEqual({
      ...complete,
      values: { 'I.1': null, 'I.2': null, 'II.1': null, 'II.2': null },
      problems: ['not_a_number I.1 D6', 'not_a_number I.2 D7', 'not_a_number II.1 D9', 'empty II.2 D10'],
    });
  });

  it('computes formulas that were saved without a value, and rounds only with a warning', () => {
    const cached: RawCell = {
      kind: 'formula',
      formula: 'C7*0.9',
      result: { kind: 'number', value: 54, percent: false },
    };
    expect(
      summary(withScores(formulaCell('C6*0.95'), cached, formulaCell('VLOOKUP(A9,X1:Y9,2)'), 38.125)),
    ).toEqual({
      ...complete,
      values: { 'I.1': 76, 'I.2': 54, 'II.1': null, 'II.2': 38.13 },
      problems: ['formula_evaluated I.1 D6', 'formula_without_value II.1 D9', 'rounded II.2 D10'],
    });
  });

  it('is certain of neither percentages nor dates', () => {
    expect(
      summary(
        withScores(
          { kind: 'number', value: 0.85, percent: true },
          { kind: 'date', value: '2026-05-12' },
          1,
          1,
        ),
      ),
    ).toMatchObject({
      values: { 'I.1': null, 'I.2': null },
      problems: ['ambiguous_number I.1 D6', 'not_a_number I.2 D7'],
    });
  });

  it('finds the columns wherever they stand and however they are headed', () => {
    const values = { 'I.1': 70, 'I.2': 50, 'II.1': 18, 'II.2': 30 };
    const twoLines = sheetOf(
      [
        ['Đơn vị:', 'Xã Bum Tở'],
        ['BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026'],
        ['STT', 'Nội dung', 'Điểm', null, 'Ghi chú'],
        [null, null, 'Tối đa', 'Tự chấm', null],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['I.1', 'Tổng sản lượng lương thực', 80, 70],
        ['I.2', 'Thu ngân sách trên địa bàn', 60, 50],
        ['II.1', 'Kế hoạch năm nộp trước 15/01', 20, 18],
        ['II.2', 'Chất lượng hồ sơ', 40, 30],
      ],
      {
        merges: [
          { top: 2, left: 1, bottom: 2, right: 9 },
          { top: 3, left: 3, bottom: 3, right: 4 },
          { top: 3, left: 1, bottom: 4, right: 1 },
          { top: 3, left: 2, bottom: 4, right: 2 },
        ],
      },
    );
    const turned = sheetOf([
      ['UBND XÃ BUM TỞ'],
      ['Minh chứng', 'Đơn vị tự đánh giá', 'Thang điểm', 'Tiêu chí chấm điểm', 'Mã số'],
      ['QĐ 45', 70, 80, 'Tổng sản lượng lương thực', 'I.1'],
      [null, 50, 60, 'Thu ngân sách trên địa bàn', 'I.2'],
      [null, 18, 20, 'Kế hoạch năm nộp trước 15/01', 'II.1'],
      [null, 30, 40, 'Chất lượng hồ sơ', 'II.2'],
    ]);
    expect([summary(twoLines), summary(turned)]).toEqual([
      { ...complete, values, problems: [] },
      { ...complete, values, problems: [] },
    ]);
  });

  it('reads codes in any spelling, codes alone, names alone, and names a little different', () => {
    const values = { 'I.1': 70, 'I.2': 50, 'II.1': 18, 'II.2': 30 };
    const spelled = sheetOf([
      ...title,
      header,
      ['I. 1', 'Tổng  sản lượng lương thực', 80, 70],
      ['1.2', 'THU NGÂN SÁCH TRÊN ĐỊA BÀN', 60, 50],
      ['II-1.', 'Kế hoạch năm nộp trước ngày 15/01', 20, 18],
      ['II.2)', 'Chất lượng hồ sơ ', 40, 30],
    ]);
    const nested = sheetOf([
      ...title,
      header,
      ['I', 'Phát triển kinh tế', 140],
      [1, 'Tổng sản lượng lương thực', 80, 70],
      [2, 'Thu ngân sách trên địa bàn', 60, 50],
      ['II', 'Thi đua, khen thưởng', 60],
      [1, 'Kế hoạch năm nộp trước 15/01', 20, 18],
      [2, 'Chất lượng hồ sơ', 40, 30],
    ]);
    const codesOnly = sheetOf([
      ...title,
      ['Mã', 'Điểm tối đa', 'Điểm tự chấm'],
      ['I.1', 80, 70],
      ['I.2', 60, 50],
      ['II.1', 20, 18],
      ['II.2', 40, 30],
    ]);
    const namesOnly = sheetOf([
      ...title,
      ['Tiêu chí', 'Điểm'],
      ['Tổng sản lượng lương thực', 70],
      ['Thu ngân sách trên địa bàn', 50],
      ['Kế hoạch năm nộp trước 15/01', 18],
      ['Chất lượng hồ sơ', 30],
    ]);
    for (const sheet of [spelled, nested, codesOnly, namesOnly]) {
      expect(summary(sheet)).toEqual({ ...complete, values, problems: [] });
    }
  });

  it('says where code, name or maximum contradict the scheme', () => {
    expect(
      summary(
        sheetOf([
          ...title,
          header,
          ['I.2', 'Tổng sản lượng lương thực', 80, 70],
          ['I.1', 'Thu ngân sách trên địa bàn', 50, 45],
          ['II.1', 'Một việc khác hẳn', 20, 18],
          ['II.2', 'Chất lượng hồ sơ', 40, 30],
          ['II.3', 'Tiêu chí tự thêm của xã', 10, '9,5'],
          [null, 'Cộng mục II', 60, 48],
        ]),
      ),
    ).toEqual({
      ...complete,
      values: { 'I.1': 70, 'I.2': 45, 'II.1': 18, 'II.2': 30 },
      problems: [
        'code_differs I.1 D5',
        'code_differs I.2 D6',
        'maximum_differs I.2 D6',
        'name_differs II.1 D7',
        'row_unknown D9',
      ],
    });
  });

  it('leaves a criterion empty whose score is given twice or shared with another', () => {
    expect(
      summary(
        sheetOf(
          [
            ...title,
            header,
            ['I.1', 'Tổng sản lượng lương thực', 80, 70],
            ['I.1', 'Tổng sản lượng lương thực', 80, 75],
            ['I.2', 'Thu ngân sách trên địa bàn', 60, 50],
            ['I.2', 'Thu ngân sách trên địa bàn', 60, 50],
            ['II.1', 'Kế hoạch năm nộp trước 15/01', 20, 18],
            ['II.2', 'Chất lượng hồ sơ', 40, null],
          ],
          { merges: [{ top: 9, left: 4, bottom: 10, right: 4 }] },
        ),
      ),
    ).toEqual({
      ...complete,
      values: { 'I.1': null, 'I.2': 50, 'II.1': null, 'II.2': null },
      problems: [
        'duplicate_criterion I.1 D5',
        'duplicate_criterion I.2 D7',
        'ambiguous_number II.1 D9',
        'ambiguous_number II.2 D10',
      ],
    });
  });

  it('passes over other sheets, hidden and unfilled ones, and names a second one that it left', () => {
    const guide = sheetOf([['HƯỚNG DẪN TỰ CHẤM ĐIỂM'], ['Điểm tự chấm ghi ở cột 4']], { name: 'Hướng dẫn' });
    const old = { ...withScores(1, 2, 3, 4), name: 'Năm 2025', hidden: true };
    const unfilled = { ...withScores(), name: 'Mẫu' };
    const second = { ...withScores(5, 5, 5, 5), name: 'Bản 2' };
    expect(summary(guide, old, unfilled, withScores(70, 50, 18, 30), second)).toEqual({
      ...complete,
      values: { 'I.1': 70, 'I.2': 50, 'II.1': 18, 'II.2': 30 },
      problems: ['sheet_left_out'],
    });
  });

  it('says what it does not recognise and guesses a unit only aloud', () => {
    const anonymous = sheetOf(
      [header, ['I.1', 'Tổng sản lượng lương thực', 80, 70], ['I.2', 'Thu ngân sách trên địa bàn', 60, 50]],
      { name: 'Sheet1' },
    );
    const reading = readScoreWorkbook({ sheets: [anonymous] }, knowledge, 'tu-cham-xa-bum-to.xlsx');
    expect([reading.unit?.name, reading.problems[0]?.kind]).toEqual(['Xã Bum Tở', 'unit_guessed']);
    expect(summary(anonymous)).toMatchObject({
      unit: null,
      problems: ['unit_unknown', 'criterion_missing II.1', 'criterion_missing II.2'],
    });
    expect(summary(sheetOf([...title, header, ['1', 'Việc khác', 5, 4]]))).toEqual({
      unit: 'Xã Bum Tở',
      scheme: null,
      values: {},
      problems: ['scheme_unknown'],
    });
    expect(summary(sheetOf([['Thông báo']]))).toEqual({
      unit: null,
      scheme: null,
      values: {},
      problems: ['no_table'],
    });
  });

  it('reads a sheet in an old font, and says that it converted', () => {
    const sheet = sheetOf(
      [
        ['X· Bum Të'],
        ['TT', 'Néi dung tiªu chÝ', '§iÓm tèi ®a', '§iÓm tù chÊm'],
        ['I.1', 'Tæng s¶n l\u00adîng l\u00ad¬ng thùc', 80, '70,5 ®iÓm'],
        ['I.2', 'Thu ng©n s¸ch trªn ®Þa bµn', 60, 50],
        ['II.1', 'KÕ ho¹ch n¨m nép tr\u00adíc 15/01', 20, 18],
        ['II.2', 'ChÊt l\u00adîng hå s¬', 40, 30],
      ],
      { fontName: '.VnTime' },
    );
    expect(summary(sheet)).toEqual({
      ...complete,
      values: { 'I.1': 70.5, 'I.2': 50, 'II.1': 18, 'II.2': 30 },
      problems: ['converted_tcvn3 A1'],
    });
  });
});
