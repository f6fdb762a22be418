import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Points } from '../../kernel/points.ts';
import { pointsFrom, pointsOf, roundedShare } from '../../kernel/points.ts';
import { quantityFrom, quantityOf } from '../../kernel/quantity.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import { anyMeasure, formulaOfKind, fullMeasure } from '../testing/any-formula.ts';
import { makeCriterion } from '../testing/make-scheme.ts';
import { slowPoints } from '../testing/slow-points.ts';
import { clusterContext } from './cluster-context.ts';
import { computePoints } from './compute-points.ts';
import type { Formula } from './formula.ts';
import type { Measure } from './measure.ts';

/** The points of every unit of a cluster by one formula, in points; otherwise why there are none. */
function results(
  formula: Formula,
  measures: readonly (Measure | null)[],
  { maximum = 100, role = CriterionRole.regular }: { maximum?: number; role?: CriterionRole } = {},
) {
  const criterion = makeCriterion('I', maximum, { formula, role });
  const column = measures.map((measure) => ({ measure }));
  const context = clusterContext(criterion, column);
  return measures.map((measure) => {
    const outcome = computePoints(criterion, measure, context);
    if (outcome.kind === 'missing') return outcome.fields.join();
    if (outcome.kind !== 'points') return outcome.kind === 'problem' ? outcome.problem : outcome.kind;
    return roundedShare(1, outcome.exact.numerator, outcome.exact.denominator) / 100;
  });
}

function against(target: number, actual: number): Measure {
  return { target: quantityFrom(target), actual: quantityFrom(actual) };
}

function reached(actual: number): Measure {
  return { actual: quantityFrom(actual) };
}

function steps(...pairs: readonly (readonly [from: number, points: number])[]) {
  return pairs.map(([from, points]) => ({ from: quantityFrom(from), points: pointsFrom(points) }));
}

describe('ratio_cap', () => {
  const formula: Formula = { kind: 'ratio_cap', inverse: false };
  const inverse: Formula = { kind: 'ratio_cap', inverse: true };

  it('gives the share of the target that was reached, at most all, and none below zero', () => {
    const measures = [against(3, 1), against(3, 3), against(3, 4), against(3, 0), against(3, -1)];
    expect(results(formula, measures)).toEqual([33.33, 100, 100, 0, 0]);
  });

  it('computes nothing from a target of zero: any result would be infinitely above it', () => {
    expect(results(formula, [against(0, 5), against(0, 0), against(-2, -1)])).toEqual([
      'target_not_positive',
      'target_not_positive',
      'target_not_positive',
    ]);
  });

  it('turns around where lower is better; then none of what should be low is all', () => {
    const measures = [
      against(2, 4),
      against(2, 2),
      against(2, 0),
      against(0, 0),
      against(0, 3),
      against(-1, 0),
    ];
    expect(results(inverse, measures)).toEqual([50, 100, 100, 100, 0, 'target_not_positive']);
  });

  it('rounds half away from zero to a hundredth, also for a maximum of half a point', () => {
    expect(results(formula, [against(200, 1), against(1000, 29)], { maximum: 0.5 })).toEqual([0, 0.01]);
    expect(results(formula, [against(100, 1), against(100, 3)], { maximum: 0.5 })).toEqual([0.01, 0.02]);
  });

  it('says what is missing; what was not reported is not zero', () => {
    expect(results(formula, [null, {}, reached(3), { target: quantityFrom(3) }])).toEqual([
      'target,actual',
      'target,actual',
      'target',
      'actual',
    ]);
  });

  it('is exact for budgets in đồng', () => {
    expect(results(formula, [against(1_250_000_000_000, 624_999_999_999.999)])).toEqual([50]);
  });
});

describe('linear_deduct', () => {
  const deduct: Extract<Formula, { kind: 'linear_deduct' }> = {
    kind: 'linear_deduct',
    deduct: pointsFrom(3),
    per: quantityFrom(1),
    of: 'percent_of_target',
    reward: null,
    cap: null,
  };

  it('takes off for what is lacking in percent of the target, down to zero', () => {
    const measures = [
      against(200, 200),
      against(200, 199),
      against(200, 190.3),
      against(200, 0),
      against(200, 250),
    ];
    expect(results(deduct, measures)).toEqual([100, 98.5, 85.45, 0, 100]);
  });

  it('counts percentage points where target and result are percentages, also from a target of zero', () => {
    const points: Formula = {
      ...deduct,
      deduct: pointsFrom(2),
      per: quantityFrom(0.1),
      of: 'percentage_points',
    };
    expect(results(points, [against(3, 2.7), against(3, 2.75), against(0, -0.1)], { maximum: 60 })).toEqual([
      54, 55, 58,
    ]);
  });

  it('rewards what is above the target, up to its cap or else the maximum', () => {
    const rewarded: Formula = { ...deduct, reward: pointsFrom(1), cap: pointsFrom(105) };
    const measures = [against(100, 102.5), against(100, 110)];
    expect([results(rewarded, measures), results({ ...rewarded, cap: null }, measures)]).toEqual([
      [102.5, 105],
      [100, 100],
    ]);
  });

  it('computes nothing in percent of a target of zero, nor by a step of zero', () => {
    expect([
      ...results(deduct, [against(0, 5)]),
      ...results({ ...deduct, per: quantityOf(0) }, [against(5, 5)]),
    ]).toEqual(['target_not_positive', 'invalid_formula']);
  });
});

