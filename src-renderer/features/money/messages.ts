import { messages } from '../../i18n/messages.ts';

export const moneyMessages = messages(
  {
    title: 'Tiền thưởng, quỹ',
    description: 'Tiền thưởng kèm theo và quỹ thi đua, khen thưởng.',
  },
  {
    title: 'Prize money, fund',
    description: 'Prize money and the fund.',
  },
);
