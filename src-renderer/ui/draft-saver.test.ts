import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDraftSaver } from './draft-saver.ts';
import type { DraftSaveState } from './draft-saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver whose storing ends when the test says so. */
function setUp() {
  const stored: string[] = [];
  const states: DraftSaveState['kind'][] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const saver = createDraftSaver<string>({
    store: (draft) => {
      stored.push(draft);
      return new Promise((resolve, reject) => void ends.push({ resolve, reject }));
    },
    delay: 400,
    onState: ({ kind }) => void states.push(kind),
  });
  return { saver, stored, states, ends };
}

describe('saving drafts', () => {
  it('stores the newest of several quick changes once', async () => {
    const { saver, stored, states, ends } = setUp();
    saver.push('a');
    saver.push('ab');
    await vi.advanceTimersByTimeAsync(400);
    expect(stored).toEqual(['ab']);
    ends[0]?.resolve();
    await vi.runAllTimersAsync();
    expect([states.at(-1), saver.isBusy()]).toEqual(['saved', false]);
  });

  it('stores what was typed meanwhile after the one on its way', async () => {
    const { saver, stored, states, ends } = setUp();
    saver.push('a');
    saver.flush();
    saver.push('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(stored).toEqual(['a']);
    ends[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([stored, states.includes('saved')]).toEqual([['a', 'b'], false]);
  });

  it('keeps what failed until it is told to try again', async () => {
    const { saver, stored, states, ends } = setUp();
    saver.push('a');
    saver.flush();
    ends[0]?.reject(new Error('no disk'));
    await vi.advanceTimersByTimeAsync(0);
    expect([states.at(-1), saver.isBusy()]).toEqual(['failed', true]);
    saver.flush();
    expect(stored).toEqual(['a', 'a']);
  });

  it('stores nothing that was dropped', async () => {
    const { saver, stored } = setUp();
    saver.push('a');
    saver.drop();
    saver.flush();
    await vi.runAllTimersAsync();
    expect([stored, saver.isBusy()]).toEqual([[], false]);
  });
});
