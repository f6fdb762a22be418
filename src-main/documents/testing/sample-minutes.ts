import type { CountingMinutesView } from '../../domain/documents/views/counting-minutes-view.ts';
import type {
  AwardResult,
  MinutesPerson,
  MinutesView,
  ResultRow,
  VoteResult,
} from '../../domain/documents/views/minutes-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';

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
  return { name, councilRole, post, substitute: '' };
}

// [agree, against, invalid marks, percentage, verdict] of 21 members, two of them in writing.
type Outcome = readonly [number, number, number, string, string];
const outcomes: readonly Outcome[] = [
  [20, 0, 0, '95,23 %', 'Đạt'],
  [19, 1, 0, '90,47 %', 'Đạt'],
  [18, 2, 0, '85,71 %', 'Không đạt'],
  [20, 0, 0, '95,23 %', 'Đạt'],
  [18, 1, 1, '85,71 %', 'Không đạt'],
];

function resultRow(ordinal: number, collective: boolean): ResultRow {
  const [agree, disagree, other, percentageText, verdictText] = outcomes[
    ordinal % outcomes.length
  ] as Outcome;
  return {
    ordinal,
    name: collective ? (collectives[ordinal % collectives.length] ?? '') : member(ordinal + 5).name,
    unit: collective ? '' : (units[ordinal % units.length] ?? ''),
    agree,
    disagree,
    other,
    base: people.length,
    percentageText,
    verdictText,
    note: '',
  };
}

function rows(first: number, count: number, collective: boolean): ResultRow[] {
  return Array.from({ length: count }, (_, index) => resultRow(first + index, collective));
}

function award(
  awardForm: string,
  groups: VoteResult['groups'],
  percentage: number,
  changes: Partial<VoteResult> = {},
): AwardResult {
  return {
    awardForm,
    votes: [
      {
        title: null,
        method: 'Bỏ phiếu kín',
        otherColumn: 'Không hợp lệ',
        papers: { issued: 18, returned: 18, notReturned: 0, valid: 18, invalid: 0 },
        written: 2,
        rule: {
          sentence: `Đạt khi có ít nhất ${percentage} % tổng số thành viên Hội đồng đồng ý`,
          article: 'Điều 33 Nghị định số 152/2025/NĐ-CP',
          confirmed: false,
        },
        list: null,
        listed: [],
        groups,
        remarks: [],
        conclusion: `Có các trường hợp đạt tỷ lệ phiếu đồng ý đề nghị tặng ${awardForm}.`,
        ...changes,
      },
    ],
  };
}

const paper = {
  parentBody: 'UBND TỈNH LAI CHÂU',
  issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
  number: null,
  notation: 'BB-HĐTĐKT',
  titleLines: ['Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng', 'năm 2026 (dữ liệu mẫu)'],
  recipients: ['Thường trực Hội đồng', 'Các thành viên Hội đồng', 'Lưu: VT, hồ sơ'],
  preparedAt: '2026-11-23T04:40:00.000Z' as Instant,
};

const seal = {
  auditHeadHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  shortCodes: ['Cờ thi đua của Chính phủ: 7K3M-92QD', 'Chiến sĩ thi đua cấp tỉnh: H4TX-0P6W'],
};

const flags = 'Cờ thi đua của Chính phủ';
const merit = 'Bằng khen của Thủ tướng Chính phủ';

function sampleAwards(): AwardResult[] {
  return [
    award(flags, [{ title: null, rows: rows(1, 6, true) }], 80),
    award('Chiến sĩ thi đua cấp tỉnh', [{ title: 'Cá nhân', rows: rows(1, 14, false) }], 90),
    award(
      merit,
      [
        { title: 'Tập thể', rows: rows(1, 6, true) },
        { title: 'Cá nhân', rows: rows(7, 14, false) },
      ],
      80,
    ),
  ];
}

