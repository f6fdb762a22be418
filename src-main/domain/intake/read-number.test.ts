import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsOf } from '../kernel/points.ts';
import { readNumber, readWrittenNumber } from './read-number.ts';

function written(text: string, maximum: number | null = 8000): string {
  const reading = readWrittenNumber(text, maximum === null ? null : pointsOf(maximum));
  return reading.kind === 'number' ? `${reading.value}${reading.rounded ? ' rounded' : ''}` : reading.kind;
}

describe('readWrittenNumber', () => {
  it('reads the ways in which offices write a score', () => {
    const texts = [
      '51,9',
      '51.9',
      '72',
      '27,0',
      ' 23.0 điểm',
      '28,5đ',
      '28.5 ĐIỂM.',
      '\u00a051,9\u00a0',
      '+51,9',
      '51 , 9',
      '28,5/80',
      "'51,9",
      '0',
      '-0',
      '−0,0',
      '0,123',
      '45,678',
      '12.500',
    ];
    expect(texts.map((text) => written(text))).toEqual([
      '5190',
      '5190',
      '7200',
      '2700',
      '2300',
      '2850',
      '2850',
      '5190',
      '5190',
      '5190',
      '2850',
      '5190',
      '0',
      '0',
      '0',
      '12 rounded',
      '4568 rounded',
      '1250',
    ]);
  });

  it('reads thousands when the maximum leaves no other meaning', () => {
    const texts = ['1.234', '1,234', '1.234,5', '1,234.5', '1 234,5', '1\u202f234', '1234'];
    expect(texts.map((text) => written(text, 200_000))).toEqual([
      'ambiguous',
      'ambiguous',
      '123450',
      '123450',
      '123450',
      '123400',
      '123400',
    ]);
    expect(written('1.234', 500)).toBe('123 rounded');
    expect(written('1.234', null)).toBe('ambiguous');
    expect(written('72.500', 7000)).toBe('ambiguous');
  });

  it('takes nothing for a number that is none', () => {
    const texts = [
      'chưa chấm',
      '-',
      'x',
      '#REF!',
      '#N/A',
      '85%',
      '28,5/30',
      '1.2.3',
      '12.5.2026',
      '28,',
      ',5',
      '28,5;',
      '1e3',
      '80²',
      '5 6',
      'I.1',
      'đ',
      '12.34.567',
      '9'.repeat(50),
    ];
    expect(new Set(texts.map((text) => written(text)))).toEqual(new Set(['not_a_number']));
    expect([written(''), written(' \u00a0\t')]).toEqual(['empty', 'empty']);
  });

  it('tells a negative score, with any sign of minus', () => {
    expect(['-5', '− 5,5', '–0,001', '-1.234,5'].map((text) => written(text))).toEqual(
      Array.from({ length: 4 }, () => 'below_zero'),
    );
  });

  it('reads back every score in every accepted form', () => {
    const forms: readonly ((whole: string, cents: string) => string)[] = [
      (whole, cents) => `${whole},${cents}`,
      (whole, cents) => `${whole}.${cents}`,
      (whole, cents) => ` ${whole}.${cents} điểm`,
      (whole, cents) => `\u00a0${whole},${cents}\u00a0đ`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(...forms), (value, form) => {
        const digits = String(value).padStart(3, '0');
        const reading = readWrittenNumber(form(digits.slice(0, -2), digits.slice(-2)), pointsOf(500_000));
        expect(reading).toEqual({ kind: 'number', value, rounded: false });
      }),
    );
  });
});

describe('readNumber', () => {
  it('takes number cells to hundredths without losing or inventing digits', () => {
    expect([51.9, 0.1 + 0.2, 1.005, 34.999999999999, 0].map((value) => readNumber(value))).toEqual([
      { kind: 'number', value: 5190, rounded: false },
      { kind: 'number', value: 30, rounded: false },
      { kind: 'number', value: 101, rounded: true },
      { kind: 'number', value: 3500, rounded: false },
      { kind: 'number', value: 0, rounded: false },
    ]);
    expect([-1, Number.NaN, Infinity, 1e300, 1e-300].map((value) => readNumber(value).kind)).toEqual([
      'below_zero',
      'not_a_number',
      'not_a_number',
      'not_a_number',
      'number',
    ]);
  });

  it('reads back every number of hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (value) => {
        expect(readNumber(value / 100)).toEqual({ kind: 'number', value, rounded: false });
      }),
    );
  });
});
