import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { evaluateSheet } from '../results/evaluate-sheet.ts';
import { usualRanking } from '../schemes/scheme-file.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { CellContent } from '../sheet/cell-content.ts';
import { given, makeEntries, unitIds } from '../testing/make-entries.ts';
import { makeCriterion, makeScheme } from '../testing/make-scheme.ts';
import { makeStanding } from '../testing/make-standing.ts';
import { rankCluster } from './rank-cluster.ts';
import type { RankingRules, UnitStanding } from './ranking-rules.ts';

const criteria = [
  makeCriterion('I', 60),
  makeCriterion('II', 40),
  makeCriterion('III', 10, { role: CriterionRole.bonus }),
  makeCriterion('IV', 10, { role: CriterionRole.penalty }),
];

type Row = readonly [I: number | null, II: number | null, III?: number | null, IV?: number | null];

function rank(
  rows: Record<string, Row>,
  rules: Partial<RankingRules> = {},
  standings: readonly (Partial<UnitStanding> & { unitId: UnitId })[] = [],
  flagQuota: number | null = null,
) {
  const scheme = makeScheme(criteria, {
    total: 100,
    capTotal: false,
    ranking: { ...usualRanking, ...rules },
  });
  const entries = Object.fromEntries(
    Object.entries(rows).map(([unit, [first, second, third = 0, fourth = 0]]) => {
      const cells = { I: first, II: second, III: third, IV: fourth };
      const kept = Object.entries(cells).filter(([, points]) => points !== null);
      return [
        unit,
        Object.fromEntries(kept.map(([code, points]): [string, CellContent] => [code, given(points ?? 0)])),
      ];
    }),
  );
  const evaluations = evaluateSheet(scheme, unitIds(...Object.keys(rows)), makeEntries(entries), []);
  const full = standings.map((standing) => makeStanding(standing.unitId, standing));
  return rankCluster(scheme, evaluations, full, { year: 2026, flagQuota });
}

const [u1, u2, u3] = unitIds('u1', 'u2', 'u3') as [UnitId, UnitId, UnitId];

describe('rankCluster', () => {
  it('shares ranks among ties, skips the next ones, and ranks no unit without scores', () => {
    const ranked = rank({
      u1: [40, 30],
      u2: [null, null, null, null],
      u3: [50, 30],
      u4: [60, 40],
      u5: [40, 40],
      u6: [0, 0],
    });
    const usual = { decidedBy: null, exclusions: [], resultClass: null, flag: false, flagUndecided: false };
    expect(ranked).toEqual([
      { unitId: 'u4', total: 10_000, rank: 1, tied: false, ...usual, flag: true },
      { unitId: 'u3', total: 8000, rank: 2, tied: true, ...usual },
      { unitId: 'u5', total: 8000, rank: 2, tied: true, ...usual },
      { unitId: 'u1', total: 7000, rank: 4, tied: false, ...usual },
      { unitId: 'u6', total: 0, rank: 5, tied: false, ...usual },
      { unitId: 'u2', total: null, rank: null, tied: false, ...usual, exclusions: [{ kind: 'no_score' }] },
    ]);
  });
});

describe('eligibility', () => {
  it('names every reason why a unit is not ranked, and ranks the others as if it were not there', () => {
    const ranked = rank(
      { u1: [60, 40], u2: [50, 40], u3: [40, 40] },
      {
        eligibility: {
          selfScoreDeadline: '2026-11-15' as IsoDate,
          excludeDisciplined: true,
          lowestClass: null,
          minimumMonths: 6,
        },
      },
      [
        {
          unitId: u1,
          selfScoreOn: '2026-11-16' as IsoDate,
          disciplined: 'Cảnh cáo',
          joinedOn: '2026-07-02' as IsoDate,
        },
        { unitId: u3, selfScoreOn: '2026-11-15' as IsoDate, joinedOn: '2026-07-01' as IsoDate },
      ],
    );
    expect(ranked.map(({ unitId, rank, exclusions }) => [unitId, rank, exclusions])).toEqual([
      ['u3', 1, []],
      [
        'u1',
        null,
        [
          { kind: 'disciplined', reason: 'Cảnh cáo' },
          { kind: 'self_score_late', deadline: '2026-11-15', selfScoreOn: '2026-11-16' },
          { kind: 'too_few_months', months: 5, minimum: 6 },
        ],
      ],
      ['u2', null, [{ kind: 'self_score_not_recorded', deadline: '2026-11-15' }]],
    ]);
  });
});

