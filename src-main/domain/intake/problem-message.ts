import { assertNever } from '../kernel/assert-never.ts';
import { formatPoints } from '../kernel/points.ts';
import type { IntakeProblem } from './problem.ts';

/** The longest piece of an office's text that a sentence quotes. */
const LONGEST_QUOTE = 80;

/** What other files are, for the sentence that asks for an Excel file. */
const fileKinds: Readonly<Record<string, string>> = {
  pdf: 'tệp PDF',
  xls: 'tệp Excel 97-2003 (.xls)',
  xlsb: 'tệp Excel nhị phân (.xlsb)',
  doc: 'tệp Word 97-2003 (.doc)',
  docx: 'tệp Word (.docx)',
  pptx: 'tệp PowerPoint (.pptx)',
  zip: 'tệp nén không phải bảng tính',
  rar: 'tệp nén RAR',
  rtf: 'tệp văn bản RTF',
  html: 'trang web lưu lại',
  png: 'tệp ảnh',
  jpg: 'tệp ảnh',
};

/** The sentence for the officer: where it is, what is written there, what to do. In Vietnamese. */
export function problemMessage(problem: IntakeProblem): string {
  const sentence = sentenceOf(problem);
  const place = placeOf(problem);
  return place === '' ? sentence : `${place}: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}

function placeOf({ sheet, cell, criterionCode }: IntakeProblem): string {
  const parts = [
    sheet === null ? '' : `trang “${sheet}”`,
    cell === null ? '' : `ô ${cell}`,
    criterionCode === null ? '' : `tiêu chí ${criterionCode}`,
  ].filter((part) => part !== '');
  const place = parts.join(', ');
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)}`;
}

