/** The texts of menus, panels and bars: how the grid is looked at, not what is typed into it. */
export interface GridViewLabels {
  readonly cellMenu: string;
  readonly columnMenu: (column: string) => string;
  readonly cut: string;
  readonly copy: string;
  readonly copyWithHeadings: string;
  readonly paste: string;
  readonly pasteByKey: string;
  readonly clear: string;
  readonly fillDown: string;
  readonly fillRight: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly addSortAscending: string;
  readonly addSortDescending: string;
  readonly noSort: string;
  readonly sortKey: (place: string) => string;
  readonly outOfDate: string;
  readonly reapply: string;
  readonly filter: string;
  readonly filterByValue: string;
  readonly clearFilter: string;
  readonly clearFilters: string;
  readonly filtered: string;
  readonly filterOf: (column: string) => string;
  readonly filterSearch: string;
  readonly filterAll: string;
  readonly filterEmpty: string;
  readonly filterCondition: string;
  readonly filterValues: string;
  readonly noCondition: string;
  readonly conditions: Readonly<Record<ConditionName, string>>;
  readonly conditionText: string;
  readonly conditionNumber: string;
  readonly conditionLow: string;
  readonly conditionHigh: string;
  readonly needsNumber: string;
  readonly noValues: string;
  readonly moreValues: (values: string) => string;
  readonly apply: string;
  readonly cancel: string;
  readonly close: string;
  readonly search: string;
  readonly shownRows: (shown: string, all: string) => string;
  readonly noRowsMatch: string;
  readonly hideColumn: string;
  readonly hideColumns: (columns: string) => string;
  readonly chooseColumns: string;
  readonly columns: string;
  readonly searchColumns: string;
  readonly showAllColumns: string;
  readonly freeze: string;
  readonly unfreeze: string;
  readonly tooWideToFreeze: string;
  readonly freezeRows: string;
  readonly unfreezeRows: string;
  readonly tooManyToFreeze: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly fitWidth: string;
  readonly resetLayout: string;
  readonly headingLevels: string;
  readonly toLevel: (level: string) => string;
  readonly collapse: (heading: string) => string;
  readonly open: (heading: string) => string;
  readonly collapseHeading: string;
  readonly openHeading: string;
  readonly collapseAll: string;
  readonly openAll: string;
  readonly addNote: string;
  readonly editNote: string;
  readonly readNote: string;
  readonly deleteNote: string;
  readonly note: string;
  readonly noteOf: (row: string, column: string) => string;
  readonly hasNote: string;
  readonly attachments: (files: string) => string;
  readonly save: string;
  readonly legend: string;
  readonly legendTitle: string;
  readonly tones: Readonly<
    Record<'rejected' | 'error' | 'warning' | 'changed' | 'missing' | 'computed', string>
  >;
  readonly readOnlyMark: string;
  readonly noteMark: string;
  readonly attachmentMark: string;
  readonly flashMark: string;
  readonly changedElsewhere: (cells: string) => string;
  readonly min: (value: string) => string;
  readonly max: (value: string) => string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly zoomPercent: (percent: string) => string;
  readonly dense: string;
  readonly totals: string;
  readonly aggregates: Readonly<Record<'sum' | 'average' | 'count' | 'min' | 'max' | 'none', string>>;
  readonly totalsOfShown: (rows: string) => string;
  readonly totalsOfAll: (rows: string) => string;
  readonly totalsTitle: string;
  readonly print: string;
  readonly printNow: string;
  readonly printTitle: string;
  readonly printHeading: string;
  readonly orientation: string;
  readonly portrait: string;
  readonly landscape: string;
  readonly fitToWidth: string;
  readonly printColumns: string;
  readonly printShown: string;
  readonly printAll: string;
  readonly printRows: string;
  readonly printShownRows: (rows: string) => string;
  readonly printAllRows: (rows: string) => string;
  readonly printedOn: (date: string) => string;
  readonly printPart: (part: string, parts: string) => string;
  readonly viewBar: string;
}

export type ConditionName =
  | 'equal'
  | 'not-equal'
  | 'greater'
  | 'at-least'
  | 'less'
  | 'at-most'
  | 'between'
  | 'contains'
  | 'not-contains'
  | 'begins'
  | 'ends'
  | 'equals'
  | 'empty'
  | 'not-empty'
  | 'error'
  | 'warning'
  | 'changed'
  | 'missing';

