import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { measureFieldsOf } from '../../domain/scoring/formulas/measure.ts';
import { sameContent } from '../../domain/scoring/sheet/cell-content.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { validateScore } from '../../domain/scoring/sheet/score-sheet.ts';
import { stageOfRemark } from '../../domain/scoring/sheet/stages.ts';
import type { Clock } from '../ports.ts';
import type {
  RemarkKey,
  Repositories,
  ScoreKey,
  ScoreStep,
  ScoreStepCell,
  ScoreStepRemark,
  StoredScore,
} from '../repositories.ts';
import { cellPlace, refuseLocked, sheetRules } from './sheet-rules.ts';
import type { SheetRules } from './sheet-rules.ts';

/** A score as an action wants it; null takes it away. */
export type ScoreWrite = ScoreKey & { readonly after: StoredScore | null };

/** A text at a cell as an action wants it; null takes it away. */
export type RemarkWrite = RemarkKey & { readonly after: string | null };

/** What a page needs to follow a change, and, with what stood there before, what the audit log keeps of it. */
export type WrittenScores = {
  readonly revision: number;
  readonly changes: readonly (ScoreKey & CellContent & { readonly before: CellContent | null })[];
  readonly remarks: readonly (RemarkKey & { readonly text: string | null; readonly before: string | null })[];
};

/**
 * Whether a score over the maximum, or between the steps of its criterion, may be stored: a typed one may not, an officer may
 * accept one from a file.
 */
export type OverMaximum = 'refuse' | 'accept';

/**
 * Stores the scores and texts of one action as one undo step. Every write is checked against the sheet first: the unit is a
 * member, the criterion takes scores, the stage is open, the value fits; the first that fails refuses them all.
 */
export function writeScores(
  repositories: Repositories,
  clock: Clock,
  clusterId: ClusterId,
  writes: readonly ScoreWrite[],
  overMaximum: OverMaximum,
  remarkWrites: readonly RemarkWrite[] = [],
): Result<WrittenScores, Refusal> {
  const rules = sheetRules(repositories, clusterId);
  if (!rules.ok) return rules;
  for (const write of writes) {
    const allowed = checkWrite(rules.value, write, overMaximum);
    if (!allowed.ok) return allowed;
  }
  for (const write of remarkWrites) {
    const place = cellPlace(rules.value, write);
    if (!place.ok) return place;
    const locked = refuseLocked(rules.value.sheet.lockedLayers, stageOfRemark(write));
    if (locked) return locked;
  }
  const step = {
    cells: cellsOfStep(repositories, clusterId, writes),
    remarks: remarksOfStep(repositories, clusterId, remarkWrites),
  };
  if (!isEmpty(step)) repositories.scores.addStep(clusterId, step);
  return ok(applyStep(repositories, clock, clusterId, step, 'after'));
}

function cellsOfStep(
  { scores }: Repositories,
  clusterId: ClusterId,
  writes: readonly ScoreWrite[],
): readonly ScoreStepCell[] {
  return lastOfEach(writes)
    .map(({ unitId, criterionCode, layer, after }) => {
      const before = scores.find(clusterId, { unitId, criterionCode, layer }) ?? null;
      return { unitId, criterionCode, layer, before, after };
    })
    .filter(({ before, after }) => !sameScore(before, after));
}

function remarksOfStep(
  { scoreContext }: Repositories,
  clusterId: ClusterId,
  writes: readonly RemarkWrite[],
): readonly ScoreStepRemark[] {
  return lastOfEach(writes)
    .map(({ unitId, criterionCode, layer, kind, after }) => {
      const key = { unitId, criterionCode, layer, kind };
      return { ...key, before: scoreContext.findRemark(clusterId, key) ?? null, after };
    })
    .filter(({ before, after }) => before !== after);
}

/** One write for each cell, one for each text: a step that names a place twice could never be taken back. */
function lastOfEach<Write extends ScoreKey & Partial<RemarkKey>>(writes: readonly Write[]): readonly Write[] {
  const keyOf = ({ unitId, criterionCode, layer, kind }: Write) =>
    JSON.stringify([unitId, criterionCode, layer, kind]);
  return [...new Map(writes.map((write) => [keyOf(write), write])).values()];
}

type StepContent = Pick<ScoreStep, 'cells' | 'remarks'>;

function isEmpty({ cells, remarks }: StepContent): boolean {
  return cells.length === 0 && remarks.length === 0;
}

/** Puts one side of a step into the sheet and counts its revision up. */
export function applyStep(
  { scores, scoreContext }: Repositories,
  clock: Clock,
  clusterId: ClusterId,
  step: StepContent,
  side: 'before' | 'after',
): WrittenScores {
  const now = clock.now();
  const other = side === 'after' ? 'before' : 'after';
  for (const cell of step.cells) {
    const score = cell[side];
    if (score === null) scores.remove(clusterId, cell);
    else scores.put(clusterId, cell, score, now);
  }
  for (const remark of step.remarks) scoreContext.setRemark(clusterId, remark, remark[side], now);
  const sheet = scores.sheet(clusterId);
  const revision = isEmpty(step) ? sheet.revision : sheet.revision + 1;
  if (revision !== sheet.revision) scores.saveSheet(clusterId, { ...sheet, revision });
  return {
    revision,
    changes: step.cells.map((cell) => ({
      unitId: cell.unitId,
      criterionCode: cell.criterionCode,
      layer: cell.layer,
      value: cell[side]?.value ?? null,
      measure: cell[side]?.measure ?? null,
      before: contentOf(cell[other]),
    })),
    remarks: step.remarks.map(({ unitId, criterionCode, layer, kind, ...sides }) => ({
      unitId,
      criterionCode,
      layer,
      kind,
      text: sides[side],
      before: sides[other],
    })),
  };
}

function contentOf(score: StoredScore | null): CellContent | null {
  return score && { value: score.value, measure: score.measure };
}

/** Whether two scores say the same and came from the same place. */
export function sameScore(a: StoredScore | null, b: StoredScore | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      sameContent(a, b) &&
      a.sourceHash === b.sourceHash &&
      a.sourceCell === b.sourceCell)
  );
}

function checkWrite(rules: SheetRules, write: ScoreWrite, overMaximum: OverMaximum): Result<null, Refusal> {
  const place = cellPlace(rules, write);
  if (!place.ok) return place;
  const locked = refuseLocked(rules.sheet.lockedLayers, write.layer);
  if (locked) return locked;
  const { unit, criterion } = place.value;
  const asked: readonly string[] = criterion.formula ? measureFieldsOf(criterion.formula) : [];
  if (Object.keys(write.after?.measure ?? {}).some((field) => !asked.includes(field))) {
    return refuse('measure_mismatch', { unit, criterion: criterion.code });
  }
  const value = write.after?.value ?? null;
  if (value === null) return ok(null);
  const valid = validateScore(value, criterion);
  if (valid.ok) return ok(null);
  const cell = { unit, criterion: criterion.code, value: formatPoints(value) };
  switch (valid.error.code) {
    case 'over_maximum':
      if (overMaximum === 'accept') return ok(null);
      return refuse('score_over_maximum', { ...cell, maximum: formatPoints(valid.error.maximum) });
    case 'off_step':
      if (overMaximum === 'accept') return ok(null);
      return refuse('score_off_step', { ...cell, step: formatPoints(valid.error.step) });
    case 'below_zero':
      return refuse('score_below_zero', cell);
    case 'below_minimum':
      return refuse('score_below_minimum', { ...cell, minimum: formatPoints(valid.error.minimum) });
    default:
      return assertNever(valid.error);
  }
}
