import type { Json } from '../../../domain/kernel/canonical-json.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import { foldText } from '../../../domain/kernel/vietnamese-text.ts';
import { HistoryRole } from '../../../domain/register/history/history-columns.ts';
import type { HistoryAnswers } from '../../../domain/register/history/history-preview.ts';
import type { Repositories } from '../../repositories.ts';
import type { StagedHistory } from './staged-history.ts';

const KIND = 'history';

/** What the workbooks of a sender were told to mean: headings by role, and texts that nobody recognised. */
type SavedMapping = {
  readonly headings: Readonly<Partial<Record<HistoryRole, string>>>;
  readonly answers: HistoryAnswers;
};

/** Null where nothing was saved for the sender. */
export function savedMapping(
  { importMappings }: Pick<Repositories, 'importMappings'>,
  sender: string,
): SavedMapping | null {
  const stored = importMappings.find(foldText(sender), KIND);
  if (!isRecord(stored)) return null;
  const { headings, awards, units } = stored;
  return {
    headings: Object.fromEntries(
      Object.values(HistoryRole).flatMap((role) => {
        const text = isRecord(headings) ? headings[role] : undefined;
        return typeof text === 'string' ? [[role, text]] : [];
      }),
    ),
    answers: {
      awards: (isRecord(awards) ? awards : {}) as HistoryAnswers['awards'],
      units: (isRecord(units) ? units : {}) as HistoryAnswers['units'],
    },
  };
}

/** Keeps what the officer settled for the next workbook of the same sender. */
export function saveMapping(
  { importMappings }: Pick<Repositories, 'importMappings'>,
  { sender, reading, answers }: Pick<StagedHistory, 'sender' | 'reading' | 'answers'>,
  at: Instant,
): void {
  const texts = new Map(reading.headings.map(({ column, text }) => [column, text]));
  const headings: Record<string, Json> = {};
  for (const [role, column] of Object.entries(reading.columns)) {
    const text = texts.get(column);
    if (text !== undefined && text !== '') headings[role] = text;
  }
  importMappings.save(foldText(sender), KIND, { headings, awards: answers.awards, units: answers.units }, at);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