export const vietnameseViewLabels: GridViewLabels = {
  cellMenu: 'Việc với ô',
  columnMenu: (column) => `Việc với cột ${column}`,
  cut: 'Cắt',
  copy: 'Sao chép',
  copyWithHeadings: 'Sao chép kèm tiêu đề cột',
  paste: 'Dán',
  pasteByKey: 'Trình duyệt không cho đọc bảng tạm. Hãy nhấn Ctrl+V.',
  clear: 'Xóa nội dung',
  fillDown: 'Điền xuống dưới',
  fillRight: 'Điền sang phải',
  sortAscending: 'Sắp xếp tăng dần',
  sortDescending: 'Sắp xếp giảm dần',
  addSortAscending: 'Thêm khóa sắp xếp tăng dần',
  addSortDescending: 'Thêm khóa sắp xếp giảm dần',
  noSort: 'Bỏ sắp xếp',
  sortKey: (place) => `khóa sắp xếp thứ ${place}`,
  outOfDate: 'Chưa sắp xếp, lọc lại sau khi sửa.',
  reapply: 'Sắp xếp, lọc lại',
  filter: 'Lọc…',
  filterByValue: 'Lọc theo giá trị của ô',
  clearFilter: 'Bỏ lọc cột này',
  clearFilters: 'Bỏ mọi bộ lọc',
  filtered: 'đang lọc',
  filterOf: (column) => `Lọc cột ${column}`,
  filterSearch: 'Tìm giá trị',
  filterAll: 'Chọn tất cả',
  filterEmpty: '(trống)',
  filterCondition: 'Điều kiện',
  filterValues: 'Giá trị',
  noCondition: 'Chọn trong danh sách giá trị',
  conditions: {
    equal: 'bằng (=)',
    'not-equal': 'khác (≠)',
    greater: 'lớn hơn (>)',
    'at-least': 'từ … trở lên (≥)',
    less: 'nhỏ hơn (<)',
    'at-most': 'đến … (≤)',
    between: 'trong khoảng',
    contains: 'có chứa',
    'not-contains': 'không chứa',
    begins: 'bắt đầu bằng',
    ends: 'kết thúc bằng',
    equals: 'đúng là',
    empty: 'để trống',
    'not-empty': 'có dữ liệu',
    error: 'đánh dấu lỗi',
    warning: 'đánh dấu cần xem',
    changed: 'đánh dấu đã sửa',
    missing: 'đánh dấu còn thiếu',
  },
  conditionText: 'Chữ cần so',
  conditionNumber: 'Số cần so',
  conditionLow: 'Từ',
  conditionHigh: 'Đến',
  needsNumber: 'Hãy nhập một số, như 9,5.',
  noValues: 'Không có giá trị nào.',
  moreValues: (values) => `và ${values} giá trị khác; hãy tìm để thu hẹp`,
  apply: 'Lọc',
  cancel: 'Thôi',
  close: 'Đóng',
  search: 'Tìm trong bảng',
  shownRows: (shown, all) => `${shown}/${all} dòng`,
  noRowsMatch: 'Không có dòng nào hợp với bộ lọc.',
  hideColumn: 'Ẩn cột',
  hideColumns: (columns) => `Ẩn ${columns} cột đang chọn`,
  chooseColumns: 'Chọn cột hiển thị…',
  columns: 'Cột',
  searchColumns: 'Tìm cột',
  showAllColumns: 'Hiện tất cả',
  freeze: 'Cố định đến cột này',
  unfreeze: 'Bỏ cố định cột',
  tooWideToFreeze: 'Các cột này rộng quá, cố định thì không còn chỗ xem cột khác.',
  freezeRows: 'Cố định đến dòng này',
  unfreezeRows: 'Bỏ cố định dòng',
  tooManyToFreeze: 'Nhiều dòng quá, cố định thì không còn chỗ xem dòng khác.',
  moveLeft: 'Chuyển cột sang trái',
  moveRight: 'Chuyển cột sang phải',
  fitWidth: 'Vừa với nội dung',
  resetLayout: 'Đặt lại bố cục',
  headingLevels: 'Mức tiêu đề',
  toLevel: (level) => `Thu gọn đến mức ${level}`,
  collapse: (heading) => `Thu gọn ${heading}`,
  open: (heading) => `Mở ${heading}`,
  collapseHeading: 'Thu gọn nhóm cột',
  openHeading: 'Mở nhóm cột',
  collapseAll: 'Thu gọn tất cả',
  openAll: 'Mở tất cả',
  addNote: 'Thêm ghi chú…',
  editNote: 'Sửa ghi chú…',
  readNote: 'Xem ghi chú…',
  deleteNote: 'Xóa ghi chú',
  note: 'Ghi chú',
  noteOf: (row, column) => `Ghi chú: ${row}, ${column}`,
  hasNote: 'Có ghi chú',
  attachments: (files) => `${files} tệp minh chứng`,
  save: 'Lưu',
  legend: 'Chú giải',
  legendTitle: 'Các dấu trong bảng',
  tones: {
    rejected: 'Chưa nhận: chữ vừa gõ không hợp lệ',
    error: 'Lỗi, như vượt điểm tối đa',
    warning: 'Cần xem lại',
    changed: 'Đã sửa',
    missing: 'Còn thiếu',
    computed: 'Máy tính ra',
  },
  readOnlyMark: 'Không sửa được',
  noteMark: 'Có ghi chú (Shift+F2 để xem)',
  attachmentMark: 'Có tệp kèm theo',
  flashMark: 'Người khác vừa đổi',
  changedElsewhere: (cells) => `Cửa sổ khác vừa đổi ${cells} ô.`,
  min: (value) => `Nhỏ nhất: ${value}`,
  max: (value) => `Lớn nhất: ${value}`,
  zoom: 'Thu phóng bảng',
  zoomIn: 'Phóng to (Ctrl+=)',
  zoomOut: 'Thu nhỏ (Ctrl+-)',
  zoomReset: 'Về 100 % (Ctrl+0)',
  zoomPercent: (percent) => `${percent} %`,
  dense: 'Dòng thấp',
  totals: 'Dòng tổng',
  aggregates: {
    sum: 'Tổng',
    average: 'Trung bình',
    count: 'Số ô có dữ liệu',
    min: 'Nhỏ nhất',
    max: 'Lớn nhất',
    none: 'Để trống',
  },
  totalsOfShown: (rows) => `của ${rows} dòng đang hiện`,
  totalsOfAll: (rows) => `của cả ${rows} dòng`,
  totalsTitle: 'Tổng hợp',
  print: 'In…',
  printNow: 'In',
  printTitle: 'In bảng',
  printHeading: 'Tiêu đề trang in',
  orientation: 'Khổ giấy A4',
  portrait: 'Dọc',
  landscape: 'Ngang',
  fitToWidth: 'Thu nhỏ cho vừa bề ngang trang',
  printColumns: 'Cột',
  printShown: 'Các cột đang hiện',
  printAll: 'Tất cả các cột',
  printRows: 'Dòng',
  printShownRows: (rows) => `${rows} dòng đang hiện`,
  printAllRows: (rows) => `Cả ${rows} dòng`,
  printedOn: (date) => `In ngày ${date}`,
  printPart: (part, parts) => `Phần ${part}/${parts} theo bề ngang`,
  viewBar: 'Cách xem bảng',
};

