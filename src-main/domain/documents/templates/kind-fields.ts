import { assertNever } from '../../kernel/assert-never.ts';
import { formatDate } from '../../kernel/dates.ts';
import { DocumentKind } from '../document-kind.ts';
import { isDrafted } from '../printed-document.ts';
import type { PrintedDocument, TemplateKind } from '../printed-document.ts';
import type { CountingMinutesView } from '../views/counting-minutes-view.ts';
import type { DecisionView } from '../views/decision-view.ts';
import type { DossierLetterView } from '../views/dossier-letter-view.ts';
import type { DraftView } from '../views/draft-view.ts';
import type { AwardResult, MinutesView } from '../views/minutes-view.ts';
import type { ScoreSummaryView } from '../views/score-summary-view.ts';
import type {
  AgendaPart,
  AgendaView,
  InvitationView,
  OpinionSheetsView,
} from '../views/session-papers-view.ts';

/** A field of each row of a list. */
export type MergeColumn = { readonly key: string; readonly label: string };

/** A field that only one kind of document has, with the way to its value; texts stand in the view as they are printed. */
type KindField<View> =
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly label: string;
      readonly valueOf: (view: View) => string;
    }
  | {
      readonly kind: 'list';
      readonly key: string;
      readonly label: string;
      readonly columns: readonly MergeColumn[];
      /** One entry for each row, its values by the keys of the columns. */
      readonly rowsOf: (view: View) => readonly Readonly<Record<string, string>>[];
    };

type ColumnOf<Row> = readonly [key: string, label: string, valueOf: (row: Row, index: number) => string];

function text<View>(key: string, label: string, valueOf: (view: View) => string): KindField<View> {
  return { kind: 'text', key, label, valueOf };
}

function list<View, Row>(
  key: string,
  label: string,
  rows: (view: View) => readonly Row[],
  columns: readonly ColumnOf<Row>[],
): KindField<View> {
  return {
    kind: 'list',
    key,
    label,
    columns: columns.map(([columnKey, columnLabel]) => ({ key: columnKey, label: columnLabel })),
    rowsOf: (view) =>
      rows(view).map((row, index) =>
        Object.fromEntries(columns.map(([columnKey, , valueOf]) => [columnKey, valueOf(row, index)])),
      ),
  };
}

const line: readonly ColumnOf<string>[] = [['dong', 'Nội dung của dòng', (value) => value]];
/** A row's place in its list, from 1. */
const ordinal = ['stt', 'Số thứ tự', (_row: unknown, index: number) => String(index + 1)] as const;

function lines<View>(key: string, label: string, rows: (view: View) => readonly string[]): KindField<View> {
  return list(key, label, rows, line);
}

/** Each case that was voted on by itself, through all votes of a session. */
function resultRows(awards: readonly AwardResult[]) {
  return awards.flatMap(({ awardForm, votes }) =>
    votes.flatMap((vote) => vote.groups.flatMap(({ rows }) => rows.map((row) => ({ ...row, awardForm })))),
  );
}

/** Each case that went with the vote on a whole list. */
function listedRows(awards: readonly AwardResult[]) {
  return awards.flatMap(({ awardForm, votes }) =>
    votes.flatMap((vote) => vote.listed.flatMap(({ rows }) => rows.map((row) => ({ ...row, awardForm })))),
  );
}

const listedResults: readonly ColumnOf<ReturnType<typeof listedRows>[number]>[] = [
  ordinal,
  ['hinh_thuc', 'Danh hiệu, hình thức khen thưởng', (row) => row.awardForm],
  ['ten', 'Tên cá nhân, tập thể', (row) => row.name],
  ['don_vi', 'Chức vụ, đơn vị', (row) => row.unit],
  ['ket_luan', 'Kết luận', (row) => row.verdictText],
];

const results: readonly ColumnOf<ReturnType<typeof resultRows>[number]>[] = [
  ordinal,
  ['hinh_thuc', 'Danh hiệu, hình thức khen thưởng', (row) => row.awardForm],
  ['ten', 'Tên cá nhân, tập thể', (row) => row.name],
  ['don_vi', 'Chức vụ, đơn vị', (row) => row.unit],
  ['dong_y', 'Số phiếu đồng ý', (row) => String(row.agree)],
  ['khong_dong_y', 'Số phiếu không đồng ý', (row) => String(row.disagree)],
  ['khac', 'Số phiếu không hợp lệ, không có ý kiến', (row) => String(row.other)],
  ['tong_so', 'Tổng số làm mẫu số', (row) => String(row.base)],
  ['ty_le', 'Tỷ lệ đồng ý', (row) => row.percentageText],
  ['ket_luan', 'Kết luận', (row) => row.verdictText],
];

