import type { ReturnReportView } from '../../domain/exchange/return-report.ts';
import type { UnitWorkbookView } from '../../domain/exchange/unit-workbook-view.ts';

/** Writes the files of the exchange with units, off the main thread. */
export interface WorkbookWriter {
  writeUnitWorkbook(view: UnitWorkbookView): Promise<Uint8Array<ArrayBuffer>>;
  writeReturnReport(view: ReturnReportView): Promise<Uint8Array<ArrayBuffer>>;
  zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array<ArrayBuffer>>;
}
