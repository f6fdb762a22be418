import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { stageOfRemark } from '../../domain/scoring/sheet/stages.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories, ScoreKey, ScoreStep } from '../repositories.ts';
import { refuseLocked } from './sheet-rules.ts';
import { applyStep, sameScore } from './write-scores.ts';
import type { WrittenScores } from './write-scores.ts';

type UndoPorts = CommandPorts & { clock: Clock };

/** Takes the newest action on a sheet back. The log lies in the database, so it outlives sorting, reload and restart. */
export function undoScores(
  ports: UndoPorts,
  input: { clusterId: ClusterId },
): Result<WrittenScores, Refusal> {
  return moveStep(ports, input.clusterId, {
    name: 'undo_scores',
    find: ({ scores }) => scores.lastStep(input.clusterId),
    nothing: 'nothing_to_undo',
    from: 'after',
    to: 'before',
  });
}

/** Does the action again that was taken back last. */
export function redoScores(
  ports: UndoPorts,
  input: { clusterId: ClusterId },
): Result<WrittenScores, Refusal> {
  return moveStep(ports, input.clusterId, {
    name: 'redo_scores',
    find: ({ scores }) => scores.nextUndoneStep(input.clusterId),
    nothing: 'nothing_to_redo',
    from: 'before',
    to: 'after',
  });
}

type Move = {
  readonly name: string;
  readonly find: (repositories: Repositories) => ScoreStep | undefined;
  readonly nothing: 'nothing_to_undo' | 'nothing_to_redo';
  readonly from: 'before' | 'after';
  readonly to: 'before' | 'after';
};

function moveStep(ports: UndoPorts, clusterId: ClusterId, move: Move): Result<WrittenScores, Refusal> {
  return command(ports, move.name, clusterId, (repositories) => {
    const step = move.find(repositories);
    if (!step) return refuse(move.nothing);
    const { lockedLayers } = repositories.scores.sheet(clusterId);
    for (const stage of stagesOf(step)) {
      const locked = refuseLocked(lockedLayers, stage);
      if (locked) return locked;
    }
    const overtaken = overtakenPlace(repositories, clusterId, step, move.from);
    if (overtaken) {
      const { unitId, criterionCode } = overtaken;
      const unit = repositories.units.find(unitId)?.name ?? unitId;
      return refuse('undo_overtaken', { unit, criterion: criterionCode });
    }
    const value = applyStep(repositories, ports.clock, clusterId, step, move.to);
    repositories.scores.markStep(step.id, move.to === 'before');
    return ok({ value, payload: value, changed: [{ topic: 'scores', id: clusterId }] });
  });
}

/** The stages that a step touches. */
function stagesOf({ cells, remarks }: ScoreStep): ReadonlySet<SheetStage> {
  return new Set([...cells.map(({ layer }) => layer), ...remarks.map(stageOfRemark)]);
}

/** The first place of a step that no longer holds what the step left there. */
function overtakenPlace(
  { scores, scoreContext }: Repositories,
  clusterId: ClusterId,
  { cells, remarks }: ScoreStep,
  from: 'before' | 'after',
): ScoreKey | undefined {
  return (
    cells.find((cell) => !sameScore(scores.find(clusterId, cell) ?? null, cell[from])) ??
    remarks.find((remark) => (scoreContext.findRemark(clusterId, remark) ?? null) !== remark[from])
  );
}
