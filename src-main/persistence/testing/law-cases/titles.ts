import {
  attested,
  complete,
  disciplined,
  figures,
  held,
  initiative,
  onLeave,
  placed,
  rated,
  recruited,
  suspended,
} from '../../../domain/law/testing/make-case.ts';
import { lawCase } from './law-case.ts';

const conduct = attested('conduct');
const fighters = (...years: readonly number[]) => years.map((year) => held('CSTDCS', year));
const allKnown = [complete('honours', 1970, 2026), complete('initiatives', 1970, 2026)];
const collective = { subjectKind: 'collective' } as const;
const targets = attested('exceeds_targets');

/** Emulation titles of persons (Law Đ.21-24). */
export const personTitles = [
  lawCase(
    'LĐTT: hoàn thành tốt, làm việc đủ 6 tháng',
    'LDTT',
    [...rated('good', 2025), conduct, recruited('2025-07-01')],
    ['eligible', '(+ + +)', 'Điều 24'],
  ),
  lawCase(
    'LĐTT: hoàn thành nhiệm vụ',
    'LDTT',
    [...rated('completed', 2025), conduct, recruited('2020-01-01')],
    ['not_eligible', '(- + +)', 'Điều 24'],
  ),
  lawCase(
    'LĐTT: thiếu một ngày của 6 tháng (thông tư cũ: chỉ cảnh báo)',
    'LDTT',
    [...rated('good', 2025), conduct, recruited('2025-07-02')],
    ['doubtful', '(+ + -)', 'Điều 24'],
  ),
  lawCase(
    'LĐTT: nghỉ thai sản được tính (G6)',
    'LDTT',
    [...rated('good', 2025), conduct, recruited('2025-07-01'), onLeave('maternity', '2025-09-01', null)],
    ['eligible', '(+ + +)', 'Điều 24'],
  ),
  lawCase('LĐTT: chưa có gì', 'LDTT', [], ['missing', '(? ? ?)', 'Điều 24']),
  lawCase(
    'CSTĐCS: LĐTT và hoàn thành xuất sắc',
    'CSTDCS',
    [held('LDTT', 2025), ...rated('excellent', 2025)],
    ['eligible', '([+ (+ ?)] [+ ? -])', 'Điều 23'],
  ),
  lawCase(
    'CSTĐCS: LĐTT và sáng kiến cơ sở',
    'CSTDCS',
    [held('LDTT', 2025), ...rated('good', 2025), initiative('unit', 2025)],
    ['eligible', '([+ (+ ?)] [- + -])', 'Điều 23'],
  ),
  lawCase(
    'CSTĐCS: sáng kiến của năm trước không phải của năm xét',
    'CSTDCS',
    [
      held('LDTT', 2025),
      ...rated('good', 2025),
      initiative('unit', 2024),
      complete('initiatives', 2025, 2025),
      attested('combat_ingenuity', false),
    ],
    ['not_eligible', '([+ (+ ?)] [- - -])', 'Điều 23'],
  ),
  lawCase(
    'CSTĐ tỉnh: CSTĐCS 2023–2025, sáng kiến cấp tỉnh 2025',
    'CSTDT',
    [...fighters(2023, 2024, 2025), initiative('province', 2025)],
    ['eligible', '(+ [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: CSTĐCS 2022, 2023, 2025 (gián đoạn 2024)',
    'CSTDT',
    [...fighters(2022, 2023, 2025), initiative('province', 2025), ...allKnown],
    ['not_eligible', '(- [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: gián đoạn 2024 nhưng chưa rà soát khen thưởng',
    'CSTDT',
    [...fighters(2022, 2023, 2025), initiative('province', 2025)],
    ['missing', '(? [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: năm 2024 không hoàn thành nhiệm vụ',
    'CSTDT',
    [...fighters(2023, 2025), ...rated('failed', 2024), initiative('province', 2025)],
    ['not_eligible', '(- [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: sáng kiến chỉ ở cơ sở',
    'CSTDT',
    [
      ...fighters(2023, 2024, 2025),
      initiative('unit', 2025),
      ...allKnown,
      attested('combat_ingenuity', false),
    ],
    ['not_eligible', '(+ [- -])', 'Điều 22'],
  ),
  lawCase('CSTĐ tỉnh: thiếu sáng kiến', 'CSTDT', fighters(2023, 2024, 2025), [
    'missing',
    '(+ [? -])',
    'Điều 22',
  ]),
  lawCase(
    'CSTĐ tỉnh: năm 2024 ở đơn vị cũ trước sáp nhập (theo người)',
    'CSTDT',
    [
      held('CSTDCS', 2023, { on: '2024-01-10' }),
      held('CSTDCS', 2024, { on: '2025-01-12' }),
      held('CSTDCS', 2025, { on: '2026-01-05' }),
      initiative('province', 2025),
    ],
    ['eligible', '(+ [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: CSTĐCS 2024 đã bị hủy bỏ',
    'CSTDT',
    [
      ...fighters(2023, 2025),
      held('CSTDCS', 2024, { revoked: true }),
      initiative('province', 2025),
      ...allKnown,
    ],
    ['not_eligible', '(- [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: kỷ luật hết ngày 31/12/2023 (G5)',
    'CSTDT',
    [
      ...fighters(2023, 2024, 2025),
      initiative('province', 2025),
      disciplined('reprimand', '2023-01-01', '2023-12-31'),
    ],
    ['not_eligible', '(- [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: kỷ luật hết ngày hôm trước, 30/12/2023',
    'CSTDT',
    [
      ...fighters(2023, 2024, 2025),
      initiative('province', 2025),
      disciplined('reprimand', '2023-01-01', '2023-12-30'),
    ],
    ['eligible', '(+ [+ -])', 'Điều 22'],
  ),
  lawCase(
    'CSTĐ tỉnh: đang bị thanh tra (G4)',
    'CSTDT',
    [...fighters(2023, 2024, 2025), initiative('province', 2025), suspended('2026-01-10', null)],
    ['suspended', '-', 'khoản 4 Điều 4'],
  ),
  lawCase(
    'CSTĐ tỉnh: thanh tra kết thúc ngày hôm trước',
    'CSTDT',
    [...fighters(2023, 2024, 2025), initiative('province', 2025), suspended('2025-06-10', '2026-01-14')],
    ['eligible', '(+ [+ -])', 'Điều 22'],
  ),
  lawCase('CSTĐ tỉnh cho tập thể', 'CSTDT', [], ['not_eligible', '-', 'Điều 22'], collective),
  lawCase(
    'CSTĐ toàn quốc: hai lần CSTĐ tỉnh, sáng kiến toàn quốc',
    'CSTDTQ',
    [held('CSTDT', 2022), held('CSTDT', 2025), initiative('nation', 2025)],
    ['eligible', '(+ [+ -])', 'Điều 21'],
  ),
  lawCase(
    'CSTĐ toàn quốc: một lần CSTĐ tỉnh',
    'CSTDTQ',
    [held('CSTDT', 2025), initiative('nation', 2025), ...allKnown],
    ['not_eligible', '(- [+ -])', 'Điều 21'],
  ),
  lawCase(
    'CSTĐ toàn quốc: sáng kiến chỉ trong tỉnh',
    'CSTDTQ',
    [
      held('CSTDT', 2024),
      held('CSTDT', 2025),
      initiative('province', 2025),
      ...allKnown,
      attested('combat_ingenuity', false),
    ],
    ['not_eligible', '(+ [- -])', 'Điều 21'],
  ),
];

/** Emulation titles of collectives and households (Law Đ.25-31). */
export const collectiveTitles = [
  lawCase(
    'TTLĐTT: 10 người, một khiển trách',
    'TTLDTT',
    [...rated('good', 2025), figures(2025, { members: 10, advanced: 9, warned: 0 }), conduct],
    ['eligible', '(+ + + +)', 'Điều 28'],
    collective,
  ),
  lawCase(
    'TTLĐTT: 10 người, một cảnh cáo',
    'TTLDTT',
    [...rated('good', 2025), figures(2025, { members: 10, advanced: 9, warned: 1 }), conduct],
    ['not_eligible', '(+ + - +)', 'Điều 28'],
    collective,
  ),
  lawCase(
    'TTLĐTT: chưa có số liệu',
    'TTLDTT',
    [...rated('good', 2025), conduct],
    ['missing', '(+ ? ? +)', 'Điều 28'],
    collective,
  ),
  lawCase(
    'TTLĐXS: 20 người, 14 LĐTT, 1 CSTĐCS',
    'TTLDXS',
    [
      ...rated('excellent', 2025),
      figures(2025, { members: 20, completed: 20, advanced: 14, fighters: 1, warned: 0 }),
      conduct,
    ],
    ['eligible', '(+ + + + + +)', 'Điều 27'],
    collective,
  ),
  lawCase(
    'TTLĐXS: 20 người, 13 LĐTT (65 %)',
    'TTLDXS',
    [
      ...rated('excellent', 2025),
      figures(2025, { members: 20, completed: 20, advanced: 13, fighters: 1, warned: 0 }),
      conduct,
    ],
    ['not_eligible', '(+ + - + + +)', 'Điều 27'],
    collective,
  ),
  lawCase(
    'TTLĐXS: một người không hoàn thành nhiệm vụ',
    'TTLDXS',
    [
      ...rated('excellent', 2025),
      figures(2025, { members: 20, completed: 19, advanced: 14, fighters: 1, warned: 0 }),
      conduct,
    ],
    ['not_eligible', '(+ - + + + +)', 'Điều 27'],
    collective,
  ),
  lawCase(
    'TTLĐXS: không có CSTĐCS',
    'TTLDXS',
    [
      ...rated('excellent', 2025),
      figures(2025, { members: 20, completed: 20, advanced: 14, fighters: 0, warned: 0 }),
      conduct,
    ],
    ['not_eligible', '(+ + + - + +)', 'Điều 27'],
    collective,
  ),
  lawCase(
    'TTLĐXS: một cảnh cáo (điều kiện chưa đối chiếu: chỉ cảnh báo)',
    'TTLDXS',
    [
      ...rated('excellent', 2025),
      figures(2025, { members: 20, completed: 20, advanced: 14, fighters: 1, warned: 1 }),
      conduct,
    ],
    ['doubtful', '(+ + + + - +)', 'Điều 27'],
    collective,
  ),
  lawCase(
    'Cờ tỉnh: dẫn đầu cụm',
    'CO_TINH',
    [placed(1), targets],
    ['eligible', '([+ (- ?)] +)', 'Điều 26'],
    collective,
  ),
  lawCase(
    'Cờ tỉnh: xếp thứ hai',
    'CO_TINH',
    [placed(2), targets],
    ['not_eligible', '([- (- ?)] +)', 'Điều 26'],
    collective,
  ),
  lawCase(
    'Cờ tỉnh: chưa có xếp hạng',
    'CO_TINH',
    [targets],
    ['missing', '([? (- ?)] +)', 'Điều 26'],
    collective,
  ),
  lawCase(
    'Cờ tỉnh: phong trào thi đua theo chuyên đề',
    'CO_TINH',
    [placed(2), attested('movement_leader'), targets],
    ['eligible', '([- (+ +)] +)', 'Điều 26'],
    { ...collective, category: 'movement' },
  ),
  lawCase(
    'Cờ Chính phủ: tiêu biểu trong các đơn vị dẫn đầu',
    'CO_CP',
    [placed(1), attested('outstanding_of_leaders'), targets],
    ['eligible', '[(+ + +) ? (- ?)]', 'Điều 25'],
    collective,
  ),
  lawCase(
    'Cờ Chính phủ: không dẫn đầu',
    'CO_CP',
    [placed(3), attested('outstanding_of_leaders'), targets, attested('central_cluster_leader', false)],
    ['not_eligible', '[(- + +) - (- ?)]', 'Điều 25'],
    collective,
  ),
  lawCase(
    'Xã tiêu biểu: đạt khung tiêu chuẩn',
    'XA_TB',
    [attested('frame_standard_commune')],
    ['eligible', '+', 'Điều 29'],
    collective,
  ),
  lawCase(
    'Xã tiêu biểu: không đạt khung tiêu chuẩn',
    'XA_TB',
    [attested('frame_standard_commune', false)],
    ['not_eligible', '-', 'Điều 29'],
    collective,
  ),
  lawCase(
    'Thôn văn hóa: đạt',
    'THON_VH',
    [attested('frame_standard_village')],
    ['eligible', '+', 'Điều 30'],
    collective,
  ),
  lawCase(
    'Thôn văn hóa: không đạt (ghi theo trí nhớ: chỉ cảnh báo)',
    'THON_VH',
    [attested('frame_standard_village', false)],
    ['doubtful', '-', 'Điều 30'],
    collective,
  ),
  lawCase(
    'Gia đình văn hóa: đạt',
    'GDVH',
    [attested('frame_standard_family')],
    ['eligible', '+', 'Điều 31'],
    {
      subjectKind: 'household',
    },
  ),
  lawCase(
    'Gia đình văn hóa: không đạt (ghi theo trí nhớ: chỉ cảnh báo)',
    'GDVH',
    [attested('frame_standard_family', false)],
    ['doubtful', '-', 'Điều 31'],
    { subjectKind: 'household' },
  ),
];
