import { describe, expect, it } from 'vitest';

import { yearSteps } from './year-steps.ts';
import type { YearFigures } from './year-steps.ts';

const begun: YearFigures = {
  units: 83,
  clusters: { count: 10, placed: 83 },
  council: { count: 19, hasChair: true },
  selfScores: { received: 0, expected: 83 },
  dossiers: new Map(),
  sessions: { count: 0, ended: 0 },
  minutes: { count: 0, signed: 0 },
  decisions: { count: 0, issued: 0, waiting: 0 },
  awards: 0,
};

function states(figures: YearFigures) {
  return yearSteps(figures).steps.map(({ state }) => state);
}

describe('yearSteps', () => {
  it('begins an empty year with the units', () => {
    const empty = {
      ...begun,
      units: 0,
      clusters: { count: 0, placed: 0 },
      council: { count: 0, hasChair: false },
    };
    expect(yearSteps(empty).next).toBe('units');
    expect(new Set(states(empty))).toEqual(new Set(['waiting']));
  });

  it('goes on with the self-scores once units, clusters and council stand', () => {
    expect(yearSteps(begun)).toEqual({
      steps: [
        { key: 'units', state: 'done' },
        { key: 'clusters', state: 'done' },
        { key: 'council', state: 'done' },
        { key: 'selfScores', state: 'waiting' },
        { key: 'dossiers', state: 'waiting' },
        { key: 'session', state: 'waiting' },
        { key: 'minutes', state: 'waiting' },
        { key: 'decisions', state: 'waiting' },
        { key: 'awards', state: 'waiting' },
      ],
      next: 'selfScores',
    });
  });

  it('takes a step for under way while a part of it is missing', () => {
    const half: YearFigures = {
      ...begun,
      clusters: { count: 10, placed: 80 },
      council: { count: 19, hasChair: false },
      selfScores: { received: 82, expected: 83 },
      dossiers: new Map([
        ['received', 1],
        ['presented', 59],
      ]),
      sessions: { count: 2, ended: 1 },
      minutes: { count: 1, signed: 0 },
      decisions: { count: 1, issued: 1, waiting: 3 },
      awards: 12,
    };
    expect(states(half)).toEqual(['done', ...Array.from({ length: 8 }, () => 'started')]);
    expect(yearSteps(half).next).toBe('clusters');
  });

  it('has nothing next when all is done', () => {
    const done: YearFigures = {
      ...begun,
      selfScores: { received: 83, expected: 83 },
      dossiers: new Map([
        ['returned', 2],
        ['approved', 1047],
      ]),
      sessions: { count: 1, ended: 1 },
      minutes: { count: 1, signed: 1 },
      decisions: { count: 2, issued: 2, waiting: 0 },
      awards: 58,
    };
    expect(new Set(states(done))).toEqual(new Set(['done']));
    expect(yearSteps(done).next).toBeNull();
  });

  it('leads on to the session while dossiers wait for their vote, without calling them done', () => {
    const presented: YearFigures = {
      ...begun,
      selfScores: { received: 83, expected: 83 },
      dossiers: new Map([
        ['presented', 59],
        ['approved', 4],
      ]),
    };
    const { steps, next } = yearSteps(presented);
    expect([steps.find(({ key }) => key === 'dossiers')?.state, next]).toEqual(['started', 'session']);
  });

  it('asks for the minutes of every session that is over', () => {
    const minutesOf = (ended: number) =>
      yearSteps({
        ...begun,
        sessions: { count: 2, ended },
        minutes: { count: 1, signed: 1 },
      }).steps.find(({ key }) => key === 'minutes')?.state;
    expect([minutesOf(1), minutesOf(2)]).toEqual(['done', 'started']);
  });

  it('asks for a decision while one is a draft or something that passed waits for one', () => {
    const passed = { ...begun, awards: 12 };
    const decisionsOf = (decisions: YearFigures['decisions']) => states({ ...passed, decisions }).slice(-2);
    expect(decisionsOf({ count: 2, issued: 1, waiting: 0 })).toEqual(['started', 'started']);
    expect(decisionsOf({ count: 2, issued: 2, waiting: 1 })).toEqual(['started', 'started']);
    expect(decisionsOf({ count: 2, issued: 2, waiting: 0 })).toEqual(['done', 'done']);
  });

  it('names nothing next before everything is counted', () => {
    const counting = { ...begun, units: undefined };
    expect(yearSteps(counting).next).toBeNull();
    expect(states(counting).slice(0, 3)).toEqual([null, null, 'done']);
  });
});
