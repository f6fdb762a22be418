import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { RegisterSheetLine } from '../../domain/register/export-line.ts';
import type { HistoryKnowledge } from '../../domain/register/history/history-knowledge.ts';
import type { RejectedRow } from '../../domain/register/history/history-preview.ts';
import type { HistoryRow } from '../../domain/register/history/history-row.ts';
import type { ColumnChoice, HistoryTableReading } from '../../domain/register/history/read-history.ts';

/** A workbook of an office with what must be known to understand it. */
export type HistoryFile = {
  readonly bytes: Uint8Array;
  readonly knowledge: HistoryKnowledge;
  readonly choice: ColumnChoice;
};

/** A history as it was read, with all its rows. */
export type HistoryReading = Omit<HistoryTableReading, 'rows' | 'rowCount'> & {
  readonly rows: readonly HistoryRow[];
};

export type ReadHistoryOptions = {
  /** Aborting it ends the reading at once; it then answers `cancelled`. */
  readonly signal: AbortSignal | undefined;
  /** Rows of the sheet that were read, of how many. */
  readonly onProgress: (done: number, all: number) => void;
};

export type HistoryFailure = WorkbookFailure | { readonly code: 'no_table' | 'cancelled' };

/** Opens, understands and matches a history off the main thread, which never holds all of it in one turn. */
export interface HistoryReader {
  readHistory(
    file: HistoryFile,
    options: ReadHistoryOptions,
  ): Promise<Result<HistoryReading, HistoryFailure>>;
}

/** Writes lists of the register as workbooks off the main thread; the lines come in slices, one in each turn. */
export interface RegisterWriter {
  writeRegister(
    head: { readonly title: string; readonly subtitle: string },
    slices: AsyncIterable<readonly RegisterSheetLine[]>,
  ): Promise<Uint8Array<ArrayBuffer>>;
  writeRejected(
    headings: readonly string[],
    slices: AsyncIterable<readonly RejectedRow[]>,
  ): Promise<Uint8Array<ArrayBuffer>>;
}
