import { messages } from '../../i18n/messages.ts';

export const dossierMessages = messages(
  {
    title: 'Hồ sơ khen thưởng',
    description: 'Tiếp nhận, thẩm định, trình Hội đồng và theo dõi hồ sơ.',
  },
  {
    title: 'Dossiers',
    description: 'Receive, appraise, present and follow dossiers.',
  },
);
