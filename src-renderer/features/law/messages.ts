import { messages } from '../../i18n/messages.ts';

export const lawMessages = messages(
  {
    title: 'Danh hiệu, hình thức, quy định',
    description: 'Danh mục danh hiệu thi đua, hình thức khen thưởng và quy tắc của từng thứ.',
  },
  {
    title: 'Titles, forms, rules',
    description: 'The catalogue of titles and forms with the rules of each.',
  },
);
