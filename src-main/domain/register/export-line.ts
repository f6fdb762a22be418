import { AwardKind, AwardLevel, awardNameOn } from '../awards/award.ts';
import type { Award, AwardCategory } from '../awards/award.ts';
import { formatDate } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { EntryStatus } from './register-entry.ts';
import type { RegisterEntry } from './register-entry.ts';

/** A line of the register as a workbook shows it: the book itself, and what personnel systems ask for. */
export type RegisterSheetLine = {
  readonly book: readonly (string | number)[];
  /** Empty for collectives and households: the personnel system knows none. */
  readonly personnel: readonly string[];
};

/** The columns of the register in print, and their widths in characters. */
export const bookColumns = [
  ['Số sổ', 7],
  ['Họ và tên, tên tập thể', 26],
  ['Chức vụ', 20],
  ['Đơn vị', 24],
  ['Danh hiệu, hình thức', 24],
  ['Loại hình', 13],
  ['Năm', 7],
  ['Thành tích', 30],
  ['Số quyết định', 16],
  ['Ngày quyết định', 12],
  ['Người ký', 18],
  ['Số bằng', 10],
  ['Ngày cấp phát', 12],
  ['Người nhận', 18],
  ['Tình trạng', 14],
  ['Ghi chú', 20],
] as const;

/** What the personnel database takes per person and decision (công văn 6208/BNV-CCVC, as its vendors ask for it). */
export const personnelColumns = [
  ['Mã cán bộ', 14],
  ['Họ và tên', 26],
  ['Danh hiệu thi đua', 28],
  ['Hình thức khen thưởng', 28],
  ['Số quyết định', 18],
  ['Ngày quyết định', 14],
  ['Nội dung khen thưởng', 40],
  ['Cấp khen thưởng', 22],
  ['Trạng thái quyết định', 16],
] as const;

const categoryNames: Readonly<Record<AwardCategory, string>> = {
  merit: 'Công trạng',
  surprise: 'Đột xuất',
  movement: 'Phong trào thi đua',
  long_service: 'Cống hiến',
  seniority: 'Niên hạn',
  foreign: 'Đối ngoại',
  resistance: 'Kháng chiến',
};

const levelNames: Readonly<Record<AwardLevel, string>> = {
  [AwardLevel.state]: 'Nhà nước, Chính phủ',
  [AwardLevel.province]: 'Tỉnh',
  [AwardLevel.grassRoots]: 'Cơ sở',
};

/** @param code the person's number in the personnel system */
export function registerSheetLine(
  entry: RegisterEntry,
  award: Award | undefined,
  { isPerson, code }: { readonly isPerson: boolean; readonly code: string },
): RegisterSheetLine {
  const name = award ? awardNameOn(award, entry.decisionDate ?? endOf(entry.year)) : entry.awardCode;
  const decided = entry.decisionDate === null ? '' : formatDate(entry.decisionDate);
  return {
    book: [
      entry.number ?? '',
      entry.name,
      entry.position,
      entry.unitName,
      name,
      categoryNames[entry.category],
      entry.year,
      entry.achievement,
      entry.decisionNumber,
      decided,
      entry.signer,
      entry.certificateNumber,
      entry.deliveredOn === null ? '' : formatDate(entry.deliveredOn),
      entry.deliveredTo,
      statusName(entry),
      entry.note,
    ],
    personnel: isPerson
      ? [
          code,
          entry.name,
          award?.kind === AwardKind.title ? name : '',
          award?.kind === AwardKind.title ? '' : name,
          entry.decisionNumber,
          decided,
          entry.achievement,
          entry.decidedBy || (award ? levelNames[award.level] : ''),
          entry.status === EntryStatus.revoked ? 'Đã hủy' : 'Có hiệu lực',
        ]
      : [],
  };
}

function statusName({ status, deliveredOn, number }: RegisterEntry): string {
  if (status === EntryStatus.revoked) return 'Đã hủy, thu hồi';
  if (deliveredOn !== null) return 'Đã cấp phát';
  return number === null ? '' : 'Chưa cấp phát';
}

function endOf(year: number): IsoDate {
  return `${year}-12-31` as IsoDate;
}
