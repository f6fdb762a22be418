import { messages } from '../../i18n/messages.ts';

export const registerMessages = messages(
  {
    title: 'Sổ vàng',
    description: 'Mọi danh hiệu, hình thức khen thưởng đã tặng.',
  },
  {
    title: 'Register of awards',
    description: 'Every award that was given.',
  },
);
