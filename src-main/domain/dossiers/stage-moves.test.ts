import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isFixedStage,
  isUnderWay,
  stageMoveOf,
  stageMoves,
  stageWithResult,
  stagesAfter,
} from './stage-moves.ts';
import { DossierStage } from './stage.ts';

const stages = Object.values(DossierStage);
const anyStage = fc.constantFrom(...stages);
const { received, appraising, supplement, returned, presented, approved, rejected, decided, delivered } =
  DossierStage;

/** All stages that moves lead to from one. */
function reachableFrom(from: DossierStage): ReadonlySet<DossierStage> {
  const reached = new Set([from]);
  for (const stage of reached) {
    for (const move of stageMoves) if (move.from === stage) reached.add(move.to);
  }
  return reached;
}

describe('the table of moves', () => {
  it('leads from receipt to every stage', () => {
    expect([...reachableFrom(received)].toSorted()).toEqual(stages.toSorted());
  });

  it('leads back to appraisal from every stage that no decision has closed', () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        const open = stage !== decided && stage !== delivered;
        expect(reachableFrom(stage).has(appraising)).toBe(open);
      }),
    );
  });

  it('has one step between two stages, and none from a stage to itself', () => {
    const steps = stageMoves.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(stageMoves.filter(({ from, to }) => from === to)).toEqual([]);
  });

  it('asks a reason for a return, a supplement, a result and each step back', () => {
    const order: readonly DossierStage[] = [received, appraising, presented, approved, decided, delivered];
    const isBack = (from: DossierStage, to: DossierStage) =>
      from === returned ||
      (from === rejected && to === presented) ||
      (from === supplement && to === received) ||
      (order.indexOf(to) !== -1 && order.indexOf(to) < order.indexOf(from));
    const speaks: ReadonlySet<DossierStage> = new Set([supplement, returned, approved, rejected]);
    const wanted = stageMoves.map(({ from, to }) => isBack(from, to) || speaks.has(to));
    expect(stageMoves.map(({ needsReason }) => needsReason)).toEqual(wanted);
  });

  it('lets nobody leave a decision but the delivery of it', () => {
    expect([stagesAfter(decided), stagesAfter(delivered)]).toEqual([[], []]);
    expect(stageMoveOf(decided, delivered)?.by).toBe('decision');
    expect(stageMoveOf(delivered, decided)).toBeUndefined();
  });

  it('offers an officer what comes next', () => {
    expect(stagesAfter(received)).toEqual([appraising, supplement, returned, presented]);
    expect(stagesAfter(presented)).toEqual([appraising, approved, rejected]);
  });
});

describe('the stage with the result of a ballot', () => {
  it('follows the ballot, whatever was noted before, up to the decision', () => {
    fc.assert(
      fc.property(anyStage, (stage) => {
        const isDecided = stage === decided || stage === delivered;
        expect(stageWithResult(stage, undefined)).toBe(stage);
        expect(stageWithResult(stage, 'proposed')).toBe(stage);
        expect(stageWithResult(stage, 'in_ballot')).toBe(isDecided ? stage : presented);
        expect(stageWithResult(stage, 'passed')).toBe(isDecided ? stage : approved);
        expect(stageWithResult(stage, 'failed')).toBe(isDecided ? stage : rejected);
      }),
    );
  });
});

describe('stages', () => {
  it('are under way, sent back, or fixed', () => {
    expect(stages.filter(isUnderWay)).toEqual([received, appraising, supplement]);
    expect(stages.filter(isFixedStage)).toEqual([presented, approved, rejected, decided, delivered]);
  });
});
