import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatPoints, pointsOf } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import { makeCriterion } from '../testing/make-scheme.ts';
import { parseScore, scoreReadings, validateScore } from './score-sheet.ts';

describe('validateScore', () => {
  const criterion = makeCriterion('I', 80);
  const penalty = makeCriterion('II', 8, { role: CriterionRole.penalty });

  it.each([0, 1, 8000])('takes %i hundredths of 8000', (value) => {
    expect(validateScore(pointsOf(value), criterion)).toEqual({ ok: true, value });
  });

  it('refuses a hundredth over the maximum and one below zero', () => {
    expect([8001, -1].map((value) => validateScore(pointsOf(value), criterion))).toEqual([
      { ok: false, error: { code: 'over_maximum', value: 8001, maximum: 8000 } },
      { ok: false, error: { code: 'below_zero', value: -1 } },
    ]);
  });

  it('takes points below zero where they are taken off, down to the most that may be', () => {
    expect([-800, 0, -801, 1].map((value) => validateScore(pointsOf(value), penalty))).toEqual([
      { ok: true, value: -800 },
      { ok: true, value: 0 },
      { ok: false, error: { code: 'below_minimum', value: -801, minimum: -800 } },
      { ok: false, error: { code: 'over_maximum', value: 1, maximum: 0 } },
    ]);
  });

  it('follows a formula that goes below zero or above the maximum', () => {
    const signed = makeCriterion('I', 10, {
      formula: {
        kind: 'bonus_penalty',
        bonusEach: pointsOf(100),
        penaltyEach: pointsOf(200),
        minimum: pointsOf(-500),
        maximum: pointsOf(1000),
      },
    });
    const rewarded = makeCriterion('I', 10, {
      formula: {
        kind: 'linear_deduct',
        deduct: pointsOf(100),
        per: quantityOf(1000),
        of: 'percent_of_target',
        reward: pointsOf(100),
        cap: pointsOf(1200),
      },
    });
    expect([
      validateScore(pointsOf(-500), signed),
      validateScore(pointsOf(-501), signed),
      validateScore(pointsOf(1200), rewarded),
      validateScore(pointsOf(1201), rewarded),
    ]).toEqual([
      { ok: true, value: -500 },
      { ok: false, error: { code: 'below_minimum', value: -501, minimum: -500 } },
      { ok: true, value: 1200 },
      { ok: false, error: { code: 'over_maximum', value: 1201, maximum: 1200 } },
    ]);
  });

  it('keeps points given by hand to the step of the criterion, and always takes the maximum', () => {
    const halves = makeCriterion('I', 8.25, { formula: { kind: 'manual', step: pointsOf(50) } });
    expect([750, 825, 760].map((value) => validateScore(pointsOf(value), halves))).toEqual([
      { ok: true, value: 750 },
      { ok: true, value: 825 },
      { ok: false, error: { code: 'off_step', value: 760, step: 50 } },
    ]);
  });
});

describe('parseScore', () => {
  it.each([
    ['12,5', 1250],
    ['12.5', 1250],
    ['12,50', 1250],
    ['12,5000', 1250],
    ['1.234,5', 123450],
    ['1,234.5', 123450],
    ['1.000,00', 100000],
    ['1.234.567', 123456700],
    ['1234', 123400],
    ['1234,05', 123405],
    ['0', 0],
    ['0,01', 1],
    ['0.500', 50],
    [',5', 50],
    ['007', 700],
    ['  80\u00a0', 8000],
    ['-5', -500],
    ['−5,25', -525],
    ['-0', 0],
  ])('reads "%s" as %i hundredths', (text, value) => {
    expect(parseScore(text)).toEqual({ ok: true, value });
  });

  it.each(['', '   ', '\u00a0'])('reads "%s" as no score', (text) => {
    expect(parseScore(text)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12,500', 'ambiguous'],
    ['33,3333', 'too_many_decimals'],
    ['0,125', 'too_many_decimals'],
    ['1234,567', 'too_many_decimals'],
    ['1.234,567', 'too_many_decimals'],
    ['abc', 'not_a_number'],
    ['#N/A', 'not_a_number'],
    ['12,', 'not_a_number'],
    ['.', 'not_a_number'],
    ['-', 'not_a_number'],
    ['1 234', 'not_a_number'],
    ['12.34.5', 'not_a_number'],
    ['1.23,4', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['1.234,567.8', 'not_a_number'],
    ['12%', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['99999999999999999999', 'not_a_number'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(parseScore(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads back whatever the program writes, but for whole thousands, which it calls ambiguous', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const text = formatPoints(pointsOf(hundredths));
        const ambiguous = /^-?\d{1,3}\.\d{3}$/.test(text);
        expect(parseScore(text)).toMatchObject(
          ambiguous ? { ok: false, error: { code: 'ambiguous' } } : { ok: true, value: hundredths },
        );
      }),
    );
  });
});

describe('scoreReadings', () => {
  it.each([
    ['9.500', 10_000, ['thousands 950000', 'decimals 950']],
    ['9.500', 20, ['decimals 950']],
    ['1.234', 2000, ['thousands 123400']],
    ['1.234', 20, []],
    ['-9.500', 20, []],
  ])('of "%s" with a maximum of %d are %j', (text, maximum, expected) => {
    const parsed = parseScore(text);
    const readings =
      parsed.ok || parsed.error.code !== 'ambiguous'
        ? null
        : scoreReadings(parsed.error, makeCriterion('I', maximum));
    expect(readings?.map(({ style, value }) => `${style} ${value}`)).toEqual(expected);
  });
});
