import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../kernel/points.ts';
import { given, makeEntries, unitIds } from '../testing/make-entries.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { compareSchemes } from './compare-schemes.ts';
import { CriterionRole } from './scheme.ts';

const before = makeScheme(
  [
    makeGroup('I', 60),
    makeCriterion('I.1', 30, { parentCode: 'I' }),
    makeCriterion('I.2', 30, { parentCode: 'I' }),
    makeCriterion('II', 40),
  ],
  { total: 100 },
);

const sheet = {
  unitIds: unitIds('u1', 'u2'),
  entries: makeEntries({
    u1: { 'I.1': given(10), 'I.2': given(30), II: given(20) },
    u2: { 'I.1': given(30), II: given(20) },
  }),
  exemptions: [],
  standings: [],
  options: { year: 2026, flagQuota: null },
};

describe('compareSchemes', () => {
  it('says what another version changes, what that does to totals and ranks, and what would no longer count', () => {
    const after = makeScheme(
      [
        makeGroup('I', 60, { name: 'Nhiệm vụ' }),
        makeCriterion('I.1', 60, { parentCode: 'I', formula: { kind: 'pass_fail' } }),
        makeCriterion('II', 40),
        makeCriterion('III', 5, { role: CriterionRole.bonus }),
      ],
      { total: 100, version: 2, capTotal: false },
    );
    expect(compareSchemes(before, after, sheet)).toEqual({
      criteria: [
        { kind: 'changed', code: 'I', fields: ['name'] },
        { kind: 'changed', code: 'I.1', fields: ['maximum', 'formula'] },
        { kind: 'added', code: 'III' },
        { kind: 'removed', code: 'I.2' },
      ],
      settings: ['capTotal'],
      units: [
        { unitId: 'u1', before: { total: 6000, rank: 1 }, after: { total: 3000, rank: 2 } },
        { unitId: 'u2', before: { total: 5000, rank: 2 }, after: { total: 5000, rank: 1 } },
      ],
      lost: [{ unitId: 'u1', criterionCode: 'I.2' }],
    });
  });

  it('finds nothing between a version and its copy', () => {
    const copy = { ...structuredClone(before), version: 2 };
    expect(compareSchemes(before, copy, sheet)).toMatchObject({ criteria: [], settings: [], lost: [] });
  });

  it('counts a score for a group, which a criterion has become, as lost', () => {
    const after = makeScheme([
      ...before.criteria.slice(0, 3),
      makeGroup('II', 40),
      makeCriterion('II.1', 40, { parentCode: 'II' }),
    ]);
    expect(compareSchemes(before, { ...after, total: pointsFrom(100) }, sheet).lost).toEqual([
      { unitId: 'u1', criterionCode: 'II' },
      { unitId: 'u2', criterionCode: 'II' },
    ]);
  });
});
