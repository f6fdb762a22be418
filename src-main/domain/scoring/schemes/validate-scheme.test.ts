import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { schemeFile } from '../../../contract/scheme-shapes.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { quantityFrom, quantityOf } from '../../kernel/quantity.ts';
import type { Formula } from '../formulas/formula.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { schemeFromFile, usualRanking } from './scheme-file.ts';
import { CriterionRole } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';
import { validateScheme } from './validate-scheme.ts';

/** The problems in short: `error group_sum I {"sum":…}`. */
function problemsOf(scheme: Scheme): readonly string[] {
  return validateScheme(scheme).map(({ severity, code, criterionCode, figures, about }) =>
    [
      severity,
      code,
      criterionCode ?? '-',
      ...(about === null ? [] : [about]),
      ...(Object.keys(figures).length === 0 ? [] : [JSON.stringify(figures)]),
    ].join(' '),
  );
}

function ofCriteria(criteria: readonly Criterion[], total: number): readonly string[] {
  return problemsOf(makeScheme(criteria, { total }));
}

function ofFormula(formula: Formula, maximum = 50): readonly string[] {
  return ofCriteria([makeCriterion('I', maximum, { formula })], maximum);
}

describe('the sums of a scheme', () => {
  it.each(['cum-xa-phuong', 'khoi-so-nganh'])('are right in %s, and nothing else is wrong', (key) => {
    const file = new URL(`../../../../resources/schemes/${key}.json`, import.meta.url);
    expect(problemsOf(schemeFromFile(schemeFile.parse(JSON.parse(readFileSync(file, 'utf8')))))).toEqual([]);
  });

  it('are held against groups at any depth and against the total', () => {
    const criteria = [
      makeGroup('I', 60),
      makeGroup('I.1', 40, { parentCode: 'I' }),
      makeCriterion('I.1.a', 39.99, { parentCode: 'I.1' }),
      makeCriterion('I.2', 20, { parentCode: 'I' }),
    ];
    expect(ofCriteria(criteria, 100)).toEqual([
      'error group_sum I.1 {"sum":3999,"maximum":4000}',
      'error total_sum - {"sum":6000,"total":10000}',
    ]);
  });

  it('may have the bonus in the total or beside it, and never the penalties', () => {
    const criteria = [
      makeCriterion('I', 90),
      makeCriterion('II', 10, { role: CriterionRole.bonus }),
      makeCriterion('III', 8, { role: CriterionRole.penalty }),
    ];
    expect([90, 100, 108].map((total) => ofCriteria(criteria, total))).toEqual([
      [],
      [],
      ['error total_sum - {"sum":10000,"total":10800}'],
    ]);
  });

  it('may offer more bonus than counts', () => {
    const bonus = { role: CriterionRole.bonus, parentCode: 'II' };
    const of = (points: number) =>
      ofCriteria(
        [
          makeCriterion('I', 90),
          makeGroup('II', 10, { role: CriterionRole.bonus }),
          makeCriterion('II.1', 6, bonus),
          makeCriterion('II.2', points, bonus),
        ],
        100,
      );
    expect([of(6), of(3)]).toEqual([[], ['warning group_sum II {"sum":900,"maximum":1000}']]);
  });

  it('work down to half a point', () => {
    expect(ofCriteria([makeCriterion('I', 0.5), makeCriterion('II', 0.01)], 0.51)).toEqual([]);
  });
});

describe('the tree of a scheme', () => {
  it('has criteria, each in one place', () => {
    const twice = [
      makeCriterion('I', 10),
      makeCriterion('I', 10),
      makeCriterion('II', 10, { parentCode: 'X' }),
    ];
    expect([ofCriteria([], 10), ofCriteria(twice, 20)]).toEqual([
      ['error no_criteria -'],
      ['error duplicate_code I', 'error unknown_parent II X'],
    ]);
  });

  it('has no group within itself, and none after its criteria', () => {
    const cycle = [
      makeGroup('I', 10, { parentCode: 'II' }),
      makeGroup('II', 10, { parentCode: 'I' }),
      makeCriterion('III', 5, { parentCode: 'IV' }),
      makeGroup('IV', 5),
    ];
    expect(ofCriteria(cycle, 5)).toEqual([
      'error cycle I II',
      'error cycle II I',
      'error before_group III IV',
    ]);
  });

  it('has formulas at its leaves and roles that fit their groups', () => {
    const criteria = [
      makeGroup('I', 10, { role: CriterionRole.bonus, formula: { kind: 'pass_fail' } }),
      makeCriterion('I.1', 10, { parentCode: 'I' }),
      makeGroup('II', 10),
      makeCriterion('III', 0),
    ];
    expect(ofCriteria(criteria, 20)).toEqual([
      'error group_with_formula I',
      'error role_of_group I.1 I',
      'error leaf_without_formula II',
      'error maximum_not_positive III',
    ]);
  });
});

