import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsFrom } from '../../kernel/points.ts';
import { ExemptionRule } from '../schemes/scheme.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { anySheet } from '../testing/any-sheet.ts';
import { against, exempt, given, makeEntries, reached, unitIds } from '../testing/make-entries.ts';
import { makeCriterion, makeGroup, makeScheme } from '../testing/make-scheme.ts';
import type { SheetEntries } from './entries.ts';
import { evaluateSheet } from './evaluate-sheet.ts';
import type { Exemption } from './evaluate-sheet.ts';

const scheme = makeScheme(
  [
    makeGroup('I', 100),
    makeCriterion('I.1', 50, { parentCode: 'I', formula: { kind: 'ratio_cap', inverse: false } }),
    makeCriterion('I.2', 30, { parentCode: 'I', formula: { kind: 'group_max' } }),
    makeCriterion('I.3', 20, { parentCode: 'I' }),
  ],
  { total: 100 },
);

/** Points and origin of each cell, then total, maximum of the first group, and missing, by unit. */
function shown(
  scheme: Scheme,
  units: string[],
  entries: SheetEntries,
  exemptions: readonly Exemption[] = [],
) {
  return Object.fromEntries(
    evaluateSheet(scheme, unitIds(...units), entries, exemptions).map(({ unitId, cells, totals }) => [
      unitId,
      [
        ...[...cells.values()].map(({ points, origin }) => `${points} ${origin}`),
        [totals.total, totals.groups[0]?.maximum, totals.missing],
      ],
    ]),
  );
}

describe('evaluateSheet', () => {
  it('computes what was measured, keeps what was given, and leaves missing what is missing', () => {
    const entries = makeEntries({
      u1: { 'I.1': against(3, 1), 'I.2': reached(10), 'I.3': given(0) },
      u2: { 'I.1': { ...against(100, 50), value: pointsFrom(49) }, 'I.2': reached(20) },
    });
    expect(shown(scheme, ['u1', 'u2', 'u3'], entries)).toEqual({
      u1: ['1667 computed', '1500 computed', '0 given', [3167, 10_000, 0]],
      u2: ['4900 given', '3000 computed', 'null missing', [7900, 10_000, 1]],
      u3: ['null missing', 'null missing', 'null missing', [null, 10_000, 3]],
    });
  });

  it('says what the formula gives beside the points that were given', () => {
    const entries = makeEntries({ u1: { 'I.1': { ...against(100, 50), value: pointsFrom(49) } } });
    expect(evaluateSheet(scheme, unitIds('u1'), entries, [])[0]?.cells.get('I.1')).toEqual({
      points: 4900,
      origin: 'given',
      computed: 2500,
      maximum: 5000,
    });
  });

  it('recomputes the other units when one result changes', () => {
    const before = makeEntries({ u1: { 'I.2': reached(10) }, u2: { 'I.2': reached(20) } });
    const after = makeEntries({ u1: { 'I.2': reached(10) }, u2: { 'I.2': reached(40) } });
    const points = (entries: SheetEntries) =>
      evaluateSheet(scheme, unitIds('u1', 'u2'), entries, []).map(
        ({ cells }) => cells.get('I.2')?.points ?? null,
      );
    expect([points(before), points(after)]).toEqual([
      [1500, 3000],
      [750, 3000],
    ]);
  });

  it('takes a total of 0 for a result', () => {
    const entries = makeEntries({ u1: { 'I.1': given(0), 'I.2': given(0), 'I.3': given(0) } });
    expect(evaluateSheet(scheme, unitIds('u1'), entries, [])[0]?.totals).toMatchObject({
      total: 0,
      missing: 0,
      complete: true,
    });
  });

  it('evaluates a unit of two clusters in each by itself', () => {
    const entries = makeEntries({ u1: { 'I.2': reached(10) }, u2: { 'I.2': reached(20) } });
    const points = (...units: string[]) =>
      evaluateSheet(scheme, unitIds(...units), entries, [])[0]?.cells.get('I.2')?.points;
    expect([points('u1', 'u2'), points('u1', 'u3')]).toEqual([1500, 3000]);
  });
});

