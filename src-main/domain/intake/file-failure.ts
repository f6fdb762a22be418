import type { IntakeProblem } from './problem.ts';
import { fileProblem } from './problem.ts';

/** The problem of a file that couldn't be opened as a workbook; `found` is what it is instead, `pdf`. */
export function fileFailureProblem(failure: {
  readonly code: 'not_a_workbook' | 'too_large' | 'damaged' | 'encrypted';
  readonly found: string | null;
}): IntakeProblem {
  return fileProblem(failure.code, failure.found === null ? {} : { written: failure.found });
}
