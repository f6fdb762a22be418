import { messages } from '../messages.ts';

/** Receivers, packages, statuses, follow-ups and incoming documents. */
export const eOfficeErrors = messages(
  {
    arrival_number_taken:
      'Số đến {{number}} năm {{year}} đã dùng cho “{{subject}}”. Hãy dùng số kế tiếp hoặc sửa dòng kia trước.',
    arrival_in_future: 'Ngày đến {{date}} sau hôm nay ({{today}}). Hãy ghi đúng ngày nhận văn bản.',
    arrival_before_issue: 'Ngày đến {{date}} trước ngày của văn bản ({{issued}}). Hãy kiểm tra lại hai ngày.',
    forwarded_before_arrival: 'Ngày chuyển {{forwarded}} trước ngày đến {{date}}. Hãy kiểm tra lại hai ngày.',
    message_taken_over: 'Bản tin này đã vào sổ với số đến {{number}} ngày {{date}} nên không nhập lần nữa.',
    incoming_file_empty: 'Tệp “{{name}}” trống. Hãy bỏ tệp này hoặc chọn lại tệp đúng.',
    status_document_unknown:
      'Không có văn bản đi nào khớp với {{number}} trong bản tin trạng thái. Hãy kiểm tra số và ngày ban hành trong sổ văn bản đi.',
    status_known: 'Trạng thái này của {{number}} đã ghi trong sổ rồi.',
    status_reason_missing: 'Hãy ghi lý do {{receiver}} từ chối.',
    answered_without_day:
      'Văn bản đến “{{subject}}” chưa ghi ngày ban hành. Hãy ghi ngày ở sổ văn bản đến rồi chọn lại.',
    not_handed_over: '“{{subject}}” chưa xuất sang e-office nên chưa nơi nào nhận. Hãy xuất trước.',
    document_recalled:
      '“{{subject}}” đã thu hồi ngày {{date}} ({{reason}}). Muốn gửi nữa, hãy dùng “Gửi lại” ở trang Gửi e-office và ghi lý do, hoặc lập văn bản mới.',
    document_stands:
      '“{{subject}}” không bị thu hồi, chưa văn bản nào thay thế nên xuất như thường. Hãy tải lại trang.',
    document_replaced: '“{{subject}}” đã được {{by}} thay thế. Hãy bỏ văn bản này khỏi phần chọn.',
    document_superseded:
      '“{{subject}}” đã được {{by}} thay thế nên không gửi nữa; hãy gửi văn bản thay thế. Nơi nhận cần chính bản này thì dùng “Gửi lại” ở trang Gửi e-office và ghi lý do.',
    replaced_by_itself: '“{{subject}}” không tự thay thế chính nó. Hãy bỏ văn bản này khỏi phần chọn.',
    follow_up_unnumbered:
      '“{{subject}}” chưa có số, ngày ban hành trong sổ nên bản tin không nêu đích danh được. Hãy ghi số e-office đã cấp rồi làm lại.',
    receivers_by_update:
      '“{{subject}}” đã xuất sang e-office. Muốn đổi nơi nhận, hãy dùng “Cập nhật” để các nơi nhận được báo.',
    nothing_updated: 'Nơi nhận, độ khẩn, hạn và số bản của “{{subject}}” vẫn như cũ nên không có gì để báo.',
    receiver_unidentified:
      '“{{name}}” chưa có mã định danh nên bản tin cập nhật không nêu được. Hãy ghi mã ở Thiết lập › Danh sách nơi nhận rồi làm lại.',
    package_not_as_written:
      'Gói vừa ghi vào {{folder}} đọc lại không khớp ({{files}}) nên đã xóa và chưa tính là đã gửi. Hãy kiểm tra ổ đĩa, phần mềm diệt vi-rút rồi xuất lại.',
    package_left_differing:
      'Gói vừa ghi đọc lại không khớp ({{files}}) nên chưa tính là đã gửi, nhưng chưa xóa được vì có phần mềm đang giữ. Đừng gửi gói này; hãy xóa {{path}} rồi xuất lại.',
    package_unreadable: 'Không đọc được gói {{name}}. Gói đã bị xóa, chuyển đi hoặc hỏng; hãy xuất lại.',
    package_without_manifest:
      'Gói {{name}} không có manifest.json nên không kiểm tra được. Có thể đây không phải gói của chương trình.',
    package_manifest_damaged: 'manifest.json của gói {{name}} hỏng hoặc đã bị sửa. Hãy xuất lại gói.',
    follow_up_answered: 'Bản tin này đã được trả lời đối với văn bản đến số {{number}}.',
    follow_up_by_other:
      'Bản tin của {{sender}} nhưng văn bản do {{author}} ban hành; chỉ cơ quan ban hành mới thu hồi, cập nhật, thay thế được. Hãy hỏi lại {{author}}; bản tin có thể từ chối hoặc vào sổ mà không nối.',
    answer_reason_missing: 'Hãy ghi lý do từ chối; lý do được gửi cho {{author}}.',
    outbox_missing:
      'Không thấy thư mục {{folder}}. Hãy tạo lại thư mục, kiểm tra ổ đĩa mạng, hoặc chọn thư mục khác ở Văn bản › Gửi e-office › Thiết lập.',
    outbox_full:
      'Ổ đĩa của thư mục {{folder}} đã đầy nên chưa có gì được ghi. Hãy giải phóng chỗ trống rồi xuất lại.',
    outbox_no_rights:
      'Không có quyền ghi vào thư mục {{folder}} nên chưa có gì được ghi. Hãy nhờ người quản trị cấp quyền hoặc chọn thư mục khác.',
    network_lost:
      'Mất kết nối với thư mục {{folder}} khi đang ghi; chưa có gói nào được đưa ra. Hãy kiểm tra mạng rồi xuất lại.',
    folder_not_whole:
      'Thư mục “{{folder}}” chưa phải đường dẫn đầy đủ. Hãy nhập như D:\\e-office hoặc \\\\may-chu\\thu-muc.',
    receiver_twice:
      'Nơi nhận “{{name}}” có hai lần trong danh sách (trùng tên hoặc mã định danh). Hãy bỏ một dòng.',
    document_type_unknown:
      'Tên loại văn bản không có trong danh mục dùng chung của các hệ thống nên chưa xuất được. Hãy sửa tên loại rồi lập lại văn bản.',
    e_office_field_missing: '{{field}} còn trống nên chưa xuất sang e-office được. Hãy điền rồi xuất lại.',
    e_office_field_too_long:
      '{{field}} dài quá {{limit}} ký tự mà hệ thống nhận được. Hãy rút gọn rồi xuất lại; chương trình không tự cắt.',
    e_office_field_out_of_range: '{{field}} nằm ngoài khoảng cho phép. Hãy sửa rồi xuất lại.',
    e_office_field_twice: '{{field}} bị lặp. Hãy bỏ một dòng rồi xuất lại.',
  },
  {
    arrival_number_taken:
      'Arrival number {{number}} of {{year}} is used for “{{subject}}”. Take the next one, or change the other line first.',
    arrival_in_future:
      'The day of arrival {{date}} lies after today ({{today}}). Enter the day on which it came.',
    arrival_before_issue:
      'The day of arrival {{date}} lies before the day of the document ({{issued}}). Check both days.',
    forwarded_before_arrival:
      'It was forwarded on {{forwarded}}, before it came on {{date}}. Check both days.',
    message_taken_over:
      'This message is in the register as number {{number}} of {{date}} and isn’t entered again.',
    incoming_file_empty: 'The file “{{name}}” is empty. Leave it out or choose the right one.',
    status_document_unknown:
      'No outgoing document fits {{number}} of the status message. Check number and day of issue in the register.',
    status_known: 'This status of {{number}} is in the register already.',
    status_reason_missing: 'Say why {{receiver}} refused.',
    answered_without_day:
      'The document “{{subject}}” that came in has no day of issue. Enter it in the register of incoming documents and choose again.',
    not_handed_over: '“{{subject}}” was not exported yet, so nobody has it. Export it first.',
    document_recalled:
      '“{{subject}}” was recalled on {{date}} ({{reason}}). To send it all the same use “Send again” on the e-office page and give a reason, or write a new document.',
    document_stands:
      '“{{subject}}” is neither recalled nor replaced and is exported as ever. Load the page anew.',
    document_replaced: '{{by}} took the place of “{{subject}}”. Take it out of the selection.',
    document_superseded:
      '{{by}} took the place of “{{subject}}”, which doesn’t go out any more; send the replacement. Where a receiver needs this very one, use “Send again” on the e-office page and give a reason.',
    replaced_by_itself: '“{{subject}}” can’t take its own place. Take it out of the selection.',
    follow_up_unnumbered:
      '“{{subject}}” has no number and day of issue in the register, by which a message names it. Enter those that the e-office gave, then try again.',
    receivers_by_update:
      '“{{subject}}” went to the e-office. To change its receivers use “Update”, so that they are told.',
    nothing_updated:
      'Receivers, urgency, due day and copies of “{{subject}}” are as before: nothing to tell.',
    receiver_unidentified:
      '“{{name}}” has no identifier, so the update can’t name it. Enter it in Settings › Receivers, then try again.',
    package_not_as_written:
      'The package written into {{folder}} reads back otherwise ({{files}}), so it was taken away and doesn’t count as handed over. Check the disk and the virus scanner, then export again.',
    package_left_differing:
      'The package reads back otherwise ({{files}}), so it doesn’t count as handed over, but something holds it. Don’t send it; remove {{path}} and export again.',
    package_unreadable: 'The package {{name}} can’t be read. It was removed, moved or damaged; export again.',
    package_without_manifest:
      'The package {{name}} has no manifest.json and can’t be checked. It may not be one of this program.',
    package_manifest_damaged:
      'manifest.json of the package {{name}} is damaged or was changed. Export again.',
    follow_up_answered: 'This message was answered for incoming document {{number}}.',
    follow_up_by_other:
      'The message comes from {{sender}}, but {{author}} issued the document, and nobody else recalls, updates or replaces it. Ask {{author}}; refuse the message, or enter it without a link.',
    answer_reason_missing: 'Say why you refuse; {{author}} is told.',
    outbox_missing:
      'The folder {{folder}} is missing. Make it again, check the network drive, or choose another one in Documents › E-office › Settings.',
    outbox_full:
      'The disk of the folder {{folder}} is full and nothing was written. Free some space, then export again.',
    outbox_no_rights:
      'There is no right to write into the folder {{folder}} and nothing was written. Ask for the right or choose another folder.',
    network_lost:
      'The connection to the folder {{folder}} broke while writing; no package was handed over. Check the network, then export again.',
    folder_not_whole: '“{{folder}}” is no whole path. Type one such as D:\\e-office or \\\\server\\share.',
    receiver_twice:
      'The receiver “{{name}}” stands twice in the list (by name or identifier). Remove one line.',
    document_type_unknown:
      'The type of the document isn’t in the list that the systems share. Mend the type and write the document anew.',
    e_office_field_missing:
      '{{field}} is empty, so that nothing was exported. Fill it in, then export again.',
    e_office_field_too_long:
      '{{field}} is longer than the {{limit}} characters that the system takes. Shorten it; nothing is cut off by itself.',
    e_office_field_out_of_range: '{{field}} is out of range. Mend it, then export again.',
    e_office_field_twice: '{{field}} stands twice. Remove one line, then export again.',
  },
);
