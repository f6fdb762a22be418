import { EventEmitter } from 'node:events';

import { describe, expect, it } from 'vitest';

import { recoverPages } from './recovery.ts';

function crashingPage() {
  const app = new EventEmitter();
  const state = { now: 0, reloads: 0, destroyed: false };
  recoverPages(app as never, () => state.now);
  const contents = { isDestroyed: () => state.destroyed, reload: () => (state.reloads += 1) };
  const crash = (reason: string) => app.emit('render-process-gone', {}, contents, { reason });
  return { state, crash };
}

describe('recoverPages', () => {
  it('loads a crashed page again, but not one that ended or is closed', () => {
    const { state, crash } = crashingPage();
    crash('crashed');
    crash('clean-exit');
    state.destroyed = true;
    crash('killed');
    expect(state.reloads).toBe(1);
  });

  it('gives up on a page that keeps crashing, until an hour has passed', () => {
    const { state, crash } = crashingPage();
    for (let time = 0; time < 5; time += 1) crash('oom');
    const within = state.reloads;
    state.now = 60 * 60 * 1000;
    crash('oom');
    expect([within, state.reloads]).toEqual([3, 4]);
  });
});
