import { describe, expect, it } from 'vitest';

import { addedDetail } from './added-detail.ts';

describe('addedDetail', () => {
  it('drops a unit that the name ends with, and keeps any other', () => {
    expect([
      addedDetail('Văn phòng Sở Nội vụ', 'Sở Nội vụ'),
      addedDetail('Lò Văn Ví', 'Phó Giám đốc, Sở Nội vụ'),
      addedDetail('Sở Nội vụ', 'Sở Nội vụ'),
      addedDetail('Sở Nội vụ', ''),
    ]).toEqual(['', 'Phó Giám đốc, Sở Nội vụ', '', '']);
  });
});
