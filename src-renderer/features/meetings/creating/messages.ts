import { messages } from '../../../i18n/messages.ts';

export const creatingMessages = messages(
  {
    council: 'Hội đồng họp',
    councilOption: '{{name}} ({{count}} thành viên)',
    noCouncil: 'Ngày này không có Hội đồng nào trong nhiệm kỳ.',
    toCouncil: 'Nhập quyết định ở trang Hội đồng',
    writtenRound: 'Lấy ý kiến bằng văn bản, không họp',
    writtenRoundHint: 'Phiếu gửi tới toàn thể thành viên; không điểm danh, không cần đủ số người có mặt.',
  },
  {
    council: 'Council that meets',
    councilOption: '{{name}} ({{count}} members)',
    noCouncil: 'No council is in its term on that day.',
    toCouncil: 'Enter the decision on the page of the council',
    writtenRound: 'Consult in writing, without meeting',
    writtenRoundHint: 'Sheets go to every member; no roll is taken and no attendance is needed.',
  },
);
