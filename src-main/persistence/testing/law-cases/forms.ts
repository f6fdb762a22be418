import {
  attested,
  complete,
  disciplined,
  held,
  initiative,
  inPost,
  rated,
} from '../../../domain/law/testing/make-case.ts';
import { lawCase } from './law-case.ts';

const conduct = attested('conduct');
const fighters = (...years: readonly number[]) => years.map((year) => held('CSTDCS', year));
const known = complete('honours', 1970, 2026);
const collective = { subjectKind: 'collective' } as const;
const household = { subjectKind: 'household' } as const;
const goodSince2020 = rated('good', 2020, 2021, 2022, 2024, 2025);
const notOtherwise = [
  'movement_excellent',
  'achievement_field',
  'contribution',
  'worker_achievement',
  'recognised_contribution',
].map((key) => attested(key, false));

/** Bằng khen of the province and giấy khen (Law Đ.74, 75). */
export const provincialForms = [
  lawCase(
    'Bằng khen tỉnh: CSTĐCS 2024, 2025, không sáng kiến',
    'BK_TINH',
    [conduct, ...fighters(2024, 2025)],
    ['eligible', '(+ [+ (? ?) ? ? ? ? ?])', 'Điều 74'],
  ),
  lawCase(
    'Bằng khen tỉnh: HTXSNV 2024, 2025 và một sáng kiến',
    'BK_TINH',
    [
      conduct,
      known,
      ...rated('excellent', 2024, 2025),
      initiative('unit', 2025),
      complete('initiatives', 2024, 2025),
      ...notOtherwise,
    ],
    ['not_eligible', '(+ [- (+ -) - - - - -])', 'Điều 74'],
  ),
  lawCase(
    'Bằng khen tỉnh: HTXSNV 2024, 2025 và hai sáng kiến',
    'BK_TINH',
    [conduct, known, ...rated('excellent', 2024, 2025), initiative('unit', 2024), initiative('unit', 2025)],
    ['eligible', '(+ [- (+ +) ? ? ? ? ?])', 'Điều 74'],
  ),
  lawCase(
    'Bằng khen tỉnh: tập thể hai năm HTXSNV',
    'BK_TINH',
    [conduct, ...rated('excellent', 2024, 2025), attested('collective_care')],
    ['eligible', '(+ [([+ ?] +) ? ? ?])', 'Điều 74'],
    collective,
  ),
  lawCase(
    'Bằng khen tỉnh: tập thể hai năm TTLĐXS',
    'BK_TINH',
    [conduct, held('TTLDXS', 2024), held('TTLDXS', 2025), attested('collective_care')],
    ['eligible', '(+ [([? +] +) ? ? ?])', 'Điều 74'],
    collective,
  ),
  lawCase(
    'Bằng khen tỉnh: tập thể một năm HTXSNV',
    'BK_TINH',
    [
      conduct,
      known,
      ...rated('excellent', 2025),
      ...rated('good', 2024),
      attested('collective_care'),
      ...notOtherwise,
    ],
    ['not_eligible', '(+ [([- -] +) - - -])', 'Điều 74'],
    collective,
  ),
  lawCase(
    'Bằng khen tỉnh: hộ gia đình hiến đất',
    'BK_TINH',
    [conduct, attested('household_contribution_province')],
    ['eligible', '(+ +)', 'Điều 74'],
    household,
  ),
  lawCase(
    'Bằng khen tỉnh: hộ gia đình không đóng góp',
    'BK_TINH',
    [conduct, attested('household_contribution_province', false)],
    ['not_eligible', '(+ -)', 'Điều 74'],
    household,
  ),
  lawCase(
    'Giấy khen: hoàn thành tốt, có kết quả phong trào',
    'GIAY_KHEN',
    [...rated('good', 2025), attested('movement_result')],
    ['eligible', '(+ [+ ?])', 'Điều 75'],
  ),
  lawCase(
    'Giấy khen: không hoàn thành tốt',
    'GIAY_KHEN',
    [...rated('completed', 2025), attested('movement_result')],
    ['not_eligible', '(- [+ ?])', 'Điều 75'],
    collective,
  ),
  lawCase(
    'Giấy khen: hộ gia đình',
    'GIAY_KHEN',
    [attested('household_contribution')],
    ['eligible', '[+ ?]', 'Điều 75'],
    household,
  ),
];

