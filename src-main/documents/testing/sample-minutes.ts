import type {
  MinutesPerson,
  MinutesPoll,
  MinutesResultRow,
  MinutesView,
} from '../../domain/documents/minutes-view.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';

// Made-up people in the posts that a provincial council has.
const people: readonly (readonly [name: string, councilRole: string, post: string])[] = [
  ['Lê Văn Mẫu', 'Chủ tịch Hội đồng', 'Chủ tịch UBND tỉnh'],
  ['Trần Thị Thí Dụ', 'Phó Chủ tịch Thường trực Hội đồng', 'Giám đốc Sở Nội vụ'],
  ['Lò Văn Ví', 'Phó Chủ tịch Hội đồng', 'Phó Chủ tịch UBND tỉnh'],
  ['Giàng A Minh', 'Phó Chủ tịch Hội đồng', 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh'],
  ['Vàng Thị Họa', 'Ủy viên, Thư ký Hội đồng', 'Trưởng phòng Thi đua - Khen thưởng, Sở Nội vụ'],
  ['Nguyễn Văn Giả', 'Ủy viên', 'Chánh Văn phòng UBND tỉnh'],
  ['Tẩn A Định', 'Ủy viên', 'Giám đốc Sở Tài chính'],
  ['Phạm Thị Mai Thử', 'Ủy viên', 'Giám đốc Sở Giáo dục và Đào tạo'],
  ['Hoàng Văn Mẫn', 'Ủy viên', 'Giám đốc Sở Y tế'],
  ['Lý Ngọc Thảo', 'Ủy viên', 'Giám đốc Sở Nông nghiệp và Môi trường'],
  ['Điêu Văn Sơn', 'Ủy viên', 'Giám đốc Sở Xây dựng'],
  ['Pờ Xuân Hạ', 'Ủy viên', 'Giám đốc Sở Khoa học và Công nghệ'],
  ['Tao Thị Ửng', 'Ủy viên', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
  ['Đỗ Đức Huệ', 'Ủy viên', 'Giám đốc Sở Tư pháp'],
  ['Mùa A Sử', 'Ủy viên', 'Giám đốc Sở Dân tộc và Tôn giáo'],
  ['Lò Thị Ẩn', 'Ủy viên', 'Chủ tịch Liên đoàn Lao động tỉnh'],
  ['Bùi Quang Ước', 'Ủy viên', 'Phó Giám đốc Công an tỉnh'],
  ['Chang Phì Hừ', 'Ủy viên', 'Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh'],
  ['Nguyễn Thị Kiểu', 'Ủy viên', 'Chủ tịch Hội Liên hiệp Phụ nữ tỉnh'],
  ['Sùng A Ngữ', 'Ủy viên', 'Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['Kiều Thị Vỹ', 'Ủy viên', 'Bí thư Tỉnh đoàn'],
];

const collectives = [
  'Sở Nông nghiệp và Môi trường',
  'Xã Sìn Hồ',
  'Phường Đoàn Kết',
  'Trung tâm Kiểm soát bệnh tật tỉnh thuộc Sở Y tế',
  'Trường Phổ thông Dân tộc bán trú Trung học cơ sở xã Sin Suối Hồ',
  'Xã Bum Tở',
];

const units = [
  'Trưởng phòng Kế hoạch - Tài chính, Sở Nông nghiệp và Môi trường tỉnh Lai Châu',
  'Phó Chủ tịch UBND xã Khun Há',
  'Giáo viên Trường Trung học phổ thông chuyên Lê Quý Đôn',
  'Bác sĩ, Phó Trưởng khoa Hồi sức cấp cứu, Bệnh viện Đa khoa tỉnh',
];

function member(index: number): MinutesPerson {
  const [name, councilRole, post] = people[index % people.length] ?? ['', '', ''];
  return { name, councilRole, post };
}

// [agree in the room, agree in writing, against, invalid marks, percentage, verdict] of 21 members.
type Outcome = readonly [number, number, number, number, string, string];
const outcomes: readonly Outcome[] = [
  [18, 2, 0, 0, '95,23%', 'Đạt'],
  [17, 2, 1, 0, '90,47%', 'Đạt'],
  [16, 2, 2, 0, '85,71%', 'Không đạt'],
  [18, 2, 0, 0, '95,23%', 'Đạt'],
  [17, 1, 1, 1, '85,71%', 'Không đạt'],
];

function resultRow(ordinal: number, award: string, collective: boolean): MinutesResultRow {
  const [agreePresent, agreeWritten, disagree, invalidMarks, percentageText, verdictText] = outcomes[
    ordinal % outcomes.length
  ] as Outcome;
  return {
    ordinal,
    name: collective ? (collectives[ordinal % collectives.length] ?? '') : member(ordinal + 5).name,
    unit: collective ? '' : (units[ordinal % units.length] ?? ''),
    award,
    agreePresent,
    agreeWritten,
    agreeTotal: agreePresent + agreeWritten,
    disagree,
    invalidMarks,
    memberTotal: people.length,
    percentageText,
    verdictText,
  };
}

function rows(first: number, count: number, award: string, collective: boolean): MinutesResultRow[] {
  return Array.from({ length: count }, (_, index) => resultRow(first + index, award, collective));
}

function poll(awardForm: string, groups: MinutesPoll['groups'], percentage: number): MinutesPoll {
  return {
    awardForm,
    method: 'Bỏ phiếu kín',
    papers: { issued: 18, returned: 18, valid: 18, invalid: 0 },
    rule: {
      sentence: `Đạt khi số phiếu đồng ý từ ${percentage}% trở lên tính trên tổng số thành viên Hội đồng; thành viên vắng mặt được lấy ý kiến bằng văn bản`,
      article: 'Điều 33 Nghị định số 152/2025/NĐ-CP',
      confirmed: false,
    },
    groups,
    conclusion:
      'Hội đồng nhất trí đề nghị Chủ tịch UBND tỉnh xét, trình khen thưởng các trường hợp đạt nêu trên.',
  };
}

/** Minutes of a session of 21 members and 40 proposals in three award forms. */
export function sampleMinutes(changes: Partial<MinutesView> = {}): MinutesView {
  return {
    parentBody: 'UBND TỈNH LAI CHÂU',
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    number: null,
    notation: 'BB-HĐTĐKT',
    titleLines: ['Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng', 'năm 2026 (dữ liệu mẫu)'],
    startedAt: { date: '2026-11-23' as IsoDate, hour: 8, minute: 5 },
    endedAt: { date: '2026-11-23' as IsoDate, hour: 11, minute: 30 },
    place: 'Phòng họp số 2, trụ sở UBND tỉnh Lai Châu',
    summons: 'Giấy mời số 12/GM-HĐTĐKT ngày 16 tháng 11 năm 2026',
    councilDecision: 'Quyết định số 1234/QĐ-UBND của Chủ tịch UBND tỉnh (dữ liệu mẫu)',
    memberTotal: people.length,
    present: Array.from({ length: 18 }, (_, index) => member(index)),
    absent: [
      {
        ...member(18),
        reason: 'Đi công tác tại Hà Nội theo triệu tập của Trung ương Hội',
        writtenOpinion: true,
      },
      { ...member(19), reason: 'Nghỉ phép', writtenOpinion: true },
      { ...member(20), reason: 'Nghỉ ốm', writtenOpinion: false },
    ],
    chair: member(0),
    secretary: member(4),
    guests: ['Đại diện Văn phòng Tỉnh ủy', 'Trưởng phòng Kinh tế, Văn phòng UBND tỉnh'],
    agenda: [
      {
        title: 'Báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
        remarks: [
          'Bà Trần Thị Thí Dụ, Phó Chủ tịch Thường trực Hội đồng: Trình bày báo cáo thẩm định 40 trường hợp của 3 hình thức khen thưởng; hồ sơ đủ thành phần, đã lấy ý kiến các cơ quan có liên quan và đăng tải công khai theo quy định.',
          'Ông Bùi Quang Ước: Đề nghị làm rõ thành tích đột xuất của hai trường hợp thuộc lĩnh vực bảo đảm an ninh, trật tự.',
        ],
      },
      {
        title: 'Thảo luận và bỏ phiếu',
        remarks: [
          'Các thành viên thống nhất cách biểu quyết bằng bỏ phiếu kín và bầu Tổ kiểm phiếu gồm 3 người.',
        ],
      },
    ],
    polls: [
      poll(
        'Cờ thi đua của Chính phủ',
        [{ title: null, rows: rows(1, 6, 'Cờ thi đua của Chính phủ', true) }],
        80,
      ),
      poll(
        'Chiến sĩ thi đua cấp tỉnh',
        [{ title: 'Cá nhân', rows: rows(1, 14, 'Danh hiệu Chiến sĩ thi đua cấp tỉnh', false) }],
        90,
      ),
      poll(
        'Bằng khen của Thủ tướng Chính phủ',
        [
          { title: 'Tập thể', rows: rows(1, 6, 'Bằng khen của Thủ tướng Chính phủ', true) },
          { title: 'Cá nhân', rows: rows(7, 14, 'Bằng khen của Thủ tướng Chính phủ', false) },
        ],
        80,
      ),
    ],
    conclusions: [
      'Thống nhất kết quả bỏ phiếu nêu tại mục 3; giao Thường trực Hội đồng hoàn thiện hồ sơ các trường hợp đạt, trình Chủ tịch UBND tỉnh xem xét, quyết định theo thẩm quyền.',
      'Các trường hợp không đạt được thông báo cho đơn vị trình trong thời hạn quy định.',
    ],
    copyTotal: 3,
    seal: {
      auditHeadHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      shortCodes: ['Cờ thi đua của Chính phủ: 7K3M-92QD', 'Chiến sĩ thi đua cấp tỉnh: H4TX-0P6W'],
    },
    signatures: {
      secretary: {
        titleLines: ['THƯ KÝ'],
        aboveName: 'Trưởng phòng Thi đua - Khen thưởng',
        name: 'Vàng Thị Họa',
      },
      chair: {
        titleLines: ['CHỦ TỌA', 'CHỦ TỊCH HỘI ĐỒNG'],
        aboveName: 'Chủ tịch UBND tỉnh',
        name: 'Lê Văn Mẫu',
      },
    },
    recipients: ['Thường trực Hội đồng', 'Các thành viên Hội đồng', 'Lưu: VT, hồ sơ'],
    preparedAt: '2026-11-23T04:40:00.000Z' as Instant,
    ...changes,
  };
}

/** The same session with one poll of as many rows as asked. */
export function longMinutes(rowTotal: number): MinutesView {
  return sampleMinutes({
    polls: [
      poll(
        'Bằng khen của Chủ tịch UBND tỉnh',
        [{ title: 'Cá nhân', rows: rows(1, rowTotal, 'Bằng khen của Chủ tịch UBND tỉnh', false) }],
        80,
      ),
    ],
  });
}