describe('exemptions', () => {
  const thirds = makeScheme(
    [
      makeGroup('I', 40),
      ...['I.1', 'I.2', 'I.3', 'I.4'].map((code) => makeCriterion(code, 10, { parentCode: 'I' })),
    ],
    { total: 40 },
  );
  const full = { 'I.1': given(10), 'I.2': given(10), 'I.3': given(10) };

  it('spreads the maximum over the others of the group, which keeps its maximum to the hundredth', () => {
    const entries = makeEntries({ u1: full, u2: { ...full, 'I.1': given(5) } });
    expect(shown(thirds, ['u1', 'u2'], entries, [exempt('u1', 'I.4'), exempt('u2', 'I.4')])).toEqual({
      u1: ['1334 given', '1333 given', '1333 given', 'null exempt', [4000, 4000, 0]],
      u2: ['667 given', '1333 given', '1333 given', 'null exempt', [3333, 4000, 0]],
    });
  });

  it('counts nothing that was entered for a criterion that does not apply', () => {
    const entries = makeEntries({
      u1: { 'I.2': reached(1000) },
      u2: { 'I.2': reached(10) },
    });
    const points = evaluateSheet(scheme, unitIds('u1', 'u2'), entries, [exempt('u1', 'I.2')]).map(
      ({ cells }) => cells.get('I.2'),
    );
    expect(points).toEqual([
      { points: null, origin: 'exempt', computed: null, maximum: 0 },
      { points: 3000, origin: 'computed', computed: 3000, maximum: 3000 },
    ]);
  });

  it('gives the average of the units that have points, rounded once', () => {
    const average = { ...thirds, exemption: ExemptionRule.average };
    const entries = makeEntries({
      u1: { 'I.1': given(10) },
      u2: { 'I.1': given(0) },
      u3: { 'I.1': given(10) },
      u4: { 'I.1': given(3) },
    });
    const units = ['u1', 'u2', 'u3', 'u4', 'u5'];
    expect(shown(average, units, entries, [exempt('u4', 'I.1')])).toMatchObject({
      u4: ['667 exempt', 'null missing', 'null missing', 'null missing', [667, 4000, 3]],
    });
  });

  it('awaits the average as long as no other unit has points', () => {
    const average = { ...thirds, exemption: ExemptionRule.average };
    expect(shown(average, ['u1', 'u2'], new Map(), [exempt('u1', 'I.1')])).toMatchObject({
      u1: ['null exempt', 'null missing', 'null missing', 'null missing', [null, 4000, 4]],
    });
  });
});

describe('any sheet', () => {
  it('comes to the same whatever the order of its units', () => {
    fc.assert(
      fc.property(anySheet, ({ scheme, unitIds, entries, exemptions }) => {
        const backwards = evaluateSheet(scheme, unitIds.toReversed(), entries, exemptions.toReversed());
        expect(backwards.toReversed()).toEqual(evaluateSheet(scheme, unitIds, entries, exemptions));
      }),
    );
  });

  it('is not changed by another scheme, nor by units of another cluster', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (sheet, other) => {
        const evaluate = ({ scheme, unitIds, entries, exemptions }: typeof sheet) =>
          evaluateSheet(scheme, unitIds, entries, exemptions);
        const alone = structuredClone(evaluate(sheet));
        const strangers = new Map([...other.entries].map(([unitId, row]) => [`x-${unitId}` as UnitId, row]));
        evaluate(other);
        expect(evaluate({ ...sheet, entries: new Map([...sheet.entries, ...strangers]) })).toEqual(alone);
      }),
    );
  });

  it('gives what is exempt no points of its own, and never takes what is missing for zero', () => {
    fc.assert(
      fc.property(anySheet, ({ scheme, unitIds, entries, exemptions }) => {
        const left = new Set(exemptions.map(({ unitId, criterionCode }) => `${unitId} ${criterionCode}`));
        const wrong = evaluateSheet(scheme, unitIds, entries, exemptions).flatMap(({ unitId, cells }) =>
          [...cells].filter(([code, { points, origin }]) => {
            if (left.has(`${unitId} ${code}`)) return origin !== 'exempt';
            const said = entries.get(unitId)?.get(code);
            return said === undefined ? origin !== 'missing' || points !== null : origin === 'exempt';
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
