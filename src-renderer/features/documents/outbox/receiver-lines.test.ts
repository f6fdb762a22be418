import { describe, expect, it } from 'vitest';

import { receiverLines, receiversOf } from './outbox-types.ts';

const known = [
  {
    organId: '000.00.12.H35',
    name: 'Sở Tài chính',
    inCharge: null,
    address: 'Tầng 3',
    email: null,
    telephone: null,
  },
];

describe('receivers as lines', () => {
  it('come back with what was known of them', () => {
    expect(receiversOf(receiverLines(known), known)).toEqual(known);
  });

  it('take a name without an identifier and leave empty lines out', () => {
    const read = receiversOf('\nCông an tỉnh\n ; \n000.00.09.H35;  Sở Y tế; phòng A \n', known);
    expect(read.map(({ organId, name }) => [organId, name])).toEqual([
      [null, 'Công an tỉnh'],
      ['000.00.09.H35', 'Sở Y tế; phòng A'],
    ]);
  });
});
