import { messages } from '../messages.ts';

/** Sessions, agenda, attendance, votes and rehearsals. */
export const meetingsErrors = messages(
  {
    meeting_ended: 'Phiên họp đã kết thúc nên không sửa được.',
    meeting_locked:
      'Hồ sơ phiên họp đã khóa nên không thay đổi gì được nữa. Nội dung cần sửa phải được xem xét ở một phiên họp mới.',
    minutes_missing: 'Phiên họp chưa có biên bản. Hãy lập biên bản trước khi khóa hồ sơ.',
    no_paper_ballots:
      'Phiên họp không có cuộc bỏ phiếu nào bằng phiếu giấy nên không có biên bản kiểm phiếu.',
    minutes_outdated:
      'Kết quả “{{title}}” được niêm phong sau khi lập biên bản. Hãy lập lại biên bản trước khi khóa hồ sơ.',
    meeting_ends_before_start: 'Giờ kết thúc phải sau giờ bắt đầu ({{startTime}}).',
    meeting_not_started: 'Phiên họp chưa khai mạc. Hãy bấm “Khai mạc” trước.',
    quorum_not_met: 'Có mặt {{present}} thành viên, cần ít nhất {{needed}}. Chưa đủ điều kiện họp.',
    chair_missing: 'Hãy chọn chủ trì và thư ký phiên họp trước.',
    no_item_open: 'Chưa mở mục chương trình nào. Hãy mở mục đang bàn rồi mời phát biểu.',
    poll_open: 'Còn cuộc biểu quyết “{{title}}” chưa kết thúc.',
    poll_closed: 'Cuộc biểu quyết đã đóng. Kết quả không sửa được nữa.',
    poll_not_open: 'Cuộc biểu quyết chưa mở.',
    poll_not_closed: 'Cuộc biểu quyết chưa đóng. Hãy đóng trước khi niêm phong.',
    poll_sealed: 'Kết quả đã niêm phong, không sửa được nữa. Nếu sai, hãy lập bản đính chính.',
    tie_open:
      'Các trường hợp bằng phiếu ở vị trí cuối: {{names}}. Chủ tịch Hội đồng cần chọn trước khi niêm phong.',
    poll_empty: 'Cuộc biểu quyết chưa có trường hợp nào.',
    poll_not_draft: 'Cuộc biểu quyết đã mở nên không đổi hình thức được nữa.',
    poll_not_sealed: 'Kết quả chưa niêm phong. Hãy niêm phong trước khi cho biểu quyết lại.',
    poll_superseded: 'Kết quả này đã được bản đính chính thay thế. Hãy đính chính trên bản đang có hiệu lực.',
    poll_in_decision:
      'Quyết định số {{decision}} đã ban hành có trường hợp thuộc cuộc biểu quyết này nên không đính chính được. Hãy thu hồi hoặc sửa đổi quyết định trước.',
    count_begun:
      'Đã nhập kết quả kiểm phiếu nên không đổi cách biểu quyết, không tách hay gộp danh sách được nữa.',
    no_list: 'Cuộc biểu quyết này lấy ý kiến từng trường hợp, không có danh sách để tách.',
    list_without_ranks:
      'Biểu quyết cả danh sách thì mọi trường hợp có cùng số phiếu nên không xếp thứ tự theo chỉ tiêu được. Hãy bỏ chỉ tiêu hoặc biểu quyết từng trường hợp.',
    method_not_of_mode:
      'Hình thức biểu quyết không hợp với phiên: họp trực tiếp thì bỏ phiếu, giơ tay hoặc nhất trí; lấy ý kiến bằng văn bản thì gửi phiếu.',
    ballot_required: 'Hình thức khen thưởng này phải bỏ phiếu ({{article}}). Hãy chọn bỏ phiếu kín.',
    ballots_exhausted:
      '{{name}} đã được biểu quyết đủ {{most}} lần trong phiên này ({{article}}), không biểu quyết lại được nữa.',
    nobody_failed: 'Mọi trường hợp đều đạt, không có ai để biểu quyết lại.',
    no_tie: 'Không có trường hợp nào bằng phiếu ở chỉ tiêu cuối.',
    choice_not_fitting: 'Hãy chọn đúng {{places}} trong số các trường hợp bằng phiếu.',
    recused_in_list:
      'Có thành viên không tham gia biểu quyết các trường hợp sau, nên phải tách ra khỏi danh sách trước khi mở: {{names}}.',
    conflicts_undecided:
      'Còn {{count}} trường hợp xung đột lợi ích chưa xác nhận hay bỏ qua. Hãy giải quyết trước khi mở biểu quyết.',
    conflict_fixed: 'Cuộc biểu quyết “{{title}}” đã mở: thành phần biểu quyết không đổi được nữa.',
    written_round_not_allowed:
      'Quy chế của Hội đồng ({{article}}) không cho lấy ý kiến bằng văn bản thay phiên họp. Hãy sửa quy tắc biểu quyết nếu Quy chế đã đổi.',
    count_entries_differ:
      'Hai lần nhập khác nhau ở {{count}} số. Bấm F9 để đến từng chỗ, xem lại phiếu rồi sửa lần nhập sai.',
    team_head_missing: 'Tổ kiểm phiếu phải có đúng một tổ trưởng. Hãy chọn ai làm tổ trưởng.',
    team_member_twice: '{{name}} có hai lần trong tổ kiểm phiếu. Hãy bỏ bớt một dòng.',
    team_agree_missing: 'Hãy nhập số thành viên giơ tay đồng ý.',
    team_agree_over_present:
      'Số giơ tay ({{agree}}) nhiều hơn số thành viên có mặt ({{present}}). Hãy đếm lại.',
    tally_not_reconciled: 'Số phiếu chưa khớp: {{detail}}',
    no_rule: 'Chưa có quy tắc biểu quyết nào cho ngày {{date}}. Hãy kiểm tra ngày họp.',
    agenda_item_in_use: 'Mục này đã có biểu quyết nên không bỏ được.',
    agenda_title_missing: 'Mục chương trình chưa có tên. Hãy gõ tên mục.',
    substitute_not_allowed:
      '{{name}}: Hội đồng không cho phép người khác dự thay ({{article}}). Hãy ghi vắng hoặc lấy ý kiến bằng văn bản.',
    substitute_missing: '{{name}}: chưa có tên người dự thay. Hãy ghi họ tên, chức vụ và văn bản cử dự.',
    already_in_room: '{{name}} đang có mặt trong phòng họp nên không ghi đến được nữa.',
    not_in_room: '{{name}} đang không có mặt trong phòng họp nên không ghi rời được.',
    attendance_time_back:
      '{{name}}: lần ghi trước lúc {{time}}, nên giờ mới không thể sớm hơn. Hãy sửa giờ hoặc hoàn tác lần ghi trước.',
    nobody_absent:
      'Không có thành viên nào vắng mặt. Hãy ghi vắng ở thẻ Thành phần trước khi in phiếu lấy ý kiến.',
    nothing_to_ask:
      'Không có trường hợp nào để lấy ý kiến: chưa có cuộc biểu quyết nào chờ kiểm phiếu mà ý kiến bằng văn bản được tính, hoặc thành viên không tham gia biểu quyết trường hợp nào vì xung đột lợi ích. Hãy đưa các trường hợp ra biểu quyết, hoặc xem lại xung đột lợi ích.',
    attendance_event_followed:
      '{{name}} còn lần ghi sau đó lúc {{time}}. Hãy hoàn tác lần ghi sau cùng trước.',
    attendance_fixed: 'Đã có biểu quyết được đóng nên điểm danh và ngày họp không sửa được nữa.',
    meeting_not_ended: 'Hãy kết thúc phiên họp trước khi lập biên bản.',
    seal_broken:
      'Số phiếu của “{{title}}” trong sổ không còn khớp mã niêm phong nên không lập biên bản. Hãy giữ nguyên tệp dữ liệu và báo người phụ trách.',
    rehearsal_only_once: 'Đây đã là buổi diễn tập. Hãy kết thúc diễn tập rồi bắt đầu lại từ sổ thật.',
    not_a_rehearsal: 'Chỉ được điền số liệu giả trong buổi diễn tập. Sổ thật không thay đổi.',
    not_in_rehearsal:
      'Việc này không làm được khi diễn tập, vì kết quả sẽ ra khỏi bản sao diễn tập. Hãy kết thúc diễn tập và làm trong sổ thật.',
    no_poll_open: 'Không có cuộc biểu quyết nào đang mở. Hãy mở biểu quyết rồi điền số liệu giả.',
  },
  {
    meeting_ended: 'The meeting has ended and can’t be changed.',
    meeting_locked:
      'The file of the meeting is locked and nothing about it can change. What must be put right needs another meeting.',
    minutes_missing: 'The meeting has no minutes. Write them before you lock it.',
    no_paper_ballots: 'No vote of the meeting was counted on papers, so there are no counting minutes.',
    minutes_outdated:
      'The result of “{{title}}” was sealed after the minutes were written. Write them anew before you lock the meeting.',
    meeting_ends_before_start: 'The meeting must end after it began ({{startTime}}).',
    meeting_not_started: 'The meeting has not begun. Press “Begin” first.',
    quorum_not_met: '{{present}} members are present, {{needed}} are needed. There is no quorum.',
    chair_missing: 'Choose the chair and the secretary of the meeting first.',
    no_item_open: 'No agenda item is open. Open the item that is dealt with, then give the floor.',
    poll_open: 'The ballot “{{title}}” has not ended.',
    poll_closed: 'The ballot is closed. Its result can’t change.',
    poll_not_open: 'The ballot is not open.',
    poll_not_closed: 'The ballot is not closed. Close it before sealing.',
    poll_sealed: 'The result is sealed and can’t change. Correct it by a record that supersedes it.',
    tie_open: 'These share the last place: {{names}}. The chair has to choose before sealing.',
    poll_empty: 'The ballot has no items.',
    poll_not_draft: 'The vote is open, so the way it is held can’t change any more.',
    poll_not_sealed: 'The result is not sealed. Seal it before voting again.',
    poll_superseded: 'A correction has taken the place of this result. Correct the one that stands.',
    poll_in_decision:
      'The issued decision no. {{decision}} names somebody in this vote, so it can’t be corrected. Revoke or amend the decision first.',
    count_begun:
      'Figures have been entered, so neither the way of voting nor the list can be changed any more.',
    no_list: 'Each item of this vote is voted on by itself; there is no list to carve out of.',
    list_without_ranks:
      'Voted on as a list, all have the same votes and can’t be ranked within a limit. Drop the limit or vote item by item.',
    method_not_of_mode:
      'This way of voting doesn’t fit the session: in a room by ballot, hands or consent; in writing by sheets.',
    ballot_required: 'This award needs a ballot ({{article}}). Choose the secret ballot.',
    ballots_exhausted:
      '{{name}} has been voted on {{most}} times in this session ({{article}}), which is all there may be.',
    nobody_failed: 'Everybody passed; there is nobody to vote on again.',
    no_tie: 'Nobody shares the last place.',
    choice_not_fitting: 'Choose exactly {{places}} of those who have equal votes.',
    recused_in_list:
      'Members keep out of the vote on these, so they must be carved out of the list before it opens: {{names}}.',
    conflicts_undecided:
      '{{count}} conflicts of interest are neither confirmed nor dismissed. Deal with them before opening the vote.',
    conflict_fixed: 'The vote “{{title}}” has been opened: who takes part in it can’t change any more.',
    written_round_not_allowed:
      'The council’s regulation ({{article}}) has no rounds in writing in place of a session. Amend the voting rules if it has changed.',
    count_entries_differ:
      'The two entries differ in {{count}} figures. Go through them with F9 and mend whichever is wrong.',
    team_head_missing: 'The counting team needs exactly one head. Choose who leads it.',
    team_member_twice: '{{name}} is named twice in the counting team. Remove one of the lines.',
    team_agree_missing: 'Type how many members raised their hands.',
    team_agree_over_present: '{{agree}} hands are more than the {{present}} members present. Count again.',
    tally_not_reconciled: 'The counts don’t add up: {{detail}}',
    no_rule: 'There is no voting rule for {{date}}. Check the date of the meeting.',
    agenda_item_in_use: 'This item has a ballot and can’t be removed.',
    agenda_title_missing: 'The agenda item has no title. Type one.',
    substitute_not_allowed:
      '{{name}}: the council allows no substitutes ({{article}}). Mark the member absent or take a written opinion.',
    substitute_missing: '{{name}}: the substitute is not named. Enter name, post and letter.',
    already_in_room: '{{name}} is in the room already.',
    not_in_room: '{{name}} is not in the room.',
    attendance_time_back: '{{name}}: the entry before is of {{time}}, so the new one can’t be earlier.',
    nobody_absent: 'No member is absent. Mark absences on the tab of the attendance first.',
    nothing_to_ask:
      'There is nothing to ask: no vote that is still to be counted takes opinions in writing, or the member keeps out of every case. Put cases to the vote, or look at the conflicts of interest.',
    attendance_event_followed: '{{name}} has a later entry of {{time}}. Take that one back first.',
    attendance_fixed: 'A ballot was closed, so the attendance and the date can’t change any more.',
    meeting_not_ended: 'End the meeting before writing its minutes.',
    seal_broken:
      'The counts of “{{title}}” no longer match their seal, so no minutes are written. Leave the data as they are and tell whoever is in charge.',
    rehearsal_only_once: 'This is a rehearsal already. End it and begin again from the real book.',
    not_a_rehearsal: 'Figures are made up in a rehearsal only. The real book has not changed.',
    not_in_rehearsal:
      'This can’t be done in a rehearsal, since its result would leave the copy. End the rehearsal and do it in the real book.',
    no_poll_open: 'No vote is open. Open one, then have figures made up for it.',
  },
);
