import { assertNever } from '../../kernel/assert-never.ts';

/** What can be wrong with a row of a history of awards. */
export const HistoryProblemKind = {
  nameMissing: 'name_missing',
  awardMissing: 'award_missing',
  awardUnknown: 'award_unknown',
  yearMissing: 'year_missing',
  yearContradicts: 'year_contradicts',
  yearInFuture: 'year_in_future',
  dateUnreadable: 'date_unreadable',
  dateInFuture: 'date_in_future',
  yearGuessed: 'year_guessed',
  dateLate: 'date_late',
  unitUnknown: 'unit_unknown',
  birthUnreadable: 'birth_unreadable',
  awardNotForKind: 'award_not_for_kind',
  numberTaken: 'number_taken',
  rowTwice: 'row_twice',
} as const;
export type HistoryProblemKind = (typeof HistoryProblemKind)[keyof typeof HistoryProblemKind];

/** With what the sentence quotes. */
export type HistoryProblem = { readonly kind: HistoryProblemKind; readonly written: string };

const errors: ReadonlySet<HistoryProblemKind> = new Set([
  'name_missing',
  'award_missing',
  'award_unknown',
  'year_missing',
  'year_contradicts',
  'year_in_future',
  'date_unreadable',
  'date_in_future',
]);

/** Whether a row with the problem is left out until it is mended; the others are only told. */
export function isHistoryError({ kind }: HistoryProblem): boolean {
  return errors.has(kind);
}

/** What is wrong and what to do, as one sentence in Vietnamese. */
export function historySentence({ kind, written }: HistoryProblem): string {
  const quoted = `“${written.length > 80 ? `${written.slice(0, 80)}…` : written}”`;
  switch (kind) {
    case 'name_missing':
      return 'Không ghi tên cá nhân, tập thể hoặc hộ gia đình. Bổ sung tên vào tệp rồi nhập lại dòng này.';
    case 'award_missing':
      return 'Không ghi danh hiệu hoặc hình thức khen thưởng. Bổ sung vào tệp rồi nhập lại dòng này.';
    case 'award_unknown':
      return `Không nhận ra danh hiệu, hình thức ${quoted}. Chọn danh hiệu tương ứng ở thẻ “Tên chưa nhận ra”.`;
    case 'year_missing':
      return 'Không ghi năm khen thưởng và cũng không có ngày quyết định. Bổ sung một trong hai rồi nhập lại.';
    case 'year_contradicts':
      return `Năm khen thưởng sau ngày quyết định ${quoted}. Kiểm tra lại năm hoặc ngày quyết định.`;
    case 'year_in_future':
      return `Năm khen thưởng ${quoted} ở tương lai. Kiểm tra lại năm.`;
    case 'date_unreadable':
      return `Không đọc được ngày quyết định ${quoted}. Ghi lại theo dạng ngày/tháng/năm, ví dụ 05/12/2019.`;
    case 'date_in_future':
      return `Ngày quyết định ${quoted} ở tương lai. Kiểm tra lại ngày.`;
    case 'year_guessed':
      return `Không ghi năm khen thưởng; lấy theo năm của ngày quyết định là ${written}. Kiểm tra lại nếu khen cho năm trước.`;
    case 'date_late':
      return `Quyết định ngày ${written}, hơn hai năm sau năm khen thưởng. Kiểm tra lại.`;
    case 'unit_unknown':
      return `Không nhận ra đơn vị ${quoted} trong danh mục. Vẫn nhập, tên đơn vị giữ nguyên như trong tệp.`;
    case 'birth_unreadable':
      return `Không đọc được ngày hoặc năm sinh ${quoted}. Vẫn nhập, để trống năm sinh.`;
    case 'award_not_for_kind':
      return `Danh hiệu, hình thức này không dành cho đối tượng đã ghi (${written}). Kiểm tra lại.`;
    case 'number_taken':
      return `Số vào sổ ${written} của năm này đã có người khác. Vẫn nhập, số sổ để trống và ghi vào cột ghi chú.`;
    case 'row_twice':
      return `Trùng hoàn toàn với dòng ${written} của tệp. Chỉ nhập một lần.`;
    default:
      return assertNever(kind);
  }
}
