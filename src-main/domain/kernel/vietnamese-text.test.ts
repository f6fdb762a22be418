import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText, comparePersonNames, compareVietnamese, foldText } from './vietnamese-text.ts';

describe('compareVietnamese', () => {
  it('orders letters as the Vietnamese alphabet does and numbers by value', () => {
    const ordered = ['An', 'Ăn', 'Ấn', 'Dũng', 'Đức', 'Tổ 2', 'Tổ 10'];
    expect(ordered.toReversed().toSorted(compareVietnamese)).toEqual(ordered);
  });
});

describe('cleanText', () => {
  it('composes letters and leaves single spaces', () => {
    expect(cleanText(`\ufeff ${'Xã Bum Tở'.normalize('NFD')}\u00a0\u00a0 (mới)\t\n`)).toBe('Xã Bum Tở (mới)');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['Xã Bum Tở', 'xa bum to'],
    ['XÃ BUM TỞ', 'xa bum to'],
    ['Xã Bum Tở'.normalize('NFD'), 'xa bum to'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Đặng Thị Ưởng', 'dang thi uong'],
    ['Cụm thi đua số 1 (cụm xã, phường)', 'cum thi dua so 1 cum xa phuong'],
    ['  -  ', ''],
    ['Ủy ban/\u0301 Mặt trận', 'uy ban mat tran'],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('gives one key for every encoding of a text, of letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = foldText(text);
        expect(foldText(text.normalize('NFD'))).toBe(key);
        expect(foldText(key)).toBe(key);
        expect(key).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });
});

describe('comparePersonNames', () => {
  it('orders by given name, then by middle names, then by family name', () => {
    const ordered = [
      'Lò Văn An',
      'Trần Văn An',
      'Lò Thị Ánh',
      'Bảo',
      'Vàng A Dơ',
      'Giàng Thị Đào',
      'Lò Văn Ví',
    ];
    expect(ordered.toReversed().toSorted(comparePersonNames)).toEqual(ordered);
  });

  it('takes the same name in two encodings for one', () => {
    expect(comparePersonNames('Lò Văn Ví', ' Lò  Văn Ví'.normalize('NFD'))).toBe(0);
  });
});