/** A list voted on as a whole but for one case, with a limit, and the record that corrected it. */
export function listAward(): AwardResult {
  const [carved, ...listed] = rows(1, 5, true);
  if (!carved) throw new Error('The sample has rows');
  return award('Cờ thi đua của UBND tỉnh', [], 80, {
    list: {
      title: 'Cả danh sách trừ các trường hợp biểu quyết riêng (4 trường hợp)',
      figures: { agree: 20, disagree: 0, other: 0, base: 21, percentageText: '95,23 %', verdictText: 'Đạt' },
    },
    listed: [{ title: 'Biểu quyết cả danh sách', rows: listed }],
    groups: [
      {
        title: 'Biểu quyết riêng',
        rows: [{ ...carved, note: 'bà Trần Thị Thí Dụ đề nghị, còn ý kiến khác nhau về thành tích' }],
      },
    ],
    remarks: [
      'Số lượng được đề nghị tối đa: 4.',
      'Đính chính: thay thế kết quả đã niêm phong lúc 10 giờ 05 phút, ngày 23 tháng 11 năm 2026, mã 7K3M-92QD. Lý do: cộng nhầm một tập phiếu.',
    ],
  });
}

/** Minutes of a session of 21 members and 40 proposals in three award forms. */
export function sampleMinutes(changes: Partial<MinutesView> = {}): MinutesView {
  return {
    ...paper,
    opening: [
      'Thời gian bắt đầu: 08 giờ 05 phút, ngày 23 tháng 11 năm 2026.',
      'Địa điểm: Phòng họp số 2, trụ sở UBND tỉnh Lai Châu.',
      'Căn cứ thành lập Hội đồng: Quyết định số 1234/QĐ-UBND của Chủ tịch UBND tỉnh (dữ liệu mẫu).',
      'Căn cứ triệu tập: Giấy mời số 12/GM-HĐTĐKT ngày 16 tháng 11 năm 2026.',
    ],
    participants: {
      paragraphs: [
        'Tổng số thành viên Hội đồng: 21 người; có mặt: 18 người; vắng mặt: 3 người, trong đó 2 người có ý kiến bằng văn bản.',
        'Thay đổi trong phiên họp: Tao Thị Ửng vào họp lúc 08 giờ 40 phút.',
        'Khách mời: Đại diện Văn phòng Tỉnh ủy; Trưởng phòng Kinh tế, Văn phòng UBND tỉnh.',
        'Chủ trì (chủ tọa): Lê Văn Mẫu, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng.',
        'Thư ký (người ghi biên bản): Vàng Thị Họa, Trưởng phòng Thi đua - Khen thưởng, Sở Nội vụ, Ủy viên, Thư ký Hội đồng.',
      ],
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
    },
    proceedings: [
      {
        title: 'Báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
        paragraphs: [
          'Bà Trần Thị Thí Dụ, Phó Chủ tịch Thường trực Hội đồng: Trình bày báo cáo thẩm định 40 trường hợp của 3 hình thức khen thưởng; hồ sơ đủ thành phần, đã lấy ý kiến các cơ quan có liên quan và đăng tải công khai theo quy định.',
          'Ông Bùi Quang Ước: Đề nghị làm rõ thành tích đột xuất của hai trường hợp thuộc lĩnh vực bảo đảm an ninh, trật tự.',
        ],
      },
      {
        title: 'Thảo luận và bỏ phiếu',
        paragraphs: [
          'Các thành viên thống nhất cách biểu quyết bằng bỏ phiếu kín và bầu Tổ kiểm phiếu gồm 3 người.',
        ],
      },
    ],
    countingTeam: [
      'Hội đồng bầu Tổ kiểm phiếu gồm 3 người với sự nhất trí của các thành viên dự họp:',
      'Tổ trưởng: Nguyễn Văn Giả, Chánh Văn phòng UBND tỉnh.',
    ],
    conflicts: [
      'Hoàng Văn Mẫn, Giám đốc Sở Y tế là người đứng đầu đơn vị của trường hợp được đề nghị: Trung tâm Kiểm soát bệnh tật tỉnh. Xử lý: ghi nhận trong biên bản, thành viên vẫn biểu quyết.',
    ],
    writtenOpinions: ['Có 2 thành viên vắng mặt gửi ý kiến bằng văn bản: Nguyễn Thị Kiểu; Sùng A Ngữ.'],
    results: {
      paragraphs: ['Hội đồng đã biểu quyết 40 trường hợp đề nghị khen thưởng.'],
      awards: sampleAwards(),
    },
    summary: [
      { awardForm: flags, proposed: 6, passed: 4, failed: 2, overQuota: 0 },
      { awardForm: 'Chiến sĩ thi đua cấp tỉnh', proposed: 14, passed: 8, failed: 5, overQuota: 1 },
      { awardForm: merit, proposed: 20, passed: 12, failed: 8, overQuota: 0 },
    ],
    conclusions: [
      'Thống nhất kết quả bỏ phiếu nêu trên; giao Thường trực Hội đồng hoàn thiện hồ sơ các trường hợp đạt, trình Chủ tịch UBND tỉnh xem xét, quyết định theo thẩm quyền.',
      'Các trường hợp không đạt được thông báo cho đơn vị trình trong thời hạn quy định.',
    ],
    closing: [
      'Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 23 tháng 11 năm 2026. Biên bản được đọc lại cho các thành viên dự họp cùng nghe, nhất trí thông qua và lập thành 03 bản có giá trị như nhau./.',
    ],
    seal,
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
    ...changes,
  };
}

