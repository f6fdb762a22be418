import { expect, it } from 'vitest';

import { createListKeeper } from './keep-list.ts';

it('gives the same list again while its elements are the same', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  const keep = createListKeeper<{ name: string }>();
  const first = keep([a, b]);
  expect(keep([a, b])).toBe(first);
  expect(keep([a])).not.toBe(first);
  expect(keep([a, { name: 'b' }])).toEqual([a, b]);
});
