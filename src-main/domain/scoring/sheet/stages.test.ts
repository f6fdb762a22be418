import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { SheetStage } from './layer.ts';
import { lockOn, moveStage } from './stages.ts';

const stages = Object.values(SheetStage);
const before = ['self', 'cluster', 'explanation', 'appraisal'] as const;

describe('the stages of a sheet', () => {
  it('lock in any order and are listed in theirs', () => {
    expect(moveStage(['appraisal'], 'self', 'lock')).toEqual({ ok: true, value: ['self', 'appraisal'] });
    expect(moveStage(['self'], 'self', 'lock')).toEqual({ ok: true, value: ['self'] });
    expect(moveStage(['self', 'cluster'], 'self', 'unlock')).toEqual({ ok: true, value: ['cluster'] });
  });

  it('name those that stand in the way', () => {
    expect(moveStage(['self', 'appraisal'], 'final', 'lock')).toEqual({
      ok: false,
      error: { code: 'stages_open', stages: ['cluster', 'explanation'] },
    });
    expect(moveStage([...before, 'final'], 'cluster', 'unlock')).toEqual({
      ok: false,
      error: { code: 'stages_locked', stages: ['final'] },
    });
  });

  it('never contradict one another: while the result is final everything is locked, and each lock can be undone', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...stages), fc.constantFrom('lock', 'unlock')));
    fc.assert(
      fc.property(moves, (list) => {
        let locked: readonly SheetStage[] = [];
        for (const [stage, move] of list) {
          const moved = moveStage(locked, stage, move);
          const isNewLock = moved.ok && move === 'lock' && !locked.includes(stage);
          const undone = isNewLock ? moveStage(moved.value, stage, 'unlock') : { ok: true, value: locked };
          expect(undone).toEqual({ ok: true, value: locked });
          if (moved.ok) locked = moved.value;
          const isFinal = locked.includes('final');
          expect(before.every((one) => locked.includes(one)) || !isFinal).toBe(true);
          expect(stages.map((one) => lockOn(locked, one))).toEqual(
            stages.map((one) => (isFinal ? 'final' : locked.includes(one) ? one : null)),
          );
        }
      }),
    );
  });
});
