import { describe, expect, it } from 'vitest';

import { readReceivers, receiverLines } from './receiver-lines.ts';

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
    expect(readReceivers(receiverLines(known), known)).toEqual(known);
  });

  it.each([
    ['Sở  Y tế; 000.00.09.H35', '000.00.09.H35', 'Sở Y tế'],
    ['000.00.09.H35;  Sở Y tế; phòng A', '000.00.09.H35', 'Sở Y tế; phòng A'],
    ['Sở Y tế | H35.09', 'H35.09', 'Sở Y tế'],
    ['Sở Y tế\t000.00.09.H35', '000.00.09.H35', 'Sở Y tế'],
    ['Trường THPT số 2', null, 'Trường THPT số 2'],
  ])('are read from %j', (line, organId, name) => {
    expect(readReceivers(line, [])).toEqual([
      { organId, name, inCharge: null, address: null, email: null, telephone: null },
    ]);
  });

  it('leave out empty lines only', () => {
    expect(readReceivers('\n ; \n000.00.09.H35\n', known).map(({ name }) => name)).toEqual(['000.00.09.H35']);
  });
});
