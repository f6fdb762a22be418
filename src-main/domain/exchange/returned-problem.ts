import { assertNever } from '../kernel/assert-never.ts';
import { formatPoints } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';

/** What is wrong, or worth saying, about a returned workbook. `error` keeps a cell or the file from being taken over. */
export type ReturnedProblemSeverity = 'error' | 'warning';

/** Where it is; null for what concerns the file as a whole. */
type Place = { readonly sheet: string | null; readonly cell: string | null };

export type ReturnedProblem = Place & { readonly criterionCode: string | null } & (
    | { readonly kind: 'newer_format' }
    | { readonly kind: 'identity_damaged' }
    | { readonly kind: 'identities_differ' }
    | { readonly kind: 'no_table' }
    | { readonly kind: 'columns_missing'; readonly columns: string }
    | { readonly kind: 'row_missing'; readonly name: string }
    | { readonly kind: 'row_twice'; readonly cells: string }
    | { readonly kind: 'row_foreign'; readonly written: string }
    | { readonly kind: 'row_unknown'; readonly written: string }
    | { readonly kind: 'not_a_number'; readonly written: string }
    | { readonly kind: 'not_whole'; readonly written: string }
    | { readonly kind: 'ambiguous'; readonly written: string }
    | { readonly kind: 'is_date'; readonly written: string }
    | { readonly kind: 'is_error'; readonly written: string }
    | { readonly kind: 'not_computed'; readonly written: string }
    | { readonly kind: 'not_a_choice'; readonly written: string; readonly choices: string }
    | { readonly kind: 'rounded'; readonly written: string; readonly understood: string }
    | {
        readonly kind: 'out_of_range';
        readonly written: string;
        readonly lowest: Points;
        readonly highest: Points;
      }
    | { readonly kind: 'maximum_changed'; readonly written: string; readonly maximum: Points }
  );

const severities: Readonly<Record<ReturnedProblem['kind'], ReturnedProblemSeverity>> = {
  newer_format: 'error',
  identity_damaged: 'error',
  identities_differ: 'error',
  no_table: 'error',
  columns_missing: 'error',
  row_missing: 'warning',
  row_twice: 'error',
  row_foreign: 'warning',
  row_unknown: 'warning',
  not_a_number: 'error',
  not_whole: 'error',
  ambiguous: 'error',
  is_date: 'error',
  is_error: 'error',
  not_computed: 'error',
  not_a_choice: 'error',
  rounded: 'warning',
  out_of_range: 'error',
  maximum_changed: 'warning',
};

export function returnedSeverity({ kind }: ReturnedProblem): ReturnedProblemSeverity {
  return severities[kind];
}

/** The sentence in Vietnamese: where, what was written there, what to do. */
export function returnedProblemMessage(problem: ReturnedProblem): string {
  const [place, sentence] = [placeOf(problem), sentenceOf(problem)];
  return place === '' ? `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}` : place + sentence;
}

function placeOf({ sheet, cell, criterionCode }: ReturnedProblem): string {
  const parts = [
    criterionCode === null ? '' : `Tiêu chí ${criterionCode}`,
    cell === null ? '' : `ô ${cell}`,
    sheet === null ? '' : `trang “${sheet}”`,
  ].filter((part) => part !== '');
  const place = parts.join(', ');
  return place === '' ? '' : `${place.slice(0, 1).toUpperCase()}${place.slice(1)}: `;
}

function sentenceOf(problem: ReturnedProblem): string {
  switch (problem.kind) {
    case 'newer_format':
      return 'tệp do bản phần mềm mới hơn lập. Cập nhật phần mềm trên máy này rồi đọc lại.';
    case 'identity_damaged':
      return 'dấu nhận dạng ẩn trong tệp đã bị sửa. Đọc tệp ở trang Nhận bảng tự chấm, hoặc đề nghị đơn vị điền lại vào biểu đã gửi.';
    case 'identities_differ':
      return 'tệp ghép từ biểu của hai lần gửi khác nhau. Đề nghị đơn vị gửi lại đúng một biểu.';
    case 'no_table':
      return 'không còn dòng tiêu chí nào mang dấu ẩn. Đọc tệp ở trang Nhận bảng tự chấm, hoặc đề nghị đơn vị điền lại vào biểu đã gửi.';
    case 'columns_missing':
      return `không thấy cột ${problem.columns}; số liệu của cột này được giữ như trong sổ.`;
    case 'row_missing':
      return `dòng “${problem.name}” đã bị xóa khỏi biểu; giữ nguyên như trong sổ.`;
    case 'row_twice':
      return `tiêu chí có nhiều dòng với số liệu khác nhau (${problem.cells}). Đề nghị đơn vị nói rõ dòng nào đúng.`;
    case 'row_foreign':
      return `dòng “${problem.written}” không có trong bảng tiêu chí của biểu này; không lấy.`;
    case 'row_unknown':
      return `dòng “${problem.written}” do đơn vị chèn thêm có số liệu nhưng không thuộc tiêu chí nào; không lấy.`;
    case 'not_a_number':
      return `“${problem.written}” không phải là số. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'not_whole':
      return `“${problem.written}” phải là số nguyên từ 0. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'ambiguous':
      return `“${problem.written}” có thể hiểu hai cách (hàng nghìn hay số lẻ). Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'is_date':
      return `Excel đã đổi số thành ngày ${problem.written}. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'is_error':
      return `công thức báo lỗi ${problem.written}. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'not_computed':
      return `công thức ${problem.written} chưa được tính. Mở tệp bằng Excel, lưu lại rồi đọc lại.`;
    case 'not_a_choice':
      return `“${problem.written}” không có trong các mức: ${problem.choices}. Hỏi lại đơn vị rồi chọn tay trong bảng điểm.`;
    case 'rounded':
      return `“${problem.written}” có nhiều chữ số thập phân, được làm tròn thành ${problem.understood}.`;
    case 'out_of_range':
      return `điểm ${problem.written} nằm ngoài khoảng ${formatPoints(problem.lowest)} đến ${formatPoints(problem.highest)}. Hỏi lại đơn vị rồi nhập tay vào bảng điểm.`;
    case 'maximum_changed':
      return `điểm tối đa bị sửa thành “${problem.written}”, bảng tiêu chí ghi ${formatPoints(problem.maximum)}; phần sửa này không được lấy.`;
    default:
      return assertNever(problem);
  }
}
