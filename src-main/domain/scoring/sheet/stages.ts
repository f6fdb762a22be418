import { err, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { SheetStage } from './layer.ts';
import type { ScoreLayer } from './layer.ts';
import type { ScoreRemarkKind } from './remark.ts';

/** In the order in which a sheet goes through them. */
export const sheetStages: readonly SheetStage[] = [
  SheetStage.self,
  SheetStage.cluster,
  SheetStage.explanation,
  SheetStage.appraisal,
  SheetStage.final,
];

/**
 * What a stage stands on. It can't be locked before all of these are, and none of these can be unlocked while it is locked.
 * The stages before the final one stand on nothing: offices lock them in the order that suits them.
 */
const standsOn: Readonly<Record<SheetStage, readonly SheetStage[]>> = {
  self: [],
  cluster: [],
  explanation: [],
  appraisal: [],
  final: [SheetStage.self, SheetStage.cluster, SheetStage.explanation, SheetStage.appraisal],
};

export type StageMoveError = {
  readonly code: 'stages_open' | 'stages_locked';
  /** The stages that stand in the way, in their order. */
  readonly stages: readonly SheetStage[];
};

/** Locks or unlocks a stage; answers with the locked stages in their order. */
export function moveStage(
  lockedStages: readonly SheetStage[],
  stage: SheetStage,
  move: 'lock' | 'unlock',
): Result<readonly SheetStage[], StageMoveError> {
  const locked = new Set(lockedStages);
  if (move === 'lock') {
    const open = standsOn[stage].filter((needed) => !locked.has(needed));
    if (open.length > 0) return err({ code: 'stages_open', stages: open });
    locked.add(stage);
  } else {
    const above = sheetStages.filter((other) => locked.has(other) && standsOn[other].includes(stage));
    if (above.length > 0) return err({ code: 'stages_locked', stages: above });
    locked.delete(stage);
  }
  return ok(sheetStages.filter((other) => locked.has(other)));
}

/** The lock that keeps the content of a stage from being changed; null where it is open. */
export function lockOn(lockedStages: readonly SheetStage[], stage: SheetStage): SheetStage | null {
  if (lockedStages.includes(SheetStage.final)) return SheetStage.final;
  return lockedStages.includes(stage) ? stage : null;
}

/** Explanations come after the cluster's check and have a lock of their own; the other texts go with their layer. */
export function stageOfRemark({ kind, layer }: { kind: ScoreRemarkKind; layer: ScoreLayer }): SheetStage {
  return kind === 'explanation' ? SheetStage.explanation : layer;
}

/**
 * Whose lock keeps files from being added to a layer. A unit hands in files with its explanation, after the cluster's scores
 * have been locked; they belong to the cluster's layer.
 */
export function stageOfNewEvidence(layer: ScoreLayer): SheetStage {
  return layer === 'cluster' ? SheetStage.explanation : layer;
}
