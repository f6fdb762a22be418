import { assertNever } from '../../kernel/assert-never.ts';
import type { Instant, IsoDate } from '../../kernel/dates.ts';
import { DocumentKind } from '../document-kind.ts';
import type { DraftKind } from '../document-kind.ts';
import { DossierLetterKind } from '../dossier-letter-kind.ts';
import type { DraftContent } from '../draft-content.ts';
import type { PrintedDocument, TemplateKind } from '../printed-document.ts';
import type { AwardResult, CouncilPaper } from '../views/minutes-view.ts';
import type { AgendaPart, PaperHead, PaperPerson } from '../views/session-papers-view.ts';

// Made-up people and units: what a template shows while the book has no document of its kind.

const preparedAt = '2026-11-23T04:00:00.000Z' as Instant;
const parentBody = 'UBND TỈNH LAI CHÂU';
const council = ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'] as const;
const recipients = ['Như trên', 'Thành viên Hội đồng', 'Lưu: VT, TĐKT'] as const;
const sessionTitle = 'Phiên họp xét thi đua, khen thưởng năm 2026';

const people: readonly PaperPerson[] = [
  { name: 'Lê Văn Mẫu', councilRole: 'Chủ tịch Hội đồng', post: 'Chủ tịch UBND tỉnh' },
  { name: 'Trần Thị Thí Dụ', councilRole: 'Phó Chủ tịch Thường trực Hội đồng', post: 'Giám đốc Sở Nội vụ' },
];
const secretary: PaperPerson = {
  name: 'Vàng Thị Họa',
  councilRole: 'Ủy viên, Thư ký Hội đồng',
  post: 'Trưởng phòng Thi đua - Khen thưởng, Sở Nội vụ',
};

const head: PaperHead = {
  parentBody,
  issuingBodyLines: council,
  sessionTitle,
  sessionMoment: '08 giờ 00 phút, ngày 23 tháng 11 năm 2026',
  sessionPlace: 'Phòng họp số 1, UBND tỉnh',
  preparedAt,
};

const agenda: readonly AgendaPart[] = [
  {
    name: 'Phần thứ nhất: Mở đầu',
    lines: [
      { position: 1, time: '08:00', title: 'Tuyên bố lý do, giới thiệu đại biểu', speaker: 'Sở Nội vụ' },
    ],
  },
  {
    name: 'Phần thứ hai: Biểu quyết',
    lines: [{ position: 2, time: '08:30', title: 'Bỏ phiếu kín', speaker: 'Tổ kiểm phiếu' }],
  },
];

const awards: readonly AwardResult[] = [
  {
    awardForm: 'Cờ thi đua của UBND tỉnh',
    votes: [
      {
        title: null,
        method: 'Bỏ phiếu kín',
        otherColumn: 'Không hợp lệ',
        papers: { issued: 19, returned: 19, notReturned: 0, valid: 19, invalid: 0 },
        written: 0,
        rule: {
          sentence: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
          article: 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP',
          confirmed: false,
        },
        list: null,
        listed: [],
        groups: [
          {
            title: null,
            rows: [
              {
                ordinal: 1,
                name: 'Xã Sìn Hồ',
                unit: '',
                verdictText: 'Đạt',
                agree: 18,
                disagree: 1,
                other: 0,
                base: 19,
                percentageText: '94,73 %',
                note: '',
              },
              {
                ordinal: 2,
                name: 'Phường Đoàn Kết',
                unit: '',
                verdictText: 'Không đạt',
                agree: 15,
                disagree: 4,
                other: 0,
                base: 19,
                percentageText: '78,94 %',
                note: '',
              },
            ],
          },
        ],
        remarks: [],
        conclusion: 'Có 01/02 trường hợp đạt.',
      },
    ],
  },
];

function councilPaper(notation: string, titleLines: readonly string[]): CouncilPaper {
  return {
    parentBody,
    issuingBodyLines: council,
    number: '05',
    notation,
    titleLines,
    recipients,
    preparedAt,
  };
}

const seal = {
  auditHeadHash: '0123456789abcdef'.repeat(4),
  shortCodes: ['Cờ thi đua của UBND tỉnh: 7K3M-92QD'],
};
const chair = { titleLines: ['CHỦ TỌA'], aboveName: 'Chủ tịch UBND tỉnh', name: 'Lê Văn Mẫu' };

