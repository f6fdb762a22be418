import { describe, expect, it } from 'vitest';

import { createUnitRecogniser } from '../intake/recognise-unit.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { readPastedMembers } from './pasted-members.ts';
import { readPost } from './post-of-member.ts';

const day = (text: string) => text as IsoDate;
const units = ['Sở Nội vụ', 'Văn phòng UBND tỉnh', 'Xã Bum Tở', 'Ủy ban MTTQ Việt Nam tỉnh'].map((name) => ({
  id: name as UnitId,
  name,
}));
const council = { validFrom: day('2026-01-01'), validTo: day('2030-12-31'), members: [] };
const read = (...rows: string[][]) =>
  readPastedMembers(rows, council, { units, firstDay: day('2026-01-01') });

describe('readPost', () => {
  it.each([
    ['Giám đốc Sở Nội vụ', 'Sở Nội vụ', true],
    ['Phó Giám đốc Sở Nội vụ', 'Sở Nội vụ', false],
    ['Trưởng phòng Thi đua - Khen thưởng, Sở Nội vụ', 'Sở Nội vụ', false],
    ['Chánh Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh', true],
    ['Chủ tịch UBND xã Bum Tở', 'Xã Bum Tở', true],
    ['Chủ tịch Ủy ban MTTQ Việt Nam tỉnh', 'Ủy ban MTTQ Việt Nam tỉnh', true],
    ['Chủ tịch UBND tỉnh', null, false],
  ])('reads %s', (post, unitId, headsUnit) => {
    expect(readPost(post, createUnitRecogniser(units))).toEqual({ unitId, headsUnit });
  });
});

describe('readPastedMembers', () => {
  it('passes over headings, empty lines and running numbers, and reads offices, days and units', () => {
    const lines = read(
      ['TT', 'Họ và tên', 'Chức vụ', 'Chức danh', 'Từ ngày'],
      ['1', 'Lê Văn Mẫu', 'Chủ tịch UBND tỉnh', 'Chủ tịch Hội đồng', ''],
      [''],
      ['2', 'Trần Thị Thí Dụ', 'Giám đốc Sở Nội vụ', 'Phó Chủ tịch Thường trực', '05/01/2026'],
      ['Vàng Thị Họa', 'Trưởng phòng, Sở Nội vụ', 'Ủy viên thường trực, Thư ký'],
      ['Pờ Xuân Hạ', 'Chánh Văn phòng UBND tỉnh'],
    );
    expect(
      lines.map(({ line, member }) => [
        line,
        member?.fullName,
        member?.role,
        member?.unitId,
        member?.headsUnit,
        member?.validFrom,
      ]),
    ).toEqual([
      [2, 'Lê Văn Mẫu', 'chair', null, false, '2026-01-01'],
      [4, 'Trần Thị Thí Dụ', 'standing_vice_chair', 'Sở Nội vụ', true, '2026-01-05'],
      [5, 'Vàng Thị Họa', 'secretary', 'Sở Nội vụ', false, '2026-01-01'],
      [6, 'Pờ Xuân Hạ', 'member', 'Văn phòng UBND tỉnh', true, '2026-01-01'],
    ]);
  });

  it('tells of each line what is wrong with it', () => {
    const lines = read(
      ['Lê Văn Mẫu', 'Chủ tịch UBND tỉnh', 'Chủ tịch'],
      ['Lò Văn Ví', 'Phó Chủ tịch UBND tỉnh', 'Chủ tịch'],
      ['LÊ VĂN MẪU', 'Chủ tịch UBND tỉnh', 'Ủy viên'],
      ['', 'Giám đốc', 'Cố vấn', '31/02/2026'],
      ['Giàng A Minh', '', 'Ủy viên', '2025'],
      ['Tẩn A Định', 'Giám đốc', 'Ủy viên', '31/12/2025'],
    );
    expect(lines.map(({ problems, member }) => [problems, member === null])).toEqual([
      [[], false],
      [[{ code: 'second_chair', name: 'Lê Văn Mẫu' }], true],
      [[{ code: 'twice', from: '2026-01-01' }], true],
      [
        [
          { code: 'name_missing' },
          { code: 'role_unknown', text: 'Cố vấn' },
          { code: 'not_a_day', text: '31/02/2026' },
        ],
        true,
      ],
      [[{ code: 'post_missing' }, { code: 'not_a_day', text: '2025' }], true],
      [[{ code: 'outside_term', from: '2026-01-01', to: '2030-12-31' }], true],
    ]);
  });
});
