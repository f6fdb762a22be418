import { formatDate, parseIsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { err, ok } from '../../../src-main/domain/kernel/result.ts';
import type { Result } from '../../../src-main/domain/kernel/result.ts';
import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type {
  GridAmbiguity,
  GridChoice,
  GridColumn,
  GridLabels,
  GridValue,
  SpreadsheetGridProps,
} from '../types.ts';

type Texts = Pick<SpreadsheetGridProps, 'format' | 'parse'>;

/**
 * How cells become text and text becomes cells: columns that say it themselves (choices, checks, dates, `texts`) do, the
 * page does for all others.
 */
export function columnTexts(columns: readonly GridColumn[], page: Texts, labels: GridLabels): Texts {
  const own = new Map(
    columns.flatMap((column) => {
      const texts = ownTexts(column, labels);
      return texts === null ? [] : [[column.id, texts] as const];
    }),
  );
  if (own.size === 0) return page;
  return {
    format: (value, cell) => own.get(cell.columnId)?.format(value) ?? page.format(value, cell),
    parse: (text, cell) => own.get(cell.columnId)?.parse(text) ?? page.parse(text, cell),
  };
}

/** Whether the column turns its values into text by itself. */
export function hasOwnTexts({ texts, kind }: GridColumn): boolean {
  return texts !== undefined || kind === 'choice' || kind === 'check' || kind === 'date';
}

/** What a choice or check column offers; a check has two, the one that counts as ticked first. */
export function choicesOf(column: GridColumn, labels: GridLabels): readonly GridChoice[] {
  if (column.choices !== undefined) return column.choices;
  if (column.kind !== 'check') return [];
  return [
    { value: 1, label: labels.checked },
    { value: 0, label: labels.unchecked },
  ];
}

/** The choices whose label holds what was typed, without regard to accents; those that begin with it come first. */
export function filterChoices(choices: readonly GridChoice[], typed: string): readonly GridChoice[] {
  const wanted = foldText(typed);
  if (wanted === '') return choices;
  const holding = choices.filter(({ label }) => foldText(label).includes(wanted));
  const begins = ({ label }: GridChoice) => foldText(label).startsWith(wanted);
  return [...holding.filter(begins), ...holding.filter((choice) => !begins(choice))];
}

interface OwnTexts {
  readonly format: (value: GridValue) => string;
  readonly parse: (text: string) => Result<GridValue, string | GridAmbiguity>;
}

function ownTexts(column: GridColumn, labels: GridLabels): OwnTexts | null {
  if (column.texts !== undefined) return column.texts;
  if (column.kind === 'date') return dateTexts(labels);
  const isChosen = column.kind === 'choice' || column.kind === 'check';
  return isChosen ? choiceTexts(choicesOf(column, labels), labels) : null;
}

function choiceTexts(choices: readonly GridChoice[], labels: GridLabels): OwnTexts {
  return {
    format: (value) => choices.find((choice) => choice.value === value)?.label ?? String(value ?? ''),
    parse: (text) => {
      const typed = text.trim();
      if (typed === '') return ok(null);
      const folded = foldText(typed);
      // The exact label first: two labels may differ in their accents alone.
      const found =
        choices.find(({ label }) => label.normalize('NFC') === typed.normalize('NFC')) ??
        choices.find(({ label, value }) => foldText(label) === folded || String(value) === typed);
      if (found !== undefined) return ok(found.value);
      return err(labels.notAChoice(choices.map(({ label }) => label).join(', ')));
    },
  };
}

function dateTexts(labels: GridLabels): OwnTexts {
  return {
    format: (value) => {
      const date = typeof value === 'string' ? parseIsoDate(value) : null;
      return date === null ? String(value ?? '') : formatDate(date);
    },
    parse: (text) => {
      const typed = text.trim();
      if (typed === '') return ok(null);
      const date = readDate(typed);
      return date === null ? err(labels.notADate) : ok(date);
    },
  };
}

/** `5/1/2026`, `05-01-2026` and `05.01.2026` are 5 January; `2026-01-05` is what other programs store. */
function readDate(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  if (day === undefined || month === undefined || year === undefined) return parseIsoDate(typed);
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