/** A document of the kind with every part that the kind can have, numbered and dated. */
export function exampleDocument(kind: TemplateKind): PrintedDocument {
  switch (kind) {
    case DocumentKind.minutes:
      return { kind, view: minutes };
    case DocumentKind.countingMinutes:
      return { kind, view: countingMinutes };
    case DocumentKind.decision:
      return { kind, view: decision };
    case DocumentKind.returnLetter:
      return { kind, view: letter };
    case DocumentKind.scoreSummary:
      return { kind, view: scoreSummary };
    case DocumentKind.invitation:
      return { kind, view: invitation };
    case DocumentKind.agenda:
      return {
        kind,
        view: {
          kind: 'agenda',
          head,
          parts: agenda,
          chair: 'Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh',
          secretary: 'Bà Vàng Thị Họa',
          end: '11:30',
        },
      };
    case DocumentKind.opinionSheet:
      return { kind, view: opinions };
    case DocumentKind.nomineeList:
    case DocumentKind.unitSubmission:
    case DocumentKind.submission:
    case DocumentKind.reminder:
    case DocumentKind.conclusion:
    case DocumentKind.clusterReport:
    case DocumentKind.statistics:
    case DocumentKind.plan:
      return {
        kind,
        view: {
          content: draftContent(draftTypes[kind]),
          issue: { number: 5, date: '2026-11-23' as IsoDate },
          preparedAt,
        },
      };
    default:
      return assertNever(kind);
  }
}

const minutes: Extract<PrintedDocument, { kind: 'minutes' }>['view'] = {
  ...councilPaper('BB-HĐTĐKT', ['Họp Hội đồng Thi đua - Khen thưởng tỉnh', 'xét khen thưởng năm 2026']),
  opening: [
    'Thời gian: từ 08 giờ 00 phút, ngày 23 tháng 11 năm 2026.',
    'Địa điểm: Phòng họp số 1, UBND tỉnh.',
  ],
  participants: {
    paragraphs: ['Tổng số thành viên: 19; có mặt: 18; vắng mặt: 01.'],
    present: [...people, secretary].map((person) => ({ ...person, substitute: '' })),
    absent: [
      {
        name: 'Tẩn A Định',
        councilRole: 'Ủy viên Hội đồng',
        post: 'Giám đốc Sở Tài chính',
        reason: 'Đi công tác',
        writtenOpinion: true,
      },
    ],
  },
  proceedings: [{ title: 'Khai mạc', paragraphs: ['Chủ tọa khai mạc phiên họp và nêu mục đích.'] }],
  countingTeam: ['Hội đồng bầu Tổ kiểm phiếu gồm 03 người.'],
  conflicts: [],
  writtenOpinions: ['Ông Tẩn A Định gửi ý kiến bằng văn bản.'],
  results: { paragraphs: ['Hội đồng bỏ phiếu kín.'], awards },
  summary: [{ awardForm: 'Cờ thi đua của UBND tỉnh', proposed: 2, passed: 1, failed: 1, overQuota: 0 }],
  conclusions: ['Hội đồng thống nhất trình Chủ tịch UBND tỉnh quyết định.'],
  closing: ['Phiên họp kết thúc lúc 11 giờ 30 phút; biên bản lập thành 02 bản./.'],
  seal,
  signatures: {
    secretary: {
      titleLines: ['THƯ KÝ'],
      aboveName: 'Trưởng phòng Thi đua - Khen thưởng',
      name: secretary.name,
    },
    chair,
  },
};

const countingMinutes: Extract<PrintedDocument, { kind: 'counting_minutes' }>['view'] = {
  ...councilPaper('BBKP-HĐTĐKT', ['Xét khen thưởng năm 2026']),
  opening: ['Địa điểm: Phòng họp số 1, UBND tỉnh.'],
  team: [
    { name: 'Hoàng Văn Mẫn', post: 'Giám đốc Sở Y tế', role: 'Tổ trưởng' },
    { name: 'Đỗ Đức Huệ', post: 'Giám đốc Sở Tư pháp', role: 'Thành viên' },
  ],
  introduction: ['Hội đồng bầu Tổ kiểm phiếu gồm:'],
  awards,
  course: ['Phiếu được nhập hai lần, hai lần khớp nhau.'],
  closing: ['Biên bản lập xong lúc 10 giờ 30 phút, đọc lại cho mọi người nghe./.'],
  seal,
  signatures: {
    head: { titleLines: ['TỔ TRƯỞNG'], aboveName: 'Giám đốc Sở Y tế', name: 'Hoàng Văn Mẫn' },
    chair,
  },
};