/** Awards as in the sample, changed vote by vote. */
export function changedAwards(
  change: (vote: VoteResult, award: AwardResult) => Partial<VoteResult>,
): AwardResult[] {
  return sampleAwards().map((one) => ({
    ...one,
    votes: one.votes.map((vote) => ({ ...vote, ...change(vote, one) })),
  }));
}

/** The same session with one poll of as many rows as asked. */
export function longMinutes(rowTotal: number): MinutesView {
  return sampleMinutes({ summary: [], results: { paragraphs: [], awards: longAwards(rowTotal) } });
}

/** One form of award with as many persons as asked. */
export function longAwards(rowTotal: number): readonly AwardResult[] {
  const awardForm = 'Bằng khen của Chủ tịch UBND tỉnh';
  return [award(awardForm, [{ title: 'Cá nhân', rows: rows(1, rowTotal, false) }], 80)];
}

/** The counting minutes of the sample session, or of one with other votes. */
export function sampleCountingMinutes(awards: readonly AwardResult[] = sampleAwards()): CountingMinutesView {
  return {
    ...paper,
    opening: [
      'Phiên họp: bắt đầu lúc 08 giờ 05 phút, ngày 23 tháng 11 năm 2026.',
      'Địa điểm: Phòng họp số 2, trụ sở UBND tỉnh Lai Châu.',
    ],
    introduction: ['Hội đồng bầu Tổ kiểm phiếu gồm 3 người với sự nhất trí của các thành viên dự họp:'],
    team: [
      { name: 'Nguyễn Văn Giả', post: 'Chánh Văn phòng UBND tỉnh', role: 'Tổ trưởng' },
      { name: 'Tẩn A Định', post: 'Giám đốc Sở Tài chính', role: 'Thư ký' },
      { name: 'Lò Thị Ẩn', post: 'Chủ tịch Liên đoàn Lao động tỉnh', role: 'Thành viên' },
    ],
    course: ['Bỏ phiếu xét tặng Cờ thi đua của Chính phủ: kiểm theo 2 tập phiếu.'],
    awards,
    closing: ['Tổ kiểm phiếu đã kiểm phiếu công khai. Biên bản được lập thành 03 bản có giá trị như nhau./.'],
    seal,
    signatures: {
      head: { titleLines: ['TM. TỔ KIỂM PHIẾU', 'TỔ TRƯỞNG'], aboveName: null, name: 'Nguyễn Văn Giả' },
      chair: { titleLines: ['CHỦ TỌA'], aboveName: null, name: 'Lê Văn Mẫu' },
    },
  };
}
