import { describe, expect, it } from 'vitest';

import { numberEntries } from './number-entries.ts';

describe('numbers in the register', () => {
  it('go on from the last one of each award, in the order of the list', () => {
    const lines = ['BK_TINH', 'CO_TINH', 'BK_TINH', 'CSTDT', 'CO_TINH'].map((awardCode) => ({ awardCode }));
    const last: Readonly<Record<string, number>> = { BK_TINH: 58, CO_TINH: 0, CSTDT: 7 };
    expect(
      numberEntries(lines, (code) => last[code] ?? 0).map(
        ({ awardCode, number }) => `${awardCode} ${number}`,
      ),
    ).toEqual(['BK_TINH 59', 'CO_TINH 1', 'BK_TINH 60', 'CSTDT 8', 'CO_TINH 2']);
  });
});
