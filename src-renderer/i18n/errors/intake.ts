import { messages } from '../messages.ts';

/** Workbooks that were received. */
export const intakeErrors = messages(
  {
    staged_gone: 'Tệp này không còn chờ nữa. Hãy chọn lại tệp.',
    unit_unknown: 'Chưa nhận ra đơn vị “{{unit}}”. Hãy chọn đơn vị trong danh sách.',
    unit_without_cluster: '{{unit}} chưa thuộc cụm, khối nào của năm. Hãy xếp đơn vị vào cụm trước.',
    scheme_mismatch:
      'Tệp theo bảng “{{fileScheme}}” nhưng {{unit}} thuộc {{cluster}}, chấm theo bảng “{{clusterScheme}}”. Hãy chọn đúng tệp hoặc đúng đơn vị.',
    nothing_accepted: 'Chưa chọn điểm nào để nhận.',
  },
  {
    staged_gone: 'This file is no longer waiting. Choose it again.',
    unit_unknown: 'Unit “{{unit}}” was not recognised. Choose it from the list.',
    unit_without_cluster: '{{unit}} is in no cluster of this year. Put it into one first.',
    scheme_mismatch:
      'The file follows “{{fileScheme}}”, but {{unit}} belongs to {{cluster}}, scored by “{{clusterScheme}}”. Choose the right file or unit.',
    nothing_accepted: 'No score was chosen.',
  },
);