describe('tie-breaks', () => {
  it('are tried in the order of the office, each on those that are still equal', () => {
    const ranked = rank(
      { u1: [40, 40], u2: [50, 30], u3: [50, 30], u4: [50, 32, 0, -2], u5: [40, 30] },
      {
        tieBreaks: [
          { kind: 'group_total', code: 'I' },
          { kind: 'fewer_penalty_points' },
          { kind: 'member_votes' },
        ],
      },
      [
        { unitId: u2, memberVotes: 3 },
        { unitId: u3, memberVotes: 4 },
      ],
    );
    expect(ranked.map(({ unitId, rank, tied, decidedBy }) => [unitId, rank, tied, decidedBy?.kind])).toEqual([
      ['u3', 1, false, 'member_votes'],
      ['u2', 2, false, 'member_votes'],
      ['u4', 3, false, 'fewer_penalty_points'],
      ['u1', 4, false, 'group_total'],
      ['u5', 5, false, undefined],
    ]);
  });

  it('leave units equal as long as the value of one of them is not known', () => {
    const rules: Partial<RankingRules> = {
      tieBreaks: [{ kind: 'member_votes' }, { kind: 'council_decision' }],
    };
    const votes = [
      { unitId: u1, memberVotes: 3, councilPlace: 2 },
      { unitId: u3, memberVotes: 9, councilPlace: 1 },
    ];
    const rows: Record<string, Row> = { u1: [40, 40], u2: [40, 40], u3: [40, 40] };
    const places = (standings: readonly (Partial<UnitStanding> & { unitId: UnitId })[]) =>
      rank(rows, rules, standings).map(({ unitId, rank, tied }) => [unitId, rank, tied]);
    expect([places(votes), places([...votes, { unitId: u2, councilPlace: 3 }])]).toEqual([
      [
        ['u1', 1, true],
        ['u2', 1, true],
        ['u3', 1, true],
      ],
      [
        ['u3', 1, false],
        ['u1', 2, false],
        ['u2', 3, false],
      ],
    ]);
  });
});

describe('classes', () => {
  const rules: Partial<RankingRules> = {
    classes: [
      { name: 'Xuất sắc', from: pointsFrom(90), floor: 8500 },
      { name: 'Tốt', from: pointsFrom(80), floor: 8000 },
      { name: 'Không hoàn thành', from: pointsFrom(0), floor: null },
    ],
  };

  it('ask for the total and for a floor under every criterion but bonuses and penalties', () => {
    const ranked = rank(
      {
        u1: [51, 40],
        u2: [60, 33.99],
        u3: [60, 31.99],
        u4: [60, null],
        u5: [60, 40, null],
        u6: [50, 30],
      },
      rules,
    );
    expect(Object.fromEntries(ranked.map(({ unitId, resultClass }) => [unitId, resultClass]))).toEqual({
      u1: 'Xuất sắc',
      u2: 'Tốt',
      u3: 'Không hoàn thành',
      u4: null,
      u5: null,
      u6: 'Không hoàn thành',
    });
  });

  it('keep units below the lowest class, or without one, out of the ranking', () => {
    const ranked = rank(
      { u1: [51, 40], u2: [60, 31], u3: [60, null] },
      { ...rules, eligibility: { ...usualRanking.eligibility, lowestClass: 'Tốt' } },
    );
    expect(ranked.map(({ unitId, rank, exclusions }) => [unitId, rank, exclusions])).toEqual([
      ['u1', 1, []],
      ['u2', null, [{ kind: 'below_class', lowest: 'Tốt', reached: 'Không hoàn thành' }]],
      ['u3', null, [{ kind: 'below_class', lowest: 'Tốt', reached: null }]],
    ]);
  });
});

