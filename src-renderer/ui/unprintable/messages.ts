import { messages } from '../../i18n/messages.ts';

export const unprintableMessages = messages(
  {
    title_one: '{{count}} chỗ có ký tự mà phông chữ của văn bản không có nên in ra ô trống.',
    title_other: '{{count}} chỗ có ký tự mà phông chữ của văn bản không có nên in ra ô trống.',
    hint: 'Hãy gõ lại ở hồ sơ hoặc nơi đã nhập để mọi văn bản đều đúng.',
    found: '{{place}}: ký tự “{{character}}” ({{code}}) trong “{{excerpt}}”',
    more_one: 'và {{count}} chỗ nữa',
    more_other: 'và {{count}} chỗ nữa',
  },
  {
    title_one:
      '{{count}} text has a character that the fonts of documents lack, which prints as an empty box.',
    title_other:
      '{{count}} texts have a character that the fonts of documents lack, which prints as an empty box.',
    hint: 'Type it anew in the dossier or where it was entered, so that every document is right.',
    found: '{{place}}: “{{character}}” ({{code}}) in “{{excerpt}}”',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
);
