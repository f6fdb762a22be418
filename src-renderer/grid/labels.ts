import { englishEditLabels, vietnameseEditLabels } from './edit-labels.ts';
import { englishShortcutLabels, vietnameseShortcutLabels } from './keyboard/shortcut-labels.ts';
import type { GridLabels } from './types.ts';
import { englishViewLabels, vietnameseViewLabels } from './view/view-labels.ts';

const vietnameseCount = new Intl.NumberFormat('vi-VN');
const englishCount = new Intl.NumberFormat('en-GB');

export const vietnameseGridLabels: GridLabels = {
  ...vietnameseEditLabels,
  ordinal: 'TT',
  selectAll: 'Chọn tất cả các ô',
  keyboardHint:
    'Phím mũi tên để di chuyển, F2 để sửa, Delete để xóa, F1 để xem mọi phím tắt, Esc rồi Tab để ra khỏi bảng.',
  resizeColumn: (column) => `Kéo để đổi độ rộng cột ${column} (Alt+mũi tên trái, phải)`,
  sortColumn: (column) => `Sắp xếp theo ${column}`,
  cell: (row, column) => `${row}, ${column}`,
  selectedCells: (cells) => `Đang chọn: ${cells} ô`,
  count: (cells) => `Có dữ liệu: ${cells}`,
  sum: (sum) => `Tổng: ${sum}`,
  average: (average) => `Trung bình: ${average}`,
  readOnlyCell: 'Ô này không sửa được.',
  rejected: (row, column, message) => `${row}, ${column}: ${message}`,
  rejectedCells: (cells) => `${cells} ô chưa nhận`,
  nextRejected: 'Đến ô chưa nhận',
  pasted: (accepted, asked) => `Đã dán ${accepted}/${asked} ô.`,
  pasteReadOnly: (cells) => `Bỏ qua ${cells} ô không sửa được.`,
  pasteOutside: (cells) => `Bỏ qua ${cells} ô nằm ngoài bảng.`,
  andMore: (cells) => `và ${cells} ô khác`,
  copied: (cells) => `Đã chép ${cells} ô.`,
  copyNeedsOneRange: 'Chỉ chép được một vùng liền nhau.',
  leaveWithTab: 'Nhấn Tab để ra khỏi bảng.',
  empty: 'Chưa có hàng nào.',
  formatCount: (cells) => vietnameseCount.format(cells),
  view: vietnameseViewLabels,
  shortcuts: vietnameseShortcutLabels,
};

export const englishGridLabels: GridLabels = {
  ...englishEditLabels,
  ordinal: 'No.',
  selectAll: 'Select all cells',
  keyboardHint:
    'Arrow keys move, F2 edits, Delete clears, F1 lists all shortcuts, Esc and then Tab leaves the table.',
  resizeColumn: (column) => `Drag to resize column ${column} (Alt+Left, Alt+Right)`,
  sortColumn: (column) => `Sort by ${column}`,
  cell: (row, column) => `${row}, ${column}`,
  selectedCells: (cells) => `Selected: ${cells} cells`,
  count: (cells) => `Filled: ${cells}`,
  sum: (sum) => `Sum: ${sum}`,
  average: (average) => `Average: ${average}`,
  readOnlyCell: 'This cell cannot be edited.',
  rejected: (row, column, message) => `${row}, ${column}: ${message}`,
  rejectedCells: (cells) => `${cells} cells not taken`,
  nextRejected: 'Go to the next one',
  pasted: (accepted, asked) => `Pasted ${accepted} of ${asked} cells.`,
  pasteReadOnly: (cells) => `Skipped ${cells} read-only cells.`,
  pasteOutside: (cells) => `Skipped ${cells} cells outside the table.`,
  andMore: (cells) => `and ${cells} more`,
  copied: (cells) => `Copied ${cells} cells.`,
  copyNeedsOneRange: 'Only one unbroken range can be copied.',
  leaveWithTab: 'Press Tab to leave the table.',
  empty: 'No rows yet.',
  formatCount: (cells) => englishCount.format(cells),
  view: englishViewLabels,
  shortcuts: englishShortcutLabels,
};
