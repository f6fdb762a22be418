import { describe, expect, it } from 'vitest';

import { amountInWords, numberInWords } from './number-in-words.ts';

describe('a number in words', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [54, 'năm mươi tư'],
    [55, 'năm mươi lăm'],
    [60, 'sáu mươi'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1010, 'một nghìn không trăm mười'],
    [1049, 'một nghìn không trăm bốn mươi chín'],
    [1100, 'một nghìn một trăm'],
    [10_005, 'mười nghìn không trăm linh năm'],
    [21_021, 'hai mươi mốt nghìn không trăm hai mươi mốt'],
    [100_000, 'một trăm nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [1_015_024, 'một triệu không trăm mười lăm nghìn không trăm hai mươi tư'],
    [1_000_000_000, 'một tỷ'],
    [1_050_000_000, 'một tỷ không trăm năm mươi triệu'],
    [12_000_000_000_000, 'mười hai nghìn tỷ'],
  ])('reads %d as “%s”', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 60])('reads no %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});

describe('an amount of money in words', () => {
  it.each([
    [0, 'Không đồng'],
    [710_000, 'Bảy trăm mười nghìn đồng'],
    [2_530_000, 'Hai triệu năm trăm ba mươi nghìn đồng'],
    [3_800_000, 'Ba triệu tám trăm nghìn đồng'],
    [11_390_000, 'Mười một triệu ba trăm chín mươi nghìn đồng'],
    [20_240_000, 'Hai mươi triệu hai trăm bốn mươi nghìn đồng'],
    [45_545_000, 'Bốn mươi lăm triệu năm trăm bốn mươi lăm nghìn đồng'],
    [104_000_000, 'Một trăm linh bốn triệu đồng'],
    [1_234_561_000, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi mốt nghìn đồng'],
  ])('writes %d as “%s”', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });
});
