import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../kernel/points.ts';
import { quantityFrom } from '../../kernel/quantity.ts';
import { CriterionRole, scoredCriteria } from '../schemes/scheme.ts';
import type { ExemptionRule } from '../schemes/scheme.ts';
import type { CellContent } from '../sheet/cell-content.ts';
import { anySheet } from '../testing/any-sheet.ts';
import { against, exempt, given, makeEntries, reached, unitIds } from '../testing/make-entries.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { explainCell } from './explain-cell.ts';
import type { Formula } from './formula.ts';
import type { Measure } from './measure.ts';

/** Why the first unit has what it has by one formula, in a cluster of units that reported these. */
function formulaOf(
  formula: Formula,
  entries: readonly CellContent[],
  { maximum = 80, role = CriterionRole.regular }: { maximum?: number; role?: CriterionRole } = {},
) {
  const scheme = makeScheme([makeCriterion('I', maximum, { formula, role })]);
  const rows = Object.fromEntries(entries.map((entry, index) => [`u${index + 1}`, { I: entry }]));
  return explainCell(scheme, unitIds(...Object.keys(rows)), makeEntries(rows), [], exempt('u1', 'I'))
    ?.formula;
}

function measured(measure: Measure): CellContent {
  return { value: null, measure };
}

function rounded(points: number, unrounded: number, exact = true) {
  return { kind: 'rounded', unrounded, exact, points };
}

