import type { Workbook } from 'exceljs';

import type { UnitWorkbookView } from '../../../domain/exchange/unit-workbook-view.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import { fills, fonts } from './cell-styles.ts';
import { rowHeight } from './row-height.ts';

type Line = {
  readonly text: string;
  readonly style?: 'title' | 'bold';
  readonly fill?: 'input' | 'optional' | 'group';
};

const TEXT_WIDTH = 100;

/** A page for the person at the unit who fills the form in and has never seen it before. */
export function addInstructionSheet(workbook: Workbook, view: UnitWorkbookView): void {
  const sheet = workbook.addWorksheet('Hướng dẫn', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = 5;
  sheet.getColumn(2).width = TEXT_WIDTH;
  linesOf(view).forEach(({ text, style, fill }, index) => {
    const row = sheet.getRow(index + 1);
    const cell = row.getCell(2);
    cell.value = text;
    cell.font = style === undefined ? fonts.body : fonts[style];
    cell.alignment = { vertical: 'top', wrapText: true };
    row.height = rowHeight([{ text, width: TEXT_WIDTH }]);
    if (fill !== undefined) row.getCell(1).fill = fills[fill];
  });
  void sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true });
}

function linesOf({ unitName, clusterName, scheme, sentOn, identity }: UnitWorkbookView): readonly Line[] {
  return [
    { text: 'HƯỚNG DẪN ĐIỀN BIỂU TỰ CHẤM ĐIỂM', style: 'title' },
    { text: `Đơn vị: ${unitName} - ${clusterName} - năm ${identity.year}` },
    {
      text: `Bảng tiêu chí: ${scheme.name}, phiên bản ${scheme.version}. Biểu lập ngày ${formatDate(sentOn)}.`,
    },
    { text: '' },
    { text: 'Điền ở đâu', style: 'bold' },
    {
      text: 'Ô nền vàng: phải điền. Số liệu ở cột Chỉ tiêu giao, Kết quả; điểm ở cột Điểm tự chấm.',
      fill: 'input',
    },
    {
      text: 'Ô nền vàng nhạt: điền khi cần. Cột Minh chứng ghi số, ngày văn bản hoặc tên tệp gửi kèm; cột Ghi chú ghi điều cần nói thêm.',
      fill: 'optional',
    },
    { text: 'Ô nền khác: đã khóa, chương trình tự tính hoặc đã có sẵn.', fill: 'group' },
    { text: '' },
    { text: 'Điểm tính thế nào', style: 'bold' },
    {
      text: '1. Tiêu chí có công thức: đơn vị chỉ điền số liệu, điểm hiện ở cột Điểm theo công thức. Để trống Điểm tự chấm thì lấy điểm này. Nếu tự chấm khác, điền điểm vào Điểm tự chấm và nói lý do ở Ghi chú.',
    },
    { text: '2. Tiêu chí không có công thức: điền điểm vào cột Điểm tự chấm.' },
    {
      text: '3. Tiêu chí ghi “Thường trực tính”: điền số liệu; điểm so với các đơn vị khác nên Thường trực Hội đồng tính sau khi đủ biểu. Tổng điểm trên biểu chưa gồm điểm này, trừ khi đơn vị tự điền.',
    },
    { text: '4. Chưa có số liệu thì để trống. Số 0 nghĩa là không đạt được gì, khác với để trống.' },
    { text: '5. Điểm tính đến hai chữ số thập phân; tổng của nhóm không quá điểm tối đa của nhóm.' },
    { text: '' },
    { text: 'Gửi lại', style: 'bold' },
    {
      text: 'Lưu tệp ở định dạng Excel (.xlsx) và gửi lại Thường trực Hội đồng. Tệp được nhận ra bằng dấu ẩn bên trong nên đổi tên tệp, đổi tên trang hay chèn dòng đều được; không sao chép sang tệp khác, không dùng biểu của đơn vị khác.',
    },
    {
      text: 'Trang tính được khóa để tránh sửa nhầm, không có mật khẩu: vào Xem lại (Review) - Bỏ bảo vệ trang tính (Unprotect Sheet) nếu thật cần. Phần đã khóa mà bị sửa sẽ được báo và không được lấy.',
    },
  ];
}
