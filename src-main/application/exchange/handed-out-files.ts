import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { returnReportName } from '../../domain/exchange/workbook-name.ts';
import type { ClusterId, StagedId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { WorkbookWriter } from './exchange-ports.ts';
import { returnReport } from './exchange-state.ts';
import type { SentBatch } from './send-workbooks.ts';

export type HandedOutFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

type BatchPorts = { batches: Pick<Staging<SentBatch>, 'get'> };

/** The workbooks of a sending in one zip; after a while they are forgotten. */
export function batchZip(
  { batches }: BatchPorts,
  { batchId }: { batchId: StagedId },
): Result<HandedOutFile, Refusal> {
  const batch = batches.get(batchId);
  return batch ? ok({ name: batch.zipName, bytes: batch.zip }) : refuse('staged_gone');
}

/** The workbooks of a sending one by one, with a name for a folder of them. */
export function batchFiles(
  { batches }: BatchPorts,
  { batchId }: { batchId: StagedId },
): Result<{ name: string; files: readonly HandedOutFile[] }, Refusal> {
  const batch = batches.get(batchId);
  return batch
    ? ok({ name: batch.zipName.replace(/\.zip$/u, ''), files: batch.files })
    : refuse('staged_gone');
}

/** Who of a cluster has returned its workbook and who hasn't, as a file. */
export async function returnReportFile(
  { repositories, clock, writer }: { repositories: Repositories; clock: Clock; writer: WorkbookWriter },
  input: { clusterId: ClusterId },
): Promise<Result<HandedOutFile, Refusal>> {
  const report = returnReport(repositories, clock, input);
  if (!report.ok) return report;
  const { clusterName, year } = report.value;
  const bytes = await writer.writeReturnReport(report.value);
  return ok({ name: returnReportName(clusterName, year), bytes });
}
