import type { WorkbookFailure } from '../../domain/intake/file-failure.ts';
import type { RawWorkbook } from '../../domain/intake/raw-workbook.ts';
import type { Result } from '../../domain/kernel/result.ts';

/** Opens workbooks off the main thread; a file that takes too long is given up. */
export interface WorkbookReader {
  readWorkbook(bytes: Uint8Array): Promise<Result<RawWorkbook, WorkbookFailure>>;
}
