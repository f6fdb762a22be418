import { describe, expect, it } from 'vitest';

import { awardOf, findAwardByName } from './award.ts';
import type { Award } from './award.ts';

const flag: Award = {
  code: 'CO_TINH',
  kind: 'title',
  name: 'Cờ thi đua của UBND tỉnh',
  laterNames: [],
  aliases: ['Cờ thi đua của Ủy ban nhân dân tỉnh'],
  level: 'province',
  subjectKinds: ['collective'],
  article: 'Điều 26',
  mark: 'unconfirmed',
};
const fighter: Award = {
  ...flag,
  code: 'CSTDT',
  name: 'Chiến sĩ thi đua cấp tỉnh',
  aliases: ['CSTĐ cấp tỉnh'],
  subjectKinds: ['individual'],
};

describe('findAwardByName', () => {
  it.each([
    ['Cờ thi đua của UBND tỉnh', 'CO_TINH'],
    ['  CỜ THI ĐUA  CỦA UBND TỈNH ', 'CO_TINH'],
    ['Cờ thi đua của Uỷ ban nhân dân tỉnh', 'CO_TINH'],
    ['Chiến sĩ thi đua cấp tỉnh'.normalize('NFD'), 'CSTDT'],
    ['CSTĐ cấp tỉnh', 'CSTDT'],
  ])('recognises %s', (text, code) => {
    expect(findAwardByName([flag, fighter], text)?.code).toBe(code);
  });

  it.each(['', 'Cờ thi đua', 'Cờ thi đua của UBND tỉnh năm 2026'])('does not guess at "%s"', (text) => {
    expect(findAwardByName([flag, fighter], text)).toBeUndefined();
  });
});

describe('awardOf', () => {
  it('finds the entry of a code', () => {
    expect(awardOf([flag, fighter], 'CSTDT')).toBe(fighter);
  });

  it('takes a catalogue without the code for a bug', () => {
    expect(() => awardOf([flag], 'CSTDT')).toThrow('CSTDT');
  });
});