export const englishViewLabels: GridViewLabels = {
  cellMenu: 'Cell',
  columnMenu: (column) => `Column ${column}`,
  cut: 'Cut',
  copy: 'Copy',
  copyWithHeadings: 'Copy with headings',
  paste: 'Paste',
  pasteByKey: 'The browser keeps the clipboard closed. Press Ctrl+V.',
  clear: 'Clear',
  fillDown: 'Fill down',
  fillRight: 'Fill right',
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  addSortAscending: 'Add ascending sort key',
  addSortDescending: 'Add descending sort key',
  noSort: 'Remove sorting',
  sortKey: (place) => `sort key ${place}`,
  outOfDate: 'Not sorted or filtered again since the last edit.',
  reapply: 'Sort and filter again',
  filter: 'Filter…',
  filterByValue: 'Filter by this value',
  clearFilter: 'Clear the filter of this column',
  clearFilters: 'Clear all filters',
  filtered: 'filtered',
  filterOf: (column) => `Filter column ${column}`,
  filterSearch: 'Find a value',
  filterAll: 'Select all',
  filterEmpty: '(empty)',
  filterCondition: 'Condition',
  filterValues: 'Values',
  noCondition: 'Choose from the list of values',
  conditions: {
    equal: 'equal to (=)',
    'not-equal': 'not equal to (≠)',
    greater: 'greater than (>)',
    'at-least': 'at least (≥)',
    less: 'less than (<)',
    'at-most': 'at most (≤)',
    between: 'between',
    contains: 'contains',
    'not-contains': 'does not contain',
    begins: 'begins with',
    ends: 'ends with',
    equals: 'is exactly',
    empty: 'is empty',
    'not-empty': 'is filled',
    error: 'is marked as an error',
    warning: 'is marked for review',
    changed: 'is marked as changed',
    missing: 'is marked as missing',
  },
  conditionText: 'Text',
  conditionNumber: 'Number',
  conditionLow: 'From',
  conditionHigh: 'To',
  needsNumber: 'Enter a number, such as 9.5.',
  noValues: 'No values.',
  moreValues: (values) => `and ${values} more; search to narrow down`,
  apply: 'Filter',
  cancel: 'Cancel',
  close: 'Close',
  search: 'Search the table',
  shownRows: (shown, all) => `${shown}/${all} rows`,
  noRowsMatch: 'No row passes the filter.',
  hideColumn: 'Hide column',
  hideColumns: (columns) => `Hide ${columns} selected columns`,
  chooseColumns: 'Choose columns…',
  columns: 'Columns',
  searchColumns: 'Find a column',
  showAllColumns: 'Show all',
  freeze: 'Freeze up to this column',
  unfreeze: 'Unfreeze columns',
  tooWideToFreeze: 'These columns are too wide: frozen, they would leave no room for the others.',
  freezeRows: 'Freeze down to this row',
  unfreezeRows: 'Unfreeze rows',
  tooManyToFreeze: 'Too many rows: frozen, they would leave no room for the others.',
  moveLeft: 'Move column left',
  moveRight: 'Move column right',
  fitWidth: 'Fit to content',
  resetLayout: 'Reset the layout',
  headingLevels: 'Levels of headings',
  toLevel: (level) => `Collapse to level ${level}`,
  collapse: (heading) => `Collapse ${heading}`,
  open: (heading) => `Expand ${heading}`,
  collapseHeading: 'Collapse heading',
  openHeading: 'Expand heading',
  collapseAll: 'Collapse all',
  openAll: 'Expand all',
  addNote: 'Add note…',
  editNote: 'Edit note…',
  readNote: 'Read note…',
  deleteNote: 'Delete note',
  note: 'Note',
  noteOf: (row, column) => `Note: ${row}, ${column}`,
  hasNote: 'Has a note',
  attachments: (files) => `${files} evidence files`,
  save: 'Save',
  legend: 'Legend',
  legendTitle: 'Marks in the table',
  tones: {
    rejected: 'Not taken: what was typed is not valid',
    error: 'Error, such as over the maximum',
    warning: 'To be reviewed',
    changed: 'Changed',
    missing: 'Missing',
    computed: 'Computed',
  },
  readOnlyMark: 'Read-only',
  noteMark: 'Has a note (Shift+F2 opens it)',
  attachmentMark: 'Has files',
  flashMark: 'Just changed by someone else',
  changedElsewhere: (cells) => `${cells} cells were changed in another window.`,
  min: (value) => `Min: ${value}`,
  max: (value) => `Max: ${value}`,
  zoom: 'Zoom',
  zoomIn: 'Zoom in (Ctrl+=)',
  zoomOut: 'Zoom out (Ctrl+-)',
  zoomReset: 'Back to 100 % (Ctrl+0)',
  zoomPercent: (percent) => `${percent} %`,
  dense: 'Dense rows',
  totals: 'Totals row',
  aggregates: {
    sum: 'Sum',
    average: 'Average',
    count: 'Filled cells',
    min: 'Minimum',
    max: 'Maximum',
    none: 'Nothing',
  },
  totalsOfShown: (rows) => `of the ${rows} rows shown`,
  totalsOfAll: (rows) => `of all ${rows} rows`,
  totalsTitle: 'Totals',
  print: 'Print…',
  printNow: 'Print',
  printTitle: 'Print the table',
  printHeading: 'Title of the pages',
  orientation: 'A4 paper',
  portrait: 'Portrait',
  landscape: 'Landscape',
  fitToWidth: 'Shrink to fit the width of a page',
  printColumns: 'Columns',
  printShown: 'Those shown',
  printAll: 'All columns',
  printRows: 'Rows',
  printShownRows: (rows) => `The ${rows} rows shown`,
  printAllRows: (rows) => `All ${rows} rows`,
  printedOn: (date) => `Printed on ${date}`,
  printPart: (part, parts) => `Part ${part}/${parts} across`,
  viewBar: 'View of the table',
};
