import { expect, it } from 'vitest';

import { routeOf } from './sheet-route.ts';

it('opens a stage with its first view, and falls back to the self-score', () => {
  expect([
    routeOf({}),
    routeOf({ stage: 'cluster', view: 'figures' }),
    routeOf({ stage: 'final' }),
    routeOf({ stage: 'self', view: 'ranking' }),
    routeOf({ stage: 'unknown' }),
  ]).toEqual([
    { stage: 'self', view: 'points' },
    { stage: 'cluster', view: 'figures' },
    { stage: 'final', view: 'ranking' },
    { stage: 'self', view: 'points' },
    { stage: 'self', view: 'points' },
  ]);
});
