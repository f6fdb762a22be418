import { describe, expect, it } from 'vitest';

import { itemsOfLines, typedMinutes } from './agenda-lines.ts';

describe('pasted items', () => {
  it('are one a line, with speaker and minutes behind tabs, without numbers of their own', () => {
    expect(
      itemsOfLines('1. Khai mạc\tÔng A\t10 phút\r\n\n- Báo cáo  thẩm định\n2026: phương hướng\t\t0'),
    ).toEqual([
      { title: 'Khai mạc', speaker: 'Ông A', minutes: 10, remark: '' },
      { title: 'Báo cáo thẩm định', speaker: '', minutes: null, remark: '' },
      { title: '2026: phương hướng', speaker: '', minutes: null, remark: '' },
    ]);
    expect(itemsOfLines(' \n\t\n')).toEqual([]);
  });

  it('never take longer than a day of meeting', () => {
    expect([typedMinutes(''), typedMinutes('45'), typedMinutes('99999'), typedMinutes('abc')]).toEqual([
      null,
      45,
      600,
      null,
    ]);
  });
});
