import { messages } from '../messages.ts';

/** What may happen anywhere: stale pages, files, the disk, work that was cancelled. */
export const generalErrors = messages(
  {
    not_found: 'Dữ liệu này không còn nữa. Hãy tải lại trang.',
    stale_revision: '“{{name}}” vừa được sửa ở cửa sổ khác. Hãy xem lại nội dung mới rồi sửa tiếp.',
    not_empty: 'Sổ đã có dữ liệu nên không nạp dữ liệu mẫu được.',
    nothing_to_undo: 'Không còn thao tác nào để hoàn tác.',
    nothing_to_redo: 'Không còn thao tác nào để làm lại.',
    file_empty: 'Tệp “{{name}}” không có nội dung. Hãy chọn lại tệp.',
    file_too_large:
      'Tệp “{{name}}” lớn hơn {{limit}} MB. Hãy nén, giảm độ phân giải hoặc chia tệp rồi đính kèm lại.',
    job_cancelled: 'Đã hủy theo yêu cầu; không có gì được lưu. Muốn lập lại thì bấm nút đã bấm lúc trước.',
    job_file_gone: 'Tệp này không còn được giữ trong chương trình vì đã có tệp mới hơn. Hãy lập lại.',
    disk_full:
      'Ổ đĩa đã đầy nên chưa lưu được. Hãy giải phóng chỗ trống rồi thử lại; dữ liệu đã lưu trước đó vẫn còn nguyên.',
    no_rights: 'Không có quyền ghi vào thư mục dữ liệu. Hãy báo người quản trị máy.',
    overtaken:
      'Cửa sổ khác đang ghi liên tục nên việc này chưa ghi được. Chưa có gì thay đổi; hãy thử lại sau giây lát.',
    storage_failed: 'Chưa lưu được vì lỗi đĩa ({{detail}}). Dữ liệu đã lưu trước đó vẫn còn nguyên.',
    unexpected: 'Chương trình gặp lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên; hãy thử lại.',
    disconnected:
      'Mất kết nối với chương trình. Chưa chắc thao tác vừa rồi đã lưu; hãy xem lại khi nối lại được.',
  },
  {
    not_found: 'This no longer exists. Reload the page.',
    stale_revision: '“{{name}}” was changed in another window. Look at the new content, then edit again.',
    not_empty: 'The book holds data, so the sample can’t be loaded.',
    nothing_to_undo: 'Nothing left to undo.',
    nothing_to_redo: 'Nothing left to redo.',
    file_empty: 'File “{{name}}” is empty. Choose another one.',
    file_too_large:
      'File “{{name}}” is larger than {{limit}} MB. Compress or split it, then attach it again.',
    job_cancelled: 'Cancelled as asked; nothing was saved. To make it again, press the same button.',
    job_file_gone:
      'This file is no longer kept in the program, since newer ones took its place. Make it again.',
    disk_full:
      'The disk is full, nothing was saved. Free some space and try again; what was saved before is intact.',
    no_rights: 'The data folder can’t be written to. Tell the administrator of this PC.',
    overtaken:
      'Another window writes all the time, so this could not be written. Nothing has changed; try again in a moment.',
    storage_failed: 'Not saved because of a disk error ({{detail}}). What was saved before is intact.',
    unexpected: 'Something unexpected went wrong. Saved data is intact; try again.',
    disconnected:
      'The connection to the program was lost. The last action may not be saved; check it once reconnected.',
  },
);
