import { foldText } from '../../kernel/vietnamese-text.ts';
import { DocumentKind } from '../document-kind.ts';
import type { TemplateKind } from '../printed-document.ts';
import { kindFields } from './kind-fields.ts';
import type { MergeColumn } from './kind-fields.ts';

// Field names and labels are Vietnamese in every language of the screen: they are what the office types into its Word file.

/**
 * A merge field of a Word template.
 * - `text` stands inside a sentence: `{so_ky_hieu}`
 * - `list` is repeated, from `{#noi_nhan}` to `{/noi_nhan}`, with a field for each of its columns
 * - `block` is a whole part with its tables, in place of the paragraph in which it stands alone
 */
export type MergeField =
  | {
      readonly kind: 'text' | 'block';
      readonly key: string;
      readonly label: string;
      readonly required: boolean;
    }
  | {
      readonly kind: 'list';
      readonly key: string;
      readonly label: string;
      readonly required: boolean;
      readonly columns: readonly MergeColumn[];
    };

/** Fields that come from the parts of a paper by Nghị định 30/2020/NĐ-CP, whatever its kind is. */
export const CommonField = {
  parentBody: 'co_quan_chu_quan',
  issuingBody: 'co_quan_ban_hanh',
  number: 'so_ky_hieu',
  placeDate: 'dia_danh_ngay',
  typeName: 'ten_loai',
  subject: 'trich_yeu',
  authority: 'tham_quyen',
  addressees: 'kinh_gui',
  body: 'noi_dung',
  closing: 'ket_thuc',
  signerTitle: 'nguoi_ky_chuc_vu',
  signerPost: 'nguoi_ky_chuc_danh',
  signerName: 'nguoi_ky_ten',
  leftTitle: 'nguoi_ky_trai_chuc_vu',
  leftPost: 'nguoi_ky_trai_chuc_danh',
  leftName: 'nguoi_ky_trai_ten',
  recipients: 'noi_nhan',
  appendices: 'phu_luc',
} as const;
export type CommonField = (typeof CommonField)[keyof typeof CommonField];

const commonLabels: Record<CommonField, string> = {
  co_quan_chu_quan: 'Cơ quan chủ quản, chữ in hoa',
  co_quan_ban_hanh: 'Cơ quan ban hành, chữ in hoa, mỗi dòng một hàng',
  so_ky_hieu: 'Số và ký hiệu, có chữ “Số:”',
  dia_danh_ngay: 'Địa danh và ngày tháng năm',
  ten_loai: 'Tên loại văn bản, chữ in hoa',
  trich_yeu: 'Trích yếu; công văn có chữ “V/v”',
  tham_quyen: 'Thẩm quyền ban hành, chữ in hoa',
  kinh_gui: 'Nơi được gửi, không có chữ “Kính gửi:”',
  noi_dung: 'Toàn bộ nội dung với các bảng, theo bố cục của chương trình',
  ket_thuc: 'Đoạn cuối, liền với chữ ký',
  nguoi_ky_chuc_vu: 'Quyền hạn, chức vụ người ký (bên phải)',
  nguoi_ky_chuc_danh: 'Chức danh ngay trên họ tên (bên phải), nếu in',
  nguoi_ky_ten: 'Họ tên người ký (bên phải)',
  nguoi_ky_trai_chuc_vu: 'Quyền hạn, chức vụ người ký bên trái',
  nguoi_ky_trai_chuc_danh: 'Chức danh ngay trên họ tên bên trái, nếu in',
  nguoi_ky_trai_ten: 'Họ tên người ký bên trái',
  noi_nhan: 'Nơi nhận',
  phu_luc: 'Các phụ lục, bắt đầu ở trang mới; đặt cuối mẫu',
};

const blocks: ReadonlySet<string> = new Set([CommonField.body, CommonField.closing, CommonField.appendices]);
const required: ReadonlySet<string> = new Set([
  CommonField.issuingBody,
  CommonField.body,
  CommonField.subject,
]);

