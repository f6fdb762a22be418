import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../kernel/points.ts';
import { formulaFromText } from './formula-text.ts';

const maximum = pointsFrom(50);

describe('formulaFromText', () => {
  it.each([
    ['MANUAL', { kind: 'manual', step: null }],
    ['RATIO_CAP', { kind: 'ratio_cap', inverse: false }],
    ['LEADER_RELATIVE', { kind: 'leader_relative', atTarget: 50_000 }],
    ['GROUP_MAX', { kind: 'group_max' }],
    ['PASS_FAIL', { kind: 'pass_fail' }],
    ['RANK_SCALE', { kind: 'rank_scale', of: null }],
    ['PENALTY −5/vụ trễ', { kind: 'penalty', each: 500 }],
    ['PENALTY -2,5/hồ sơ trả lại', { kind: 'penalty', each: 250 }],
  ])('reads "%s"', (text, formula) => {
    expect(formulaFromText(text, maximum)).toEqual(formula);
  });

  it('tells percent of the target from percentage points', () => {
    const deduct = { kind: 'linear_deduct', reward: null, cap: null };
    expect(
      ['LINEAR_DEDUCT 1% hụt = −3', 'LINEAR_DEDUCT 0,1 điểm % hụt = −2'].map((text) =>
        formulaFromText(text, maximum),
      ),
    ).toEqual([
      { ...deduct, deduct: 300, per: 1000, of: 'percent_of_target' },
      { ...deduct, deduct: 200, per: 100, of: 'percentage_points' },
    ]);
  });

  it('reads thresholds from the highest down', () => {
    expect(formulaFromText('STEP ≥99%:50 / ≥97,5%:40 / <97,5%:0', maximum)).toEqual({
      kind: 'step_threshold',
      of: 'actual',
      steps: [
        { from: 99_000, points: 5000 },
        { from: 97_500, points: 4000 },
      ],
      below: 0,
    });
  });

  it('reads labels', () => {
    expect(formulaFromText('STEP HTXS:50 / Hoàn thành tốt: 40 / KHT:0', maximum)).toEqual({
      kind: 'step_label',
      labels: [
        { label: 'HTXS', points: 5000 },
        { label: 'Hoàn thành tốt', points: 4000 },
        { label: 'KHT', points: 0 },
      ],
    });
  });

  it('reads what is counted, and caps at the maximum where no cap is named', () => {
    expect(
      ['COUNT 15/phong trào, trần 30', 'COUNT 10, trần 20', 'COUNT 2'].map((text) =>
        formulaFromText(text, maximum),
      ),
    ).toEqual([
      { kind: 'count', items: [{ label: 'phong trào', each: 1500, cap: null }], cap: 3000 },
      { kind: 'count', items: [{ label: '', each: 1000, cap: null }], cap: 2000 },
      { kind: 'count', items: [{ label: '', each: 200, cap: null }], cap: 5000 },
    ]);
  });

  it.each([
    '',
    'STEP',
    'COUNT theo mục, trần 40',
    'STEP ≥95%:50 / ≥97%:40 / <95%:0',
    'STEP ≥95%:50 / <90%:0',
    'STEP HTXS:50 / tốt',
    'PENALTY 5/vụ',
    'LINEAR_DEDUCT mỗi % hụt trừ 3',
    'RATIO_CAP 2',
    'theo hướng dẫn của khối',
  ])('reads nothing into "%s"', (text) => {
    expect(formulaFromText(text, maximum)).toBeNull();
  });
});
