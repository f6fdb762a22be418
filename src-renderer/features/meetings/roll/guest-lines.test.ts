import { describe, expect, it } from 'vitest';

import { guestLines, guestsOfLines } from './guest-lines.ts';

describe('guests as lines', () => {
  const guests = [
    { name: 'Ông Giàng A Páo', post: 'phóng viên, Báo Lai Châu' },
    { name: 'Bà Lò Thị Xuân', post: '' },
  ];

  it('are read with commas as typed and with tabs as pasted from a worksheet', () => {
    expect(guestsOfLines('Ông Giàng A Páo, phóng viên, Báo Lai Châu\n\nBà Lò  Thị Xuân\n')).toEqual(guests);
    expect(guestsOfLines('Ông Giàng A Páo\tphóng viên, Báo Lai Châu\r\nBà Lò Thị Xuân\t\r\n')).toEqual(
      guests,
    );
    expect(guestsOfLines(' , trưởng phòng\n')).toEqual([]);
  });

  it('are written as they are read', () => {
    expect(guestsOfLines(guestLines(guests))).toEqual(guests);
  });
});
