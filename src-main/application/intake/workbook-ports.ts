import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import type { RawWorkbook } from '../../domain/intake/raw-workbook.ts';
import type { ScoreKnowledge, ScoreWorkbookReading } from '../../domain/intake/read-score-workbook.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** A score workbook with what must be known to understand it. */
export type ScoreFile = {
  readonly bytes: Uint8Array;
  readonly knowledge: ScoreKnowledge;
  readonly fileName: string;
};

/** Opens workbooks off the main thread; a file that takes too long is given up. */
export interface WorkbookReader {
  readWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, WorkbookFailure>>;
  /** Opens a workbook and finds the self-scores in it, both off the main thread: finding them takes longer than opening. */
  readScores(file: ScoreFile): Promise<Result<ScoreWorkbookReading, WorkbookFailure>>;
}