/** Bằng khen of the Prime Minister and orders (Law Đ.42-44, 73). */
export const stateForms = [
  lawCase(
    'BKTTg: Bằng khen tỉnh 2020, 5 năm HTTNV, ba CSTĐCS',
    'BK_TTG',
    [held('BK_TINH', 2020), ...rated('good', 2021, 2022, 2023, 2024, 2025), ...fighters(2021, 2023, 2025)],
    ['eligible', '[(+ (+ [+ ?])) (- ?) (- ?)]', 'khoản 1 Điều 73'],
  ),
  lawCase(
    'BKTTg: Bằng khen tỉnh là chuyên đề (G3; số năm ghi theo trí nhớ: chỉ cảnh báo)',
    'BK_TTG',
    [
      held('BK_TINH', 2020, { category: 'movement' }),
      ...rated('good', 2021, 2022, 2023, 2024, 2025),
      ...fighters(2021, 2023, 2025),
      known,
    ],
    ['doubtful', '[- (- ?) (- ?)]', 'khoản 1 Điều 73'],
  ),
  lawCase(
    'BKTTg: tập thể, 5 năm HTXSNV và một Cờ tỉnh',
    'BK_TTG',
    [held('BK_TINH', 2020), ...rated('excellent', 2021, 2022, 2023, 2024, 2025), held('CO_TINH', 2023)],
    ['eligible', '[(+ ([+ ?] +)) (- ?) (- ?)]', 'khoản 4 Điều 73'],
    collective,
  ),
  lawCase(
    'BKTTg: tập thể không có Cờ (nguồn thứ cấp: chỉ cảnh báo)',
    'BK_TTG',
    [held('BK_TINH', 2020), ...rated('excellent', 2021, 2022, 2023, 2024, 2025), known],
    ['doubtful', '[(+ ([+ -] -)) (- ?) (- ?)]', 'khoản 4 Điều 73'],
    collective,
  ),
  lawCase(
    'BKTTg: đột xuất',
    'BK_TTG',
    [attested('sudden_achievement')],
    ['eligible', '[? (+ +) (- ?)]', 'khoản 1 Điều 73'],
    { category: 'surprise' },
  ),
  lawCase(
    'HCLĐ Ba: BKTTg 2019, HTTNV 2020–2025, HTXSNV 2023, CSTĐCS 2021, 2023, 2024',
    'HC_LD_3',
    [held('BK_TTG', 2019), ...goodSince2020, ...rated('excellent', 2023), ...fighters(2021, 2023, 2024)],
    ['eligible', '[(+ (+ + +)) (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: như trên, BKTTg theo chuyên đề (G3)',
    'HC_LD_3',
    [
      held('BK_TTG', 2019, { category: 'movement' }),
      ...goodSince2020,
      ...rated('excellent', 2023),
      ...fighters(2021, 2023, 2024),
      known,
    ],
    ['not_eligible', '[- (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: như trên, BKTTg đột xuất (G3)',
    'HC_LD_3',
    [
      held('BK_TTG', 2019, { category: 'surprise' }),
      ...goodSince2020,
      ...rated('excellent', 2023),
      ...fighters(2021, 2023, 2024),
      known,
    ],
    ['not_eligible', '[- (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: đủ 5 năm đúng ngày',
    'HC_LD_3',
    [
      held('BK_TTG', 2020, { on: '2021-01-15' }),
      ...rated('good', 2021, 2022, 2024, 2025),
      ...rated('excellent', 2023),
      ...fighters(2021, 2023, 2024),
    ],
    ['eligible', '[(+ (+ + +)) (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: thiếu một ngày của 5 năm',
    'HC_LD_3',
    [
      held('BK_TTG', 2020, { on: '2021-01-16' }),
      ...rated('good', 2021, 2022, 2024, 2025),
      ...rated('excellent', 2023),
      ...fighters(2021, 2023, 2024),
      known,
    ],
    ['not_eligible', '[(- (+ + +)) (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: CSTĐCS trước BKTTg không được tính',
    'HC_LD_3',
    [
      held('BK_TTG', 2019),
      ...goodSince2020,
      ...rated('excellent', 2023),
      ...fighters(2017, 2018, 2023),
      known,
    ],
    ['not_eligible', '[(+ (+ + -)) (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: thiếu xếp loại năm 2022',
    'HC_LD_3',
    [
      held('BK_TTG', 2019),
      ...rated('good', 2021, 2024, 2025),
      ...rated('excellent', 2023),
      ...fighters(2021, 2023, 2024),
    ],
    ['missing', '[(+ (? + +)) (- ?) (- ? ?)]', 'điểm e khoản 1 Điều 44'],
  ),
  lawCase(
    'HCLĐ Ba: tập thể, hai Cờ tỉnh',
    'HC_LD_3',
    [
      held('BK_TTG', 2019),
      ...rated('excellent', 2021, 2022, 2023, 2024, 2025),
      held('CO_TINH', 2022),
      held('CO_TINH', 2024),
    ],
    ['eligible', '[(+ ([+ ?] [? + (+ ?)])) (- ?)]', 'khoản 4 Điều 44'],
    collective,
  ),
  lawCase(
    'HCLĐ Ba: tập thể, một Cờ tỉnh và một Bằng khen tỉnh',
    'HC_LD_3',
    [
      held('BK_TTG', 2019),
      ...rated('excellent', 2021, 2022, 2023, 2024, 2025),
      held('CO_TINH', 2022),
      held('BK_TINH', 2024),
      known,
    ],
    ['eligible', '[(+ ([+ -] [- - (+ +)])) (- ?)]', 'khoản 4 Điều 44'],
    collective,
  ),
  lawCase(
    'HCLĐ Ba: tập thể, chỉ một Cờ tỉnh (nguồn thứ cấp: chỉ cảnh báo)',
    'HC_LD_3',
    [held('BK_TTG', 2019), ...rated('excellent', 2021, 2022, 2023, 2024, 2025), held('CO_TINH', 2022), known],
    ['doubtful', '[(+ ([+ -] [- - (+ -)])) (- ?)]', 'khoản 4 Điều 44'],
    collective,
  ),
  lawCase(
    'HCLĐ Nhì: hạng Ba 2019, hai năm HTXSNV, một CSTĐ tỉnh',
    'HC_LD_2',
    [
      held('HC_LD_3', 2019),
      ...rated('good', 2021, 2022, 2024),
      ...rated('excellent', 2023, 2025),
      held('CSTDT', 2024),
    ],
    ['eligible', '[(+ (+ + +)) (- ?) (- ? ?)]', 'khoản 1 Điều 43'],
  ),
  lawCase(
    'HCLĐ Nhì: không có CSTĐ tỉnh',
    'HC_LD_2',
    [held('HC_LD_3', 2019), ...rated('good', 2021, 2022, 2024), ...rated('excellent', 2023, 2025), known],
    ['not_eligible', '[(+ (+ + -)) (- ?) (- ? ?)]', 'khoản 1 Điều 43'],
  ),
  lawCase(
    'HCLĐ Nhì: tập thể, ba Cờ tỉnh',
    'HC_LD_2',
    [
      held('HC_LD_3', 2019),
      ...rated('excellent', 2021, 2022, 2023, 2024, 2025),
      held('CO_TINH', 2021),
      held('CO_TINH', 2023),
      held('CO_TINH', 2025),
    ],
    ['eligible', '[(+ ([+ ?] [(? +) +])) (- ?)]', 'khoản 4 Điều 43'],
    collective,
  ),
  lawCase(
    'HCLĐ Nhất: hạng Nhì 2019, CSTĐ toàn quốc (ghi theo trí nhớ)',
    'HC_LD_1',
    [
      held('HC_LD_2', 2019),
      ...rated('good', 2021, 2022, 2024),
      ...rated('excellent', 2023, 2025),
      held('CSTDTQ', 2024),
    ],
    ['eligible', '[(+ (+ + +)) (- ?) (- [? ? ?] ?)]', 'khoản 1 Điều 42'],
  ),
  lawCase(
    'HCLĐ Nhất: không có CSTĐ toàn quốc (ghi theo trí nhớ: chỉ cảnh báo)',
    'HC_LD_1',
    [held('HC_LD_2', 2019), ...rated('good', 2021, 2022, 2024), ...rated('excellent', 2023, 2025), known],
    ['doubtful', '[(+ (+ + -)) (- ?) (- [? ? ?] ?)]', 'khoản 1 Điều 42'],
  ),
  lawCase(
    'Anh hùng Lao động: quá trình 10 năm',
    'AHLD',
    [attested('ten_years_contribution')],
    ['eligible', '+', 'Điều 63'],
  ),
  lawCase(
    'Anh hùng Lao động: chưa đủ',
    'AHLD',
    [attested('ten_years_contribution', false)],
    ['not_eligible', '-', 'Điều 63'],
  ),
  lawCase(
    'Huy chương TNXP: có giấy tờ',
    'HUY_TNXP',
    [attested('youth_volunteer')],
    ['eligible', '+', 'Quyết định số 637'],
    { category: 'resistance' },
  ),
  lawCase(
    'Huy chương TNXP: không có giấy tờ',
    'HUY_TNXP',
    [attested('youth_volunteer', false)],
    ['not_eligible', '-', 'Quyết định số 637'],
    { category: 'resistance' },
  ),
  lawCase(
    'Kỷ niệm chương của tỉnh: đủ tiêu chuẩn',
    'KNC_TINH',
    [attested('badge_standard')],
    ['eligible', '+', 'Điều 71'],
  ),
  lawCase(
    'Kỷ niệm chương của tỉnh: không đủ (chưa đối chiếu: chỉ cảnh báo)',
    'KNC_TINH',
    [attested('badge_standard', false)],
    ['doubtful', '-', 'Điều 71'],
  ),
];

const longService = { category: 'long_service' } as const;
const noDiscipline = complete('disciplines', 2025, 2025);
const allPosts = complete('posts', 1970, 2026);

/** Orders for long service (NĐ152 Đ.9, Đ.21; the table as read in NĐ98). */
export const longServiceForms = [
  lawCase(
    'HCLĐ Nhất cống hiến: nam, giám đốc sở đủ 15 năm',
    'HC_LD_1',
    [inPost('department_head', '2011-01-16', null), noDiscipline, allPosts, known],
    ['eligible', '[- (- ?) (+ [- - +] +)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'male' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: nam, thiếu một ngày (bảng cũ: chỉ cảnh báo)',
    'HC_LD_1',
    [inPost('department_head', '2011-01-17', null), noDiscipline, allPosts, known],
    ['doubtful', '[- (- ?) (+ [- - -] +)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'male' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: nữ, hai phần ba thời gian (G8)',
    'HC_LD_1',
    [inPost('department_head', '2016-01-16', null), noDiscipline, allPosts, known],
    ['eligible', '[- (- ?) (+ [- - +] +)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'female' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: chủ tịch tỉnh 5 năm',
    'HC_LD_1',
    [inPost('province_head', '2021-01-16', null), noDiscipline, allPosts, known],
    ['eligible', '[- (- ?) (+ [+ - -] +)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'male' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: phó chủ tịch tỉnh 10 năm',
    'HC_LD_1',
    [inPost('province_deputy', '2016-01-16', null), noDiscipline, allPosts, known],
    ['eligible', '[- (- ?) (+ [- + -] +)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'male' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: bị kỷ luật khi giữ chức vụ (bảng cũ: chỉ cảnh báo)',
    'HC_LD_1',
    [
      inPost('department_head', '2011-01-16', null),
      disciplined('reprimand', '2025-03-01', '2026-03-01'),
      allPosts,
      known,
    ],
    ['doubtful', '[- (- ?) (+ [- - +] -)]', 'khoản 1 Điều 42'],
    { ...longService, gender: 'male' },
  ),
  lawCase(
    'HCLĐ Nhất cống hiến: chưa rõ giới tính',
    'HC_LD_1',
    [inPost('department_head', '2013-01-16', null), noDiscipline, allPosts, known],
    ['missing', '[- (- ?) (+ [- - ?] +)]', 'khoản 1 Điều 42'],
    longService,
  ),
];
