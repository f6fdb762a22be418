import { fileProblem } from './problem.ts';
import type { IntakeProblem } from './problem.ts';

/** Why a file can't be opened as a workbook. */
export type WorkbookFailure = {
  readonly code: 'not_a_workbook' | 'too_large' | 'damaged' | 'encrypted';
  /** What the file is instead, where its content tells: `pdf`, `xls`, `docx`, `zip`, `xlsb`. */
  readonly found: string | null;
};

/** The problem of a file that couldn't be opened as a workbook. */
export function fileFailureProblem(failure: WorkbookFailure): IntakeProblem {
  return fileProblem(failure.code, failure.found === null ? {} : { written: failure.found });
}
