import { expect, it } from 'vitest';

import { pointsOf } from '../../domain/kernel/points.ts';
import { quantityOf } from '../../domain/kernel/quantity.ts';
import { contentText } from './content-text.ts';

it('says what a cell holds in one line: its points, else its figures', () => {
  const figures = { target: quantityOf(100_000), actual: quantityOf(97_500) };
  const contents = [
    { value: null, measure: null },
    { value: pointsOf(0), measure: figures },
    { value: null, measure: figures },
    { value: null, measure: { passed: false } },
    { value: null, measure: { label: 'Loại A' } },
    { value: null, measure: { counts: [2, null, 0] } },
    { value: null, measure: { bonuses: 0, penalties: 3 } },
    { value: null, measure: { rank: 2 } },
  ];
  expect(contents.map(contentText)).toEqual([
    '',
    '0',
    '100 · 97,5',
    '✗',
    'Loại A',
    '2 · – · 0',
    '0 · 3',
    '2',
  ]);
});
