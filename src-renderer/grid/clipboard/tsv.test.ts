import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatTsv, parseTsv } from './tsv.ts';

describe('parseTsv', () => {
  it('reads what Excel copies: quoted line breaks, doubled quotes, empty cells, one trailing line end', () => {
    const copied = '1\t\t"Dòng một\nDòng hai"\r\n\t"nói ""được"""\t9,5\r\n\t\t\r\n';
    expect(parseTsv(copied)).toEqual([
      ['1', '', 'Dòng một\nDòng hai'],
      ['', 'nói "được"', '9,5'],
      ['', '', ''],
    ]);
  });

  it('takes a quote for a character where it encloses no whole cell', () => {
    expect(parseTsv('"Sao Mai" lần 2\t"chưa đóng\n5')).toEqual([['"Sao Mai" lần 2', '"chưa đóng'], ['5']]);
  });

  it('drops one trailing line end and no more', () => {
    expect(parseTsv('a\n\n')).toEqual([['a'], ['']]);
  });

  it('finds no row in an empty text', () => {
    expect(parseTsv('')).toEqual([]);
  });
});

describe('formatTsv', () => {
  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('"', '\t', '\n', '\r', 'ử', ' ')).map((parts) => parts.join('')),
    );
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
    fc.assert(
      fc.property(rows, (texts) => {
        expect(parseTsv(formatTsv(texts))).toEqual(texts);
      }),
    );
  });
});
