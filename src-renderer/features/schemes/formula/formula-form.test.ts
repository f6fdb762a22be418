import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { anyFormula } from '../../../../src-main/domain/scoring/testing/any-formula.ts';
import { formOf, formulaKinds, readForm, usualForm } from './formula-form.ts';

describe('the form of a formula', () => {
  it('reads back every formula that it shows, or says what is wrong with it', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const read = readForm(formOf(formula));
        expect(read.problems.length > 0 || read.formula).toEqual(read.problems.length > 0 || formula);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(formulaKinds)('begins %s with figures that can be used', (kind) => {
    expect(readForm(usualForm(kind, pointsFrom(80))).problems).toEqual([]);
  });

  it('names every field and line that it can’t read', () => {
    expect(
      readForm({
        kind: 'linear_deduct',
        values: { per: '', deduct: 'hai', of: 'percent_of_target' },
        rows: [],
      }).problems,
    ).toEqual([
      { at: 'deduct', problem: 'not_a_number' },
      { at: 'per', problem: 'required' },
    ]);
    expect(
      readForm({
        kind: 'step_threshold',
        values: { below: '0' },
        rows: [
          ['90', '40', ''],
          ['95', '', ''],
        ],
      }).problems,
    ).toEqual([
      { at: { row: 1, column: 1 }, problem: 'required' },
      { at: 'rows', problem: 'descending' },
    ]);
    expect(readForm({ kind: 'count', values: { cap: '20' }, rows: [] }).problems).toEqual([
      { at: 'rows', problem: 'rows_missing' },
    ]);
  });
});
