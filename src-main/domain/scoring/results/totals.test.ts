import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFrom, pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { schemeFromFile } from '../schemes/scheme-file.ts';
import type { SchemeFile } from '../schemes/scheme-file.ts';
import { schemeLines } from '../schemes/scheme-tree.ts';
import { CriterionRole, scoredCriteria } from '../schemes/scheme.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import { addUp } from './totals.ts';
import type { UnitTotals } from './totals.ts';

/** Adds up scores as they are; a missing code is a missing score. */
function computeTotals(scheme: Scheme, values: ReadonlyMap<string, Points>): UnitTotals {
  const lines = schemeLines(scheme);
  return addUp(scheme, lines, (index) => values.get(lines[index]?.criterion.code ?? '') ?? 'missing', null);
}

const small = schemeFromFile({
  key: 'small',
  name: 'Bảng thử',
  year: 2026,
  total: 100,
  criteria: [
    { code: 'I', name: 'Nhiệm vụ', max: 80, rule: '' },
    { code: 'I.1', name: 'Kế hoạch', max: 50, rule: 'MANUAL' },
    { code: 'I.2', name: 'Tổ chức', max: 30, rule: '' },
    { code: 'I.2.a', name: 'Đảng', max: 20, rule: 'MANUAL' },
    { code: 'I.2.b', name: 'Đoàn thể', max: 15, rule: 'MANUAL' },
    { code: 'II', name: 'Điểm thưởng (tối đa 30)', max: 30, rule: 'MANUAL' },
  ],
});

function values(entries: Record<string, number>): Map<string, Points> {
  return new Map(Object.entries(entries).map(([code, points]) => [code, pointsFrom(points)]));
}

function readScheme(key: string): Scheme {
  const file = new URL(`../../../../resources/schemes/${key}.json`, import.meta.url);
  return schemeFromFile(JSON.parse(readFileSync(file, 'utf8')) as SchemeFile);
}

describe('computeTotals', () => {
  it('adds criteria into nested groups and groups into the total', () => {
    expect(computeTotals(small, values({ 'I.1': 40.5, 'I.2.a': 10, 'I.2.b': 5.25, II: 7 }))).toEqual({
      groups: [
        { code: 'I', total: 5575, maximum: 8000, capped: false, missing: 0 },
        { code: 'I.2', total: 1525, maximum: 3000, capped: false, missing: 0 },
      ],
      total: 6275,
      capped: false,
      bonus: null,
      penalty: null,
      missing: 0,
      complete: true,
    });
  });

  it('caps each group at its maximum, and the total at the scheme', () => {
    expect(computeTotals(small, values({ 'I.1': 50, 'I.2.a': 20, 'I.2.b': 15, II: 30 }))).toEqual({
      groups: [
        { code: 'I', total: 8000, maximum: 8000, capped: false, missing: 0 },
        { code: 'I.2', total: 3000, maximum: 3000, capped: true, missing: 0 },
      ],
      total: 10000,
      capped: true,
      bonus: null,
      penalty: null,
      missing: 0,
      complete: true,
    });
  });

  it('counts what is missing and totals what is there', () => {
    expect(computeTotals(small, values({ 'I.1': 0 }))).toEqual({
      groups: [
        { code: 'I', total: 0, maximum: 8000, capped: false, missing: 2 },
        { code: 'I.2', total: null, maximum: 3000, capped: false, missing: 2 },
      ],
      total: 0,
      capped: false,
      bonus: null,
      penalty: null,
      missing: 3,
      complete: false,
    });
  });

  it('has no total for a unit without scores', () => {
    expect(computeTotals(small, new Map())).toMatchObject({ total: null, missing: 4, complete: false });
  });

  const withRoles = [
    makeCriterion('I', 90),
    makeGroup('II', 10, { role: CriterionRole.bonus }),
    makeCriterion('II.1', 8, { parentCode: 'II', role: CriterionRole.bonus }),
    makeCriterion('II.2', 8, { parentCode: 'II', role: CriterionRole.bonus }),
    makeGroup('III', 20, { role: CriterionRole.penalty }),
    makeCriterion('III.1', 15, { parentCode: 'III', role: CriterionRole.penalty }),
    makeCriterion('III.2', 15, { parentCode: 'III', role: CriterionRole.penalty }),
  ];

  it('tells bonus and penalty points apart, each held at the maximum of its group', () => {
    const scheme = makeScheme(withRoles, { total: 90 });
    const given = values({ I: 60, 'II.1': 8, 'II.2': 7.5, 'III.1': -15, 'III.2': -8 });
    expect(computeTotals(scheme, given)).toEqual({
      groups: [
        { code: 'II', total: 1000, maximum: 1000, capped: true, missing: 0 },
        { code: 'III', total: -2000, maximum: 2000, capped: true, missing: 0 },
      ],
      total: 5000,
      capped: false,
      bonus: 1000,
      penalty: -2000,
      missing: 0,
      complete: true,
    });
  });

  it('lets a bonus carry the total over the scheme only where the scheme allows it', () => {
    const given = values({ I: 90, 'II.1': 8, 'III.1': 0, 'III.2': 0 });
    const totalOf = (capTotal: boolean) =>
      computeTotals(makeScheme(withRoles, { total: 90, capTotal }), given);
    expect([totalOf(true), totalOf(false)]).toMatchObject([
      { total: 9000, capped: true, bonus: 800, penalty: 0 },
      { total: 9800, capped: false, bonus: 800, penalty: 0 },
    ]);
  });

  it('goes below zero where more is taken off than given', () => {
    const given = values({ I: 3, 'III.1': -5 });
    expect(computeTotals(makeScheme(withRoles), given)).toMatchObject({
      total: -200,
      bonus: null,
      penalty: -500,
    });
  });

  it('counts a bonus in a regular group and a whole bonus group once each', () => {
    const scheme = makeScheme([
      makeGroup('I', 50),
      makeCriterion('I.1', 50, { parentCode: 'I' }),
      makeCriterion('I.2', 5, { parentCode: 'I', role: CriterionRole.bonus }),
      makeCriterion('II', 10, { role: CriterionRole.bonus }),
    ]);
    expect(computeTotals(scheme, values({ 'I.1': 20, 'I.2': 5, II: 3 }))).toMatchObject({
      total: 2800,
      bonus: 800,
      penalty: null,
    });
  });

  it('leaves out scores of groups and of codes that the scheme lacks', () => {
    expect(computeTotals(small, values({ I: 80, X: 5, II: 3 })).total).toBe(300);
  });

  it.each(['cum-xa-phuong', 'khoi-so-nganh'])('gives the full thousand for full marks under %s', (key) => {
    const scheme = readScheme(key);
    const full = new Map(scoredCriteria(scheme).map((criterion) => [criterion.code, criterion.maximum]));
    const totals = computeTotals(scheme, full);
    expect(totals).toMatchObject({ total: 100_000, capped: false, missing: 0, complete: true });
    expect(totals.groups.filter((group) => group.total !== group.maximum || group.capped)).toEqual([]);
  });

  it('agrees with a plain recursive sum on any tree', () => {
    fc.assert(
      fc.property(arbitrarySheet, ({ scheme, given }) => {
        expect(computeTotals(scheme, given)).toEqual(slowTotals(scheme, given));
      }),
    );
  });
});

