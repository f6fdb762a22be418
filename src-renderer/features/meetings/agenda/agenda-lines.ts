import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';

/** An item as it was typed or pasted. */
export type TypedItem = {
  readonly title: string;
  readonly speaker: string;
  readonly minutes: number | null;
  readonly remark: string;
};

const LONGEST_MINUTES = 600;

/** Reads a length typed in minutes; null for none. Other characters than digits are left out. */
export function typedMinutes(text: string): number | null {
  const digits = text.replace(/\D/gu, '').slice(0, 4);
  const minutes = Number(digits);
  return minutes === 0 ? null : Math.min(minutes, LONGEST_MINUTES);
}

/**
 * Reads items from lines: one each, with speaker and minutes behind tabs as a worksheet's columns are pasted. Numbers and
 * bullets before a title go, since the agenda numbers its items.
 */
export function itemsOfLines(text: string): readonly TypedItem[] {
  return text
    .split(/\r?\n/u)
    .map((line): TypedItem => {
      const [title = '', speaker = '', minutes = ''] = line.split('\t').map(cleanText);
      return {
        title: title.replace(/^(?:\d{1,2}[.)]|[-–•*])\s+/u, '').slice(0, 500),
        speaker: speaker.slice(0, 300),
        minutes: typedMinutes(minutes),
        remark: '',
      };
    })
    .filter(({ title }) => title !== '');
}