const minutesFields: readonly KindField<MinutesView>[] = [
  lines('mo_dau', 'Thời gian, địa điểm, căn cứ họp', (view) => view.opening),
  list('co_mat', 'Thành viên có mặt', (view) => view.participants.present, [
    ordinal,
    ['ten', 'Họ và tên', ({ name }) => name],
    ['chuc_vu_hoi_dong', 'Chức vụ trong Hội đồng', ({ councilRole }) => councilRole],
    ['chuc_vu', 'Chức vụ, cơ quan', ({ post }) => post],
    ['du_thay', 'Người dự thay', ({ substitute }) => substitute],
  ]),
  list('vang_mat', 'Thành viên vắng mặt', (view) => view.participants.absent, [
    ordinal,
    ['ten', 'Họ và tên', ({ name }) => name],
    ['chuc_vu_hoi_dong', 'Chức vụ trong Hội đồng', ({ councilRole }) => councilRole],
    ['chuc_vu', 'Chức vụ, cơ quan', ({ post }) => post],
    ['ly_do', 'Lý do vắng mặt', ({ reason }) => reason],
    [
      'co_y_kien',
      'Có ý kiến bằng văn bản hay không',
      ({ writtenOpinion }) => (writtenOpinion ? 'Có' : 'Không'),
    ],
  ]),
  list('dien_bien', 'Diễn biến phiên họp', (view) => view.proceedings, [
    ordinal,
    ['tieu_de', 'Nội dung chương trình', ({ title }) => title],
    ['dien_giai', 'Diễn giải', ({ paragraphs }) => paragraphs.join('\n')],
  ]),
  list('ket_qua', 'Kết quả biểu quyết từng trường hợp', (view) => resultRows(view.results.awards), results),
  list(
    'bieu_quyet_chung',
    'Các trường hợp biểu quyết chung cả danh sách',
    (view) => listedRows(view.results.awards),
    listedResults,
  ),
  list('tong_hop', 'Tổng hợp kết quả theo hình thức', (view) => view.summary, [
    ordinal,
    ['hinh_thuc', 'Danh hiệu, hình thức khen thưởng', ({ awardForm }) => awardForm],
    ['de_nghi', 'Số đề nghị', ({ proposed }) => String(proposed)],
    ['dat', 'Số đạt', ({ passed }) => String(passed)],
    ['khong_dat', 'Số không đạt', ({ failed }) => String(failed)],
    ['vuot_so_luong', 'Số vượt số lượng', ({ overQuota }) => String(overQuota)],
  ]),
  lines('ket_luan', 'Kết luận của Hội đồng', (view) => view.conclusions),
  lines('ma_niem_phong', 'Mã niêm phong kết quả', (view) => view.seal?.shortCodes ?? []),
  text('ma_nhat_ky', 'Mã kiểm chứng nhật ký', (view) => view.seal?.auditHeadHash ?? ''),
];

const countingFields: readonly KindField<CountingMinutesView>[] = [
  lines('mo_dau', 'Thời gian, địa điểm', (view) => view.opening),
  list('to_kiem_phieu', 'Tổ kiểm phiếu', (view) => view.team, [
    ordinal,
    ['ten', 'Họ và tên', ({ name }) => name],
    ['chuc_vu', 'Chức vụ, cơ quan', ({ post }) => post],
    ['nhiem_vu', 'Nhiệm vụ trong tổ', ({ role }) => role],
  ]),
  lines('viec_kiem_phieu', 'Việc kiểm phiếu', (view) => view.course),
  list('ket_qua', 'Kết quả kiểm phiếu từng trường hợp', (view) => resultRows(view.awards), results),
  list(
    'bieu_quyet_chung',
    'Các trường hợp biểu quyết chung cả danh sách',
    (view) => listedRows(view.awards),
    listedResults,
  ),
  lines('ma_niem_phong', 'Mã niêm phong kết quả', (view) => view.seal?.shortCodes ?? []),
];