/** A scheme of up to 25 lines whose parents are any earlier line, and scores for some of its criteria. */
const arbitrarySheet = fc
  .tuple(
    fc.array(
      fc.record({
        parent: fc.nat(30),
        maximum: fc.integer({ min: 0, max: 2000 }),
        role: fc.constantFrom(...Object.values(CriterionRole)),
        score: fc.option(fc.integer({ min: -500, max: 1500 })),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    fc.integer({ min: 0, max: 6000 }),
    fc.boolean(),
  )
  .map(([lines, total, capTotal]) => {
    const criteria = lines.map(({ parent, maximum, role }, index) =>
      makeCriterion(`c${index}`, maximum / 100, { parentCode: parent < index ? `c${parent}` : null, role }),
    );
    const scheme = makeScheme(criteria, { total: total / 100, capTotal });
    const given = new Map(
      lines.flatMap(({ score }, index) => (score === null ? [] : [[`c${index}`, pointsOf(score)] as const])),
    );
    return { scheme, given };
  });

function slowTotals(scheme: Scheme, given: ReadonlyMap<string, Points>) {
  const childrenOf = (code: string | null) => scheme.criteria.filter((line) => line.parentCode === code);
  const isGroup = (line: Criterion) => childrenOf(line.code).length > 0;
  const leavesOf = (line: Criterion): Criterion[] =>
    isGroup(line) ? childrenOf(line.code).flatMap(leavesOf) : [line];
  const pointsIn = (line: Criterion): number => {
    if (!isGroup(line)) return given.get(line.code) ?? 0;
    const sum = sumOf(childrenOf(line.code));
    return line.role === 'penalty' ? Math.max(sum, 0 - line.maximum) : Math.min(sum, line.maximum);
  };
  const sumOf = (lines: readonly Criterion[]) => lines.reduce((sum, line) => sum + pointsIn(line), 0);
  const scoredIn = (lines: readonly Criterion[]) =>
    lines.flatMap(leavesOf).filter((leaf) => given.has(leaf.code)).length;
  const ofRole = (role: CriterionRole) => {
    const lines = scheme.criteria.filter(
      (line) =>
        line.role === role && scheme.criteria.find(({ code }) => code === line.parentCode)?.role !== role,
    );
    return scoredIn(lines) === 0 ? null : sumOf(lines);
  };
  const top = childrenOf(null);
  const leaves = top.flatMap(leavesOf);
  const total = scheme.capTotal ? Math.min(sumOf(top), scheme.total) : sumOf(top);
  return {
    groups: scheme.criteria.filter(isGroup).map((line) => ({
      code: line.code,
      total: scoredIn([line]) === 0 ? null : pointsIn(line),
      maximum: line.maximum,
      capped: pointsIn(line) !== sumOf(childrenOf(line.code)),
      missing: leavesOf(line).length - scoredIn([line]),
    })),
    total: scoredIn(top) === 0 ? null : total,
    capped: total !== sumOf(top),
    bonus: ofRole('bonus'),
    penalty: ofRole('penalty'),
    missing: leaves.length - scoredIn(top),
    complete: leaves.length === scoredIn(top),
  };
}