const decision: Extract<PrintedDocument, { kind: 'decision' }>['view'] = {
  issuingBodyLines: ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU'],
  number: '05',
  series: 'QĐ-UBND',
  placeDate: 'Lai Châu, ngày 23 tháng 11 năm 2026',
  title: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
  grounds: [
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  ],
  request: 'Xét đề nghị của Giám đốc Sở Nội vụ',
  articles: [
    {
      sentence: 'Tặng Bằng khen cho 01 tập thể, 01 cá nhân có thành tích (có danh sách kèm theo).',
      points: [],
    },
    { sentence: 'Mức tiền thưởng thực hiện theo quy định hiện hành.', points: [] },
    { sentence: 'Quyết định này có hiệu lực kể từ ngày ký./.', points: [] },
  ],
  signerTitleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signerName: 'Lò Văn Ví',
  recipients: ['Như Điều 3', 'Lưu: VT, KT'],
  list: {
    note: '(Kèm theo Quyết định số 05/QĐ-UBND ngày 23 tháng 11 năm 2026 của Chủ tịch UBND tỉnh Lai Châu)',
    hasAchievements: false,
    sections: [
      {
        heading: null,
        groups: [
          {
            kind: 'collective',
            heading: 'I. Tập thể (01)',
            rows: [{ ordinal: 1, name: 'Xã Sìn Hồ', detail: '', achievement: '', prize: '4.680.000' }],
          },
          {
            kind: 'individual',
            heading: 'II. Cá nhân (01)',
            rows: [
              {
                ordinal: 1,
                name: 'Ông Giàng A Páo',
                detail: 'Trưởng bản Nậm Cáy, xã Bum Tở',
                achievement: '',
                prize: '2.340.000',
              },
            ],
          },
        ],
      },
    ],
    totalSentence: 'Tổng cộng: 01 tập thể, 01 cá nhân; tiền thưởng 7.020.000 đồng.',
  },
  preparedAt,
};

