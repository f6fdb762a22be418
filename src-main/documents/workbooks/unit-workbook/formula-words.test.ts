import { expect, it } from 'vitest';

import { pointsFrom } from '../../../domain/kernel/points.ts';
import { quantityFrom } from '../../../domain/kernel/quantity.ts';
import { makeCriterion } from '../../../domain/scoring/testing/make-scheme.ts';
import { formulaWords } from './formula-words.ts';

it('tells a unit how points are found, in the scheme’s words or in its own', () => {
  const steps = {
    kind: 'step_threshold',
    of: 'actual',
    steps: [{ from: quantityFrom(95), points: pointsFrom(50) }],
    below: pointsFrom(0),
  } as const;
  const wordsFor = (formulaText: string) =>
    formulaWords(makeCriterion('I.1', 50, { formulaText, formula: steps, measuredIn: '%' }));
  expect(wordsFor('')).toBe('Từ 95 %: 50 điểm; thấp hơn: 0 điểm.');
  expect(wordsFor('HTXS được điểm tối đa')).toBe('HTXS được điểm tối đa');
});
