/** Keys and what they do. */
export type Shortcut = readonly [keys: string, meaning: string];

/** Shortcuts of one kind under a heading. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The texts of the list of shortcuts. Part of `GridLabels`. */
export interface GridShortcutLabels {
  readonly open: string;
  readonly title: string;
  readonly groups: readonly ShortcutGroup[];
}

export const vietnameseShortcutLabels: GridShortcutLabels = {
  open: 'Phím tắt',
  title: 'Phím tắt trong bảng',
  groups: [
    {
      title: 'Đi lại',
      shortcuts: [
        ['Enter, Shift+Enter', 'Xuống, lên một ô'],
        ['Tab, Shift+Tab', 'Sang phải, sang trái một ô'],
        ['Ctrl+mũi tên', 'Đến cuối vùng có dữ liệu'],
        ['Home', 'Về ô đầu hàng; lần nữa: về cột cố định'],
        ['Ctrl+Home, Ctrl+End', 'Về ô đầu, đến ô cuối bảng'],
        ['PageUp, PageDown', 'Lên, xuống một trang'],
        ['Esc rồi Tab', 'Ra khỏi bảng'],
      ],
    },
    {
      title: 'Chọn, nhập và sửa',
      shortcuts: [
        ['Shift+mũi tên', 'Chọn thêm ô'],
        ['Ctrl+A', 'Chọn tất cả'],
        ['F2', 'Sửa nội dung ô'],
        ['Delete', 'Xóa nội dung các ô đang chọn'],
        ['Ctrl+Enter', 'Khi đang nhập: điền vào mọi ô đang chọn'],
        ['Phím cách', 'Đánh dấu, bỏ dấu ở cột đánh dấu'],
        ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'],
        ['Shift+F2', 'Ghi chú của ô'],
      ],
    },
    {
      title: 'Chép, điền và tìm',
      shortcuts: [
        ['Ctrl+C, Ctrl+X, Ctrl+V', 'Sao chép, cắt, dán'],
        ['Ctrl+Shift+C', 'Sao chép kèm tiêu đề cột'],
        ['Ctrl+D, Ctrl+R', 'Điền xuống dưới, sang phải'],
        ['Ctrl+Shift+D, Ctrl+Shift+R', 'Điền tiếp dãy số xuống dưới, sang phải'],
        ['Ctrl+F, Ctrl+H', 'Tìm, tìm và thay thế'],
        ['F3, Shift+F3', 'Đến chỗ tìm thấy sau, trước'],
      ],
    },
    {
      title: 'Cột và cách xem',
      shortcuts: [
        ['Alt+↓', 'Mở danh sách chọn, hoặc menu của cột'],
        ['Shift+F10', 'Menu của ô'],
        ['Alt+←, Alt+→', 'Thu hẹp, nới rộng cột'],
        ['Ctrl+Alt+←, Ctrl+Alt+→', 'Chuyển cột sang trái, sang phải'],
        ['Ctrl+Alt+F', 'Cố định đến cột này, hoặc bỏ'],
        ['Alt+Shift+←, Alt+Shift+→', 'Thu gọn, mở nhóm cột'],
        ['Ctrl+dấu cộng, Ctrl+dấu trừ, Ctrl+0', 'Phóng to, thu nhỏ, về 100%'],
        ['Ctrl+P', 'In'],
        ['F1, Ctrl+/', 'Mở danh sách này'],
      ],
    },
  ],
};

export const englishShortcutLabels: GridShortcutLabels = {
  open: 'Shortcuts',
  title: 'Keyboard shortcuts in the table',
  groups: [
    {
      title: 'Moving',
      shortcuts: [
        ['Enter, Shift+Enter', 'One cell down, up'],
        ['Tab, Shift+Tab', 'One cell to the right, left'],
        ['Ctrl+arrow', 'To the end of the filled cells'],
        ['Home', 'To the start of the row; again: to the frozen columns'],
        ['Ctrl+Home, Ctrl+End', 'To the first, last cell of the table'],
        ['PageUp, PageDown', 'One page up, down'],
        ['Esc, then Tab', 'Out of the table'],
      ],
    },
    {
      title: 'Selecting and editing',
      shortcuts: [
        ['Shift+arrow', 'Select more cells'],
        ['Ctrl+A', 'Select all'],
        ['F2', 'Edit the cell'],
        ['Delete', 'Clear the selected cells'],
        ['Ctrl+Enter', 'While typing: put it into all selected cells'],
        ['Space', 'Tick or untick in a column of ticks'],
        ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
        ['Shift+F2', 'Note of the cell'],
      ],
    },
    {
      title: 'Copying, filling, finding',
      shortcuts: [
        ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste'],
        ['Ctrl+Shift+C', 'Copy with column titles'],
        ['Ctrl+D, Ctrl+R', 'Fill down, to the right'],
        ['Ctrl+Shift+D, Ctrl+Shift+R', 'Go on with the numbers down, to the right'],
        ['Ctrl+F, Ctrl+H', 'Find, find and replace'],
        ['F3, Shift+F3', 'Next, previous match'],
      ],
    },
    {
      title: 'Columns and view',
      shortcuts: [
        ['Alt+↓', 'Open the choices, or the column’s menu'],
        ['Shift+F10', 'Menu of the cell'],
        ['Alt+←, Alt+→', 'Narrow, widen the column'],
        ['Ctrl+Alt+←, Ctrl+Alt+→', 'Move the column left, right'],
        ['Ctrl+Alt+F', 'Freeze up to this column, or undo it'],
        ['Alt+Shift+←, Alt+Shift+→', 'Collapse, open the group of columns'],
        ['Ctrl+plus, Ctrl+minus, Ctrl+0', 'Zoom in, out, back to 100%'],
        ['Ctrl+P', 'Print'],
        ['F1, Ctrl+/', 'Open this list'],
      ],
    },
  ],
};