const letter: Extract<PrintedDocument, { kind: 'return_letter' }>['view'] = {
  kind: DossierLetterKind.return,
  parentBody,
  issuingBodyLines: council,
  notation: 'HĐTĐKT-TT',
  place: 'Lai Châu',
  year: 2026,
  addressee: 'Ủy ban nhân dân xã Tà Tổng',
  unitName: 'UBND xã Tà Tổng',
  submission: 'Tờ trình số 15/TTr-UBND ngày 02/11/2026',
  roundName: 'Khen thưởng tổng kết năm 2026',
  rows: [
    {
      name: 'Ông Giàng A Páo',
      detail: 'Trưởng bản',
      award: 'Bằng khen của Chủ tịch UBND tỉnh',
      reason: 'Báo cáo thành tích chưa có xác nhận.',
      unmet: ['Chưa đủ 02 năm liên tục hoàn thành tốt nhiệm vụ.'],
      missing: ['Báo cáo thành tích (Mẫu 05)'],
      articles: ['Điều 74 Luật Thi đua, khen thưởng'],
    },
  ],
  deadline: '2026-12-05' as IsoDate,
  signerTitleLines: ['TM. THƯỜNG TRỰC HỘI ĐỒNG', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  signerPost: 'Giám đốc Sở Nội vụ',
  signerName: 'Trần Thị Thí Dụ',
  preparedAt,
};

const scoreSummary: Extract<PrintedDocument, { kind: 'score_summary' }>['view'] = {
  parentBody,
  issuingBodyLines: ['CỤM THI ĐUA SỐ 1'],
  titleLines: ['Cụm thi đua số 1 năm 2026'],
  schemeSentence: 'Bảng tiêu chí Cụm xã, phường, phiên bản 2; tổng điểm tối đa 1.000.',
  final: true,
  groups: [
    { code: 'I', name: 'Phát triển kinh tế - xã hội', maximum: '600' },
    { code: 'II', name: 'Xây dựng hệ thống chính trị', maximum: '400' },
  ],
  rows: [
    {
      ordinal: 1,
      unit: 'Xã Sìn Hồ',
      groupTotals: ['590', '395,5'],
      bonus: '5',
      penalty: '0',
      selfTotal: '992',
      clusterTotal: '991',
      appraisalTotal: '990,5',
      finalTotal: '990,5',
      rank: '1',
      proposal: 'Cờ thi đua của UBND tỉnh',
    },
  ],
  remarks: ['Đơn vị xếp thứ nhất được đề nghị tặng Cờ thi đua.'],
  signatures: { left: ['NGƯỜI LẬP BẢNG'], right: ['CỤM TRƯỞNG'] },
  preparedAt,
};

const invitation: Extract<PrintedDocument, { kind: 'invitation' }>['view'] = {
  kind: 'invitation',
  head,
  number: '05',
  notation: 'GM-HĐTĐKT',
  placeDate: 'Lai Châu, ngày 12 tháng 11 năm 2026',
  addressees: ['Các đồng chí có tên trong danh sách kèm theo'],
  lines: [
    { label: 'Thời gian', text: '08 giờ 00 phút, ngày 23 tháng 11 năm 2026.' },
    { label: 'Địa điểm', text: 'Phòng họp số 1, UBND tỉnh.' },
  ],
  notes: ['Thành viên vắng mặt gửi ý kiến bằng văn bản trước phiên họp.'],
  agenda,
  members: people,
  guests: ['Đại diện Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  signer: {
    titleLines: ['TL. CHỦ TỊCH', 'ỦY VIÊN THƯỜNG TRỰC'],
    aboveName: 'Giám đốc Sở Nội vụ',
    name: 'Trần Thị Thí Dụ',
  },
  recipients,
};

const opinions: Extract<PrintedDocument, { kind: 'opinion_sheet' }>['view'] = {
  kind: 'opinions',
  head,
  sheets: people.map((member) => ({
    member,
    groups: [
      {
        award: 'Cờ thi đua của UBND tỉnh',
        title: 'Cờ thi đua của UBND tỉnh',
        prefix: 'COTINH',
        secret: true,
        rule: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý.',
        whole: null,
        rows: [{ code: 'COTINH-001', name: 'Xã Sìn Hồ', detail: '' }],
        listed: [],
      },
    ],
    keptOut: [],
  })),
  deadline: 'trước 08 giờ 00 phút, ngày 23 tháng 11 năm 2026',
  returnTo: 'Sở Nội vụ (phòng Thi đua - Khen thưởng)',
};

type DraftType = { readonly typeName: string; readonly notation: string; readonly subject: string };

const draftTypes: Record<DraftKind, DraftType> = {
  [DocumentKind.nomineeList]: {
    typeName: 'Danh sách',
    notation: 'DS-HĐTĐKT',
    subject: 'Đề nghị xét khen thưởng năm 2026',
  },
  [DocumentKind.unitSubmission]: {
    typeName: 'Tờ trình',
    notation: 'TTr-UBND',
    subject: 'Về việc đề nghị khen thưởng năm 2026',
  },
  [DocumentKind.submission]: {
    typeName: 'Tờ trình',
    notation: 'TTr-HĐTĐKT',
    subject: 'Về việc khen thưởng thành tích năm 2026',
  },
  [DocumentKind.reminder]: {
    typeName: '',
    notation: 'HĐTĐKT-TT',
    subject: 'đôn đốc gửi bảng tự chấm điểm năm 2026',
  },
  [DocumentKind.conclusion]: {
    typeName: 'Thông báo',
    notation: 'TB-HĐTĐKT',
    subject: 'Kết luận phiên họp xét khen thưởng năm 2026',
  },
  [DocumentKind.clusterReport]: {
    typeName: 'Báo cáo',
    notation: 'BC-HĐTĐKT',
    subject: 'Kết quả chấm điểm thi đua cụm số 1 năm 2026',
  },
  [DocumentKind.statistics]: {
    typeName: 'Báo cáo',
    notation: 'BC-SNV',
    subject: 'Kết quả khen thưởng năm 2026',
  },
  [DocumentKind.plan]: {
    typeName: 'Kế hoạch',
    notation: 'KH-UBND',
    subject: 'Triển khai công tác thi đua, khen thưởng năm 2026',
  },
};

function draftContent({ typeName, notation, subject }: DraftType): DraftContent {
  return {
    heading: { parentBody, issuingBodyLines: council },
    notation,
    typeName,
    subject,
    place: 'Lai Châu',
    addressees: ['Chủ tịch UBND tỉnh'],
    grounds: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
    blocks: [
      { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
      { kind: 'paragraph', text: 'Kết quả cụ thể như sau:' },
      {
        kind: 'table',
        caption: '',
        columns: [
          { title: 'TT', share: 10, align: 'right' },
          { title: 'Đơn vị', share: 100, align: 'left' },
          { title: 'Điểm', share: 55, align: 'right' },
        ],
        rows: [['1', 'Xã Sìn Hồ', '990,5']],
      },
      { kind: 'paragraph', text: 'Trân trọng đề nghị xem xét, quyết định.' },
    ],
    signer: {
      titleLines: ['TL. CHỦ TỊCH', 'ỦY VIÊN THƯỜNG TRỰC'],
      post: 'Giám đốc Sở Nội vụ',
      name: 'Trần Thị Thí Dụ',
    },
    recipients,
    appendices: [
      {
        orientation: 'portrait',
        titleLines: ['DANH SÁCH ĐỀ NGHỊ'],
        blocks: [{ kind: 'paragraph', text: 'Xã Sìn Hồ.' }],
      },
    ],
  };
}
