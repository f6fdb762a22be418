import type { AgendaItemId } from '../kernel/ids.ts';

/** The parts of the minutes whose text can be written over. Tables of people and results are facts and can't. */
export const MinutesPart = {
  opening: 'opening',
  participants: 'participants',
  countingTeam: 'counting_team',
  conflicts: 'conflicts',
  writtenOpinions: 'written_opinions',
  results: 'results',
  conclusion: 'conclusion',
  closing: 'closing',
} as const;
export type MinutesPart = (typeof MinutesPart)[keyof typeof MinutesPart];

/** A part, or what was said and decided under one item of the agenda. */
export type MinutesSectionKey = MinutesPart | `item:${AgendaItemId}`;

export function itemSection(id: AgendaItemId): MinutesSectionKey {
  return `item:${id}`;
}

export function isItemSection(key: MinutesSectionKey): boolean {
  return key.startsWith('item:');
}

/** The paragraphs of a text as it is typed, one for each line. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Shares as they are written: `17/19`, `89,47 %`. Days, years and numbers of documents are none. */
const figure =
  /(?<!\d|\d[/.,]|ngày )\d{1,4}(?:[.,]\d{1,2})?\s?%|(?<![\d/.,]|ngày |tháng |số )\d{1,4}\/\d{1,4}(?![\d/]|[.,]\d|\p{L}|-)/gu;

/** The shares and percentages that texts name, written one way: `89.5%` → `89,5 %`. */
export function figuresIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      [...text.normalize('NFC').matchAll(figure)].map(([found]) =>
        found.replace('.', ',').replace(/\s?%/u, ' %'),
      ),
    ),
  );
}

/** The figures of a text by hand that neither the session nor the sealed results know, in their order. */
export function unknownFigures(text: string, known: ReadonlySet<string>): readonly string[] {
  return [...figuresIn([text])].filter((found) => !known.has(found));
}
