import { messages } from '../messages.ts';

/** Rules and what the office changed in them. */
export const lawErrors = messages(
  {
    law_provision_gone: 'Quy định này không còn trong tệp quy định. Hãy tải lại trang.',
    law_amendment_outside:
      '{{instrument}} có hiệu lực từ {{from}} đến {{to}}. Hãy chọn ngày áp dụng trong thời gian đó.',
    law_amendment_gone: 'Sửa đổi này đã được rút lại trước đó. Hãy tải lại trang.',
    law_nothing_changed:
      'Các giá trị vẫn như đang áp dụng vào ngày đã chọn. Hãy sửa giá trị hoặc chọn ngày khác.',
    law_value_unknown: 'Quy định không có giá trị “{{path}}”. Hãy tải lại trang.',
    law_value_missing: '{{label}}: chưa có nội dung. Hãy nhập.',
    law_value_too_small: '{{label}}: không được nhỏ hơn {{minimum}}. Hãy nhập lại.',
    law_value_too_big: '{{label}}: không được lớn hơn {{maximum}}. Hãy nhập lại.',
    law_value_not_allowed: '{{label}}: giá trị này không dùng được. Hãy nhập lại.',
    voting_share_out_of_reach:
      '{{label}}: không thể đạt được (quá 100 %, hoặc “trên 100 %”). Hãy nhập tỷ lệ nhỏ hơn.',
    voting_before_first_set:
      'Ngày {{date}} trước ngày đầu tiên có quy tắc biểu quyết ({{first}}). Hãy nhập ngày sau đó.',
  },
  {
    law_provision_gone: 'This provision is no longer in the law files. Reload the page.',
    law_amendment_outside:
      '{{instrument}} is in force from {{from}} to {{to}}. Choose a day within that time.',
    law_amendment_gone: 'This amendment was withdrawn before. Reload the page.',
    law_nothing_changed: 'The values are those in force on that day. Change a value or choose another day.',
    law_value_unknown: 'The provision has no value “{{path}}”. Reload the page.',
    law_value_missing: '{{label}}: nothing was typed. Fill it in.',
    law_value_too_small: '{{label}}: must not be less than {{minimum}}. Type it again.',
    law_value_too_big: '{{label}}: must not be more than {{maximum}}. Type it again.',
    law_value_not_allowed: '{{label}}: this value can’t be used. Type it again.',
    voting_share_out_of_reach:
      '{{label}}: can’t be reached (over 100 %, or “more than 100 %”). Type a smaller share.',
    voting_before_first_set:
      'The day {{date}} lies before the first voting rules ({{first}}). Type a later day.',
  },
);
