import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';

/** Writes a scheme as a workbook, off the main thread. */
export interface SchemeWorkbookWriter {
  writeSchemeWorkbook(scheme: Scheme): Promise<Uint8Array<ArrayBuffer>>;
}
