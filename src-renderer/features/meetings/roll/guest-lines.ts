import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Guest } from '../../../../src-main/domain/meetings/meeting.ts';

/** The most guests that a session has; more lines are left out. */
const MOST_GUESTS = 500;

/** Reads guests from lines: name and post, apart by a tab as worksheets paste them, or by the first comma. */
export function guestsOfLines(text: string): readonly Guest[] {
  return text
    .split(/\r?\n/u)
    .map((line): Guest => {
      const [, name = '', post = ''] = /^([^\t]*)\t(.*)$/u.exec(line) ?? /^([^,]*),?(.*)$/u.exec(line) ?? [];
      return { name: cleanText(name).slice(0, 200), post: cleanText(post).slice(0, 300) };
    })
    .filter(({ name }) => name !== '')
    .slice(0, MOST_GUESTS);
}

/** `Ông Giàng A Páo, phóng viên Báo Lai Châu`, a line each. */
export function guestLines(guests: readonly Guest[]): string {
  return guests.map(({ name, post }) => (post === '' ? name : `${name}, ${post}`)).join('\n');
}
