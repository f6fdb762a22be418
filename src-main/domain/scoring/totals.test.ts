import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFrom, pointsOf } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';
import { schemeFromFile } from './scheme-file.ts';
import type { SchemeFile } from './scheme-file.ts';
import { scoredCriteria } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';
import { makeCriterion, makeScheme } from './testing/make-scheme.ts';
import { computeTotals } from './totals.ts';

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
  const file = new URL(`../../../resources/schemes/${key}.json`, import.meta.url);
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
      missing: 3,
      complete: false,
    });
  });

  it('has no total for a unit without scores', () => {
    expect(computeTotals(small, new Map())).toMatchObject({ total: null, missing: 4, complete: false });
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
        score: fc.option(fc.integer({ min: 0, max: 1500 })),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    fc.integer({ min: 0, max: 6000 }),
  )
  .map(([lines, total]) => {
    const criteria = lines.map(({ parent, maximum }, index) =>
      makeCriterion(`c${index}`, maximum / 100, { parentCode: parent < index ? `c${parent}` : null }),
    );
    const scheme = makeScheme(criteria, { total: total / 100 });
    const given = new Map(
      lines.flatMap(({ score }, index) => (score === null ? [] : [[`c${index}`, pointsOf(score)] as const])),
    );
    return { scheme, given };
  });

function slowTotals(scheme: Scheme, given: ReadonlyMap<string, Points>) {
  const childrenOf = (code: string | null) => scheme.criteria.filter((line) => line.parentCode === code);
  const leavesOf = (code: string | null): Criterion[] =>
    childrenOf(code).flatMap((line) => (childrenOf(line.code).length > 0 ? leavesOf(line.code) : [line]));
  const sumOf = (code: string | null): number =>
    childrenOf(code)
      .map((line) =>
        childrenOf(line.code).length > 0
          ? Math.min(sumOf(line.code), line.maximum)
          : (given.get(line.code) ?? 0),
      )
      .reduce((sum, value) => sum + value, 0);
  const totalOf = (code: string | null, maximum: number) => {
    const leaves = leavesOf(code);
    const missing = leaves.filter((leaf) => !given.has(leaf.code)).length;
    const nothing = missing === leaves.length;
    const capped = !nothing && sumOf(code) > maximum;
    return { total: nothing ? null : Math.min(sumOf(code), maximum), capped, missing };
  };
  const grand = totalOf(null, scheme.total);
  return {
    groups: scheme.criteria
      .filter((line) => childrenOf(line.code).length > 0)
      .map(({ code, maximum }) => ({ code, maximum, ...totalOf(code, maximum) })),
    ...grand,
    complete: grand.missing === 0,
  };
}
