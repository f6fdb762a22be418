import type { Award } from '../../domain/awards/award.ts';
import { composeDecision } from '../../domain/decisions/compose-decision.ts';
import type { DecisionFacts, DecisionLine } from '../../domain/decisions/compose-decision.ts';
import type { DecisionView } from '../../domain/documents/views/decision-view.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';

const award = (code: string, kind: Award['kind'], name: string): Award => ({
  code,
  kind,
  name,
  laterNames: [],
  aliases: [],
  level: 'province',
  subjectKinds: ['individual', 'collective', 'household'],
  article: 'Điều 74',
  mark: 'unconfirmed',
});

const sampleAwards = [
  award('CSTDT', 'title', 'Chiến sĩ thi đua cấp tỉnh'),
  award('BK_TINH', 'form', 'Bằng khen của Chủ tịch UBND tỉnh'),
] as const;

const families = ['Lò Văn', 'Vàng Thị', 'Giàng A', 'Tẩn Lở', 'Chang Phì', 'Nguyễn Thị Thanh', 'Đao Văn'];
const givenNames = ['Nga', 'Hoà', 'Páo', 'Mẩy', 'Hừ', 'Thủy', 'Quỳnh', 'Ví', 'Ớn', 'Đợ'];
const units = [
  'Xã Bum Tở',
  'Sở Giáo dục và Đào tạo',
  'Phường Đoàn Kết',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Xã Tà Tổng',
];

/** A line of the sample: one in six a collective, one in twenty a household. */
export function sampleLine(index: number, changes: Partial<DecisionLine> = {}): DecisionLine {
  const unit = units[index % units.length] ?? '';
  const kind = index % 20 === 19 ? 'household' : index % 6 === 0 ? 'collective' : 'individual';
  const name = `${families[index % families.length]} ${givenNames[index % givenNames.length]}`;
  const woman = name.includes('Thị') || name.includes('Lở');
  return {
    awardCode: 'BK_TINH',
    subjectKind: kind,
    salutation: kind === 'individual' ? (woman ? 'Bà' : 'Ông') : '',
    name:
      kind === 'collective'
        ? `Phòng Tổng hợp số ${index + 1}`
        : kind === 'household'
          ? `Hộ gia đình ông ${name}`
          : name,
    detail: kind === 'individual' ? `Phó Trưởng phòng Kế hoạch - Tài chính, ${unit}` : unit,
    unitName: unit,
    achievement: '',
    prize: kind === 'collective' ? 7_590_000 : kind === 'household' ? 5_700_000 : 3_800_000,
    ...changes,
  };
}

/** What a decision on `count` lines is composed from. */
export function sampleDecisionFacts(count: number, changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    decision: {
      series: 'QĐ-UBND',
      number: null,
      date: null,
      title: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026',
      signerPosition: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      signerName: 'Lê Văn Mẫu',
      request:
        'Xét đề nghị của Thường trực Hội đồng Thi đua - Khen thưởng tỉnh và của Giám đốc Sở Nội vụ tại Tờ trình số 136/TTr-SNV ngày 30 tháng 11 năm 2026.',
      recipients:
        'Như Điều 3\nBan Thi đua - Khen thưởng Trung ương\nThường trực Tỉnh ủy (báo cáo)\nLưu: VT, NC',
    },
    lines: Array.from({ length: count }, (_, index) => sampleLine(index)),
    awards: sampleAwards,
    grounds: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
    ],
    prizeArticles: ['Điều 54 Nghị định số 152/2025/NĐ-CP'],
    rulesOf: '2026-12-02' as IsoDate,
    preparedAt: '2026-12-02T02:00:00.000Z' as Instant,
    ...changes,
  };
}

/** A decision on `count` lines, as it is printed. */
export function sampleDecision(count: number, changes: Partial<DecisionFacts> = {}): DecisionView {
  return composeDecision(sampleDecisionFacts(count, changes));
}
