import { messages } from '../messages.ts';

/** Rounds, nominations, dossiers and their letters. */
export const dossiersErrors = messages(
  {
    already_proposed: '{{unit}} đã được đề nghị {{award}}.',
    award_not_for_subject: '{{award}} không dành cho đối tượng này.',
    proposal_in_ballot:
      '{{name}} đang có trong một cuộc biểu quyết chưa xong nên không đưa ra biểu quyết lần nữa được.',
    round_name_taken: 'Trong năm đã có đợt khen thưởng tên “{{name}}”. Hãy dùng tên khác.',
    round_closed: 'Đợt “{{name}}” đã khóa nên không nhận thêm hồ sơ. Hãy mở lại đợt hoặc chọn đợt khác.',
    nominee_name_missing: 'Chưa có tên người hoặc tập thể được đề nghị. Hãy nhập tên.',
    award_unknown: 'Chưa nhận ra danh hiệu, hình thức khen thưởng. Hãy chọn trong danh mục.',
    unit_ended: '{{unit}} đã ngừng hoạt động từ sau ngày {{date}}. Hãy chọn đơn vị kế thừa.',
    dossier_stale: '{{names}}: hồ sơ vừa được sửa ở cửa sổ khác. Hãy xem lại nội dung mới rồi sửa tiếp.',
    dossier_field_fixed:
      '{{names}}: hồ sơ đã trình nên không sửa được tên, đơn vị và hình thức đề nghị. Hãy đưa hồ sơ về bước thẩm định (có lý do) rồi sửa.',
    dossier_in_ballot:
      '{{names}}: hồ sơ có trong cuộc bỏ phiếu của Hội đồng nên không thay đổi được. Kết quả lấy theo biên bản kiểm phiếu.',
    dossier_in_decision:
      '{{names}}: hồ sơ đã có trong quyết định khen thưởng nên không thay đổi được. Hãy đưa ra khỏi dự thảo quyết định trước, hoặc đính chính trong sổ khen thưởng.',
    dossier_sent_back:
      '{{names}}: hồ sơ đang trả lại hoặc chờ bổ sung nên không đưa ra biểu quyết được. Hãy tiếp nhận lại hồ sơ hoặc bỏ khỏi danh sách.',
    dossier_incomplete:
      '{{names}}: còn thiếu tài liệu bắt buộc hoặc chưa đủ điều kiện. Nếu vẫn trình, hãy ghi lý do.',
    dossier_overtaken: '{{names}}: hồ sơ đã được thay đổi sau thao tác này nên không hoàn tác, làm lại được.',
    stage_not_allowed: '{{names}}: không chuyển được từ bước hiện tại sang bước đã chọn.',
    stage_by_decision:
      '{{names}}: bước này do quyết định khen thưởng ghi. Hãy lập và ban hành quyết định ở mục Quyết định.',
    result_by_ballot: '{{names}}: kết quả do Hội đồng bỏ phiếu. Hãy đưa hồ sơ ra biểu quyết tại phiên họp.',
    step_reason_missing: 'Bước này cần ghi lý do (hoặc số biên bản, văn bản). Hãy nhập lý do.',
    value_not_allowed: '{{names}}: “{{value}}” không dùng được ở cột này. Hãy nhập lại.',
    date_in_future: 'Ngày {{date}} chưa tới. Hãy chọn ngày không muộn hơn hôm nay.',
    deadline_in_past: 'Hạn {{date}} đã qua. Hãy chọn ngày từ hôm nay trở đi.',
    letter_not_due:
      '{{names}}: hồ sơ không ở bước trả lại hoặc chờ bổ sung nên không có công văn. Hãy chuyển bước trước.',
    part_unknown: 'Thành phần hồ sơ này không còn trong quy định áp dụng. Hãy tải lại trang.',
    part_file_damaged: 'Không đọc lại được tệp “{{name}}” trong kho tệp. Hãy thêm lại tệp.',
  },
  {
    already_proposed: '{{unit}} is proposed for {{award}} already.',
    award_not_for_subject: '{{award}} is not for this kind of subject.',
    proposal_in_ballot: '{{name}} is in a ballot that isn’t decided and can’t be put to another.',
    round_name_taken: 'There is a round named “{{name}}” in this year already. Choose another name.',
    round_closed:
      'The round “{{name}}” is closed and takes no more dossiers. Open it again or choose another.',
    nominee_name_missing: 'The person or collective has no name. Type it.',
    award_unknown: 'The title or form was not recognised. Choose it from the catalogue.',
    unit_ended: '{{unit}} ended on {{date}}. Choose its successor.',
    dossier_stale: '{{names}}: changed in another window. Look at the new content, then edit again.',
    dossier_field_fixed:
      '{{names}}: presented already, so name, unit and award are fixed. Bring the dossier back to appraisal (with a reason), then edit.',
    dossier_in_ballot:
      '{{names}}: in a ballot of the council and can’t be changed. The result is the one of the tally.',
    dossier_in_decision:
      '{{names}}: in a decision and can’t be changed. Take it out of the draft first, or correct it in the register.',
    dossier_sent_back:
      '{{names}}: returned or waiting to be supplemented, so it can’t be put to a ballot. Receive it again or leave it out.',
    dossier_incomplete:
      '{{names}}: mandatory documents are missing or conditions are not met. To present it all the same, give a reason.',
    dossier_overtaken: '{{names}}: changed since, so the action can’t be undone or done again.',
    stage_not_allowed: '{{names}}: can’t go from its stage to the chosen one.',
    stage_by_decision: '{{names}}: this stage is set by a decision. Draft and issue it under Decisions.',
    result_by_ballot: '{{names}}: the council decides by ballot. Put the dossier to a ballot in a session.',
    step_reason_missing: 'This step needs a reason (or the number of the record). Type it.',
    value_not_allowed: '{{names}}: “{{value}}” can’t be used in this column. Type it again.',
    date_in_future: '{{date}} lies in the future. Choose a day up to today.',
    deadline_in_past: '{{date}} has passed. Choose a day from today on.',
    letter_not_due:
      '{{names}}: neither returned nor waiting to be supplemented, so there is no letter. Move it first.',
    part_unknown: 'The rules don’t ask for this document any more. Load the page again.',
    part_file_damaged: 'The file “{{name}}” can’t be read back from the store. Add it again.',
  },
);
