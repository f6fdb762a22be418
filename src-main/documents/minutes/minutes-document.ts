import type {
  MinutesAbsence,
  MinutesAgendaItem,
  MinutesPerson,
  MinutesPoll,
  MinutesResultGroup,
  MinutesSeal,
  MinutesView,
} from '../../domain/documents/minutes-view.ts';
import { formatLocalMoment } from '../../domain/kernel/local-moment.ts';
import { cell, labelled, paragraph } from '../nd30/nd30-document.ts';
import type { Block, DocumentTable, Nd30Document, Paragraph } from '../nd30/nd30-document.ts';

/**
 * The minutes of a session in the parts of Mẫu 1.9 (Nghị định 30/2020/NĐ-CP, Phụ lục III): no line for place and date,
 * secretary left and chair right.
 */
export function minutesDocument(view: MinutesView): Nd30Document {
  return {
    metadata: {
      title: `Biên bản ${view.titleLines.join(' ')}`,
      author: view.issuingBodyLines.join(' '),
      preparedAt: new Date(view.preparedAt),
    },
    orientation: 'portrait',
    header: {
      parentBody: view.parentBody,
      issuingBodyLines: view.issuingBodyLines,
      numberText: `Số: ${view.number ?? gapForNumber}/${view.notation}`,
    },
    title: { typeName: 'BIÊN BẢN', subjectLines: view.titleLines },
    body: [
      ...opening(view),
      ...numbered([
        participants(view),
        agenda(view.agenda),
        polls(view.polls),
        conclusions(view.conclusions),
      ]),
      ...sealLines(view.seal),
    ],
    closing: closing(view),
    signatures: { left: view.signatures.secretary, right: view.signatures.chair },
    recipients: view.recipients,
  };
}

// No-break spaces: ordinary ones would collapse, and the clerk writes the number into this gap.
const gapForNumber = '\u00a0'.repeat(6);

const blankMoment = '…… giờ …… phút, ngày …… tháng …… năm ……';

type Section = { readonly title: string; readonly blocks: (ordinal: number) => readonly Block[] };

/** The sections that have something to say, numbered from 1. */
function numbered(sections: readonly (Section | null)[]): Block[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', text: `${index + 1}. ${title}` },
      ...blocks(index + 1),
    ]);
}

/** The text with a full stop, unless whoever typed it gave it an end. */
function ended(text: string): string {
  return /[.;:!?…]$/u.test(text) ? text : `${text}.`;
}

function opening(view: MinutesView): Paragraph[] {
  return [
    labelled('Thời gian bắt đầu', `${formatLocalMoment(view.startedAt)}.`),
    labelled('Địa điểm', ended(view.place)),
    ...(view.councilDecision === ''
      ? []
      : [labelled('Căn cứ thành lập Hội đồng', ended(view.councilDecision))]),
    ...(view.summons === null ? [] : [labelled('Căn cứ triệu tập', ended(view.summons))]),
  ];
}

function participants(view: MinutesView): Section {
  const written = view.absent.filter((member) => member.writtenOpinion).length;
  const absence =
    view.absent.length === 0
      ? 'không có thành viên vắng mặt.'
      : `vắng mặt: ${view.absent.length} người, trong đó ${written} người có ý kiến bằng văn bản.`;
  return {
    title: 'Thành phần tham dự',
    blocks: () => [
      paragraph(
        `Tổng số thành viên Hội đồng: ${view.memberTotal} người; có mặt: ${view.present.length} người; ${absence}`,
      ),
      ...(view.present.length === 0 ? [] : [presentTable(view.present)]),
      ...(view.absent.length === 0 ? [] : [absentTable(view.absent)]),
      ...(view.guests.length === 0 ? [] : [labelled('Khách mời', `${view.guests.join('; ')}.`)]),
      labelled('Chủ trì (chủ tọa)', `${personText(view.chair)}.`),
      labelled('Thư ký (người ghi biên bản)', `${personText(view.secretary)}.`),
    ],
  };
}

function personText({ name, councilRole, post }: MinutesPerson): string {
  return [name, post, councilRole].filter((part) => part !== '').join(', ');
}

function presentTable(members: readonly MinutesPerson[]): DocumentTable {
  return {
    kind: 'table',
    caption: `Thành viên có mặt (${members.length} người)`,
    size: 'normal',
    columns: [
      { title: 'STT', group: null, share: 12, align: 'right' },
      { title: 'Họ và tên', group: null, share: 45, align: 'left' },
      { title: 'Chức vụ trong Hội đồng', group: null, share: 43, align: 'left' },
      { title: 'Chức vụ, cơ quan công tác', group: null, share: 65, align: 'left' },
    ],
    rows: members.map((member, index) => [
      cell(String(index + 1)),
      cell(member.name),
      cell(member.councilRole),
      cell(member.post),
    ]),
  };
}

