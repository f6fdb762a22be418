import { messages } from '../messages.ts';

/** People and collectives, their facts and honours. */
export const peopleErrors = messages(
  {
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
  },
  {
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
  },
);
