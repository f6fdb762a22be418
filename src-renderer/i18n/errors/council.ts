import { messages } from '../messages.ts';

/** The council, its members and its terms. */
export const councilErrors = messages(
  {
    council_missing: 'Chưa có Hội đồng. Hãy nhập Hội đồng và quyết định thành lập trước.',
    council_not_on_day:
      'Ngày {{date}} không có Hội đồng nào trong nhiệm kỳ. Hãy nhập quyết định của nhiệm kỳ đó ở trang Hội đồng, hoặc chọn ngày khác.',
    council_out_of_term:
      '{{name}}: nhiệm kỳ từ {{from}} đến {{to}}, không có ngày {{date}}. Hãy chọn Hội đồng hoặc ngày khác.',
    council_without_members:
      '{{name}}: chưa có thành viên nào vào ngày {{date}}. Hãy nhập thành viên ở trang Hội đồng trước.',
    council_same_day:
      '{{name}}: đã có quyết định có hiệu lực từ {{date}}. Hãy sửa quyết định đó hoặc nhập ngày khác.',
    council_terms_overlap:
      'Nhiệm kỳ trùng ngày với quyết định {{decision}} (từ {{from}} đến {{to}}). Mỗi ngày chỉ một quyết định có hiệu lực: hãy sửa ngày.',
    second_chair: 'Hội đồng đã có Chủ tịch là {{name}}. Hãy kết thúc nhiệm kỳ của người đó trước.',
    member_outside_term:
      '{{name}}: ngày bắt đầu phải nằm trong nhiệm kỳ của Hội đồng, từ {{from}} đến {{to}}. Hãy nhập lại ngày.',
    member_twice: '{{name}}: đã là thành viên với chức vụ này từ {{from}}. Hãy sửa dòng đã có.',
    member_replaced: '{{name}} đã có người thay là {{by}}. Hãy thay {{by}}, hoặc sửa {{by}}.',
    member_in_session:
      'Không xóa được {{name}}: phiên họp “{{title}}” ngày {{date}} đã ghi người này (điểm danh, biểu quyết hoặc xung đột lợi ích). Hãy kết thúc nhiệm kỳ thay vì xóa.',
    replacement_not_later:
      'Người thay phải bắt đầu sau ngày đầu tiên của {{name}} ({{from}}). Hãy nhập ngày sau đó.',
  },
  {
    council_missing: 'There is no council yet. Enter the council and its decision first.',
    council_not_on_day:
      'No council is in its term on {{date}}. Enter the decision of that term on the page of the council, or choose another day.',
    council_out_of_term:
      '{{name}}: its term runs from {{from}} to {{to}}, without {{date}}. Choose another council or day.',
    council_without_members:
      '{{name}} has no members on {{date}}. Enter them on the page of the council first.',
    council_same_day: '{{name}}: another decision begins on {{date}}. Edit that one or type another day.',
    council_terms_overlap:
      'The term shares days with the decision {{decision}} (from {{from}} to {{to}}). One decision holds on each day: change the days.',
    second_chair: 'The council has a chair: {{name}}. End that term first.',
    member_outside_term:
      '{{name}}: the first day must lie in the term of the council, from {{from}} to {{to}}. Type the day again.',
    member_twice: '{{name}} is a member in this post since {{from}}. Edit the line that is there.',
    member_replaced: '{{name}} was replaced by {{by}} before. Replace {{by}}, or edit {{by}}.',
    member_in_session:
      '{{name}} can’t be removed: the session “{{title}}” of {{date}} has recorded the member (roll, votes or a conflict of interest). End the term instead.',
    replacement_not_later:
      'Who comes in must begin after the first day of {{name}} ({{from}}). Type a later day.',
  },
);
