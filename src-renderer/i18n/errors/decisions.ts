import { messages } from '../messages.ts';

/** Decisions, the award register and the money. */
export const decisionsErrors = messages(
  {
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
    prize_paid: 'Tiền thưởng của {{name}} đã ghi chi ngày {{date}}. Hãy bỏ dòng này khỏi phần chọn.',
    prize_revoked:
      'Khen thưởng của {{name}} đã bị thu hồi nên không chi tiền. Hãy bỏ dòng này khỏi phần chọn.',
    prize_not_due: '{{name}} không có tiền thưởng phải chi. Hãy bỏ dòng này khỏi phần chọn.',
    prize_not_paid: 'Tiền thưởng của {{name}} chưa chi nên không có gì để thu hồi.',
    prize_recovered: 'Tiền thưởng của {{name}} đã ghi thu hồi rồi.',
    movement_outside_year: 'Ngày {{date}} không thuộc năm {{year}} của quỹ. Hãy ghi đúng ngày trong năm.',
    paid_before_decision:
      'Ngày chi {{date}} trước ngày quyết định của {{name}} ({{decided}}). Hãy kiểm tra lại ngày.',
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
    recovery_in_future: 'Ngày thu hồi tiền thưởng ở tương lai. Hãy ghi ngày đã thu.',
  },
  {
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
    recovery_in_future:
      'The day of the recovery is in the future. Enter the day on which the money came back.',
  },
);
