import { attested, complete, held, initiative, rated } from '../../../domain/law/testing/make-case.ts';
import { lawCase } from './law-case.ts';

const advanced = [
  held('LDTT', 2026),
  complete('initiatives', 2026, 2026),
  attested('combat_ingenuity', false, 2026),
];
const of2026 = { year: 2026 } as const;

/** Cases around the days on which texts changed. */
export const caseTexts = [
  lawCase(
    'CSTĐCS 30/9/2026: xuất sắc, không sáng kiến, theo Luật 2022',
    'CSTDCS',
    [...advanced, ...rated('excellent', 2026)],
    ['eligible', '([+ (+ ?)] [+ - -])', 'Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15'],
    { ...of2026, on: '2026-09-30' },
  ),
  lawCase(
    'CSTĐCS 01/10/2026: như trên, theo Luật sửa đổi (chưa đối chiếu: chỉ cảnh báo)',
    'CSTDCS',
    [...advanced, ...rated('excellent', 2026)],
    ['doubtful', '(+ [- -])', 'sửa đổi bởi Luật số 06/2026/QH16'],
    { ...of2026, on: '2026-10-01' },
  ),
  lawCase(
    'CSTĐCS nhận 30/9/2026, xét 15/10/2026: văn bản cũ có lợi hơn',
    'CSTDCS',
    [...advanced, ...rated('excellent', 2026)],
    ['eligible', '([+ (+ ?)] [+ - -])', 'Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15'],
    { ...of2026, receivedOn: '2026-09-30', on: '2026-10-15' },
  ),
  lawCase(
    'CSTĐCS nhận 30/9/2026, xét 15/10/2026: văn bản mới có lợi hơn (không cần LĐTT)',
    'CSTDCS',
    [
      ...rated('excellent', 2026),
      initiative('unit', 2026),
      complete('honours', 2026, 2026),
      attested('conduct', false, 2026),
    ],
    ['eligible', '(+ [+ -])', 'sửa đổi bởi Luật số 06/2026/QH16'],
    { ...of2026, receivedOn: '2026-09-30', on: '2026-10-15' },
  ),
  lawCase(
    'CSTĐCS nhận 01/10/2026: chỉ văn bản mới',
    'CSTDCS',
    [...advanced, ...rated('good', 2026), initiative('unit', 2026)],
    ['doubtful', '(- [+ -])', 'sửa đổi bởi Luật số 06/2026/QH16'],
    { ...of2026, receivedOn: '2026-10-01', on: '2026-10-15' },
  ),
  lawCase(
    'Xã tiêu biểu 01/10/2026: tiêu chuẩn mới',
    'XA_TB',
    [attested('frame_standard_commune', false, 2026)],
    ['doubtful', '-', 'sửa đổi bởi Luật số 06/2026/QH16'],
    { ...of2026, subjectKind: 'collective', on: '2026-10-01' },
  ),
];