const leftSignature = [CommonField.leftTitle, CommonField.leftPost, CommonField.leftName];
const ofDraft = [CommonField.authority, ...leftSignature];
const ofSessionPaper = [
  CommonField.number,
  CommonField.placeDate,
  CommonField.authority,
  CommonField.addressees,
];

/** What a kind never has. */
const absentFields: Record<TemplateKind, readonly CommonField[]> = {
  [DocumentKind.minutes]: [
    CommonField.placeDate,
    CommonField.authority,
    CommonField.addressees,
    CommonField.appendices,
  ],
  [DocumentKind.countingMinutes]: [
    CommonField.placeDate,
    CommonField.authority,
    CommonField.addressees,
    CommonField.appendices,
  ],
  [DocumentKind.decision]: [
    CommonField.parentBody,
    CommonField.addressees,
    CommonField.signerPost,
    ...leftSignature,
  ],
  [DocumentKind.returnLetter]: [
    CommonField.typeName,
    CommonField.authority,
    ...leftSignature,
    CommonField.appendices,
  ],
  [DocumentKind.scoreSummary]: [
    ...ofSessionPaper,
    CommonField.signerPost,
    CommonField.signerName,
    CommonField.leftPost,
    CommonField.leftName,
    CommonField.recipients,
    CommonField.appendices,
  ],
  [DocumentKind.invitation]: [CommonField.authority, ...leftSignature],
  [DocumentKind.agenda]: [
    ...ofSessionPaper,
    CommonField.closing,
    CommonField.signerTitle,
    CommonField.signerPost,
    CommonField.signerName,
    ...leftSignature,
    CommonField.recipients,
    CommonField.appendices,
  ],
  [DocumentKind.opinionSheet]: [
    ...ofSessionPaper,
    CommonField.signerPost,
    ...leftSignature,
    CommonField.recipients,
    CommonField.appendices,
  ],
  [DocumentKind.nomineeList]: ofDraft,
  [DocumentKind.unitSubmission]: ofDraft,
  [DocumentKind.submission]: ofDraft,
  [DocumentKind.reminder]: ofDraft,
  [DocumentKind.conclusion]: ofDraft,
  [DocumentKind.clusterReport]: ofDraft,
  [DocumentKind.statistics]: ofDraft,
  [DocumentKind.plan]: ofDraft,
};

/** The kinds for which a template can be made, in the order of `DocumentKind`. */
export const templateKinds = Object.values(DocumentKind).filter(
  (kind): kind is TemplateKind => kind !== DocumentKind.ballot,
);

/** The common fields that a kind has. */
export function commonFieldsOf(kind: TemplateKind): readonly CommonField[] {
  return Object.values(CommonField).filter((key) => !absentFields[kind].includes(key));
}

/** The merge fields of a kind: those of its paper first, then those of what it reports. */
export function mergeFieldsOf(kind: TemplateKind): readonly MergeField[] {
  const common = commonFieldsOf(kind).map((key): MergeField => {
    const field = { key, label: commonLabels[key], required: required.has(key) };
    return key === CommonField.recipients
      ? {
          kind: 'list',
          ...field,
          columns: [{ key: 'dong', label: 'Một nơi nhận, có gạch đầu dòng và dấu cuối dòng' }],
        }
      : { kind: blocks.has(key) ? 'block' : 'text', ...field };
  });
  const own = kindFields(kind).map((field): MergeField =>
    field.kind === 'text'
      ? { kind: 'text', key: field.key, label: field.label, required: false }
      : { kind: 'list', key: field.key, label: field.label, required: false, columns: field.columns },
  );
  return [...common, ...own];
}

/**
 * What makes two ways of typing a field name the same: letters and digits only, without tones and case. Neither Word's capital
 * at the start of a sentence nor a space, a dash or a tone mark breaks a name: `{Số ký hiệu}` is `{so_ky_hieu}`.
 */
export function fieldIdentity(name: string): string {
  return foldText(name).replaceAll(' ', '');
}
