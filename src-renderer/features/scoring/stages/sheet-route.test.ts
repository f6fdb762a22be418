import { expect, it } from 'vitest';

import { routeOf, stageRoute } from './sheet-route.ts';

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

it('keeps looking at figures from layer to layer, and opens the result with its ranking', () => {
  expect([
    stageRoute('cluster', 'figures').view,
    stageRoute('final', 'figures').view,
    stageRoute('self', 'ranking').view,
  ]).toEqual(['figures', undefined, undefined]);
});
