import * as fc from 'fast-check';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsOf } from '../../kernel/points.ts';
import type { SheetEntries } from '../results/entries.ts';
import type { Exemption } from '../results/evaluate-sheet.ts';
import { CriterionRole, ExemptionRule } from '../schemes/scheme.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { CellContent } from '../sheet/cell-content.ts';
import { anyFormula, anyMeasure } from './any-formula.ts';
import { makeCriterion, makeGroup, makeScheme } from './make-scheme.ts';

export type AnySheet = {
  readonly scheme: Scheme;
  readonly unitIds: readonly UnitId[];
  readonly entries: SheetEntries;
  readonly exemptions: readonly Exemption[];
};

const anyEntry: fc.Arbitrary<CellContent> = fc.record({
  value: fc.option(fc.integer({ min: -500, max: 3000 }).map(pointsOf), { freq: 2 }),
  measure: anyMeasure,
});

/** Three groups, one of them nested, of up to three criteria each, with any formulas. */
const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    groups: fc.array(
      fc.record({
        role: fc.constantFrom(...Object.values(CriterionRole)),
        criteria: fc.array(fc.record({ maximum: fc.integer({ min: 1, max: 3000 }), formula: anyFormula }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    exemption: fc.constantFrom(...Object.values(ExemptionRule)),
    capTotal: fc.boolean(),
  })
  .map(({ groups, exemption, capTotal }) => {
    const parents = [null, 'A', null];
    const criteria = groups.flatMap(({ role, criteria }, index) => {
      const code = index === 1 ? 'A.A' : index === 0 ? 'A' : 'B';
      const sum = criteria.reduce((total, { maximum }) => total + maximum, 0);
      return [
        makeGroup(code, sum / 100, { role, parentCode: parents[index] ?? null }),
        ...criteria.map(({ maximum, formula }, place) =>
          makeCriterion(`${code}.${place}`, maximum / 100, { parentCode: code, role, formula }),
        ),
      ];
    });
    return makeScheme(criteria, { exemption, capTotal, total: 80 });
  });

/** A scheme with what units reported and some criteria that don't apply to some of them. */
export const anySheet: fc.Arbitrary<AnySheet> = fc
  .tuple(anyScheme, fc.integer({ min: 1, max: 5 }))
  .chain(([scheme, count]) => {
    const unitIds = Array.from({ length: count }, (_, index) => `u${index + 1}` as UnitId);
    const codes = scheme.criteria.map(({ code }) => code);
    const row = fc.array(fc.option(anyEntry, { freq: 4 }), {
      minLength: codes.length,
      maxLength: codes.length,
    });
    return fc
      .record({
        rows: fc.array(row, { minLength: count, maxLength: count }),
        exempt: fc.array(fc.tuple(fc.constantFrom(...unitIds), fc.constantFrom(...codes)), { maxLength: 6 }),
      })
      .map(({ rows, exempt }) => ({
        scheme,
        unitIds,
        entries: new Map(
          unitIds.map((unitId, index) => [
            unitId,
            new Map(
              codes.flatMap((code, place) => {
                const entry = rows[index]?.[place] ?? null;
                return entry === null ? [] : [[code, entry] as const];
              }),
            ),
          ]),
        ),
        exemptions: exempt.map(([unitId, criterionCode]) => ({ unitId, criterionCode })),
      }));
  });
