import { messages } from '../../i18n/messages.ts';

export const certificateMessages = messages(
  {
    title: 'In bằng, giấy khen',
    description: 'In lên phôi theo vị trí tính bằng mi-li-mét.',
  },
  {
    title: 'Certificates',
    description: 'Print on stock by positions in millimetres.',
  },
);
