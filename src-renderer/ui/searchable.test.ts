import { describe, expect, it } from 'vitest';

import { searchable } from './searchable.ts';

const units = ['Xã Bum Tở', 'Phường Đoàn Kết', 'Sở Nội vụ'];
const search = searchable(units, (name) => name);

describe('searchable', () => {
  it('gives every row while nothing is typed', () => {
    expect(search('  ')).toBe(units);
  });

  it('finds without tones and with đ typed as d', () => {
    expect(search('doan ket')).toEqual(['Phường Đoàn Kết']);
  });

  it('finds decomposed text and words in any order', () => {
    expect(search('Tở xã'.normalize('NFD'))).toEqual(['Xã Bum Tở']);
  });

  it('wants every word', () => {
    expect(search('sở ket')).toEqual([]);
  });
});