describe('explainCell', () => {
  it('shows the share of the target, and what rounding did', () => {
    expect(formulaOf({ kind: 'ratio_cap', inverse: false }, [against(3, 1)])).toEqual({
      kind: 'points',
      steps: [{ kind: 'share', part: 1000, whole: 3000, share: 33_333 }, rounded(2667, 2_666_666, false)],
    });
  });

  it('shows the leader, and how far the unit is on the way to it', () => {
    const units = [against(100, 110), against(100, 120), against(50, 60), against(100, 90)];
    expect(formulaOf({ kind: 'leader_relative', atTarget: quantityFrom(50) }, units)).toEqual({
      kind: 'points',
      steps: [
        { kind: 'share', part: 110_000, whole: 100_000, share: 110_000 },
        { kind: 'at_target', share: 50_000 },
        { kind: 'leader', unitIds: ['u2', 'u3'], target: 100_000, actual: 120_000, share: 120_000 },
        { kind: 'towards_leader', share: 50_000 },
        rounded(6000, 6_000_000),
      ],
    });
  });

  it('shows that units without a target are compared with each other', () => {
    const units = [against(0, 30), against(0, 120), against(100, 500)];
    expect(formulaOf({ kind: 'leader_relative', atTarget: quantityFrom(50) }, units)).toEqual({
      kind: 'points',
      steps: [
        { kind: 'without_target' },
        { kind: 'highest', unitIds: ['u2'], actual: 120_000 },
        { kind: 'share', part: 30_000, whole: 120_000, share: 25_000 },
        rounded(2000, 2_000_000),
      ],
    });
  });

  it('shows the points alone for a figure many billion times its target', () => {
    const formula: Formula = {
      kind: 'linear_deduct',
      deduct: pointsFrom(1),
      per: quantityFrom(1),
      of: 'percent_of_target',
      reward: pointsFrom(1),
      cap: pointsFrom(10),
    };
    const shown = formulaOf(formula, [against(1, 90_071_992_548.41)]);
    expect(shown?.kind === 'points' && shown.steps.map(({ kind }) => kind)).not.toContain('over');
    expect(shown?.kind === 'points' && shown.steps.at(-1)?.kind).toBe('rounded');
  });

  it('shows what is lacking and the floor that it ran into', () => {
    const formula: Formula = {
      kind: 'linear_deduct',
      deduct: pointsFrom(3),
      per: quantityFrom(1),
      of: 'percent_of_target',
      reward: null,
      cap: null,
    };
    expect(formulaOf(formula, [against(100, 40)])).toEqual({
      kind: 'points',
      steps: [
        { kind: 'short', by: 60_000, of: 'percent_of_target', per: 1000, each: 300 },
        { kind: 'limit', limit: 'at_lowest', points: 0 },
        rounded(0, 0),
      ],
    });
  });

  it('shows the threshold, the items of a count and what its cap cut off', () => {
    const threshold: Formula = {
      kind: 'step_threshold',
      of: 'percent_of_target',
      steps: [{ from: quantityFrom(95), points: pointsFrom(40) }],
      below: pointsFrom(5),
    };
    const count: Formula = {
      kind: 'count',
      items: [
        { label: 'Mô hình', each: pointsFrom(10), cap: pointsFrom(20) },
        { label: 'Cá nhân', each: pointsFrom(4), cap: null },
      ],
      cap: pointsFrom(25),
    };
    expect([
      formulaOf(threshold, [against(200, 191)]),
      formulaOf(threshold, [against(200, 189)]),
      formulaOf(count, [measured({ counts: [3, 2] })]),
    ]).toEqual([
      {
        kind: 'points',
        steps: [{ kind: 'threshold', share: 95_500, from: 95_000, points: 4000 }, rounded(4000, 4_000_000)],
      },
      {
        kind: 'points',
        steps: [{ kind: 'threshold', share: 94_500, from: null, points: 500 }, rounded(500, 500_000)],
      },
      {
        kind: 'points',
        steps: [
          { kind: 'item', label: 'Mô hình', count: 3, each: 1000, cap: 2000, points: 2000 },
          { kind: 'item', label: 'Cá nhân', count: 2, each: 400, cap: null, points: 800 },
          { kind: 'cap', sum: 2800, cap: 2500 },
          rounded(2500, 2_500_000),
        ],
      },
    ]);
  });

  it('shows what a penalty takes off', () => {
    const penalty: Formula = { kind: 'penalty', each: pointsFrom(5) };
    const options = { maximum: 8, role: CriterionRole.penalty };
    expect(formulaOf(penalty, [measured({ penalties: 2 })], options)).toEqual({
      kind: 'points',
      steps: [
        { kind: 'occurrences', count: 2, each: 500, takenOff: 1000 },
        { kind: 'taken_off' },
        { kind: 'limit', limit: 'at_lowest', points: -800 },
        rounded(-800, -800_000),
      ],
    });
  });

  it('names what is missing, and why figures that are there give no points', () => {
    expect([
      formulaOf({ kind: 'ratio_cap', inverse: false }, [reached(5)]),
      formulaOf({ kind: 'ratio_cap', inverse: false }, [against(0, 5)]),
      formulaOf({ kind: 'group_max' }, [reached(0), reached(0)]),
      formulaOf({ kind: 'manual', step: null }, [given(5)]),
    ]).toEqual([
      { kind: 'missing', fields: ['target'] },
      { kind: 'problem', problem: 'target_not_positive', steps: [] },
      {
        kind: 'problem',
        problem: 'nothing_above_zero',
        steps: [{ kind: 'highest', unitIds: ['u1', 'u2'], actual: 0 }],
      },
      { kind: 'by_hand' },
    ]);
  });

  const scheme = makeScheme([
    makeGroup('I', 40),
    makeCriterion('I.1', 10, { parentCode: 'I' }),
    makeCriterion('I.2', 30, { parentCode: 'I', formula: { kind: 'pass_fail' } }),
  ]);
  const entries = makeEntries({
    u1: { 'I.1': given(8), 'I.2': { value: pointsFrom(12), measure: { passed: true } } },
    u2: { 'I.1': given(5) },
    u3: {},
  });

  it('shows points given by hand beside those of the formula', () => {
    expect(explainCell(scheme, unitIds('u1'), entries, [], exempt('u1', 'I.2'))).toEqual({
      criterion: scheme.criteria[2],
      result: { points: 1200, origin: 'given', computed: 3000, maximum: 3000 },
      given: 1200,
      measure: { passed: true },
      formula: { kind: 'points', steps: [{ kind: 'passed', passed: true }, rounded(3000, 3_000_000)] },
      exemption: null,
    });
  });

  it('shows what a criterion that does not apply does to itself and to the others of its group', () => {
    const explain = (rule: ExemptionRule, code: string) => {
      const explanation = explainCell(
        { ...scheme, exemption: rule },
        unitIds('u1', 'u2', 'u3'),
        entries,
        [exempt('u1', 'I.1')],
        exempt('u1', code),
      );
      return [explanation?.result.points, explanation?.exemption];
    };
    expect([
      explain('redistribute', 'I.1'),
      explain('redistribute', 'I.2'),
      explain('average', 'I.1'),
      explain('average', 'I.2'),
    ]).toEqual([
      [null, { kind: 'not_counted' }],
      [1600, { kind: 'raised', from: 3000, to: 4000, exempt: ['I.1'] }],
      [500, { kind: 'average', of: [{ unitId: 'u2', points: 500 }] }],
      [1200, null],
    ]);
  });

  it('knows no cell of a stranger or of a group', () => {
    expect(
      [exempt('u9', 'I.1'), exempt('u1', 'I')].map((cell) =>
        explainCell(scheme, unitIds('u1'), entries, [], cell),
      ),
    ).toEqual([null, null]);
  });

  it('ends with what the engine computed, for any formula', () => {
    fc.assert(
      fc.property(anySheet, ({ scheme, unitIds, entries, exemptions }) => {
        const code = scoredCriteria(scheme).at(-1)?.code ?? '';
        const cell = { unitId: unitIds[0] ?? ('' as (typeof unitIds)[number]), criterionCode: code };
        const explanation = explainCell(scheme, unitIds, entries, exemptions, cell);
        const last = explanation?.formula?.kind === 'points' ? explanation.formula.steps.at(-1) : undefined;
        expect(last?.kind === 'rounded' ? last.points : null).toEqual(explanation?.result.computed ?? null);
      }),
    );
  });
});