describe('flags', () => {
  const rows: Record<string, Row> = { u1: [60, 40], u2: [50, 40], u3: [50, 40], u4: [10, 10] };
  const flags = (rules: Partial<RankingRules>, quota: number | null = null) =>
    rank(rows, rules, [], quota).map(({ flag, flagUndecided }) =>
      flag ? 'flag' : flagUndecided ? 'undecided' : '',
    );

  it('follow the usual number, the number for large clusters, or the number of the office', () => {
    const byMembers = (largeFrom: number) => flags({ flags: { usual: 1, largeFrom, large: 3 } });
    expect([byMembers(5), byMembers(4), flags({}, 0)]).toEqual([
      ['flag', '', '', ''],
      ['flag', 'flag', 'flag', ''],
      ['', '', '', ''],
    ]);
  });

  it('are left to the council where more units share the rank than flags are left', () => {
    expect(flags({}, 2)).toEqual(['flag', 'undecided', 'undecided', '']);
  });
});

describe('any ranking', () => {
  const tieBreaks: RankingRules['tieBreaks'] = [
    { kind: 'group_total', code: 'I' },
    { kind: 'more_bonus_points' },
    { kind: 'member_votes' },
  ];
  const row = fc.record({
    points: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(1), fc.constant(0)),
    votes: fc.option(fc.nat(2), { freq: 8 }),
  });
  const cluster = fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((one, index) => ({ ...one, unit: `u${index}` })));

  type AnyCluster = readonly { unit: string; points: Row; votes: number | null }[];

  function rankAny(units: AnyCluster) {
    const rows = Object.fromEntries(units.map(({ unit, points }) => [unit, points]));
    const standings = units.map(({ unit, votes }) => ({ unitId: unit as UnitId, memberVotes: votes }));
    return rank(rows, { tieBreaks }, standings, 2);
  }

  /** Whether `a` is better than `b`, straight from the rules. */
  function better(a: AnyCluster[number], b: AnyCluster[number], units: AnyCluster): boolean {
    const total = ({ points }: AnyCluster[number]) =>
      points.reduce((sum: number, part) => sum + (part ?? 0), 0);
    const [first, third] = [
      (one: AnyCluster[number]) => one.points[0] ?? 0,
      (one: AnyCluster[number]) => one.points[2] ?? 0,
    ];
    for (const value of [total, first, third]) if (value(a) !== value(b)) return value(a) > value(b);
    const equal = units.filter((one) => [total, first, third].every((value) => value(one) === value(a)));
    return equal.every(({ votes }) => votes !== null) && (a.votes ?? 0) > (b.votes ?? 0);
  }

  it('gives each unit one more than the number of units that are better', () => {
    fc.assert(
      fc.property(cluster, (units) => {
        const ranks = new Map<string, unknown>(
          rankAny(units).map(({ unitId, rank, tied }) => [unitId, [rank, tied]]),
        );
        const expected = units.map((unit) => {
          const above = units.filter((other) => better(other, unit, units)).length;
          const worse = units.filter((other) => better(unit, other, units)).length;
          return [unit.unit, [above + 1, above + worse < units.length - 1]] as const;
        });
        expect(ranks).toEqual(new Map<string, unknown>(expected));
      }),
    );
  });

  it('does not depend on the order of the units, but for units that share a rank', () => {
    fc.assert(
      fc.property(cluster, (units) => {
        const places = (list: AnyCluster) =>
          Object.fromEntries(rankAny(list).map(({ unitId, ...place }) => [unitId, place]));
        expect(places(units.toReversed())).toEqual(places(units));
      }),
    );
  });

  it('never gives more flags than there are, and never passes over a better unit', () => {
    fc.assert(
      fc.property(cluster, (units) => {
        const ranked = rankAny(units);
        const flagged = ranked.filter(({ flag }) => flag).length;
        expect([flagged <= 2, ranked.slice(0, flagged).every(({ flag }) => flag)]).toEqual([true, true]);
      }),
    );
  });

  it('never places a unit lower for a better result', () => {
    fc.assert(
      fc.property(cluster, (units) => {
        const place = (list: AnyCluster) => rankAny(list).find(({ unitId }) => unitId === 'u0')?.rank ?? 0;
        const raised = units.map((one) =>
          one.unit === 'u0'
            ? { ...one, points: [one.points[0] + 1, one.points[1], one.points[2], 0] as const }
            : one,
        );
        expect(place(raised)).toBeLessThanOrEqual(place(units));
      }),
    );
  });
});
