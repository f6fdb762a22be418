import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsOf, roundedShare, sumPoints } from '../../kernel/points.ts';
import { schemeLines } from '../schemes/scheme-tree.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { Criterion } from '../schemes/scheme.ts';
import { anySheet } from '../testing/any-sheet.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { redistribution } from './redistribute.ts';

function maxima(criteria: readonly Criterion[], ...exempt: string[]) {
  const lines = schemeLines(makeScheme(criteria));
  const points = redistribution(lines)(new Set(exempt));
  return Object.fromEntries(lines.map(({ criterion }, index) => [criterion.code, points[index]]));
}

const criteria = [
  makeGroup('I', 60),
  makeGroup('I.1', 40, { parentCode: 'I' }),
  makeCriterion('I.1.a', 30, { parentCode: 'I.1' }),
  makeCriterion('I.1.b', 10, { parentCode: 'I.1' }),
  makeCriterion('I.2', 20, { parentCode: 'I' }),
  makeCriterion('II', 40),
  makeCriterion('III', 10, { role: CriterionRole.bonus }),
];

describe('redistribution', () => {
  it('gives the maximum to the others of the group in proportion to their own', () => {
    expect(maxima(criteria, 'I.2')).toEqual({
      I: 6000,
      'I.1': 6000,
      'I.1.a': 4500,
      'I.1.b': 1500,
      'I.2': null,
      II: 4000,
      III: 1000,
    });
  });

  it('spreads the maximum of a group of which nothing applies in the group above', () => {
    expect([maxima(criteria, 'I.1.a', 'I.1.b'), maxima(criteria, 'I.1.a', 'I.1.b', 'I.2')]).toEqual([
      { I: 6000, 'I.1': null, 'I.1.a': null, 'I.1.b': null, 'I.2': 6000, II: 4000, III: 1000 },
      { I: null, 'I.1': null, 'I.1.a': null, 'I.1.b': null, 'I.2': null, II: 10_000, III: 1000 },
    ]);
  });

  it('gives the points of a bonus to no one where there is no other bonus, nor those of the last criterion', () => {
    expect([maxima(criteria, 'III')['II'], maxima([makeCriterion('I', 10)], 'I')]).toEqual([
      4000,
      { I: null },
    ]);
  });

  it('makes no penalty dearer', () => {
    const penalty = { role: CriterionRole.penalty, parentCode: 'I' };
    const penalties = [
      makeGroup('I', 20, { role: CriterionRole.penalty }),
      makeCriterion('I.1', 8, penalty),
      makeCriterion('I.2', 12, penalty),
    ];
    expect(maxima(penalties, 'I.1')).toEqual({ I: 2000, 'I.1': null, 'I.2': 1200 });
  });

  it('keeps what every group offers in proportion to its maximum, to the hundredth', () => {
    fc.assert(
      fc.property(anySheet, fc.func(fc.boolean()), ({ scheme }, isExempt) => {
        const lines = schemeLines(scheme);
        const exempt = new Set(scheme.criteria.map(({ code }) => code).filter((code) => isExempt(code)));
        const points = redistribution(lines)(exempt);
        const offered = lines.flatMap(({ criterion: { role, maximum } }, group) => {
          const parts = [...lines.keys()].filter((part) => lines[part]?.parent === group);
          const spreads = parts.every((part) => lines[part]?.criterion.role === role) && role !== 'penalty';
          const groupMaximum = points[group] ?? null;
          if (parts.length === 0 || !spreads || groupMaximum === null) return [];
          const before = sumPoints(parts.map((part) => lines[part]?.criterion.maximum ?? pointsOf(0)));
          const after = sumPoints(parts.map((part) => points[part] ?? pointsOf(0)));
          return [[after, roundedShare(before, groupMaximum, maximum)]];
        });
        expect(offered.map(([after]) => after)).toEqual(offered.map(([, expected]) => expected));
      }),
    );
  });
});
