import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import type { Nominee } from './read-nominee-list.ts';
import { readPastedNominees } from './read-pasted-nominees.ts';

const knowledge = {
  units: ['Xã Bum Tở', 'Sở Y tế'].map((name) => ({ id: name as UnitId, name })),
  awards: [
    { code: 'CO_TINH', name: 'Cờ thi đua của UBND tỉnh', aliases: [] },
    { code: 'BK_TINH', name: 'Bằng khen của Chủ tịch UBND tỉnh', aliases: ['BK UBND tỉnh'] },
  ],
};

function shortened({ row, salutation, name, position, unit, subjectKind, awardCode, achievement }: Nominee) {
  return [row, salutation, name, position, unit?.name, subjectKind, awardCode, achievement];
}

describe('readPastedNominees', () => {
  it('reads lines under their headings, in any order of columns', () => {
    const { nominees, problems } = readPastedNominees(
      [
        ['Đơn vị', 'Họ và tên', 'Phân loại', 'Hình thức khen thưởng', 'Thành tích'],
        ['UBND xã Bum Tở', 'Ông Lò Văn An', 'Cá nhân', 'BK UBND tỉnh', 'Chuyển đổi số'],
      ],
      knowledge,
    );
    expect(problems).toEqual([]);
    expect(nominees.map(shortened)).toEqual([
      [2, 'Ông', 'Lò Văn An', '', 'Xã Bum Tở', 'individual', 'BK_TINH', 'Chuyển đổi số'],
    ]);
  });

  it('tells columns without headings by what stands in them', () => {
    const achievement = 'Hoàn thành xuất sắc nhiệm vụ trong phong trào thi đua “Dân vận khéo” năm 2026';
    const { nominees, problems } = readPastedNominees(
      [
        ['1', 'Bà', 'Vàng Thị Mai', 'Trưởng phòng', 'Sở Y tế', 'Bằng khen UBND tỉnh', 'Cá nhân', achievement],
        ['2', '', 'Xã Bum Tở', '', 'Xã Bum Tở', 'Cờ thi đua của UBND tỉnh', 'Tập thể', achievement],
      ],
      knowledge,
    );
    expect(problems).toEqual([]);
    expect(nominees.map(shortened)).toEqual([
      [1, 'Bà', 'Vàng Thị Mai', 'Trưởng phòng', 'Sở Y tế', 'individual', 'BK_TINH', achievement],
      [2, '', 'Xã Bum Tở', '', 'Xã Bum Tở', 'collective', 'CO_TINH', achievement],
    ]);
  });

  it('says which lines it did not understand and why', () => {
    const { nominees, problems } = readPastedNominees(
      [
        ['Bà', 'Vàng Thị Mai', 'Trưởng phòng', 'Sở Y tế', 'Bằng khen UBND tỉnh'],
        ['Ông', 'Lò Văn An', 'Công chức', 'Xã Không Có', 'Bằng khen UBND tỉnh'],
        ['Ông', 'Giàng A Páo', 'Công chức', 'Xã Bum Tở', 'Giấy khen của bản'],
      ],
      knowledge,
    );
    expect(nominees.map(({ name }) => name)).toEqual(['Vàng Thị Mai', 'Lò Văn An', 'Giàng A Páo']);
    expect(problems.filter(({ row }) => row !== null).map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'unit_unknown'],
      [3, 'award_unknown'],
    ]);
  });

  it('finds no list in a text that is none', () => {
    expect(readPastedNominees([['Kính gửi: Sở Nội vụ']], knowledge)).toMatchObject({
      sheet: null,
      nominees: [],
    });
  });
});
