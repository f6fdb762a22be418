import { expect, it } from 'vitest';

import { rememberUntilWritten } from './remember-until-written.ts';

it('reads once for each state of the book', () => {
  let seq = 0;
  let readings = 0;
  const read = rememberUntilWritten({ head: () => ({ seq, hash: `hash of ${seq}` }) }, () => {
    readings += 1;
    return `slide ${seq}`;
  });
  const before = [read(), read()];
  seq = 1;
  expect([...before, read(), read(), readings]).toEqual(['slide 0', 'slide 0', 'slide 1', 'slide 1', 2]);
});
