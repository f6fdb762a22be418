import { describe, expect, it } from 'vitest';

import { figuresIn, paragraphsOf, unknownFigures } from './minutes-sections.ts';

describe('figuresIn', () => {
  it('finds shares and percentages, however they are typed', () => {
    expect([
      ...figuresIn(['Đạt 17/19 (89,47 %), cần 90%; lần trước 84.2 %.', 'Có 12/14 trường hợp']),
    ]).toEqual(['17/19', '89,47 %', '90 %', '84,2 %', '12/14']);
  });

  it('takes no day, year or number of a document for a share', () => {
    expect([
      ...figuresIn([
        'Giấy mời số 12/GM-HĐTĐKT ngày 16/11/2026, Quyết định số 1234/QĐ-UBND ngày 5/1, tháng 11/2026',
        'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP; 08 giờ 05 phút',
      ]),
    ]).toEqual([]);
  });
});

describe('unknownFigures', () => {
  it('names what the sealed results don’t know', () => {
    const known = figuresIn(['17/19 (89,47 %)', 'ít nhất 90 %']);
    expect([
      unknownFigures('Có 17/19 phiếu, đạt 89,47% so với 90 %', known),
      unknownFigures('Có 18/19 phiếu, đạt 94,7 %', known),
    ]).toEqual([[], ['18/19', '94,7 %']]);
  });
});

describe('paragraphsOf', () => {
  it('takes each line for a paragraph', () => {
    expect(paragraphsOf(' Một. \n\n Hai.\n')).toEqual(['Một.', 'Hai.']);
  });
});
