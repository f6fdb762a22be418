import { describe, expect, it } from 'vitest';

import { sheetOf } from '../../intake/testing/make-sheet.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { readSchemeWorkbook } from './read-scheme-sheet.ts';

function read(lines: Parameters<typeof sheetOf>[0]) {
  return readSchemeWorkbook({ sheets: [sheetOf(lines)] }, 'bang tieu chi 2026');
}

const head = ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Vai trò', 'Cách tính', 'Đơn vị tính'];

describe('reading a scheme from a sheet', () => {
  it('takes a sheet of an office, with the tree from its codes and the total from its groups', () => {
    const { content, problems } = read([
      ['Bảng điểm của cụm'],
      ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn'],
      ['I', 'Kinh tế', 60],
      ['I.1', 'Thu ngân sách', '35,5'],
      ['I.2', 'Giải ngân', 24.5],
      ['II', 'Thi đua', 40],
      [null, 'Tổng cộng', 100],
    ]);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ name: 'bang tieu chi 2026', total: pointsFrom(100), capTotal: true });
    expect(
      content?.criteria.map(({ code, parentCode, maximum, formula }) => [
        code,
        parentCode,
        maximum,
        formula?.kind,
      ]),
    ).toEqual([
      ['I', null, 6000, undefined],
      ['I.1', 'I', 3550, 'manual'],
      ['I.2', 'I', 2450, 'manual'],
      ['II', null, 4000, 'manual'],
    ]);
  });

  it('reads roles, formulas in both notations, and units', () => {
    const { content } = read([
      head,
      ['1', 'Thu ngân sách', 50, 'Thường', 'RATIO_CAP; nghịch', '%'],
      ['2', 'Sáng kiến', 20, 'Thưởng', 'COUNT 5, trần 20', 'sáng kiến'],
      ['3', 'Vi phạm', 10, 'TRỪ', 'PENALTY; trừ=2', 'vụ'],
    ]);
    expect(content?.criteria.map(({ role, formula, measuredIn }) => [role, formula, measuredIn])).toEqual([
      ['regular', { kind: 'ratio_cap', inverse: true }, '%'],
      ['bonus', { kind: 'count', items: [{ label: '', each: 500, cap: null }], cap: 2000 }, 'sáng kiến'],
      ['penalty', { kind: 'penalty', each: 200 }, 'vụ'],
    ]);
  });

  it('names every wrong row and takes nothing over', () => {
    const { content, problems } = read([
      head,
      ['I', 'Nhóm', 100],
      ['I.1', '', 50],
      ['I.1', 'Lặp mã', 'năm mươi'],
      [null, 'Thiếu mã', -5],
      ['I.4', 'Thiếu điểm', null, 'lạ'],
    ]);
    expect(content).toBe(null);
    expect(problems.map(({ row, kind, written }) => [row, kind, written])).toEqual([
      [3, 'name_missing', 'I.1'],
      [4, 'code_taken', 'I.1'],
      [4, 'maximum_not_a_number', 'năm mươi'],
      [5, 'code_missing', 'Thiếu mã'],
      [5, 'maximum_negative', '-5'],
      [6, 'role_unknown', 'lạ'],
      [6, 'maximum_missing', 'I.4'],
    ]);
  });

  it('keeps a formula that it does not understand in words, and says so', () => {
    const { content, problems } = read([
      head,
      ['I', 'Nhóm', 100, null, 'RATIO_CAP'],
      ['I.1', 'Tiêu chí', 100, null, 'Theo hướng dẫn của Sở'],
    ]);
    expect(problems.map(({ row, kind, severity }) => [row, kind, severity])).toEqual([
      [2, 'formula_of_group', 'warning'],
      [3, 'formula_unknown', 'warning'],
    ]);
    expect(content?.criteria[1]).toMatchObject({
      formula: { kind: 'manual', step: null },
      formulaText: 'Theo hướng dẫn của Sở',
    });
  });

  it('follows the column of groups where there is one, and names a group that is not above', () => {
    const lines = [
      ['Mã', 'Tiêu chí', 'Thuộc nhóm', 'Điểm tối đa'],
      ['A', 'Nhóm', null, 10],
      ['1', 'Tiêu chí', 'A', 10],
    ];
    expect(read(lines).content?.criteria[1]?.parentCode).toBe('A');
    expect(read([...lines, ['2', 'Lạc', 'B', 5]]).problems).toEqual([
      { kind: 'parent_unknown', severity: 'error', row: 4, written: 'B' },
    ]);
  });

  it('says when there is no table', () => {
    expect(read([['Thông báo'], ['Không có gì']]).problems[0]?.kind).toBe('no_table');
    expect(read([head]).problems[0]?.kind).toBe('no_criteria');
  });
});
