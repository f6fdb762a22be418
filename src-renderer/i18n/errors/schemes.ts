import { messages } from '../messages.ts';

/** Schemes and their versions. */
export const schemesErrors = messages(
  {
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
  },
  {
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
  },
);
