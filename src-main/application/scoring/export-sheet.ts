import type { Refusal } from '../../contract/refusal.ts';
import type { SheetFormat } from '../../contract/scoring.contract.ts';
import { awardOf } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import { ProposalOrigin } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ScoreRenderer } from '../documents/document-ports.ts';
import { makeDocument } from '../documents/make-document.ts';
import type { MakingPorts } from '../documents/make-document.ts';
import { fileTypes } from '../file-types.ts';
import type { Clock, Law } from '../ports.ts';
import { clusterWorkbookOf } from './cluster-workbook.ts';
import { getSheet } from './get-sheet.ts';
import { scoreSummaryOf } from './score-summary.ts';
import type { ProposedAwards } from './score-summary.ts';

export type ExportSheetPorts = Pick<Law, 'awards'> &
  MakingPorts & {
    readonly clock: Clock;
    readonly scoreRenderer: ScoreRenderer;
  };

export type ExportedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/**
 * The sheet of a cluster as a file: all layers with live formulas (xlsx), or the summary as it is printed (pdf, docx). What
 * the files say of totals and ranks is what the program shows.
 */
export async function exportSheet(
  ports: ExportSheetPorts,
  { clusterId, format }: { clusterId: ClusterId; format: SheetFormat },
): Promise<Result<ExportedFile, Refusal>> {
  const { repositories, clock, scoreRenderer, awards } = ports;
  const sheet = getSheet(repositories, { clusterId });
  if (!sheet.ok) return sheet;
  const { cluster, scheme } = sheet.value;
  const name = `bang-diem_${hyphenated(cluster.name)}_${scheme.year}.${format}`;
  const proposed = proposedAwards(
    repositories.proposals.ofYear(scheme.year),
    (code) => awardOf(awards, code).name,
  );
  const now = clock.now();
  switch (format) {
    case 'xlsx':
      return ok({
        name,
        type: fileTypes.xlsx,
        bytes: await scoreRenderer.writeClusterWorkbook(clusterWorkbookOf(sheet.value, proposed, now)),
      });
    case 'pdf':
    case 'docx': {
      const view = scoreSummaryOf(sheet.value, proposed, now);
      const made = await makeDocument(ports, { kind: DocumentKind.scoreSummary, view }, format);
      return made.ok ? ok({ name, type: fileTypes[format], bytes: made.value }) : made;
    }
    default:
      return assertNever(format);
  }
}

/** Units and the awards for which they were put forward themselves, not their people. */
export function proposedAwards(
  proposals: readonly Proposal[],
  nameOf: (code: AwardCode) => string,
): ProposedAwards {
  const collective = proposals.filter(({ origin }) => origin === ProposalOrigin.ranking);
  return new Map(
    [...Map.groupBy(collective, ({ unitId }) => unitId)].map(([unitId, own]) => [
      unitId,
      own.map(({ awardCode }) => nameOf(awardCode)),
    ]),
  );
}
