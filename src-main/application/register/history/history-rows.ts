import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { StagedId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { HistoryState, JudgedRow } from '../../../domain/register/history/history-preview.ts';
import { historySentence, isHistoryError } from '../../../domain/register/history/history-problem.ts';
import type { Staging } from '../../intake/staging.ts';
import { rowsOfState } from './staged-history.ts';
import type { StagedHistory } from './staged-history.ts';

/** A page of the rows of a staged history, each with what is wrong with it in sentences. */
export function historyRows(
  { histories }: { histories: Pick<Staging<StagedHistory>, 'get'> },
  input: { stagedId: StagedId; state: HistoryState | null; limit: number; offset: number },
): Result<{ total: number; rows: ReturnType<typeof rowView>[] }, Refusal> {
  const staged = histories.get(input.stagedId);
  if (!staged) return refuse('staged_gone');
  const rows = rowsOfState(staged.judgement, input.state);
  return ok({
    total: rows.length,
    rows: rows.slice(input.offset, input.offset + input.limit).map(rowView),
  });
}

function rowView({ row, state, problems }: JudgedRow) {
  const { row: number, name, kind, birthYear, position, unitText, awardText, awardCode, year } = row;
  const { decisionNumber, decisionDate } = row;
  return {
    row: number,
    state,
    name,
    kind,
    birthYear,
    position,
    unitText,
    awardText,
    awardCode,
    year,
    decisionNumber,
    decisionDate,
    problems: problems.map((problem) => ({
      isError: isHistoryError(problem),
      message: historySentence(problem),
    })),
  };
}