describe('the figures of a formula', () => {
  const step = (from: number, points: number) => ({ from: quantityFrom(from), points: pointsFrom(points) });

  it('descend in a table, within the maximum and up to it', () => {
    const table = (
      ...steps: { from: ReturnType<typeof quantityFrom>; points: ReturnType<typeof pointsFrom> }[]
    ) => ofFormula({ kind: 'step_threshold', of: 'actual', steps, below: pointsFrom(0) });
    expect([
      table(step(95, 50), step(90, 40)),
      table(step(90, 50), step(95, 40)),
      table(step(95, 40), step(90, 45)),
      table(step(95, 51)),
      table(),
    ]).toEqual([
      [],
      ['error steps_not_descending I'],
      ['warning points_not_descending I', 'warning maximum_out_of_reach I {"points":4500,"maximum":5000}'],
      ['error points_over_maximum I {"points":5100,"maximum":5000}'],
      ['error nothing_listed I', 'warning maximum_out_of_reach I {"points":0,"maximum":5000}'],
    ]);
  });

  it('name each label once', () => {
    const labels = ['HTT', 'htt', 'KHT'].map((label) => ({ label, points: pointsFrom(50) }));
    expect(ofFormula({ kind: 'step_label', labels })).toEqual(['error duplicate_label I htt']);
  });

  it('count up to caps that one item can reach and all can fill', () => {
    const count = (each: number, cap: number | null, whole: number) =>
      ofFormula({
        kind: 'count',
        items: [{ label: 'Mô hình', each: pointsFrom(each), cap: cap === null ? null : pointsFrom(cap) }],
        cap: pointsFrom(whole),
      });
    expect([count(10, null, 50), count(10, 5, 50), count(0, null, 50), count(10, null, 60)]).toEqual([
      [],
      [
        'error cap_below_each I Mô hình {"points":1000,"maximum":5000}',
        'warning maximum_out_of_reach I {"points":500,"maximum":5000}',
      ],
      ['error not_positive I Mô hình'],
      ['error points_over_maximum I {"points":6000,"maximum":5000}'],
    ]);
  });

  it('are above zero where something is divided or taken off, and within their bounds', () => {
    const linear = {
      kind: 'linear_deduct',
      deduct: pointsFrom(0),
      per: quantityOf(0),
      of: 'percent_of_target',
      reward: pointsFrom(1),
      cap: pointsFrom(40),
    } as const;
    const signed = {
      kind: 'bonus_penalty',
      bonusEach: pointsFrom(1),
      penaltyEach: pointsFrom(-1),
      minimum: pointsFrom(60),
      maximum: pointsFrom(50),
    } as const;
    expect([
      ofFormula(linear),
      ofFormula(signed),
      ofFormula({ kind: 'leader_relative', atTarget: quantityFrom(101) }),
      ofFormula({ kind: 'penalty', each: pointsFrom(0) }),
      ofFormula({ kind: 'manual', step: pointsFrom(0) }),
      ofFormula({ kind: 'rank_scale', of: 1 }),
    ]).toEqual([
      [
        'error not_positive I deduct',
        'error not_positive I per',
        'error cap_below_each I {"points":4000,"maximum":5000}',
      ],
      [
        'error not_positive I each',
        'error bounds_reversed I',
        'error points_over_maximum I {"points":6000,"maximum":5000}',
      ],
      ['error share_out_of_range I'],
      ['error not_positive I each'],
      ['error not_positive I step'],
      ['error not_positive I of'],
    ]);
  });
});

describe('the ranking rules of a scheme', () => {
  it('name groups and classes that there are, each once and from the best down', () => {
    const scheme = makeScheme([makeCriterion('I', 100)], {
      total: 100,
      ranking: {
        ...usualRanking,
        tieBreaks: [
          { kind: 'group_total', code: 'I' },
          { kind: 'group_total', code: 'IX' },
          { kind: 'member_votes' },
          { kind: 'member_votes' },
        ],
        classes: [
          { name: 'Tốt', from: pointsFrom(80), floor: 8000 },
          { name: 'Xuất sắc', from: pointsFrom(101), floor: 10_001 },
          { name: 'tốt', from: pointsFrom(10), floor: null },
        ],
        eligibility: { ...usualRanking.eligibility, lowestClass: 'Đạt' },
      },
    });
    expect(problemsOf(scheme)).toEqual([
      'error tie_break_unknown_group - IX',
      'warning duplicate_tie_break - member_votes',
      'error share_out_of_range - Xuất sắc',
      'error duplicate_class - tốt',
      'error classes_not_descending -',
      'warning points_over_maximum - Xuất sắc {"points":10100,"maximum":10000}',
      'error unknown_lowest_class - Đạt',
    ]);
  });
});
