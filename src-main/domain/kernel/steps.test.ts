import { describe, expect, it } from 'vitest';

import { atOnce, overTurns } from './steps.ts';
import type { Steps } from './steps.ts';

function* threeSteps(done: string[]): Steps<number> {
  done.push('first');
  yield;
  done.push('second');
  yield;
  done.push('third');
  return done.length;
}

describe('work in steps', () => {
  it('is done without a stop', () => {
    const done: string[] = [];
    expect(atOnce(threeSteps(done))).toBe(3);
  });

  it('lets others have their turn between its steps, and none after the last', async () => {
    const done: string[] = [];
    const answer = await overTurns(threeSteps(done), async () => void done.push('others'));
    expect([answer, done]).toEqual([5, ['first', 'others', 'second', 'others', 'third']]);
  });
});