describe('leader_relative', () => {
  const formula: Formula = { kind: 'leader_relative', atTarget: quantityFrom(50) };

  it('gives half for the target, all for the leader, and the way between for the others', () => {
    const measures = [
      against(100, 80),
      against(100, 100),
      against(200, 240),
      against(100, 110),
      against(50, 55),
    ];
    expect(results(formula, measures)).toEqual([40, 50, 100, 75, 75]);
  });

  it('has no leader as long as all are below their targets', () => {
    expect(results(formula, [against(100, 80), against(100, 99), against(100, 0)])).toEqual([40, 49.5, 0]);
  });

  it('has several leaders where they are equal', () => {
    expect(results(formula, [against(100, 120), against(50, 60), against(100, 110)])).toEqual([100, 100, 75]);
  });

  it('compares units without a target with each other only', () => {
    expect(results(formula, [against(0, 30), against(0, 120), against(100, 110), against(0, -1)])).toEqual([
      25, 100, 100, 0,
    ]);
  });

  it('computes nothing where no unit without a target has a result, or a target is below zero', () => {
    expect(results(formula, [against(0, 0), against(-5, 1), against(100, 100)])).toEqual([
      'nothing_above_zero',
      'target_not_positive',
      50,
    ]);
  });

  it('gives nothing below zero, and leaves who reported nothing out', () => {
    expect(results(formula, [against(100, -20), null, against(100, 105)])).toEqual([0, 'target,actual', 100]);
  });
});

describe('group_max', () => {
  it('gives the share of the highest result', () => {
    const measures = [reached(10), reached(30), reached(0), reached(-5), null];
    expect(results({ kind: 'group_max' }, measures)).toEqual([33.33, 100, 0, 0, 'actual']);
  });

  it('computes nothing where no result is above zero', () => {
    expect(results({ kind: 'group_max' }, [reached(0), reached(-1)])).toEqual([
      'nothing_above_zero',
      'nothing_above_zero',
    ]);
  });
});

describe('pass_fail', () => {
  it('gives all or nothing, and neither where nobody said', () => {
    expect(results({ kind: 'pass_fail' }, [{ passed: true }, { passed: false }, {}])).toEqual([
      100,
      0,
      'passed',
    ]);
  });
});

describe('step_threshold', () => {
  const formula: Formula = {
    kind: 'step_threshold',
    of: 'actual',
    steps: steps([99, 70], [97, 55], [95, 40]),
    below: pointsFrom(5),
  };

  it('gives the points of the first threshold that is reached, exactly reached too', () => {
    const measures = [100, 99, 98.999, 97, 95, 94.999, -1].map(reached);
    expect(results(formula, measures)).toEqual([70, 70, 55, 55, 40, 5, 5]);
  });

  it('compares the percentage of the target, unrounded', () => {
    const ofTarget: Formula = { ...formula, of: 'percent_of_target' };
    const measures = [against(3, 2.97), against(3, 2.969), against(0, 3)];
    expect(results(ofTarget, measures)).toEqual([70, 55, 'target_not_positive']);
  });
});

describe('step_label', () => {
  const labels = [
    { label: 'Hoàn thành xuất sắc', points: pointsFrom(50) },
    { label: 'HTT', points: pointsFrom(40) },
  ];

  it('finds the label however it is written, and computes nothing from one that the scheme lacks', () => {
    const measures = ['HOÀN THÀNH XUẤT SẮC', 'Hoàn thành  xuất sắc'.normalize('NFD'), 'htt', 'KHT'];
    expect(
      results(
        { kind: 'step_label', labels },
        measures.map((label) => ({ label })),
      ),
    ).toEqual([50, 50, 40, 'unknown_label']);
  });
});

describe('count', () => {
  const items = [
    { label: 'Mô hình', each: pointsFrom(10), cap: pointsFrom(20) },
    { label: 'Cá nhân', each: pointsFrom(4), cap: null },
  ];
  const formula: Formula = { kind: 'count', items, cap: pointsFrom(40) };

  it('counts item by item, each up to its own cap and all up to the cap of the whole', () => {
    const measures = [
      [1, 2],
      [3, 2],
      [2, 6],
      [0, 0],
    ].map((counts) => ({ counts }));
    expect(results(formula, measures)).toEqual([18, 28, 40, 0]);
  });

  it('gives nothing as long as one item was not reported', () => {
    expect(results(formula, [{ counts: [1, null] }, { counts: [1] }, {}])).toEqual([
      'counts',
      'counts',
      'counts',
    ]);
  });
});

