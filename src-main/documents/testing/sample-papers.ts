import type {
  EmergencyKitView,
  InvitationView,
  OpinionSheetsView,
  PaperHead,
  VoteGroup,
} from '../../domain/documents/views/session-papers-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';

const head: PaperHead = {
  parentBody: 'UBND TỈNH LAI CHÂU',
  issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
  sessionTitle: 'Phiên họp xét thi đua, khen thưởng năm 2026',
  sessionMoment: '08 giờ 00 phút, ngày 23 tháng 11 năm 2026',
  sessionPlace: 'Phòng họp số 1, UBND tỉnh',
  preparedAt: '2026-11-12T02:00:00.000Z' as Instant,
};

const roll = Array.from({ length: 25 }, (_, index) => ({
  name: `${index % 2 === 0 ? 'Nguyễn Thị Thí Dụ' : 'Lò Văn Mẫu'} ${index + 1}`,
  councilRole: index === 0 ? 'Chủ tịch Hội đồng' : 'Ủy viên Hội đồng',
  post: index === 0 ? 'Chủ tịch UBND tỉnh' : `Giám đốc Sở số ${index}`,
}));

const agenda = [
  {
    name: 'Phần thứ nhất: Mở đầu',
    lines: [
      { position: 1, time: '08:00', title: 'Tuyên bố lý do, giới thiệu đại biểu', speaker: 'Sở Nội vụ' },
      { position: 2, time: '08:10', title: 'Báo cáo kết quả thẩm định hồ sơ', speaker: 'Bà Trần Thị Thí Dụ' },
    ],
  },
  {
    name: 'Phần thứ hai: Biểu quyết',
    lines: [{ position: 3, time: '', title: 'Bỏ phiếu kín', speaker: '' }],
  },
];

/** Votes on so many nominees in six forms of award, as a large session has them. */
export function sampleGroups(items: number): readonly VoteGroup[] {
  const awards = [
    ['COCP', 'Cờ thi đua của Chính phủ', true],
    ['COTINH', 'Cờ thi đua của UBND tỉnh', true],
    ['CSTDT', 'Chiến sĩ thi đua cấp tỉnh', true],
    ['BKTTG', 'Bằng khen của Thủ tướng Chính phủ', false],
    ['TTLDXS', 'Tập thể Lao động xuất sắc', true],
    ['BKT', 'Bằng khen của Chủ tịch UBND tỉnh', true],
  ] as const;
  return awards.map(([prefix, award, secret], group) => {
    const size = Math.floor(items / 6) + (group < items % 6 ? 1 : 0);
    return {
      award,
      title: award,
      prefix,
      secret,
      rule: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý (khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP).',
      whole: null,
      rows: Array.from({ length: size }, (_, index) => ({
        code: `${prefix}-${String(index + 1).padStart(3, '0')}`,
        name: `Ông Giàng A Páo ${index + 1}`,
        detail: 'Trưởng phòng Tổ chức - Hành chính, Trung tâm Y tế khu vực Mường Tè',
      })),
      listed: [],
    };
  });
}

export function sampleInvitation(change: Partial<InvitationView> = {}): InvitationView {
  return {
    kind: 'invitation',
    head,
    number: null,
    notation: 'GM-HĐTĐKT',
    placeDate: 'Lai Châu, ngày 12 tháng 11 năm 2026',
    addressees: ['Các thành viên Hội đồng và khách mời (theo danh sách kèm theo)'],
    lines: [
      { label: 'Tới dự', text: 'Phiên họp xét thi đua, khen thưởng năm 2026.' },
      { label: 'Chủ trì', text: 'Lê Văn Mẫu, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng.' },
      { label: 'Thời gian', text: '08 giờ 00 phút, ngày 23 tháng 11 năm 2026.' },
      { label: 'Địa điểm', text: 'Phòng họp số 1, UBND tỉnh.' },
    ],
    notes: ['Đề nghị quý vị xác nhận việc dự họp trước ngày 20/11/2026; liên hệ: bà Mai, Sở Nội vụ.'],
    agenda,
    members: roll,
    guests: ['Ông Giàng A Páo, phóng viên Báo Lai Châu'],
    recipients: ['Như trên', 'Chủ tịch Hội đồng (để báo cáo)', 'Lưu: VT, TĐKT'],
    signer: {
      titleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
      aboveName: 'Giám đốc Sở Nội vụ',
      name: 'Trần Thị Thí Dụ',
    },
    ...change,
  };
}

export function sampleOpinionSheets(groups: readonly VoteGroup[], members = 1): OpinionSheetsView {
  return {
    kind: 'opinions',
    head,
    sheets: roll.slice(1, members + 1).map((member) => ({ member, groups, keptOut: [] })),
    deadline: 'trước 08 giờ 00 phút, ngày 23 tháng 11 năm 2026',
    returnTo: 'Thường trực Hội đồng (Sở Nội vụ)',
  };
}

export function sampleKit(groups: readonly VoteGroup[]): EmergencyKitView {
  return {
    kind: 'kit',
    head,
    roll,
    guests: ['Ông Giàng A Páo, phóng viên Báo Lai Châu'],
    agenda: {
      kind: 'agenda',
      head,
      parts: agenda,
      chair: 'Lê Văn Mẫu, Chủ tịch UBND tỉnh',
      secretary: 'Vàng Thị Họa',
      end: '11:30',
    },
    groups,
    copies: 23,
    countingTeam: [],
    quorum: 'cần ít nhất 17/25 thành viên có mặt (Quy chế làm việc của Hội đồng).',
  };
}
