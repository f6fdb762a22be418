import { messages } from '../../i18n/messages.ts';

export const peopleMessages = messages(
  {
    title: 'Cá nhân, tập thể',
    description: 'Người, tập thể, hộ gia đình đã và đang được xét khen thưởng.',
  },
  {
    title: 'People, collectives',
    description: 'Persons, collectives and households with their honours.',
  },
);
