import { messages } from '../messages.ts';

/** Certificates, tokens, time stamps, the local service and what came back signed. */
export const signingErrors = messages(
  {
    wrong_passphrase: 'Mật khẩu của chứng thư số không đúng. Hãy nhập lại.',
    not_a_certificate_file: 'Tệp này không phải chứng thư số (.p12, .pfx).',
    certificate_expired: 'Chứng thư số đã hết hạn. Hãy dùng chứng thư số còn hiệu lực.',
    certificate_not_yet_valid:
      'Chứng thư số chưa đến ngày có hiệu lực. Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư số khác.',
    certificate_not_for_signing: 'Chứng thư số này không dùng để ký.',
    signature_invalid: 'Chữ ký trên tệp không còn đúng. Không xuất văn bản này.',
    signature_place_missing:
      'Không tìm thấy chỗ ký: không trang nào có tên “{{name}}” đứng riêng một dòng với khoảng trống phía trên. Hãy ký không kèm hình.',
    not_a_transparent_png:
      '“{{name}}” không phải ảnh PNG nền trong suốt (không xen kẽ). Hãy lưu ảnh thành PNG nền trong suốt rồi chọn lại.',
    mark_size_wrong:
      '“{{name}}” có kích thước {{width}} × {{height}} điểm ảnh. Cạnh dài phải từ {{least}} đến {{most}} điểm ảnh.',
    mark_picture_missing:
      'Chưa có ảnh chữ ký của {{name}}. Hãy thêm ảnh ở thẻ “Thiết lập ký số” hoặc ký không kèm hình.',
    seal_picture_missing:
      'Chưa có ảnh con dấu của cơ quan. Hãy thêm ảnh ở thẻ “Thiết lập ký số” hoặc ký không kèm hình.',
    no_certificate_in_file:
      'Tệp {{name}} không có chứng thư số hay danh sách thu hồi nào đọc được. Hãy chọn tệp .cer, .crt, .pem, .p7b hoặc .crl do tổ chức chứng thực cấp.',
    already_trusted: 'Mọi thứ trong tệp {{name}} đã được cài trước đó.',
    time_stamp_unreachable:
      'Không kết nối được máy chủ cấp dấu thời gian {{address}} ({{detail}}). Văn bản chưa được ký. Hãy kiểm tra mạng, hoặc bỏ địa chỉ này ở thẻ “Thiết lập ký số”.',
    time_stamp_timeout:
      'Máy chủ cấp dấu thời gian {{address}} không trả lời sau {{seconds}} giây. Văn bản chưa được ký. Hãy thử lại sau.',
    time_stamp_refused:
      'Máy chủ cấp dấu thời gian {{address}} từ chối (mã {{status}}) {{said}}. Văn bản chưa được ký. Hãy hỏi nơi quản lý máy chủ.',
    time_stamp_wrong:
      'Dấu thời gian của {{address}} không dùng được ({{detail}}). Văn bản chưa được ký. Hãy kiểm tra địa chỉ máy chủ.',
    token_library_unset:
      'Chưa chọn tệp trình điều khiển PKCS#11 của thiết bị. Hãy chọn ở thẻ “Thiết lập ký số”.',
    token_library_missing:
      'Không đọc được tệp trình điều khiển {{library}} ({{detail}}). Hãy cài phần mềm của thiết bị hoặc sửa đường dẫn ở thẻ “Thiết lập ký số”.',
    token_library_wrong:
      '{{library}} không phải trình điều khiển PKCS#11 dùng được ({{detail}}). Hãy chọn đúng tệp do nhà cung cấp thiết bị cài đặt.',
    token_library_bits:
      'Trình điều khiển {{library}} dành cho chương trình {{made}}, còn Sổ Vàng chạy {{own}}. Hãy chọn tệp {{own}} (64-bit thường nằm trong System32, 32-bit trong SysWOW64).',
    token_driver_crashed:
      'Trình điều khiển {{library}} bị dừng đột ngột. Văn bản chưa được ký và dữ liệu không bị ảnh hưởng. Hãy rút thiết bị, cắm lại rồi ký lại.',
    token_timeout:
      'Thiết bị không trả lời sau {{seconds}} giây. Văn bản chưa được ký. Hãy rút thiết bị, cắm lại rồi ký lại.',
    token_missing: 'Không thấy thiết bị có chứng thư số đã chọn. Hãy cắm thiết bị rồi bấm “Tìm thiết bị”.',
    token_removed:
      'Thiết bị bị rút ra hoặc mất kết nối trong lúc ký ({{detail}}). Văn bản chưa được ký. Hãy cắm lại thiết bị rồi ký lại.',
    token_pin_wrong:
      'Mã PIN không đúng. Chương trình chỉ thử một lần. Nhập sai 3 lần liên tiếp, thiết bị sẽ bị khóa; hãy xem lại mã PIN trước khi ký lại.',
    token_pin_final_try:
      'Mã PIN không đúng và thiết bị chỉ còn 1 lần thử. Sai lần nữa, thiết bị sẽ bị khóa. Hãy hỏi lại mã PIN trước khi ký.',
    token_pin_locked: 'Thiết bị đã bị khóa vì nhập sai mã PIN. Hãy liên hệ nơi cấp chứng thư số để mở khóa.',
    token_pin_length:
      'Thiết bị không nhận mã PIN có độ dài hoặc ký tự như vậy. Mã PIN chưa bị tính là nhập sai. Hãy nhập lại.',
    token_key_missing:
      'Thiết bị có chứng thư số nhưng không có khóa bí mật đi kèm ({{detail}}). Hãy chọn chứng thư số khác.',
    token_failed:
      'Thiết bị báo lỗi ({{detail}}). Văn bản chưa được ký. Hãy rút thiết bị, cắm lại rồi ký lại.',
    service_off: 'Dịch vụ ký cục bộ đang tắt. Hãy bật ở thẻ “Thiết lập ký số”.',
    service_unconfirmed:
      'Chưa xác nhận chứng thư của dịch vụ ký cục bộ. Hãy bấm “Kiểm tra” ở thẻ “Thiết lập ký số”, đối chiếu rồi lưu.',
    service_unreachable:
      'Không kết nối được dịch vụ ký {{address}} ({{detail}}). Hãy mở phần mềm ký trên máy này rồi thử lại.',
    service_timeout: 'Dịch vụ ký {{address}} không trả lời sau {{seconds}} giây. Văn bản chưa được ký.',
    service_closed:
      'Dịch vụ ký {{address}} đóng kết nối mà không trả lời. Văn bản chưa được ký. Hãy thử lại.',
    service_certificate_changed:
      'Chứng thư của dịch vụ ký {{address}} khác với chứng thư đã xác nhận nên không gửi văn bản. Nếu phần mềm ký vừa được cài lại, hãy kiểm tra và xác nhận lại ở thẻ “Thiết lập ký số”.',
    service_answer_wrong:
      'Dịch vụ ký {{address}} trả lời không đúng dạng. Văn bản chưa được ký. Hãy kiểm tra địa chỉ và phiên bản phần mềm ký.',
    service_refused: 'Dịch vụ ký báo không thành công (mã {{status}}): {{said}}. Văn bản chưa được ký.',
    service_file_missing: 'Dịch vụ ký báo thành công nhưng không gửi lại tệp đã ký. Hãy ký lại.',
    returned_file_wrong:
      'Dịch vụ ký trả về tệp không nhận được, văn bản chưa được ghi là đã ký. $t(verify:{{reason}}) Hãy ký lại, hoặc ký bằng cách khác.',
  },
  {
    wrong_passphrase: 'The passphrase of the certificate is wrong. Type it again.',
    not_a_certificate_file: 'This file is not a certificate (.p12, .pfx).',
    certificate_expired: 'The certificate has expired. Use one that is valid.',
    certificate_not_yet_valid:
      'The certificate is not valid yet. Check the clock of this PC, or use another one.',
    certificate_not_for_signing: 'This certificate is not for signing.',
    signature_invalid: 'The signature of the file is not valid. It is not exported.',
    signature_place_missing:
      'There is no place to sign: no page has the name “{{name}}” on a line of its own with a blank above it. Sign without a picture.',
    not_a_transparent_png:
      '“{{name}}” is not a transparent PNG (without interlacing). Save the picture as one and choose it again.',
    mark_size_wrong:
      '“{{name}}” has {{width}} × {{height}} pixels. Its longer side must have {{least}} to {{most}}.',
    mark_picture_missing:
      'There is no picture of the signature of {{name}}. Add it in the tab “Signing settings” or sign without a picture.',
    seal_picture_missing:
      'There is no picture of the office’s seal. Add it in the tab “Signing settings” or sign without a picture.',
    no_certificate_in_file:
      'No certificate or revocation list in {{name}} could be read. Choose a .cer, .crt, .pem, .p7b or .crl file of the authority.',
    already_trusted: 'Everything in {{name}} is installed already.',
    time_stamp_unreachable:
      'The time-stamp authority {{address}} can’t be reached ({{detail}}). Nothing was signed. Check the network, or take the address out of the tab “Signing settings”.',
    time_stamp_timeout:
      'The time-stamp authority {{address}} gave no answer within {{seconds}} seconds. Nothing was signed. Try again later.',
    time_stamp_refused:
      'The time-stamp authority {{address}} refused (status {{status}}) {{said}}. Nothing was signed. Ask whoever runs it.',
    time_stamp_wrong:
      'The time stamp of {{address}} doesn’t hold ({{detail}}). Nothing was signed. Check the address.',
    token_library_unset: 'No PKCS#11 driver of the token is set. Choose it in the tab “Signing settings”.',
    token_library_missing:
      'The driver {{library}} can’t be read ({{detail}}). Install the token’s software or correct the path in the tab “Signing settings”.',
    token_library_wrong:
      '{{library}} is not a PKCS#11 driver that works ({{detail}}). Choose the file that the token’s vendor installed.',
    token_library_bits:
      'The driver {{library}} is made for {{made}} programs, and Sổ Vàng runs as {{own}}. Choose the {{own}} file (64-bit ones usually lie in System32, 32-bit ones in SysWOW64).',
    token_driver_crashed:
      'The driver {{library}} crashed. Nothing was signed and no data were touched. Plug the token out and in again, then sign again.',
    token_timeout:
      'The token gave no answer within {{seconds}} seconds. Nothing was signed. Plug it out and in again, then sign again.',
    token_missing: 'No token with the chosen certificate is there. Plug it in and press “Find tokens”.',
    token_removed:
      'The token was removed or lost its connection while signing ({{detail}}). Nothing was signed. Plug it in and sign again.',
    token_pin_wrong:
      'The PIN is wrong. It was tried once. Three wrong ones in a row lock the token; make sure of the PIN before signing again.',
    token_pin_final_try:
      'The PIN is wrong and the token has 1 try left. Another wrong one locks it. Ask for the PIN before signing.',
    token_pin_locked: 'The token is locked after wrong PINs. Ask the issuer of the certificate to unlock it.',
    token_pin_length:
      'The token takes no PIN of this length or with these characters. It did not count as a wrong one. Type it again.',
    token_key_missing:
      'The token has the certificate, but not its private key ({{detail}}). Choose another certificate.',
    token_failed:
      'The token reported an error ({{detail}}). Nothing was signed. Plug it out and in again, then sign again.',
    service_off: 'The local signing service is switched off. Switch it on in the tab “Signing settings”.',
    service_unconfirmed:
      'Nobody has confirmed the certificate of the signing service. Press “Test” in the tab “Signing settings”, compare it and save.',
    service_unreachable:
      'The signing service {{address}} can’t be reached ({{detail}}). Start it on this computer and try again.',
    service_timeout:
      'The signing service {{address}} gave no answer within {{seconds}} seconds. Nothing was signed.',
    service_closed:
      'The signing service {{address}} closed the connection without an answer. Nothing was signed. Try again.',
    service_certificate_changed:
      'The certificate of {{address}} is not the one that was confirmed, so nothing was sent. If the service was installed anew, test and confirm it again in the tab “Signing settings”.',
    service_answer_wrong:
      'The signing service {{address}} gave an answer that can’t be read. Nothing was signed. Check its address and version.',
    service_refused: 'The signing service did not succeed (status {{status}}): {{said}}. Nothing was signed.',
    service_file_missing: 'The signing service reported success, but brought no file back. Sign again.',
    returned_file_wrong:
      'What the service brought back can’t be taken, and the document was not entered as signed. $t(verify:{{reason}}) Sign again, or in another way.',
  },
);
