import type { MenuItemConstructorOptions } from 'electron';

/** The menu behind the Alt key: the page has its own navigation, so only what the window itself offers. */
export function menuTemplate(): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Sửa',
      submenu: [
        // The grid has an undo of its own on the same keys.
        { role: 'undo', label: 'Hoàn tác', registerAccelerator: false },
        { role: 'redo', label: 'Làm lại', registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut', label: 'Cắt' },
        { role: 'copy', label: 'Sao chép' },
        { role: 'paste', label: 'Dán' },
        { role: 'selectAll', label: 'Chọn tất cả' },
      ],
    },
    {
      label: 'Xem',
      submenu: [
        { role: 'zoomIn', label: 'Phóng to' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { role: 'resetZoom', label: 'Cỡ thường' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
      ],
    },
    {
      label: 'Cửa sổ',
      submenu: [
        { role: 'close', label: 'Đóng cửa sổ' },
        { role: 'quit', label: 'Thoát' },
      ],
    },
  ];
}
