/** What the grid says about pasting, filling, finding and choosing. Part of `GridLabels`. */
export interface GridEditLabels {
  readonly pasteNeedsOneRange: string;
  readonly pasteTooLarge: string;
  readonly pasteStopped: string;
  readonly pasteReading: (done: string, all: string) => string;
  readonly pastedTable: string;
  readonly copiedWithHeadings: (cells: string) => string;
  readonly filled: (cells: string) => string;
  readonly nothingToFill: string;
  readonly fillHandle: string;
  readonly fillMenu: string;
  readonly fillCopy: string;
  readonly fillSeries: string;
  readonly checked: string;
  readonly unchecked: string;
  readonly choices: string;
  readonly notAChoice: (choices: string) => string;
  readonly notADate: string;
  readonly find: string;
  readonly findNothing: string;
  readonly findCount: (current: string, all: string) => string;
  readonly findPrevious: string;
  readonly findNext: string;
  readonly findWholeCell: string;
  readonly findInSelection: string;
  readonly findClose: string;
  readonly replaceWith: string;
  readonly replace: string;
  readonly replaceAll: string;
  readonly replaced: (cells: string) => string;
  readonly readingsTitle: string;
  readonly readingsHint: string;
  readonly readingsCell: string;
  readonly readingsText: string;
  readonly asThousands: string;
  readonly asDecimals: string;
  readonly leaveRefused: string;
  readonly allAsThousands: string;
  readonly allAsDecimals: string;
  readonly readingsMissing: (cells: string) => string;
  readonly readingsRefused: (cells: string) => string;
  readonly readingsTake: string;
  readonly readingsCancel: string;
  readonly readingsCancelled: string;
}

export const vietnameseEditLabels: GridEditLabels = {
  pasteNeedsOneRange: 'Các vùng đang chọn không vừa với phần đã chép. Hãy chọn một ô rồi dán.',
  pasteTooLarge: 'Phần đã chép quá lớn. Hãy chép từng phần.',
  pasteStopped: 'Đã dừng dán; chưa ô nào thay đổi.',
  pasteReading: (done, all) => `Đang đọc ${done}/${all} ô… (Esc để dừng)`,
  pastedTable: 'Đã đọc theo bảng vì có ô nhiều dòng.',
  copiedWithHeadings: (cells) => `Đã chép ${cells} ô kèm tiêu đề cột.`,
  filled: (cells) => `Đã điền ${cells} ô.`,
  nothingToFill: 'Không có gì để điền. Hãy chọn ô đầu cùng các ô cần điền.',
  fillHandle: 'Kéo để điền; nhấp đúp để điền xuống hết cột bên cạnh',
  fillMenu: 'Cách điền',
  fillCopy: 'Sao chép ô',
  fillSeries: 'Điền chuỗi',
  checked: 'Đạt',
  unchecked: 'Không',
  choices: 'Các lựa chọn',
  notAChoice: (choices) => `Hãy chọn một trong: ${choices}.`,
  notADate: 'Hãy ghi ngày như 05/01/2026.',
  find: 'Tìm',
  findNothing: 'Không thấy',
  findCount: (current, all) => `${current}/${all}`,
  findPrevious: 'Ô trước (Shift+Enter)',
  findNext: 'Ô sau (Enter)',
  findWholeCell: 'Khớp cả ô',
  findInSelection: 'Trong vùng chọn',
  findClose: 'Đóng (Esc)',
  replaceWith: 'Thay bằng',
  replace: 'Thay',
  replaceAll: 'Thay tất cả',
  replaced: (cells) => `Đã thay ${cells} ô.`,
  readingsTitle: 'Số này là hàng nghìn hay thập phân?',
  readingsHint:
    'Dấu chấm, phẩy trong các ô dưới đây có hai cách đọc. Chưa ô nào được lưu cho đến khi bạn chọn.',
  readingsCell: 'Ô',
  readingsText: 'Đã dán',
  asThousands: 'Hàng nghìn',
  asDecimals: 'Thập phân',
  leaveRefused: 'Chưa nhận',
  allAsThousands: 'Tất cả là hàng nghìn',
  allAsDecimals: 'Tất cả là thập phân',
  readingsMissing: (cells) => `Còn ${cells} ô chưa chọn cách đọc.`,
  readingsRefused: (cells) => `${cells} ô không nhận được, sẽ giữ nguyên chữ để sửa:`,
  readingsTake: 'Nhận',
  readingsCancel: 'Hủy',
  readingsCancelled: 'Đã hủy; chưa ô nào thay đổi.',
};

export const englishEditLabels: GridEditLabels = {
  pasteNeedsOneRange: 'The selected ranges do not fit what was copied. Select one cell and paste.',
  pasteTooLarge: 'Too much was copied. Copy it in parts.',
  pasteStopped: 'Stopped pasting; no cell has changed.',
  pasteReading: (done, all) => `Reading ${done} of ${all} cells… (Esc stops)`,
  pastedTable: 'Read as a table, as cells hold several lines.',
  copiedWithHeadings: (cells) => `Copied ${cells} cells with headings.`,
  filled: (cells) => `Filled ${cells} cells.`,
  nothingToFill: 'Nothing to fill. Select the first cell and those to be filled.',
  fillHandle: 'Drag to fill; double-click fills down beside the neighbouring column',
  fillMenu: 'How to fill',
  fillCopy: 'Copy cells',
  fillSeries: 'Fill series',
  checked: 'Met',
  unchecked: 'Not met',
  choices: 'Choices',
  notAChoice: (choices) => `Choose one of: ${choices}.`,
  notADate: 'Write the date like 05/01/2026.',
  find: 'Find',
  findNothing: 'Not found',
  findCount: (current, all) => `${current}/${all}`,
  findPrevious: 'Previous cell (Shift+Enter)',
  findNext: 'Next cell (Enter)',
  findWholeCell: 'Match whole cell',
  findInSelection: 'In the selection',
  findClose: 'Close (Esc)',
  replaceWith: 'Replace with',
  replace: 'Replace',
  replaceAll: 'Replace all',
  replaced: (cells) => `Replaced in ${cells} cells.`,
  readingsTitle: 'Thousands or decimals?',
  readingsHint:
    'The points and commas in these cells can be read in two ways. Nothing is stored until you choose.',
  readingsCell: 'Cell',
  readingsText: 'Pasted',
  asThousands: 'Thousands',
  asDecimals: 'Decimals',
  leaveRefused: 'Not taken',
  allAsThousands: 'All are thousands',
  allAsDecimals: 'All are decimals',
  readingsMissing: (cells) => `${cells} cells still need a choice.`,
  readingsRefused: (cells) => `${cells} cells are not taken and keep their texts to be mended:`,
  readingsTake: 'Take',
  readingsCancel: 'Cancel',
  readingsCancelled: 'Cancelled; no cell has changed.',
};
