import { describe, expect, it } from 'vitest';

import { findSpans, replaceSpans, textSearch } from './search-text.ts';

function found(query: string, text: string, wholeCell = false) {
  const search = textSearch(query, wholeCell);
  return search === null ? null : findSpans(text, search).map(({ start, end }) => text.slice(start, end));
}

describe('findSpans', () => {
  it('takes no account of case and, unless the query has accents, of accents and đ', () => {
    expect([
      found('dien bien', 'Xã Điện Biên, điện biên'),
      found('Điện', 'Điện, Dien, điện, ĐIỆN'),
      found('muong', 'Mường Kim'),
      found('mường', 'Muong Kim'),
    ]).toEqual([['Điện Biên', 'điện biên'], ['Điện', 'điện', 'ĐIỆN'], ['Mường'], []]);
  });

  it('finds signs and figures as they are', () => {
    expect([found('9,5', '9,5 và 9.5'), found('(a)', '1.(A)')]).toEqual([['9,5'], ['(A)']]);
  });

  it('finds letters that are stored in two parts', () => {
    const search = textSearch('tiêu', false);
    expect(search !== null && findSpans('Tiêu chí'.normalize('NFD'), search)).toEqual([{ start: 0, end: 4 }]);
  });

  it('asks the whole cell to be the query where told to', () => {
    expect([found('dat', 'Đạt', true), found('dat', 'Chưa đạt', true)]).toEqual([['Đạt'], []]);
  });

  it('finds nothing for spaces', () => {
    expect(found('  ', 'a')).toBeNull();
  });
});

describe('replaceSpans', () => {
  it('replaces every place and keeps the rest as written', () => {
    const search = textSearch('thon', false);
    expect(search !== null && replaceSpans('Thôn 1, THÔN 2 ở xã', search, 'Bản')).toBe('Bản 1, Bản 2 ở xã');
  });

  it('does not search what it has put in', () => {
    const search = textSearch('a', false);
    expect(search !== null && replaceSpans('aa', search, 'aa')).toBe('aaaa');
  });
});
