import { messages } from '../../../i18n/messages.ts';

export const creatingMessages = messages(
  {
    council: 'Hội đồng họp',
    councilOption: '{{name}} ({{count}} thành viên)',
    noCouncil: 'Ngày này không có Hội đồng nào trong nhiệm kỳ.',
    toCouncil: 'Nhập quyết định ở trang Hội đồng',
  },
  {
    council: 'Council that meets',
    councilOption: '{{name}} ({{count}} members)',
    noCouncil: 'No council is in its term on that day.',
    toCouncil: 'Enter the decision on the page of the council',
  },
);
