import { describe, expect, it } from 'vitest';

import { parseTypedDate } from './typed-date.ts';

describe('parseTypedDate', () => {
  it.each(['05/01/2026', '5/1/2026', '5.1.26', '05-01-2026', ' 5 1 2026 ', '05012026'])(
    'takes %s for the fifth of January',
    (text) => {
      expect(parseTypedDate(text)).toBe('2026-01-05');
    },
  );

  it.each(['', '30/02/2026', '2026-01-05', '5/1', '13/13/2026', 'mai'])('refuses %s', (text) => {
    expect(parseTypedDate(text)).toBeNull();
  });
});
