import { messages } from '../../i18n/messages.ts';

export const decisionMessages = messages(
  {
    title: 'Quyết định khen thưởng',
    description: 'Lập quyết định theo kết quả của Hội đồng, ghi số và ngày ban hành.',
  },
  {
    title: 'Decisions',
    description: 'Decisions from the result of the council, with number and date.',
  },
);
