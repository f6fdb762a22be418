import type { HistoryFailure, HistoryFile } from '../../application/register/register-ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { readHistory } from '../../domain/register/history/read-history.ts';
import { encodeSlice } from '../slices.ts';
import type { EncodedSlice } from '../slices.ts';
import type { EncodedHistory } from '../worker-messages.ts';
import { readRawWorkbook } from './read-raw-workbook.ts';

/** Rows that change threads at once: read back in a few milliseconds. */
const SLICE = 250;

/** Reads a history out of a workbook, in the worker; `onProgress` hears of the rows of the sheet. */
export async function readHistoryFile(
  { bytes, knowledge, choice }: HistoryFile,
  onProgress: (done: number, all: number) => void,
): Promise<Result<EncodedHistory, HistoryFailure>> {
  const workbook = await readRawWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const found = readHistory(workbook.value, knowledge, choice);
  if (found === null) return err({ code: 'no_table' });
  const { rows, rowCount, ...reading } = found;
  const slices: EncodedSlice[] = [];
  for (const slice of rows(SLICE)) {
    slices.push(encodeSlice(slice));
    onProgress(Math.min(slices.length * SLICE, rowCount), rowCount);
  }
  return ok({ ...reading, slices });
}
