import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { StagedId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { HistoryState } from '../../../domain/register/history/history-preview.ts';
import type { RejectedRow } from '../../../domain/register/history/history-preview.ts';
import { historySentence, isHistoryError } from '../../../domain/register/history/history-problem.ts';
import type { Staging } from '../../intake/staging.ts';
import type { RegisterWriter } from '../register-ports.ts';
import { rowsOfState } from './staged-history.ts';
import type { StagedHistory } from './staged-history.ts';

const SLICE = 250;

/** The rows that have errors, as the file has them, each with the reasons: to be mended there and given again. */
export async function exportRejected(
  { histories, registerWriter }: { histories: Staging<StagedHistory>; registerWriter: RegisterWriter },
  { stagedId }: { stagedId: StagedId },
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, Refusal>> {
  const staged = histories.get(stagedId);
  if (!staged) return refuse('staged_gone');
  const rejected = rowsOfState(staged.judgement, HistoryState.error).map(
    ({ row: { row, cells }, problems }): RejectedRow => ({
      row,
      cells,
      reason: problems.filter(isHistoryError).map(historySentence).join(' '),
    }),
  );
  const headings = staged.reading.headings.map(({ text, letters }) => text || `Cột ${letters}`);
  const bytes = await registerWriter.writeRejected(headings, slicesOf(rejected));
  return ok({ name: `${staged.name.replace(/\.xls[xm]$/i, '')} - dòng chưa nhập được.xlsx`, bytes });
}

async function* slicesOf(rows: readonly RejectedRow[]): AsyncGenerator<readonly RejectedRow[]> {
  for (let start = 0; start < rows.length; start += SLICE) yield rows.slice(start, start + SLICE);
}
