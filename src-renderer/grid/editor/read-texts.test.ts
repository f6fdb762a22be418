import { describe, expect, it } from 'vitest';

import { err, ok } from '../../../src-main/domain/kernel/result.ts';
import { readTexts } from './read-texts.ts';
import { emptyRejectionBook, listRejections, updateRejections } from './rejection-book.ts';

function parse(text: string) {
  return /^\d+$/.test(text) ? ok(Number(text)) : err('Không phải số.');
}

describe('readTexts', () => {
  it('takes the good texts, leaves out unchanged values and says which texts were refused', () => {
    const entries = ['7', '3', 'x'].map((text, index) => ({ rowId: `r${index}`, columnId: 'a', text }));
    expect(readTexts(entries, parse, () => 3)).toEqual({
      accepted: [
        { rowId: 'r0', columnId: 'a' },
        { rowId: 'r1', columnId: 'a' },
      ],
      edits: [{ rowId: 'r0', columnId: 'a', value: 7 }],
      rejections: [{ rowId: 'r2', columnId: 'a', text: 'x', message: 'Không phải số.' }],
      ambiguous: [],
    });
  });

  it('keeps texts with two readings apart, unless it is known what they stand for', () => {
    const readings = [
      { style: 'thousands' as const, label: '9.500', value: 9500 },
      { style: 'decimals' as const, label: '9,5', value: 9.5 },
    ];
    const parseBoth = () => err({ kind: 'ambiguous' as const, message: 'Nghìn hay thập phân?', readings });
    const cell = { rowId: 'r', columnId: 'a', text: '9.500' };
    expect(readTexts([cell], parseBoth, () => null).ambiguous).toEqual([
      { ...cell, message: 'Nghìn hay thập phân?', readings },
    ]);
    expect(readTexts([{ ...cell, meant: 9500 }], parseBoth, () => null).edits).toEqual([
      { rowId: 'r', columnId: 'a', value: 9500 },
    ]);
  });

  it('refuses a text of which no reading fits', () => {
    const parseNone = () => err({ kind: 'ambiguous' as const, message: 'Vượt điểm tối đa.', readings: [] });
    expect(
      readTexts([{ rowId: 'r', columnId: 'a', text: '9.500' }], parseNone, () => null).rejections,
    ).toEqual([{ rowId: 'r', columnId: 'a', text: '9.500', message: 'Vượt điểm tối đa.' }]);
  });
});

describe('updateRejections', () => {
  const refused = { rowId: 'r1', columnId: 'a', text: 'x', message: 'Không phải số.' };
  const other = { ...refused, rowId: 'r2' };
  const book = updateRejections(emptyRejectionBook, [], [refused, other]);

  it('takes a mended text out and keeps the other rows as they are', () => {
    const mended = updateRejections(book, [refused], []);
    expect(listRejections(mended)).toEqual([other]);
    expect(mended.get('r2')).toBe(book.get('r2'));
  });

  it('is the same book where nothing changes', () => {
    expect(updateRejections(book, [{ rowId: 'r9', columnId: 'a' }], [])).toBe(book);
  });
});
