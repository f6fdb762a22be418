import { describe, expect, it } from 'vitest';

import { requirementText } from './condition-text.ts';
import type { Condition } from './condition.ts';

const names: Readonly<Record<string, string>> = {
  LDTT: 'Lao động tiên tiến',
  CSTDCS: 'Chiến sĩ thi đua cơ sở',
  CSTDT: 'Chiến sĩ thi đua cấp tỉnh',
  CO_TINH: 'Cờ thi đua của UBND tỉnh',
  BK_TINH: 'Bằng khen của Chủ tịch UBND tỉnh',
};

const cases: readonly [Condition, string][] = [
  [{ kind: 'rated', minimum: 'good', years: 1 }, 'Hoàn thành tốt nhiệm vụ trở lên trong năm xét'],
  [
    { kind: 'rated', minimum: 'excellent', years: 2 },
    '02 năm liên tục hoàn thành xuất sắc nhiệm vụ (tính cả năm xét)',
  ],
  [{ kind: 'rated_years', minimum: 'excellent', count: 1 }, 'Có ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ'],
  [
    { kind: 'held_in_a_row', awards: ['CSTDCS'], years: 3 },
    '03 năm liên tục được tặng Chiến sĩ thi đua cơ sở (tính cả năm xét)',
  ],
  [{ kind: 'held_in_a_row', awards: ['LDTT'], years: 1 }, 'Được tặng Lao động tiên tiến trong năm xét'],
  [
    { kind: 'held_repeatedly', awards: ['CSTDT'], times: 2, everyYears: 3 },
    '02 lần liên tục được tặng Chiến sĩ thi đua cấp tỉnh (lần sau cách lần trước không quá 03 năm)',
  ],
  [
    { kind: 'held', awards: ['CO_TINH', 'BK_TINH'], count: 2 },
    'Có ít nhất 02 lần được tặng Cờ thi đua của UBND tỉnh hoặc Bằng khen của Chủ tịch UBND tỉnh',
  ],
  [{ kind: 'held', awards: ['CO_TINH'], count: 1 }, 'Đã được tặng Cờ thi đua của UBND tỉnh'],
  [
    { kind: 'initiatives', scope: 'province', count: 1 },
    'Có sáng kiến được công nhận hoặc đề tài được nghiệm thu, có hiệu quả và khả năng nhân rộng trong tỉnh',
  ],
  [
    { kind: 'initiatives', scope: 'unit', count: 2 },
    'Có ít nhất 02 sáng kiến được công nhận hoặc đề tài được nghiệm thu, có hiệu quả ở cơ sở',
  ],
  [{ kind: 'no_discipline', from: 'reprimand' }, 'Không bị kỷ luật trong năm xét'],
  [{ kind: 'no_discipline', from: 'warning' }, 'Không bị kỷ luật từ cảnh cáo trở lên trong năm xét'],
  [
    { kind: 'months_at_work', months: 6 },
    'Đã làm việc từ đủ 06 tháng trở lên, kể cả thời gian nghỉ thai sản',
  ],
  [
    { kind: 'members_share', figure: 'advanced', share: { numerator: 70, denominator: 100 } },
    'Có từ 70 % cá nhân trong tập thể trở lên đạt danh hiệu Lao động tiên tiến',
  ],
  [
    { kind: 'members_share', figure: 'completed', share: { numerator: 1, denominator: 1 } },
    'Có 100 % cá nhân trong tập thể hoàn thành nhiệm vụ',
  ],
  [
    { kind: 'members_share', figure: 'women', share: { numerator: 2, denominator: 3 } },
    'Có từ 2/3 cá nhân trong tập thể trở lên là nữ',
  ],
  [
    { kind: 'members_at_least', figure: 'fighters', count: 1 },
    'Có ít nhất 01 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở',
  ],
  [
    { kind: 'members_at_most', figure: 'warned', count: 0 },
    'Không có cá nhân bị kỷ luật từ cảnh cáo trở lên',
  ],
  [{ kind: 'placed', place: 1 }, 'Dẫn đầu cụm, khối thi đua'],
  [{ kind: 'placed', place: 2 }, 'Xếp từ thứ 2 trở lên trong cụm, khối thi đua'],
  [
    { kind: 'months_in_post', group: 'department_head', months: 180, below: null },
    'Giữ chức vụ Giám đốc sở, Tỉnh ủy viên và tương đương (hoặc cao hơn) từ 15 năm trở lên',
  ],
  [
    { kind: 'months_in_post', group: 'department_deputy', months: 30, below: 60 },
    'Giữ chức vụ Phó Giám đốc sở và tương đương (hoặc cao hơn) từ 30 tháng đến dưới 05 năm',
  ],
  [
    { kind: 'category', categories: ['surprise', 'movement'] },
    'Đề nghị theo loại hình khen thưởng đột xuất hoặc phong trào thi đua (chuyên đề)',
  ],
  [{ kind: 'attested', key: 'exemplary', text: 'Gương mẫu, đoàn kết' }, 'Gương mẫu, đoàn kết'],
  [
    {
      kind: 'after_award',
      awards: ['BK_TINH'],
      years: 5,
      within: {
        kind: 'all',
        of: [
          { kind: 'rated', minimum: 'good', years: 5 },
          { kind: 'held', awards: ['CSTDCS'], count: 3 },
        ],
      },
    },
    'Đã được tặng Bằng khen của Chủ tịch UBND tỉnh ít nhất 05 năm trước; trong thời gian từ khi được tặng: ' +
      '05 năm liên tục hoàn thành tốt nhiệm vụ trở lên (tính cả năm xét); có ít nhất 03 lần được tặng Chiến sĩ thi đua cơ sở',
  ],
  [
    {
      kind: 'any',
      of: [
        { kind: 'held', awards: ['LDTT'], count: 1 },
        { kind: 'placed', place: 1 },
      ],
    },
    'Đạt một trong các điều kiện: đã được tặng Lao động tiên tiến; hoặc dẫn đầu cụm, khối thi đua',
  ],
  [{ kind: 'all', of: [{ kind: 'placed', place: 1 }] }, 'Dẫn đầu cụm, khối thi đua'],
];

describe('requirementText', () => {
  it.each(cases)('says %j', (condition, text) => {
    expect(requirementText(condition, (code) => names[code] ?? code)).toBe(text);
  });
});
