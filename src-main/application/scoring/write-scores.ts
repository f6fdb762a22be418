import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { SheetStage } from '../../domain/scoring/layer.ts';
import { measureFieldsOf, sameMeasure } from '../../domain/scoring/measure.ts';
import { scoredCriteria } from '../../domain/scoring/scheme.ts';
import type { Criterion } from '../../domain/scoring/scheme.ts';
import { validateScore } from '../../domain/scoring/score-sheet.ts';
import type { Clock } from '../ports.ts';
import type { Repositories, ScoreKey, ScoreStepCell, StoredScore } from '../repositories.ts';

/** A score as an action wants it; null takes it away. */
export type ScoreWrite = ScoreKey & { readonly after: StoredScore | null };

/** What a cell says; both null for an empty one. */
export type CellContent = Pick<StoredScore, 'value' | 'measure'>;

/** What a page needs to follow a change. */
export type WrittenScores = {
  readonly revision: number;
  readonly changes: readonly (ScoreKey & CellContent)[];
};

/** Whether a score over the maximum may be stored: a typed one may not, an officer may accept one from a file. */
export type OverMaximum = 'refuse' | 'accept';

/**
 * Stores the scores of one action as one undo step. Every write is checked against the sheet first: the unit is a member,
 * the criterion takes scores, the layer is open, the value fits; the first that fails refuses them all.
 */
export function writeScores(
  repositories: Repositories,
  clock: Clock,
  clusterId: ClusterId,
  writes: readonly ScoreWrite[],
  overMaximum: OverMaximum,
): Result<WrittenScores, Refusal> {
  const rules = sheetRules(repositories, clusterId);
  if (!rules.ok) return rules;
  for (const write of writes) {
    const allowed = checkWrite(rules.value, write, overMaximum);
    if (!allowed.ok) return allowed;
  }
  const cells = lastOfEachCell(writes)
    .map(({ unitId, criterionCode, layer, after }): ScoreStepCell => {
      const before = repositories.scores.find(clusterId, { unitId, criterionCode, layer }) ?? null;
      return { unitId, criterionCode, layer, before, after };
    })
    .filter(({ before, after }) => !sameScore(before, after));
  if (cells.length > 0) repositories.scores.addStep(clusterId, { cells, remarks: [] });
  return ok(applyCells(repositories, clock, clusterId, cells, 'after'));
}

/** One write for each cell: a step that names a cell twice could never be taken back. */
function lastOfEachCell(writes: readonly ScoreWrite[]): readonly ScoreWrite[] {
  const keyOf = ({ unitId, criterionCode, layer }: ScoreKey) =>
    JSON.stringify([unitId, criterionCode, layer]);
  return [...new Map(writes.map((write) => [keyOf(write), write])).values()];
}

/** Puts one side of a step into the sheet and counts its revision up. */
export function applyCells(
  { scores }: Repositories,
  clock: Clock,
  clusterId: ClusterId,
  cells: readonly ScoreStepCell[],
  side: 'before' | 'after',
): WrittenScores {
  const now = clock.now();
  for (const cell of cells) {
    const score = cell[side];
    if (score === null) scores.remove(clusterId, cell);
    else scores.put(clusterId, cell, score, now);
  }
  const sheet = scores.sheet(clusterId);
  const revision = cells.length > 0 ? sheet.revision + 1 : sheet.revision;
  if (revision !== sheet.revision) scores.saveSheet(clusterId, { ...sheet, revision });
  return {
    revision,
    changes: cells.map((cell) => ({
      unitId: cell.unitId,
      criterionCode: cell.criterionCode,
      layer: cell.layer,
      value: cell[side]?.value ?? null,
      measure: cell[side]?.measure ?? null,
    })),
  };
}

/** The first locked layer that a step touches, as a refusal. */
export function refuseLocked(lockedLayers: readonly SheetStage[], cells: readonly ScoreKey[]) {
  const locked = cells.find((cell) => lockedLayers.includes(cell.layer));
  return locked ? refuse('sheet_locked', { layer: locked.layer }) : null;
}

export function sameScore(a: StoredScore | null, b: StoredScore | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.value === b.value &&
      sameMeasure(a.measure, b.measure) &&
      a.sourceHash === b.sourceHash &&
      a.sourceCell === b.sourceCell)
  );
}

type SheetRules = {
  readonly unitNames: ReadonlyMap<UnitId, string>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly lockedLayers: readonly SheetStage[];
};

function sheetRules(repositories: Repositories, clusterId: ClusterId): Result<SheetRules, Refusal> {
  const cluster = repositories.clusters.find(clusterId);
  if (!cluster) return refuse('not_found');
  const scheme = repositories.schemes.ofCluster(cluster);
  if (!scheme) return refuse('scheme_unknown', { scheme: cluster.schemeKey });
  return ok({
    unitNames: new Map(
      cluster.members.map(({ unitId }) => [unitId, repositories.units.find(unitId)?.name ?? unitId]),
    ),
    criteria: new Map(scoredCriteria(scheme).map((criterion) => [criterion.code, criterion])),
    lockedLayers: repositories.scores.sheet(clusterId).lockedLayers,
  });
}

function checkWrite(rules: SheetRules, write: ScoreWrite, overMaximum: OverMaximum): Result<null, Refusal> {
  const unit = rules.unitNames.get(write.unitId);
  if (unit === undefined) return refuse('not_a_member', { unit: write.unitId });
  const criterion = rules.criteria.get(write.criterionCode);
  if (!criterion) return refuse('not_a_criterion', { criterion: write.criterionCode });
  const locked = refuseLocked(rules.lockedLayers, [write]);
  if (locked) return locked;
  const asked: readonly string[] = criterion.formula ? measureFieldsOf(criterion.formula) : [];
  if (Object.keys(write.after?.measure ?? {}).some((field) => !asked.includes(field))) {
    return refuse('measure_mismatch', { unit, criterion: criterion.code });
  }
  const value = write.after?.value ?? null;
  if (value === null) return ok(null);
  const valid = validateScore(value, criterion);
  if (valid.ok) return ok(null);
  switch (valid.error.code) {
    case 'over_maximum':
      if (overMaximum === 'accept') return ok(null);
      return refuse('score_over_maximum', {
        unit,
        criterion: criterion.code,
        value: formatPoints(value),
        maximum: formatPoints(criterion.maximum),
      });
    case 'below_zero':
      return refuse('score_below_zero', {
        unit,
        criterion: criterion.code,
        value: formatPoints(value),
      });
    default:
      return assertNever(valid.error);
  }
}
