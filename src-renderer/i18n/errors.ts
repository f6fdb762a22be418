import type { RefusalCode } from '../../src-main/contract/refusal.ts';
import { messages } from './messages.ts';

type Sentences = { readonly [Code in RefusalCode]: string } & {
  readonly unexpected: string;
  readonly disconnected: string;
};

/** One sentence per refusal: what happened, to which row, and what to do. */
export const errorMessages = messages(
  {
    not_found: 'Dữ liệu này không còn nữa. Hãy tải lại trang.',
    stale_revision: '“{{name}}” vừa được sửa ở cửa sổ khác. Hãy xem lại nội dung mới rồi sửa tiếp.',
    stale_cell:
      '{{unit}}, tiêu chí {{criterion}}: trong sổ đang là “{{stored}}”, bạn nhập “{{typed}}”. Ô này vừa được sửa ở nơi khác, hãy xem lại rồi nhập.',
    stale_remark:
      '{{unit}}, tiêu chí {{criterion}}: trong sổ đang ghi “{{stored}}”, bạn nhập “{{typed}}”. Nội dung này vừa được sửa ở nơi khác, hãy xem lại rồi nhập.',
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
    scheme_has_scores: 'Cụm đã có điểm theo bảng tiêu chí hiện tại nên không đổi bảng được.',
    scheme_unknown: 'Không có bảng tiêu chí “{{scheme}}” trong năm này.',
    scheme_frozen:
      'Cụm, khối đang hoặc đã được chấm theo bản này của “{{scheme}}” nên không sửa, không xóa được. Hãy tạo phiên bản mới.',
    scheme_name_taken: 'Trong năm đã có bảng tiêu chí tên “{{name}}”. Hãy dùng tên khác.',
    scheme_has_errors: 'Bảng “{{scheme}}” còn {{count}} lỗi. Hãy sửa hết lỗi rồi dùng.',
    scheme_not_awaited: 'Không có cụm, khối nào chờ phiên bản này của “{{scheme}}”.',
    scheme_cluster_locked:
      'Bảng điểm của {{cluster}} đang khóa nên chưa đổi phiên bản được. Hãy mở khóa (có lý do) trước.',
    scores_lose_criterion:
      'Có {{count}} điểm không còn tiêu chí trong phiên bản này, khác với số đã xem. Hãy xem lại ảnh hưởng rồi xác nhận.',
    schemes_in_year: 'Năm {{year}} đã có các bảng tiêu chí này nên không chép thêm.',
    year_not_later: 'Năm {{toYear}} không sau năm {{year}}. Hãy chọn năm sau.',
    criterion_code_taken: 'Dòng {{row}}: mã {{code}} đã có ở dòng trên. Hãy dùng mã khác.',
    criterion_group_unknown:
      'Dòng {{row}}: tiêu chí {{code}} thuộc nhóm {{group}} nhưng nhóm này không ở phía trên.',
    not_empty: 'Sổ đã có dữ liệu nên không nạp dữ liệu mẫu được.',
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
    sheet_locked: 'Lớp điểm hoặc bước này đã khóa. Hãy mở khóa (có lý do) rồi sửa.',
    score_over_maximum: '{{unit}}, tiêu chí {{criterion}}: {{value}} vượt điểm tối đa {{maximum}}.',
    score_below_zero: '{{unit}}, tiêu chí {{criterion}}: điểm không được nhỏ hơn 0.',
    score_below_minimum: '{{unit}}, tiêu chí {{criterion}}: {{value}} thấp hơn mức thấp nhất {{minimum}}.',
    score_off_step: '{{unit}}, tiêu chí {{criterion}}: {{value}} không phải bội số của {{step}}.',
    measure_mismatch:
      '{{unit}}, tiêu chí {{criterion}}: số liệu này không thuộc cách tính điểm của tiêu chí.',
    not_a_member: 'Đơn vị {{unit}} không thuộc cụm này.',
    not_a_criterion: 'Bảng tiêu chí không có tiêu chí {{criterion}}, hoặc đó là nhóm không nhập điểm.',
    nothing_to_undo: 'Không còn thao tác nào để hoàn tác.',
    nothing_to_redo: 'Không còn thao tác nào để làm lại.',
    undo_overtaken: '{{unit}}, tiêu chí {{criterion}} đã được sửa sau thao tác này nên không hoàn tác được.',
    reason_missing: 'Mở khóa cần ghi lý do.',
    reasons_missing:
      'Còn {{count}} ô chênh lệch chưa ghi lý do, đầu tiên là {{unit}}, tiêu chí {{criterion}}. Hãy ghi lý do rồi khóa.',
    stages_open:
      'Hãy khóa cả bốn bước tự chấm, cụm/khối chấm, giải trình và thẩm định trước khi khóa kết quả chính thức.',
    final_locked: 'Kết quả chính thức đã khóa. Muốn sửa, hãy mở khóa kết quả chính thức và ghi lý do trước.',
    file_empty: 'Tệp “{{name}}” không có nội dung. Hãy chọn lại tệp.',
    file_too_large:
      'Tệp “{{name}}” lớn hơn {{limit}} MB. Hãy nén, giảm độ phân giải hoặc chia tệp rồi đính kèm lại.',
    evidence_known: '{{unit}}, tiêu chí {{criterion}}: tệp này đã được đính kèm với tên “{{name}}”.',
    evidence_damaged:
      'Tệp minh chứng “{{name}}” trong kho bị thiếu hoặc hỏng. Hãy gỡ ra rồi đính kèm lại tệp gốc, hoặc phục hồi từ bản sao lưu.',
    date_outside_year: '{{unit}}: ngày {{date}} không hợp với năm {{year}}. Hãy kiểm tra lại ngày.',
    place_over_members: '{{unit}}: hạng {{place}} lớn hơn số đơn vị của cụm ({{members}}).',
    place_taken: 'Hạng {{place}} đã dành cho {{unit}}. Hãy chọn hạng khác hoặc sửa hạng của đơn vị đó.',
    staged_gone: 'Tệp này không còn chờ nữa. Hãy chọn lại tệp.',
    unit_unknown: 'Chưa nhận ra đơn vị “{{unit}}”. Hãy chọn đơn vị trong danh sách.',
    unit_without_cluster: '{{unit}} chưa thuộc cụm, khối nào của năm. Hãy xếp đơn vị vào cụm trước.',
    scheme_mismatch:
      'Tệp theo bảng “{{fileScheme}}” nhưng {{unit}} thuộc {{cluster}}, chấm theo bảng “{{clusterScheme}}”. Hãy chọn đúng tệp hoặc đúng đơn vị.',
    nothing_accepted: 'Chưa chọn điểm nào để nhận.',
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
    nobody_late: 'Không còn đơn vị nào nộp chậm trong đợt này nên không có ai để đôn đốc.',
    nothing_to_draft:
      'Sổ chưa có số liệu nào để soạn văn bản này. Hãy nhập hồ sơ, phiên họp hoặc kết quả liên quan trước.',
    ranking_not_final:
      'Kết quả của {{cluster}} chưa chốt. Hãy chốt kết quả ở bảng điểm trước khi soạn báo cáo.',
    draft_in_register: 'Bản thảo đã được lập thành văn bản trong sổ nên không xóa được.',
    draft_incomplete: 'Chưa lập được văn bản vì còn trống: {{parts}}. Hãy điền các phần này rồi lập lại.',
    due_before_issue: 'Hạn trả lời {{dueOn}} trước ngày ban hành {{issuedOn}}. Hãy chọn ngày muộn hơn.',
    number_without_date: 'Hãy nhập cả số và ngày ban hành, hoặc để trống cả hai khi còn là dự thảo.',
    document_signed: 'Văn bản đã ký nên không lập lại được.',
    document_not_signed: 'Văn bản chưa ký. Hãy ký trước khi xuất sang e-office.',
    document_handed_over:
      '“{{subject}}” đã xuất sang e-office nên không ký thêm được. Muốn thay đổi, hãy lập văn bản khác.',
    attachment_twice: 'Tệp “{{name}}” giống hệt tệp kèm “{{same}}” đã có. Không thêm lần nữa.',
    attachments_full: 'Văn bản đã có {{count}} tệp kèm. Hãy nén các tệp còn lại thành một tệp .zip rồi thêm.',
    attachment_type:
      'Hệ thống e-office không nhận loại tệp của “{{name}}”. Hãy lưu thành PDF, Word, Excel, ảnh (PNG, JPG) hoặc nén thành .zip rồi thêm lại.',
    attachment_signed: 'Tệp kèm “{{name}}” đã được ký bởi {{certificateName}}.',
    attachment_not_pdf:
      'Không ký được “{{name}}”: chỉ ký được tệp PDF không khóa. Hãy lưu tệp thành PDF rồi thêm lại.',
    attachment_before_document:
      'Hãy ký văn bản chính và cho số trước: chữ ký trên tệp kèm ghi số và ký hiệu của văn bản (Phụ lục I Nghị định 30/2020/NĐ-CP).',
    signatures_complete: 'Văn bản đã có {{count}} chữ ký, không ký thêm được nữa.',
    office_signed_last:
      '“{{subject}}” đã có chữ ký số của cơ quan. Văn thư ký sau cùng (Điều 13 Nghị định 30/2020/NĐ-CP), nên không ký thêm được.',
    number_taken: 'Số {{number}} đã dùng cho văn bản khác trong năm.',
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
    decision_by_other:
      '{{award}} do {{decidedBy}} quyết định, không thuộc thẩm quyền của Chủ tịch UBND tỉnh. Hãy lập tờ trình lên cấp có thẩm quyền.',
    decision_not_waiting:
      '{{name}} chưa có kết quả để quyết định (chưa đạt, đã rút hoặc đã trả lại hồ sơ). Hãy bỏ khỏi danh sách hoặc xử lý hồ sơ trước.',
    decision_named:
      '{{name}} đã có trong quyết định “{{decision}}”. Một đề nghị chỉ nằm trong một quyết định.',
    decision_issued:
      'Quyết định {{decision}} đã ban hành nên không sửa được nữa. Hãy ghi đính chính hoặc thu hồi trong sổ khen thưởng.',
    decision_empty: 'Quyết định chưa có ai trong danh sách. Hãy thêm ít nhất một trường hợp.',
    decision_text_missing:
      'Quyết định còn thiếu trích yếu, chức vụ hoặc họ tên người ký. Hãy điền đủ trước khi ghi số.',
    decision_date_future:
      'Ngày ban hành {{date}} sau hôm nay ({{today}}). Hãy ghi đúng ngày văn thư đã cấp số.',
    decision_before_meeting:
      'Ngày ban hành {{date}} trước ngày họp Hội đồng ({{meeting}}). Hãy kiểm tra lại ngày ghi trên quyết định.',
    decision_number_taken:
      'Số {{decision}} năm {{year}} đã dùng cho quyết định “{{title}}”. Hãy kiểm tra lại số văn thư đã cấp.',
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
    documents_differ:
      '{{title}} có {{count}} chỗ khác kết quả biểu quyết. Hãy sửa cho khớp, hoặc làm lại thao tác này rồi nêu lý do để đi tiếp.',
    differences_changed:
      'Những chỗ khác vừa thay đổi nên lý do chưa được ghi. Hãy đóng lại, thực hiện lại thao tác và xem các chỗ khác hiện nay.',
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
    prize_paid: 'Tiền thưởng của {{name}} đã ghi chi ngày {{date}}. Hãy bỏ dòng này khỏi phần chọn.',
    prize_revoked:
      'Khen thưởng của {{name}} đã bị thu hồi nên không chi tiền. Hãy bỏ dòng này khỏi phần chọn.',
    prize_not_due: '{{name}} không có tiền thưởng phải chi. Hãy bỏ dòng này khỏi phần chọn.',
    prize_not_paid: 'Tiền thưởng của {{name}} chưa chi nên không có gì để thu hồi.',
    prize_recovered: 'Tiền thưởng của {{name}} đã ghi thu hồi rồi.',
    movement_outside_year: 'Ngày {{date}} không thuộc năm {{year}} của quỹ. Hãy ghi đúng ngày trong năm.',
    paid_before_decision:
      'Ngày chi {{date}} trước ngày quyết định của {{name}} ({{decided}}). Hãy kiểm tra lại ngày.',
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
    issue_fixed:
      '“{{subject}}” đã ký với số {{number}} nên số và ngày ban hành không đổi được nữa. Hãy đối chiếu lại với e-office.',
    decision_not_issued:
      'Quyết định “{{title}}” chưa có số và ngày ban hành nên chưa vào sổ văn bản được. Hãy ghi số trước.',
    template_failed:
      'Mẫu Word “{{name}}” không điền được: sai ở trường {{field}}, đoạn thứ {{paragraph}} (“{{around}}”). Hãy sửa mẫu ở thẻ “Mẫu Word”.',
    template_failed_on_page:
      'Mẫu Word “{{name}}” không điền được: sai ở trường {{field}}, trang {{page}} (“{{around}}”). Hãy sửa mẫu ở thẻ “Mẫu Word”.',
    template_unreadable: 'Tệp của mẫu Word “{{name}}” không đọc được. Hãy tải mẫu lên lại ở thẻ “Mẫu Word”.',
    template_without_pdf:
      'Văn bản này làm theo mẫu Word “{{name}}”, mà máy này chưa có Word hay LibreOffice để làm tệp PDF từ mẫu. Hãy cài LibreOffice, hoặc dùng bố cục của chương trình.',
    template_pdf_failed:
      'Không làm được tệp PDF từ mẫu Word “{{name}}” (phần mềm đang dùng ghi ở thẻ “Thiết lập văn bản”). Hãy thử lại, hoặc mở bản xem thử ở thẻ “Mẫu Word” để tìm chỗ vướng.',
    word_template_in_use: 'Mẫu “{{name}}” đang dùng nên không xóa được. Hãy ngừng dùng mẫu trước.',
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
    subject_name_missing: 'Chưa có tên. Hãy nhập họ và tên, hoặc tên tập thể, hộ gia đình.',
    birth_in_future: '{{name}}: ngày sinh {{birth}} ở tương lai. Hãy nhập lại.',
    fact_not_for_subject: 'Thông tin này không dành cho loại đối tượng của {{name}}.',
    fact_of_year_known:
      '{{name}} đã có thông tin loại này cho năm {{year}}. Hãy sửa dòng đã có thay vì thêm dòng mới.',
    year_in_future: 'Năm {{year}} chưa đến. Hãy nhập năm đã qua hoặc năm nay.',
    years_backwards: 'Từ năm {{from}} đến năm {{to}} là ngược. Hãy nhập lại.',
    figures_empty: 'Chưa nhập số liệu nào. Hãy nhập ít nhất một số.',
    figure_over_base:
      '$t(people:figure.{{figure}}) {{value}} lớn hơn $t(people:figure.{{base}}) {{limit}}. Hãy nhập lại.',
    decided_before_year:
      'Quyết định ngày {{date}} có trước năm đạt thành tích {{year}}. Hãy sửa ngày hoặc năm.',
    honour_known: '{{name}} đã có {{award}} năm {{year}} theo quyết định này.',
    honour_in_register:
      'Khen thưởng này đã vào sổ. Hãy đính chính, cấp lại hoặc thu hồi ở trang Sổ khen thưởng.',
    merge_into_itself: 'Không gộp {{name}} vào chính mình được.',
    merge_other_kind: '“{{gone}}” và “{{keep}}” không cùng loại đối tượng nên không gộp được.',
    already_merged: '{{name}} đã được gộp vào mục khác. Hãy tải lại danh sách.',
    not_merged: '{{name}} không ở trong mục nào khác nên không có gì để tách.',
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
    award_revoked: 'Khen thưởng của {{name}} đã bị hủy nên không sửa, không cấp phát được.',
    entry_delivered:
      'Khen thưởng của {{name}} đã được cấp phát. Nếu cấp lại bằng, hãy dùng “Cấp đổi, cấp lại” trước.',
    delivery_before_decision:
      '{{name}}: ngày cấp phát trước ngày quyết định {{date}}. Hãy kiểm tra lại ngày.',
    delivery_in_future: '{{name}}: ngày cấp phát ở tương lai. Hãy ghi ngày đã trao.',
    decision_fixed:
      '{{name}}: số, ngày quyết định, năm và người ký thuộc quyết định đã ban hành nên không sửa ở đây được. Hãy lập quyết định đính chính và chỉ sửa tên, chức vụ, đơn vị, thành tích.',
    number_year_fixed:
      '{{name}} đã có số trong sổ của năm quyết định nên ngày quyết định không chuyển sang năm khác được.',
    decision_in_future: '{{name}}: ngày quyết định ở tương lai. Hãy kiểm tra lại ngày.',
    year_after_decision: '{{name}}: năm khen thưởng sau ngày quyết định {{date}}. Hãy kiểm tra lại năm.',
    nothing_changed: '{{name}}: chưa có nội dung nào thay đổi.',
    sheet_unchanged: '{{name}}: số bằng mới giống số bằng đang có. Hãy ghi số của bằng mới.',
    recovery_in_future: 'Ngày thu hồi tiền thưởng ở tương lai. Hãy ghi ngày đã thu.',
    rehearsal_only_once: 'Đây đã là buổi diễn tập. Hãy kết thúc diễn tập rồi bắt đầu lại từ sổ thật.',
    not_a_rehearsal: 'Chỉ được điền số liệu giả trong buổi diễn tập. Sổ thật không thay đổi.',
    not_in_rehearsal:
      'Việc này không làm được khi diễn tập, vì kết quả sẽ ra khỏi bản sao diễn tập. Hãy kết thúc diễn tập và làm trong sổ thật.',
    no_poll_open: 'Không có cuộc biểu quyết nào đang mở. Hãy mở biểu quyết rồi điền số liệu giả.',
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
  } satisfies Sentences,
  {
    not_found: 'This no longer exists. Reload the page.',
    stale_revision: '“{{name}}” was changed in another window. Look at the new content, then edit again.',
    stale_cell:
      '{{unit}}, criterion {{criterion}}: the book holds “{{stored}}”, you typed “{{typed}}”. Someone else changed this cell; check and type again.',
    stale_remark:
      '{{unit}}, criterion {{criterion}}: the book says “{{stored}}”, you typed “{{typed}}”. Someone else changed this text; check and type again.',
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
    scheme_has_scores: 'The cluster has scores under its present scheme, so the scheme can’t be changed.',
    scheme_unknown: 'There is no scheme “{{scheme}}” in this year.',
    scheme_frozen:
      'Clusters are or were scored by this version of “{{scheme}}”, so it can’t be changed or deleted. Make a new version.',
    scheme_name_taken: 'The year has a scheme named “{{name}}” already. Use another name.',
    scheme_has_errors: '“{{scheme}}” has {{count}} errors. Mend them before it is used.',
    scheme_not_awaited: 'No cluster waits for this version of “{{scheme}}”.',
    scheme_cluster_locked:
      'The sheet of {{cluster}} is locked, so its version can’t change. Unlock it (with a reason) first.',
    scores_lose_criterion:
      '{{count}} scores lose their criterion in this version, not as many as you were shown. Look at the effect again and confirm it.',
    schemes_in_year: '{{year}} has these schemes already.',
    year_not_later: '{{toYear}} is not after {{year}}. Choose a later year.',
    criterion_code_taken: 'Line {{row}}: a line above has the code {{code}}. Use another one.',
    criterion_group_unknown:
      'Line {{row}}: criterion {{code}} belongs to {{group}}, which doesn’t stand above it.',
    not_empty: 'The book holds data, so the sample can’t be loaded.',
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
    sheet_locked: 'This layer or step is locked. Unlock it (with a reason) first.',
    score_over_maximum: '{{unit}}, criterion {{criterion}}: {{value}} is over the maximum {{maximum}}.',
    score_below_zero: '{{unit}}, criterion {{criterion}}: a score can’t be below 0.',
    score_below_minimum: '{{unit}}, criterion {{criterion}}: {{value}} is below the least, {{minimum}}.',
    score_off_step: '{{unit}}, criterion {{criterion}}: {{value}} is no multiple of {{step}}.',
    measure_mismatch: '{{unit}}, criterion {{criterion}}: these figures are not what its formula asks for.',
    not_a_member: 'Unit {{unit}} is not in this cluster.',
    not_a_criterion: 'The scheme has no criterion {{criterion}}, or it is a group.',
    nothing_to_undo: 'Nothing left to undo.',
    nothing_to_redo: 'Nothing left to redo.',
    undo_overtaken: '{{unit}}, criterion {{criterion}} was changed after this action, so it can’t be undone.',
    reason_missing: 'Unlocking needs a reason.',
    reasons_missing:
      '{{count}} differences have no reason yet, the first at {{unit}}, criterion {{criterion}}. Give the reasons, then lock.',
    stages_open:
      'Lock all four steps (self-score, cluster score, explanation, appraisal) before the final result.',
    final_locked:
      'The final result is locked. To change something, unlock the final result with a reason first.',
    file_empty: 'File “{{name}}” is empty. Choose another one.',
    file_too_large:
      'File “{{name}}” is larger than {{limit}} MB. Compress or split it, then attach it again.',
    evidence_known: '{{unit}}, criterion {{criterion}}: this file is attached already, as “{{name}}”.',
    evidence_damaged:
      'The evidence file “{{name}}” is missing or damaged in the store. Remove it and attach the original again, or restore a backup.',
    date_outside_year: '{{unit}}: {{date}} doesn’t fit the year {{year}}. Check the date.',
    place_over_members: '{{unit}}: place {{place}} is more than the cluster has units ({{members}}).',
    place_taken: 'Place {{place}} belongs to {{unit}}. Choose another place or change that unit’s.',
    staged_gone: 'This file is no longer waiting. Choose it again.',
    unit_unknown: 'Unit “{{unit}}” was not recognised. Choose it from the list.',
    unit_without_cluster: '{{unit}} is in no cluster of this year. Put it into one first.',
    scheme_mismatch:
      'The file follows “{{fileScheme}}”, but {{unit}} belongs to {{cluster}}, scored by “{{clusterScheme}}”. Choose the right file or unit.',
    nothing_accepted: 'No score was chosen.',
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
    nobody_late: 'No unit is late in this round any more, so there is nobody to remind.',
    nothing_to_draft:
      'The book has nothing yet that this document could say. Enter dossiers, sessions or results first.',
    ranking_not_final:
      'The result of {{cluster}} is not final. Lock it in the score sheet before drafting the report.',
    draft_in_register: 'A document in the register was written from this draft, so it can’t be removed.',
    draft_incomplete:
      'The document can’t be written yet, since these parts are empty: {{parts}}. Fill them in and write it again.',
    due_before_issue:
      'The day {{dueOn}} by which it is due lies before its issue on {{issuedOn}}. Choose a later day.',
    number_without_date: 'Enter both number and date of issue, or leave both empty for a draft.',
    document_signed: 'The document is signed and can’t be written anew.',
    document_not_signed: 'The document is not signed. Sign it before exporting.',
    document_handed_over:
      '“{{subject}}” went to the e-office, so it gets no further signature. Write another document for a change.',
    attachment_twice: 'The file “{{name}}” is the same as the attachment “{{same}}”. It is not added again.',
    attachments_full: 'The document has {{count}} attachments. Put the others into one .zip and add that.',
    attachment_type:
      'E-offices don’t take files like “{{name}}”. Save it as PDF, Word, Excel, a picture (PNG, JPG) or a .zip and add that.',
    attachment_signed: 'The attachment “{{name}}” was signed by {{certificateName}}.',
    attachment_not_pdf:
      '“{{name}}” can’t be signed: only a PDF that isn’t locked can. Save it as PDF and add that.',
    attachment_before_document:
      'Sign the document and give it its number first: the signature on an attachment names both (Decree 30/2020/NĐ-CP, Appendix I).',
    signatures_complete: 'The document has {{count}} signatures already, which is all it can have.',
    office_signed_last:
      '“{{subject}}” bears the signature of the office, which is the last one (Điều 13 Nghị định 30/2020/NĐ-CP).',
    number_taken: 'Number {{number}} is used by another document of the year.',
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
    decision_by_other:
      '{{award}} is decided by {{decidedBy}}, not by the chair of the province. Write a submission to them instead.',
    decision_not_waiting:
      '{{name}} has no result to decide on (not passed, withdrawn or returned). Take it off the list, or settle its dossier first.',
    decision_named: '{{name}} is in the decision “{{decision}}” already. A proposal belongs to one decision.',
    decision_issued:
      'Decision {{decision}} was issued and can’t be changed. Record a correction or a revocation in the register.',
    decision_empty: 'The decision names nobody. Add at least one case.',
    decision_text_missing:
      'The decision lacks its title, or the position or name of the signer. Complete them first.',
    decision_date_future:
      'The date {{date}} lies after today ({{today}}). Enter the day on which the clerk gave the number.',
    decision_before_meeting:
      'The date {{date}} lies before the council’s session ({{meeting}}). Check the date on the decision.',
    decision_number_taken:
      'Number {{decision}} of {{year}} belongs to the decision “{{title}}”. Check the number that the clerk gave.',
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
    documents_differ:
      '{{title}} differs from the votes in {{count}} places. Mend it, or try again and give the reason for going on.',
    differences_changed:
      'What differs has just changed, so that the reason was not written down. Close this, try again and look at what differs now.',
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
    prize_paid: 'The prize of {{name}} was paid on {{date}}. Take this line out of the selection.',
    prize_revoked:
      'The award of {{name}} was revoked, so nothing is paid. Take this line out of the selection.',
    prize_not_due: 'No prize money is due to {{name}}. Take this line out of the selection.',
    prize_not_paid: 'The prize of {{name}} was not paid, so there is nothing to recover.',
    prize_recovered: 'The prize of {{name}} was recovered already.',
    movement_outside_year:
      'The day {{date}} is not in {{year}}, the year of this fund. Enter a day of that year.',
    paid_before_decision:
      'The day {{date}} lies before the decision on {{name}} ({{decided}}). Check the day.',
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
    issue_fixed:
      '“{{subject}}” was signed with the number {{number}}, so that number and day no longer change. Compare with the e-office.',
    decision_not_issued: 'The decision “{{title}}” has no number and date yet. Enter them first.',
    template_failed:
      'The Word template “{{name}}” can’t be filled in: field {{field}} in paragraph {{paragraph}} (“{{around}}”). Mend it on the tab “Word templates”.',
    template_failed_on_page:
      'The Word template “{{name}}” can’t be filled in: field {{field}} on page {{page}} (“{{around}}”). Mend it on the tab “Word templates”.',
    template_unreadable:
      'The file of the Word template “{{name}}” can’t be read. Hand it in again on the tab “Word templates”.',
    template_without_pdf:
      'This document follows the Word template “{{name}}”, and this computer has neither Word nor LibreOffice to make a pdf of it. Install LibreOffice, or use the program’s layout.',
    template_pdf_failed:
      'No pdf could be made of the Word template “{{name}}” (the tab “Document settings” says by which program). Try again, or look at its preview on the tab “Word templates”.',
    word_template_in_use: 'The template “{{name}}” is in use and can’t be removed. Stop using it first.',
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
    subject_name_missing: 'There is no name. Enter the name of the person, collective or household.',
    birth_in_future: '{{name}}: the birth {{birth}} lies in the future. Mend it.',
    fact_not_for_subject: 'This is not known of the kind of subject that {{name}} is.',
    fact_of_year_known: '{{name}} has this for {{year}} already. Edit that line instead of adding another.',
    year_in_future: 'The year {{year}} has not come yet. Enter this year or an earlier one.',
    years_backwards: 'From {{from}} to {{to}} is backwards. Mend it.',
    figures_empty: 'No figure was entered. Enter at least one.',
    figure_over_base:
      '$t(people:figure.{{figure}}) {{value}} is more than $t(people:figure.{{base}}) {{limit}}. Mend it.',
    decided_before_year:
      'The decision of {{date}} lies before the year of the achievement, {{year}}. Mend the day or the year.',
    honour_known: '{{name}} has {{award}} of {{year}} by this decision already.',
    honour_in_register:
      'This award is in the register. Correct, reissue or revoke it on the page of the register.',
    merge_into_itself: '{{name}} cannot be merged into itself.',
    merge_other_kind: '“{{gone}}” and “{{keep}}” are of different kinds and cannot be merged.',
    already_merged: '{{name}} was merged into another entry. Load the list again.',
    not_merged: '{{name}} is in no other entry; there is nothing to take apart.',
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
    award_revoked: 'The award of {{name}} was revoked and can be neither changed nor delivered.',
    entry_delivered:
      'The award of {{name}} was delivered already. To hand over a new sheet, reissue it first.',
    delivery_before_decision:
      '{{name}}: the day of delivery is before the decision of {{date}}. Check the day.',
    delivery_in_future:
      '{{name}}: the day of delivery is in the future. Enter the day on which it was handed over.',
    decision_fixed:
      '{{name}}: number, date, year and signer belong to the decision that was issued and can’t be changed here. Issue a correcting decision, and correct only name, position, unit and achievement.',
    number_year_fixed:
      '{{name}} has a number in the register of the year of its decision, so that the decision can’t move to another year.',
    decision_in_future: '{{name}}: the day of the decision is in the future. Check the day.',
    year_after_decision: '{{name}}: the year is after the day of the decision, {{date}}. Check the year.',
    nothing_changed: '{{name}}: nothing was changed.',
    sheet_unchanged:
      '{{name}}: the new sheet has the number of the present one. Enter the number of the new sheet.',
    recovery_in_future:
      'The day of the recovery is in the future. Enter the day on which the money came back.',
    rehearsal_only_once: 'This is a rehearsal already. End it and begin again from the real book.',
    not_a_rehearsal: 'Figures are made up in a rehearsal only. The real book has not changed.',
    not_in_rehearsal:
      'This can’t be done in a rehearsal, since its result would leave the copy. End the rehearsal and do it in the real book.',
    no_poll_open: 'No vote is open. Open one, then have figures made up for it.',
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