describe('bonus_penalty', () => {
  it('is held between its bounds, and may be below zero', () => {
    const formula: Formula = {
      kind: 'bonus_penalty',
      bonusEach: pointsFrom(2),
      penaltyEach: pointsFrom(5),
      minimum: pointsFrom(-8),
      maximum: pointsFrom(10),
    };
    const measures = [
      { bonuses: 3, penalties: 0 },
      { bonuses: 6, penalties: 0 },
      { bonuses: 1, penalties: 1 },
      { bonuses: 0, penalties: 2 },
      { bonuses: 3 },
    ];
    expect(results(formula, measures)).toEqual([6, 10, -3, -8, 'penalties']);
  });
});

describe('penalty', () => {
  it('takes off for every occurrence, down to zero', () => {
    const measures = [0, 2, 50].map((penalties) => ({ penalties }));
    expect(results({ kind: 'penalty', each: pointsFrom(5) }, measures, { maximum: 30 })).toEqual([30, 20, 0]);
  });
});

describe('rank_scale', () => {
  const places = [1, 2, 3].map((rank) => ({ rank }));

  it('falls in even steps from the first to the last of the cluster, or of the number that the scheme names', () => {
    const byScheme: Formula = { kind: 'rank_scale', of: 5 };
    expect([results({ kind: 'rank_scale', of: null }, places), results(byScheme, places)]).toEqual([
      [100, 50, 0],
      [100, 75, 50],
    ]);
  });

  it('gives all to the only one, and computes nothing from a place that there isn’t', () => {
    expect([
      results({ kind: 'rank_scale', of: null }, [{ rank: 1 }]),
      results({ kind: 'rank_scale', of: null }, [{ rank: 2 }]),
    ]).toEqual([[100], ['rank_out_of_range']]);
  });
});

describe('manual', () => {
  it('computes nothing', () => {
    expect(results({ kind: 'manual', step: null }, [null])).toEqual(['by_hand']);
  });
});

describe('a penalty criterion', () => {
  const penalty = { maximum: 8, role: CriterionRole.penalty };

  it('takes off what was counted, and what is lacking', () => {
    const count: Formula = {
      kind: 'count',
      items: [{ label: '', each: pointsFrom(3), cap: null }],
      cap: pointsFrom(8),
    };
    expect([
      results(count, [{ counts: [0] }, { counts: [2] }, { counts: [5] }], penalty),
      results(
        { kind: 'penalty', each: pointsFrom(5) },
        [{ penalties: 0 }, { penalties: 1 }, { penalties: 2 }],
        penalty,
      ),
      results({ kind: 'pass_fail' }, [{ passed: true }, { passed: false }], penalty),
    ]).toEqual([
      [0, -6, -8],
      [0, -5, -8],
      [0, -8],
    ]);
  });

  it('has the points that a table gives it', () => {
    const table: Formula = {
      kind: 'step_label',
      labels: [
        { label: 'Khiển trách', points: pointsFrom(-5) },
        { label: 'Cảnh cáo', points: pointsFrom(-20) },
        { label: 'Không', points: pointsFrom(0) },
      ],
    };
    const measures = ['Khiển trách', 'Cảnh cáo', 'Không'].map((label) => ({ label }));
    expect(results(table, measures, penalty)).toEqual([-5, -8, 0]);
  });
});

describe.each(Object.entries(formulaOfKind))('%s', (_, formulas) => {
  const column = fc.array(fc.oneof(fullMeasure, anyMeasure), { minLength: 1, maxLength: 6 });
  const maximum = fc.oneof(fc.constantFrom(1, 50), fc.integer({ min: 1, max: 20_000 })).map(pointsOf);

  it('agrees with exact fractions, rounded once', () => {
    fc.assert(
      fc.property(formulas, maximum, column, (formula, maximum: Points, measures) => {
        const criterion = { ...makeCriterion('I', 1), maximum, formula };
        const context = clusterContext(
          criterion,
          measures.map((measure) => ({ measure })),
        );
        const computed = measures.map((measure) => {
          const outcome = computePoints(criterion, measure, context);
          if (outcome.kind !== 'points') return null;
          return roundedShare(1, outcome.exact.numerator, outcome.exact.denominator);
        });
        expect(computed).toEqual(measures.map((measure) => slowPoints(criterion, measure, measures)));
      }),
      { numRuns: 300 },
    );
  });
});
