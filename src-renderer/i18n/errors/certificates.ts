import { messages } from '../messages.ts';

/** Certificate templates and printing. */
export const certificatesErrors = messages(
  {
    template_in_use:
      'Mẫu “{{name}}” đã dùng để in {{count}} bằng nên không xóa được. Nếu không dùng nữa, hãy bỏ chọn các hình thức khen của mẫu.',
    template_name_taken: 'Đã có mẫu tên “{{name}}”. Hãy dùng tên khác.',
    not_a_picture: 'Tệp “{{name}}” không phải ảnh PNG hoặc JPEG. Hãy quét hoặc lưu lại phôi thành PNG, JPEG.',
    template_missing:
      '{{name}}: chưa có mẫu in cho {{award}}. Hãy chọn một mẫu, hoặc gắn hình thức khen này vào một mẫu ở thẻ “Mẫu in”.',
    sheets_differ:
      'Các bằng đã chọn in trên phôi khác khổ ({{first}} và {{second}} mm). Hãy in riêng từng khổ phôi.',
    certificate_faulty:
      '{{name}} (và {{count}} bằng khác) còn thiếu nội dung hoặc chữ không vừa khung. Hãy xem cột “Kiểm tra” và sửa trước khi in.',
    entry_revoked: '{{name}} đã bị thu hồi, hủy bỏ quyết định khen thưởng nên không in bằng.',
    reprint_reason_missing: '{{name}} đã in {{at}}{{others}}. Hãy ghi lý do in lại.',
    sheet_number_known: '{{name}} đã có số phôi {{number}}. Muốn đổi số, hãy ghi phôi đó là phôi hỏng trước.',
    sheet_number_too_long: 'Số {{number}} dài hơn {{digits}} chữ số. Hãy tăng số chữ số.',
    sheet_spoiled_before: 'Phôi {{number}} đã ghi là phôi hỏng.',
    sheet_unchanged: '{{name}}: số bằng mới giống số bằng đang có. Hãy ghi số của bằng mới.',
  },
  {
    template_in_use:
      'Template “{{name}}” was used for {{count}} certificates and can’t be removed. Take its awards out if you no longer use it.',
    template_name_taken: 'There is a template “{{name}}” already. Choose another name.',
    not_a_picture: 'The file “{{name}}” is neither PNG nor JPEG. Scan or save the stock as PNG or JPEG.',
    template_missing:
      '{{name}}: there is no template for {{award}}. Choose one, or add the award to a template on the tab “Templates”.',
    sheets_differ:
      'The chosen certificates go on stock of different sizes ({{first}} and {{second}} mm). Print each size by itself.',
    certificate_faulty:
      '{{name}} (and {{count}} others) lack a value or have text that doesn’t fit. See the column “Check” and mend it first.',
    entry_revoked: 'The award of {{name}} was revoked, so no certificate is printed.',
    reprint_reason_missing: '{{name}} was printed {{at}}{{others}}. Give the reason for printing again.',
    sheet_number_known:
      '{{name}} has sheet number {{number}} already. To change it, mark that sheet as spoiled first.',
    sheet_number_too_long: 'Number {{number}} has more than {{digits}} digits. Raise the number of digits.',
    sheet_spoiled_before: 'Sheet {{number}} is marked as spoiled already.',
    sheet_unchanged:
      '{{name}}: the new sheet has the number of the present one. Enter the number of the new sheet.',
  },
);
