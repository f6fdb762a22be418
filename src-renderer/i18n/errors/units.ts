import { messages } from '../messages.ts';

/** Units, their succession, clusters and blocks. */
export const unitsErrors = messages(
  {
    unit_name_taken: 'Đã có đơn vị tên “{{name}}”. Hãy dùng tên khác hoặc sửa đơn vị đã có.',
    unit_code_taken: 'Mã “{{code}}” đang thuộc về {{name}}. Hãy dùng mã khác.',
    ends_before_start: 'Ngày kết thúc phải sau ngày bắt đầu.',
    successor_missing: 'Chưa có đơn vị mới. Hãy chọn đơn vị nhận hoặc nhập đơn vị mới.',
    succession_into_itself: '{{name}} không thể nhập vào chính mình. Hãy bỏ đơn vị này ở một trong hai phía.',
    succession_circular:
      'Các bước sẽ thành vòng tròn: {{circle}}. Hãy xem lại đơn vị trước, đơn vị sau, hoặc xóa bước đã ghi sai.',
    predecessor_not_yet:
      '{{name}} chỉ có từ ngày {{from}}, sau ngày sắp xếp {{on}}. Hãy sửa ngày sắp xếp hoặc ngày bắt đầu của đơn vị.',
    successor_not_yet:
      'Đơn vị nhận {{name}} chỉ có từ ngày {{from}}, sau ngày sắp xếp {{on}}. Hãy sửa ngày sắp xếp hoặc ngày bắt đầu của đơn vị.',
    cluster_name_taken: 'Trong năm đã có cụm, khối tên “{{name}}”.',
    unit_in_other_cluster: '{{unit}} đã ở trong {{cluster}}. Mỗi đơn vị chỉ thuộc một cụm, khối trong năm.',
    member_has_scores:
      '{{unit}} đã có điểm, ý kiến hoặc minh chứng trong cụm này nên không bỏ ra được. Hãy xóa các nội dung đó trước.',
  },
  {
    unit_name_taken: 'There is a unit named “{{name}}” already. Use another name or edit that unit.',
    unit_code_taken: 'Code “{{code}}” belongs to {{name}}. Use another code.',
    ends_before_start: 'The last day must be after the first day.',
    successor_missing: 'There is no successor. Choose one or enter a new unit.',
    succession_into_itself: '{{name}} cannot go into itself. Take it out on one of the sides.',
    succession_circular:
      'The steps would form a circle: {{circle}}. Check predecessors and successors, or remove the step that is wrong.',
    predecessor_not_yet:
      '{{name}} begins on {{from}}, after the day of the change {{on}}. Mend the day of the change or the first day of the unit.',
    successor_not_yet:
      'The successor {{name}} begins on {{from}}, after the day of the change {{on}}. Mend the day of the change or the first day of the unit.',
    cluster_name_taken: 'The year has a cluster named “{{name}}” already.',
    unit_in_other_cluster: '{{unit}} is in {{cluster}} already. A unit belongs to one cluster a year.',
    member_has_scores:
      '{{unit}} has scores, texts or files in this cluster and can’t be taken out. Delete them first.',
  },
);