function absentTable(members: readonly MinutesAbsence[]): DocumentTable {
  return {
    kind: 'table',
    caption: `Thành viên vắng mặt (${members.length} người)`,
    size: 'normal',
    columns: [
      { title: 'STT', group: null, share: 12, align: 'right' },
      { title: 'Họ và tên', group: null, share: 40, align: 'left' },
      { title: 'Chức vụ trong Hội đồng; chức vụ, cơ quan công tác', group: null, share: 50, align: 'left' },
      { title: 'Lý do vắng mặt', group: null, share: 36, align: 'left' },
      { title: 'Ý kiến bằng văn bản', group: null, share: 27, align: 'center' },
    ],
    rows: members.map((member, index) => [
      cell(String(index + 1)),
      cell(member.name),
      cell(...[member.councilRole, member.post].filter((line) => line !== '')),
      cell(member.reason),
      cell(member.writtenOpinion ? 'Có' : 'Không'),
    ]),
  };
}

function agenda(items: readonly MinutesAgendaItem[]): Section | null {
  if (items.length === 0) return null;
  return {
    title: 'Nội dung',
    blocks: (ordinal) =>
      items.flatMap((item, index): Block[] => [
        { kind: 'heading', text: `${ordinal}.${index + 1}. ${item.title}` },
        ...item.remarks.map((remark) => paragraph(remark)),
      ]),
  };
}

function polls(list: readonly MinutesPoll[]): Section | null {
  if (list.length === 0) return null;
  return {
    title: 'Kết quả biểu quyết',
    blocks: (ordinal) =>
      list.flatMap((poll, index): Block[] => [
        { kind: 'heading', text: `${ordinal}.${index + 1}. ${poll.awardForm}` },
        labelled('Cách biểu quyết', ended(poll.method)),
        ...papersLine(poll),
        ruleLine(poll),
        ...poll.groups.map((group) => resultTable(poll.awardForm, group)),
        labelled('Kết luận', poll.conclusion),
      ]),
  };
}

function papersLine({ papers }: MinutesPoll): Paragraph[] {
  if (papers === null) return [];
  return [
    labelled(
      'Kiểm phiếu',
      `phát ra ${papers.issued} phiếu; thu về ${papers.returned} phiếu; hợp lệ ${papers.valid} phiếu; ` +
        `không hợp lệ ${papers.invalid} phiếu.`,
    ),
  ];
}

function ruleLine({ rule }: MinutesPoll): Paragraph {
  const mark = rule.confirmed ? '' : ' – chưa đối chiếu văn bản gốc';
  return labelled('Quy tắc', `${rule.sentence} (${rule.article}${mark}).`, { keepWithNext: true });
}

function resultTable(awardForm: string, group: MinutesResultGroup): DocumentTable {
  return {
    kind: 'table',
    caption: group.title === null ? awardForm : `${awardForm} – ${group.title}`,
    size: 'narrow',
    columns: [
      { title: 'STT', group: null, share: 10.5, align: 'right' },
      { title: 'Tên cá nhân, tập thể; chức vụ, đơn vị', group: null, share: 42, align: 'left' },
      { title: 'Hình thức đề nghị', group: null, share: 27, align: 'left' },
      { title: 'Đồng ý (tại họp)', group: 'Số phiếu', share: 13, align: 'right' },
      { title: 'Đồng ý (văn bản)', group: 'Số phiếu', share: 13, align: 'right' },
      { title: 'Không đồng ý', group: 'Số phiếu', share: 14, align: 'right' },
      { title: 'Không hợp lệ', group: 'Số phiếu', share: 14, align: 'right' },
      { title: 'Đồng ý / tổng số', group: null, share: 16.5, align: 'right' },
      { title: 'Kết luận', group: null, share: 15, align: 'center' },
    ],
    rows: group.rows.map((row) => [
      cell(String(row.ordinal)),
      row.unit === '' ? cell(row.name) : [{ text: row.name, bold: true }, { text: row.unit }],
      cell(row.award),
      cell(String(row.agreePresent)),
      cell(String(row.agreeWritten)),
      cell(String(row.disagree)),
      cell(String(row.invalidMarks)),
      cell(`${row.agreeTotal}/${row.memberTotal}`, row.percentageText),
      cell(row.verdictText),
    ]),
  };
}

function conclusions(texts: readonly string[]): Section | null {
  if (texts.length === 0) return null;
  return { title: 'Kết luận của Hội đồng', blocks: () => texts.map((text) => paragraph(text)) };
}

function sealLines(seal: MinutesSeal | null): Paragraph[] {
  if (seal === null) return [];
  return [
    ...(seal.shortCodes.length === 0
      ? []
      : [labelled('Mã niêm phong kết quả', `${seal.shortCodes.join('; ')}.`)]),
    paragraph('Mã kiểm chứng nhật ký (SHA-256) tại thời điểm lập biên bản:', { keepWithNext: true }),
    { kind: 'paragraph', runs: [{ text: seal.auditHeadHash }], keepWithNext: false, look: 'code' },
  ];
}

function closing(view: MinutesView): Paragraph[] {
  const end = view.endedAt === null ? blankMoment : formatLocalMoment(view.endedAt);
  const copies = String(view.copyTotal).padStart(2, '0');
  return [
    paragraph(
      `Cuộc họp kết thúc vào ${end}. Biên bản được đọc lại cho các thành viên dự họp cùng nghe, nhất trí thông qua ` +
        `và lập thành ${copies} bản có giá trị như nhau./.`,
    ),
  ];
}
