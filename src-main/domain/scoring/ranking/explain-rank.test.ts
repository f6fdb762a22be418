import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { evaluateSheet } from '../results/evaluate-sheet.ts';
import { usualRanking } from '../schemes/scheme-file.ts';
import { given, makeEntries, unitIds } from '../testing/make-entries.ts';
import { makeCriterion, makeScheme } from '../testing/make-scheme.ts';
import { makeStanding } from '../testing/make-standing.ts';
import { explainRank } from './explain-rank.ts';
import type { RankingRules, UnitStanding } from './ranking-rules.ts';

type Rows = Record<string, readonly number[]>;

function explain(unit: string, rows: Rows, rules: Partial<RankingRules>, standings: UnitStanding[] = []) {
  const scheme = makeScheme([makeCriterion('I', 60), makeCriterion('II', 40)], {
    total: 100,
    ranking: { ...usualRanking, ...rules },
  });
  const entries = makeEntries(
    Object.fromEntries(
      Object.entries(rows).map(([unit, [first = 0, second]]) => [
        unit,
        { I: given(first), ...(second === undefined ? {} : { II: given(second) }) },
      ]),
    ),
  );
  const evaluations = evaluateSheet(scheme, unitIds(...Object.keys(rows)), entries, []);
  return explainRank(scheme, evaluations, standings, { year: 2026, flagQuota: null }, unit as UnitId);
}

describe('explainRank', () => {
  const rows: Rows = { u1: [50, 30], u2: [50, 30], u3: [40, 40], u4: [60, 40] };

  it('shows every tie-break that was tried on the unit, with the values of all that were still equal', () => {
    const tieBreaks: RankingRules['tieBreaks'] = [
      { kind: 'more_bonus_points' },
      { kind: 'group_total', code: 'I' },
      { kind: 'council_decision' },
    ];
    const standings = [makeStanding('u1', { councilPlace: 2 }), makeStanding('u2', { councilPlace: 1 })];
    const explanation = explain('u1', rows, { tieBreaks, source: 'Quy chế cụm' }, standings);
    expect(explanation).toEqual({
      ranked: {
        unitId: 'u1',
        total: 8000,
        rank: 3,
        tied: false,
        decidedBy: { kind: 'council_decision' },
        exclusions: [],
        resultClass: null,
        flag: false,
        flagUndecided: false,
      },
      rankedCount: 4,
      memberCount: 4,
      rounds: [
        {
          tieBreak: { kind: 'more_bonus_points' },
          values: ['u1', 'u2', 'u3'].map((unitId) => ({ unitId, value: null })),
          outcome: 'not_known',
        },
        {
          tieBreak: { kind: 'group_total', code: 'I' },
          values: [
            { unitId: 'u1', value: 5000 },
            { unitId: 'u2', value: 5000 },
            { unitId: 'u3', value: 4000 },
          ],
          outcome: 'separated',
        },
        {
          tieBreak: { kind: 'council_decision' },
          values: [
            { unitId: 'u1', value: 2 },
            { unitId: 'u2', value: 1 },
          ],
          outcome: 'separated',
        },
      ],
      equalTo: [],
      classes: [],
      missing: 0,
      quota: { flags: 1, because: 'usual' },
      flagsLeft: 0,
      rules: { source: 'Quy chế cụm', mark: 'unconfirmed' },
    });
  });

  it('names those with which the unit still shares its rank, and the flags that are left for them', () => {
    const flags = { usual: 2, largeFrom: null, large: 2 };
    const explanation = explain('u2', rows, { flags, tieBreaks: [{ kind: 'group_total', code: 'I' }] });
    expect(explanation).toMatchObject({
      ranked: { rank: 2, tied: true, flag: false, flagUndecided: true },
      rounds: [{ outcome: 'separated' }],
      equalTo: ['u1'],
      quota: { flags: 2, because: 'usual' },
      flagsLeft: 1,
    });
  });

  it('shows each class down to the one reached, and which criterion broke the floor', () => {
    const classes: RankingRules['classes'] = [
      { name: 'Xuất sắc', from: pointsFrom(90), floor: 8500 },
      { name: 'Tốt', from: pointsFrom(80), floor: null },
      { name: 'Hoàn thành', from: pointsFrom(70), floor: null },
    ];
    const explanation = explain('u1', { u1: [60, 33.99], u2: [60] }, { classes });
    expect([explanation?.ranked.resultClass, explanation?.classes]).toEqual([
      'Tốt',
      [
        {
          resultClass: classes[0],
          totalReached: true,
          broken: [{ criterionCode: 'II', points: 3399, maximum: 4000 }],
        },
        { resultClass: classes[1], totalReached: true, broken: [] },
      ],
    ]);
  });

  it('settles no class while scores are missing, and says how many', () => {
    const classes: RankingRules['classes'] = [{ name: 'Đạt', from: pointsFrom(0), floor: null }];
    expect(explain('u2', { u1: [60, 33], u2: [60] }, { classes })).toMatchObject({
      ranked: { rank: 2, resultClass: null },
      classes: [],
      missing: 1,
    });
  });

  it('gives the reasons of a unit that is not ranked, and knows no stranger', () => {
    const eligibility = { ...usualRanking.eligibility, excludeDisciplined: true };
    const standings = [makeStanding('u4', { disciplined: 'Khiển trách' })];
    const explanations = ['u4', 'u9'].map((unit) => explain(unit, rows, { eligibility }, standings));
    expect(explanations).toMatchObject([
      {
        ranked: { rank: null, exclusions: [{ kind: 'disciplined', reason: 'Khiển trách' }] },
        rankedCount: 3,
        memberCount: 4,
        rounds: [],
        equalTo: [],
        flagsLeft: null,
      },
      null,
    ]);
  });
});
