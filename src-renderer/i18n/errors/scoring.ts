import { messages } from '../messages.ts';

/** Score sheets, evidence and ranking. */
export const scoringErrors = messages(
  {
    stale_cell:
      '{{unit}}, tiêu chí {{criterion}}: trong sổ đang là “{{stored}}”, bạn nhập “{{typed}}”. Ô này vừa được sửa ở nơi khác, hãy xem lại rồi nhập.',
    stale_remark:
      '{{unit}}, tiêu chí {{criterion}}: trong sổ đang ghi “{{stored}}”, bạn nhập “{{typed}}”. Nội dung này vừa được sửa ở nơi khác, hãy xem lại rồi nhập.',
    sheet_locked: 'Lớp điểm hoặc bước này đã khóa. Hãy mở khóa (có lý do) rồi sửa.',
    score_over_maximum: '{{unit}}, tiêu chí {{criterion}}: {{value}} vượt điểm tối đa {{maximum}}.',
    score_below_zero: '{{unit}}, tiêu chí {{criterion}}: điểm không được nhỏ hơn 0.',
    score_below_minimum: '{{unit}}, tiêu chí {{criterion}}: {{value}} thấp hơn mức thấp nhất {{minimum}}.',
    score_off_step: '{{unit}}, tiêu chí {{criterion}}: {{value}} không phải bội số của {{step}}.',
    measure_mismatch:
      '{{unit}}, tiêu chí {{criterion}}: số liệu này không thuộc cách tính điểm của tiêu chí.',
    not_a_member: 'Đơn vị {{unit}} không thuộc cụm này.',
    not_a_criterion: 'Bảng tiêu chí không có tiêu chí {{criterion}}, hoặc đó là nhóm không nhập điểm.',
    undo_overtaken: '{{unit}}, tiêu chí {{criterion}} đã được sửa sau thao tác này nên không hoàn tác được.',
    reason_missing: 'Mở khóa cần ghi lý do.',
    reasons_missing:
      'Còn {{count}} ô chênh lệch chưa ghi lý do, đầu tiên là {{unit}}, tiêu chí {{criterion}}. Hãy ghi lý do rồi khóa.',
    stages_open:
      'Hãy khóa cả bốn bước tự chấm, cụm/khối chấm, giải trình và thẩm định trước khi khóa kết quả chính thức.',
    final_locked: 'Kết quả chính thức đã khóa. Muốn sửa, hãy mở khóa kết quả chính thức và ghi lý do trước.',
    evidence_known: '{{unit}}, tiêu chí {{criterion}}: tệp này đã được đính kèm với tên “{{name}}”.',
    evidence_damaged:
      'Tệp minh chứng “{{name}}” trong kho bị thiếu hoặc hỏng. Hãy gỡ ra rồi đính kèm lại tệp gốc, hoặc phục hồi từ bản sao lưu.',
    date_outside_year: '{{unit}}: ngày {{date}} không hợp với năm {{year}}. Hãy kiểm tra lại ngày.',
    place_over_members: '{{unit}}: hạng {{place}} lớn hơn số đơn vị của cụm ({{members}}).',
    place_taken: 'Hạng {{place}} đã dành cho {{unit}}. Hãy chọn hạng khác hoặc sửa hạng của đơn vị đó.',
  },
  {
    stale_cell:
      '{{unit}}, criterion {{criterion}}: the book holds “{{stored}}”, you typed “{{typed}}”. Someone else changed this cell; check and type again.',
    stale_remark:
      '{{unit}}, criterion {{criterion}}: the book says “{{stored}}”, you typed “{{typed}}”. Someone else changed this text; check and type again.',
    sheet_locked: 'This layer or step is locked. Unlock it (with a reason) first.',
    score_over_maximum: '{{unit}}, criterion {{criterion}}: {{value}} is over the maximum {{maximum}}.',
    score_below_zero: '{{unit}}, criterion {{criterion}}: a score can’t be below 0.',
    score_below_minimum: '{{unit}}, criterion {{criterion}}: {{value}} is below the least, {{minimum}}.',
    score_off_step: '{{unit}}, criterion {{criterion}}: {{value}} is no multiple of {{step}}.',
    measure_mismatch: '{{unit}}, criterion {{criterion}}: these figures are not what its formula asks for.',
    not_a_member: 'Unit {{unit}} is not in this cluster.',
    not_a_criterion: 'The scheme has no criterion {{criterion}}, or it is a group.',
    undo_overtaken: '{{unit}}, criterion {{criterion}} was changed after this action, so it can’t be undone.',
    reason_missing: 'Unlocking needs a reason.',
    reasons_missing:
      '{{count}} differences have no reason yet, the first at {{unit}}, criterion {{criterion}}. Give the reasons, then lock.',
    stages_open:
      'Lock all four steps (self-score, cluster score, explanation, appraisal) before the final result.',
    final_locked:
      'The final result is locked. To change something, unlock the final result with a reason first.',
    evidence_known: '{{unit}}, criterion {{criterion}}: this file is attached already, as “{{name}}”.',
    evidence_damaged:
      'The evidence file “{{name}}” is missing or damaged in the store. Remove it and attach the original again, or restore a backup.',
    date_outside_year: '{{unit}}: {{date}} doesn’t fit the year {{year}}. Check the date.',
    place_over_members: '{{unit}}: place {{place}} is more than the cluster has units ({{members}}).',
    place_taken: 'Place {{place}} belongs to {{unit}}. Choose another place or change that unit’s.',
  },
);
