import { describe, expect, it } from 'vitest';

import { readReceivers, receiversText } from './typed-receivers.ts';

const health = {
  organId: '000.00.11.H35',
  name: 'Sở Y tế',
  inCharge: 'UBND tỉnh Lai Châu',
  address: null,
  email: null,
  telephone: null,
};

describe('receivers that are typed', () => {
  it('are read back as they were, with what else is known of them', () => {
    expect(readReceivers(receiversText([health]), [health])).toEqual([health]);
  });

  it('may have no code, and empty lines are none', () => {
    expect(readReceivers(' Sở  Nội vụ \n\n', [])).toEqual([
      { organId: null, name: 'Sở Nội vụ', inCharge: null, address: null, email: null, telephone: null },
    ]);
  });
});