const decisionFields: readonly KindField<DecisionView>[] = [
  lines('can_cu', 'Căn cứ, không có dấu ở cuối', (view) => view.grounds),
  text('de_nghi', 'Xét đề nghị của …', (view) => view.request),
  list('dieu', 'Các điều', (view) => view.articles, [
    ['so', 'Số của điều', (_article, index) => String(index + 1)],
    ['noi_dung_dieu', 'Nội dung của điều', ({ sentence, points }) => [sentence, ...points].join('\n')],
  ]),
  list(
    'danh_sach',
    'Danh sách được khen thưởng',
    (view) =>
      (view.list?.sections ?? []).flatMap(({ heading, groups }) =>
        groups.flatMap((group) =>
          group.rows.map((row) => ({ ...row, award: heading ?? '', group: group.heading })),
        ),
      ),
    [
      ['stt', 'Số thứ tự trong nhóm', (row) => String(row.ordinal)],
      ['hinh_thuc', 'Tiêu đề của hình thức, nếu có nhiều', (row) => row.award],
      ['nhom', 'Tập thể, cá nhân, hộ gia đình', (row) => row.group],
      ['ten', 'Tên cá nhân, tập thể', (row) => row.name],
      ['chi_tiet', 'Chức vụ, đơn vị, địa chỉ', (row) => row.detail],
      ['thanh_tich', 'Thành tích riêng', (row) => row.achievement],
      ['tien_thuong', 'Tiền thưởng (đồng)', (row) => row.prize],
    ],
  ),
  text('tong_cong', 'Câu tổng cộng của danh sách', (view) => view.list?.totalSentence ?? ''),
];

const letterFields: readonly KindField<DossierLetterView>[] = [
  text('don_vi', 'Đơn vị đề nghị', (view) => view.unitName),
  text('to_trinh', 'Tờ trình của đơn vị', (view) => view.submission),
  text('dot_khen_thuong', 'Đợt khen thưởng', (view) => view.roundName ?? ''),
  text('han_gui', 'Hạn gửi lại', (view) => (view.deadline === null ? '' : formatDate(view.deadline))),
  list('ho_so', 'Hồ sơ được trả lại, cần bổ sung', (view) => view.rows, [
    ordinal,
    ['ten', 'Tên cá nhân, tập thể', ({ name }) => name],
    ['chi_tiet', 'Chức vụ', ({ detail }) => detail],
    ['hinh_thuc', 'Hình thức đề nghị', ({ award }) => award],
    ['ly_do', 'Lý do của cơ quan', ({ reason }) => reason],
    ['chua_dat', 'Điều kiện chưa đạt', ({ unmet }) => unmet.join('\n')],
    ['con_thieu', 'Thành phần còn thiếu', ({ missing }) => missing.join('; ')],
    ['can_cu', 'Điều khoản', ({ articles }) => articles.join('; ')],
  ]),
];

const scoreFields: readonly KindField<ScoreSummaryView>[] = [
  text('bang_tieu_chi', 'Bảng tiêu chí đã dùng', (view) => view.schemeSentence),
  list('don_vi', 'Các đơn vị theo thứ tự xếp hạng', (view) => view.rows, [
    ['stt', 'Số thứ tự', (row) => String(row.ordinal)],
    ['ten', 'Tên đơn vị', ({ unit }) => unit],
    ['diem_thuong', 'Điểm thưởng', ({ bonus }) => bonus],
    ['diem_tru', 'Điểm trừ', ({ penalty }) => penalty],
    ['tu_cham', 'Tổng điểm tự chấm', ({ selfTotal }) => selfTotal],
    ['cum_cham', 'Tổng điểm cụm, khối chấm', ({ clusterTotal }) => clusterTotal],
    ['tham_dinh', 'Tổng điểm thẩm định', ({ appraisalTotal }) => appraisalTotal],
    ['chinh_thuc', 'Tổng điểm chính thức', ({ finalTotal }) => finalTotal],
    ['xep_hang', 'Xếp hạng', ({ rank }) => rank],
    ['de_nghi', 'Đề nghị', ({ proposal }) => proposal],
  ]),
  lines('ghi_chu', 'Ghi chú dưới bảng', (view) => view.remarks),
];

function agendaRows(parts: readonly AgendaPart[]) {
  return parts.flatMap(({ name, lines: items }) => items.map((item) => ({ ...item, part: name })));
}

const agendaColumns: readonly ColumnOf<ReturnType<typeof agendaRows>[number]>[] = [
  ['stt', 'Số thứ tự', ({ position }) => String(position)],
  ['phan', 'Phần của chương trình', ({ part }) => part],
  ['gio', 'Giờ', ({ time }) => time],
  ['tieu_de', 'Nội dung', ({ title }) => title],
  ['nguoi_trinh_bay', 'Người trình bày', ({ speaker }) => speaker],
];

const sessionFields = [
  text<AgendaView | InvitationView | OpinionSheetsView>(
    'phien_hop',
    'Tên phiên họp',
    ({ head }) => head.sessionTitle,
  ),
  text<AgendaView | InvitationView | OpinionSheetsView>(
    'thoi_gian',
    'Thời gian họp',
    ({ head }) => head.sessionMoment,
  ),
  text<AgendaView | InvitationView | OpinionSheetsView>(
    'dia_diem',
    'Địa điểm họp',
    ({ head }) => head.sessionPlace,
  ),
];

