import type { RawWorkbook } from '../../domain/intake/raw-workbook.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** Why a file is no workbook that can be read; `found` is what it is instead, `pdf`. */
export type WorkbookFailure = {
  readonly code: 'not_a_workbook' | 'too_large' | 'damaged' | 'encrypted';
  readonly found: string | null;
};

/** Opens workbooks off the main thread; a file that takes too long is given up. */
export interface WorkbookReader {
  readWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, WorkbookFailure>>;
}
