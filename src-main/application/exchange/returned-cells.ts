import { ReturnedChange, compareCell } from '../../domain/exchange/compare-returned.ts';
import type { UnitWorkbookReading } from '../../domain/exchange/read-unit-workbook.ts';
import type { WorkbookIdentity } from '../../domain/exchange/sheet-marks.ts';
import { withUnitTexts } from '../../domain/exchange/unit-texts.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Points } from '../../domain/kernel/points.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import type { Criterion } from '../../domain/scoring/schemes/scheme.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import type { Repositories, StoredScore } from '../repositories.ts';

/** A criterion of a returned workbook beside what was sent and what stands here now. */
export type ReturnedRow = {
  readonly criterionCode: string;
  readonly criterionName: string;
  readonly maximum: Points;
  readonly change: ReturnedChange;
  readonly sent: CellContent;
  /** Null where the file doesn't say it in a way that can be taken over. */
  readonly returned: CellContent | null;
  readonly current: CellContent;
  /** Where it stands in the file. */
  readonly address: string | null;
  /** The note at the cell as the unit's texts would make it; null where they say nothing new. */
  readonly note: string | null;
};

const nothing: CellContent = { value: null, measure: null };

/** Compares every criterion of the cluster's scheme. */
export function compareReturned(
  repositories: Repositories,
  { identity, reading }: { identity: WorkbookIdentity; reading: UnitWorkbookReading },
): readonly ReturnedRow[] {
  const { clusterId, unitId } = identity;
  const { clusters, schemes, scores, scoreContext, sentWorkbooks } = repositories;
  const cluster = clusters.find(clusterId);
  const scheme = cluster && schemes.ofCluster(cluster);
  if (!scheme) return [];
  const sentScheme = schemes.find({
    key: identity.schemeKey,
    year: identity.year,
    version: identity.schemeVersion,
  });
  const sentCriteria = new Map(sentScheme?.criteria.map((criterion) => [criterion.code, criterion]));
  const workbook = sentWorkbooks.find(identity.workbookId);
  const sentCells = new Map(workbook?.cells.map((cell) => [cell.criterionCode, cell]));
  const returnedCells = new Map(reading.cells.map((cell) => [cell.criterionCode, cell]));
  return scoredCriteria(scheme).map((criterion): ReturnedRow => {
    const { code } = criterion;
    const key = { unitId, criterionCode: code, layer: ScoreLayer.self };
    const stored = scores.find(clusterId, key);
    const current = contentOf(stored);
    const returned = returnedCells.get(code);
    const isSame = isSameCriterion(sentCriteria.get(code), criterion);
    const sent = baseOf(contentOf(sentCells.get(code)), stored, workbook?.returnedHash ?? null);
    const note = scoreContext.findRemark(clusterId, { ...key, kind: 'note' }) ?? null;
    return {
      criterionCode: code,
      criterionName: criterion.name,
      maximum: criterion.maximum,
      change: isSame ? compareCell(sent, returned?.content ?? null, current) : ReturnedChange.outdated,
      sent,
      returned: returned?.content ?? null,
      current,
      address: returned?.address ?? null,
      note: returned && isSame ? withUnitTexts(note, returned) : null,
    };
  });
}

/**
 * What both sides started from. Once an answer was taken over, its cells are what the unit itself said last; a corrected
 * second answer is compared with them, or every correction would be a conflict.
 */
function baseOf(
  sent: CellContent,
  stored: StoredScore | undefined,
  returnedHash: string | null,
): CellContent {
  return returnedHash !== null && stored?.sourceHash === returnedHash ? contentOf(stored) : sent;
}

function contentOf(score: CellContent | undefined): CellContent {
  return score === undefined ? nothing : { value: score.value, measure: score.measure };
}

/** A criterion that another version of the scheme counts in another way isn't the one that was asked for. */
function isSameCriterion(sent: Criterion | undefined, current: Criterion): boolean {
  if (sent === undefined) return false;
  const rules = ({ maximum, role, formula }: Criterion) => canonicalJson({ maximum, role, formula });
  return rules(sent) === rules(current);
}