const invitationFields: readonly KindField<InvitationView>[] = [
  ...sessionFields,
  list('chuong_trinh', 'Chương trình họp', (view) => agendaRows(view.agenda), agendaColumns),
  list('thanh_vien', 'Thành viên được mời', (view) => view.members, [
    ordinal,
    ['ten', 'Họ và tên', ({ name }) => name],
    ['chuc_vu', 'Chức vụ, cơ quan', ({ post }) => post],
    ['chuc_vu_hoi_dong', 'Chức vụ trong Hội đồng', ({ councilRole }) => councilRole],
  ]),
  lines('khach_moi', 'Khách mời', (view) => view.guests),
];

const agendaFields: readonly KindField<AgendaView>[] = [
  ...sessionFields,
  text('chu_tri', 'Người chủ trì', ({ chair }) => chair),
  text('thu_ky', 'Thư ký', ({ secretary }) => secretary),
  text('gio_ket_thuc', 'Giờ dự kiến kết thúc', ({ end }) => end),
  list('chuong_trinh', 'Chương trình họp', (view) => agendaRows(view.parts), agendaColumns),
];

const opinionFields: readonly KindField<OpinionSheetsView>[] = [
  ...sessionFields,
  text('han_gui', 'Hạn gửi phiếu', ({ deadline }) => deadline),
  text('noi_gui_lai', 'Nơi gửi lại phiếu', ({ returnTo }) => returnTo),
];

const draftFields: readonly KindField<DraftView>[] = [
  lines('can_cu', 'Căn cứ, không có dấu ở cuối', ({ content }) => content.grounds),
];

/** A field of one kind whose value has been read already. */
export type KindValue =
  | { readonly kind: 'text'; readonly key: string; readonly value: string }
  | {
      readonly kind: 'list';
      readonly key: string;
      readonly rows: readonly Readonly<Record<string, string>>[];
    };

type FieldShape =
  | Pick<Extract<KindField<never>, { kind: 'text' }>, 'kind' | 'key' | 'label'>
  | Pick<Extract<KindField<never>, { kind: 'list' }>, 'kind' | 'key' | 'label' | 'columns'>;

/** The fields that only this kind has. */
export function kindFields(kind: TemplateKind): readonly FieldShape[] {
  switch (kind) {
    case DocumentKind.minutes:
      return minutesFields;
    case DocumentKind.countingMinutes:
      return countingFields;
    case DocumentKind.decision:
      return decisionFields;
    case DocumentKind.returnLetter:
      return letterFields;
    case DocumentKind.scoreSummary:
      return scoreFields;
    case DocumentKind.invitation:
      return invitationFields;
    case DocumentKind.agenda:
      return agendaFields;
    case DocumentKind.opinionSheet:
      return opinionFields;
    case DocumentKind.nomineeList:
    case DocumentKind.unitSubmission:
    case DocumentKind.submission:
    case DocumentKind.reminder:
    case DocumentKind.conclusion:
    case DocumentKind.clusterReport:
    case DocumentKind.statistics:
    case DocumentKind.plan:
      return draftFields;
    default:
      return assertNever(kind);
  }
}

/** The values of the fields that only the document's kind has. */
export function kindValues(document: PrintedDocument): readonly KindValue[] {
  if (isDrafted(document)) return valuesOf(draftFields, document.view);
  switch (document.kind) {
    case DocumentKind.minutes:
      return valuesOf(minutesFields, document.view);
    case DocumentKind.countingMinutes:
      return valuesOf(countingFields, document.view);
    case DocumentKind.decision:
      return valuesOf(decisionFields, document.view);
    case DocumentKind.returnLetter:
      return valuesOf(letterFields, document.view);
    case DocumentKind.scoreSummary:
      return valuesOf(scoreFields, document.view);
    case DocumentKind.invitation:
      return valuesOf(invitationFields, document.view);
    case DocumentKind.agenda:
      return valuesOf(agendaFields, document.view);
    case DocumentKind.opinionSheet:
      return valuesOf(opinionFields, document.view);
    default:
      return assertNever(document);
  }
}

function valuesOf<View>(fields: readonly KindField<View>[], view: View): readonly KindValue[] {
  return fields.map((field) =>
    field.kind === 'text'
      ? { kind: 'text', key: field.key, value: field.valueOf(view) }
      : { kind: 'list', key: field.key, rows: field.rowsOf(view) },
  );
}