function sentenceOf({ kind, detail }: IntakeProblem): string {
  const written = quote(detail.written);
  const understood = quote(detail.understood);
  const value = detail.value === undefined ? written : formatPoints(detail.value);
  const maximum = detail.maximum === undefined ? '' : formatPoints(detail.maximum);
  switch (kind) {
    case 'not_found':
      return `Không tìm thấy hoặc không mở được tệp${detail.written === undefined ? '' : ` ${written}`}. Kiểm tra lại đường dẫn và quyền đọc tệp.`;
    case 'not_a_workbook': {
      const found = fileKinds[detail.written ?? ''];
      return `Tệp không phải là bảng tính .xlsx${found === undefined ? '' : ` mà là ${found}`}. Đề nghị đơn vị gửi lại bảng tính lưu dạng Excel (.xlsx).`;
    }
    case 'too_large':
      return 'Tệp quá lớn so với một bảng chấm điểm hoặc danh sách nên không được mở. Đề nghị đơn vị bỏ ảnh và các trang không cần thiết rồi gửi lại.';
    case 'damaged':
      return 'Tệp bị hỏng hoặc tải chưa hết. Đề nghị đơn vị gửi lại.';
    case 'encrypted':
      return 'Tệp đặt mật khẩu. Đề nghị đơn vị bỏ mật khẩu rồi gửi lại.';
    case 'own_workbook':
      return 'Đây là biểu do chương trình gửi cho đơn vị. Đọc tệp ở trang Gửi, nhận biểu để lấy cả số liệu và so với lúc gửi; ở đây chỉ thấy cột điểm tự chấm.';
    case 'no_table':
      return 'Không tìm thấy bảng nào có cột tiêu chí và cột điểm tự chấm (hoặc các cột của danh sách đề nghị). Kiểm tra xem có gửi nhầm tệp không.';
    case 'scheme_unknown':
      return 'Các tiêu chí trong bảng không khớp với bảng tiêu chí nào của chương trình. Kiểm tra xem đơn vị có dùng đúng mẫu không.';
    case 'unit_unknown':
      return detail.written === undefined || detail.written === ''
        ? 'Tệp không ghi tên đơn vị. Chọn đơn vị trước khi nhận số liệu.'
        : `Không nhận ra đơn vị từ ${written}. Chọn đơn vị trước khi nhận số liệu.`;
    case 'unit_guessed':
      return `Bảng không ghi tên đơn vị; suy ra ${understood} từ ${written}. Kiểm tra lại trước khi nhận số liệu.`;
    case 'sheet_left_out':
      return `Trang ${quote(detail.other)} cũng có bảng chấm điểm nhưng không được đọc.`;
    case 'criterion_missing':
      return `Bảng không có tiêu chí này (${understood}). Điểm để trống, không tính là 0; đề nghị đơn vị bổ sung.`;
    case 'duplicate_criterion':
      return `Tiêu chí xuất hiện nhiều lần (các ô ${detail.written ?? ''}). Kiểm tra xem dòng nào là đúng.`;
    case 'empty':
      return 'Ô điểm để trống. Không tính là 0; đề nghị đơn vị bổ sung.';
    case 'not_a_number':
      return `Ghi ${written}, không phải là số điểm. Điểm để trống; đề nghị đơn vị ghi lại.`;
    case 'ambiguous_number':
      return `Ghi ${written}, không rõ là số nào. Điểm để trống; nhập điểm sau khi hỏi lại đơn vị.`;
    case 'below_zero':
      return `Ghi ${written}, điểm không được nhỏ hơn 0. Điểm để trống; đề nghị đơn vị ghi lại.`;
    case 'over_maximum':
      return `Ghi ${value} điểm, vượt điểm tối đa ${maximum}. Chọn nhận nguyên hoặc bỏ qua điểm này.`;
    case 'formula_without_value':
      return `Ô là công thức ${written} chưa có kết quả và không tính được. Đề nghị đơn vị mở tệp bằng Excel, lưu lại rồi gửi.`;
    case 'formula_evaluated':
      return `Công thức ${written} chưa có kết quả trong tệp; chương trình đã tính ra ${value}.`;
    case 'rounded':
      return `Ghi ${written}, có hơn hai chữ số thập phân; làm tròn thành ${value}.`;
    case 'maximum_differs':
      return `Bảng ghi điểm tối đa ${value}, bảng tiêu chí là ${maximum}. Kiểm tra xem đơn vị có dùng mẫu cũ không.`;
    case 'code_differs':
      return `Mã ghi trong bảng là ${written} nhưng tên là của tiêu chí ${understood}; lấy theo tên. Kiểm tra lại.`;
    case 'name_differs':
      return `Tên ghi trong bảng là ${written}, khác với ${understood}; lấy theo mã. Kiểm tra lại.`;
    case 'row_unknown':
      return `Dòng ${written} có điểm nhưng không thuộc bảng tiêu chí nên không được nhận.`;
    case 'column_missing':
      return `Danh sách thiếu cột ${understood}.`;
    case 'name_missing':
      return 'Dòng không có tên cá nhân, tập thể hoặc hộ gia đình.';
    case 'award_unknown':
      return detail.written === undefined || detail.written === ''
        ? 'Dòng không ghi danh hiệu hoặc hình thức khen thưởng.'
        : `Không nhận ra danh hiệu, hình thức khen thưởng ${written}. Chọn lại trong danh mục.`;
    case 'subject_kind_unknown':
      return `Không rõ là cá nhân, tập thể hay hộ gia đình (ghi ${written}). Chọn lại phân loại.`;
    case 'row_twice':
      return `Trùng với dòng ${detail.other ?? ''}: cùng tên, đơn vị và hình thức. Kiểm tra xem có đề nghị hai lần không.`;
    case 'name_recased':
      return `Tên ghi chữ in hoa ${written} được viết lại thành ${understood}. Kiểm tra lại.`;
    case 'converted_tcvn3':
      return `Chữ theo bảng mã TCVN3 đã được chuyển sang Unicode ở ${detail.cells ?? 0} ô, ví dụ ${written} thành ${understood}.`;
    case 'converted_vni':
      return `Chữ theo bảng mã VNI đã được chuyển sang Unicode ở ${detail.cells ?? 0} ô, ví dụ ${written} thành ${understood}.`;
    case 'converted_nfd':
      return `Chữ Unicode tổ hợp đã được chuyển sang dựng sẵn ở ${detail.cells ?? 0} ô, ví dụ ${understood}.`;
    default:
      return assertNever(kind);
  }
}

function quote(text: string | undefined): string {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return `“${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain}”`;
}
