import { describe, expect, it } from 'vitest';

import type { RawCell } from '../../intake/raw-workbook.ts';
import { readDateCell, readDateText, readYear } from './read-date.ts';

const text = (written: string): RawCell => ({ kind: 'text', runs: [{ text: written, fontName: null }] });
const number = (value: number): RawCell => ({ kind: 'number', value, percent: false });
const day = (date: string) => ({ kind: 'day', date });

describe('reading a day', () => {
  it.each([
    ['05/12/2019', '2019-12-05'],
    ['5.12.2019', '2019-12-05'],
    [' 5 - 12 - 19 ', '2019-12-05'],
    ['05/12/97', '1997-12-05'],
    ['ngày 05 tháng 12 năm 2019', '2019-12-05'],
    ['2019-12-05T00:00:00', '2019-12-05'],
    ['43804', '2019-12-05'],
  ])('reads the text %s', (written, date) => {
    expect(readDateText(written)).toEqual(day(date));
  });

  it('reads a date cell, a bare serial and the cached result of a formula', () => {
    expect(readDateCell({ kind: 'date', value: '2019-12-05' })).toEqual(day('2019-12-05'));
    expect(readDateCell(number(43_804))).toEqual(day('2019-12-05'));
    const formula: RawCell = {
      kind: 'formula',
      formula: 'A1',
      result: { kind: 'number', value: 43_804, percent: false },
    };
    expect(readDateCell(formula)).toEqual(day('2019-12-05'));
  });

  it.each([
    [number(2019), 2019],
    [text('2019'), 2019],
    [text('12/2019'), 2019],
    [text('tháng 12/2019'), 2019],
  ])('takes a year or month for the year alone', (cell, year) => {
    expect(readDateCell(cell)).toEqual({ kind: 'year', year });
  });

  it.each(['31/02/2019', '13/13/2019', 'hôm qua', '99'])('says that %s is no day', (written) => {
    expect(readDateText(written)).toEqual({ kind: 'unreadable', text: written });
  });

  it('takes a dash and an error of the workbook for nothing', () => {
    expect(readDateText(' - ')).toEqual({ kind: 'empty' });
    expect(readDateCell({ kind: 'error', code: '#N/A' })).toEqual({ kind: 'empty' });
    expect(readDateCell(undefined)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['Năm 2019', 2019],
    ['2018-2019', 2019],
    ['năm học 2018 - 2019', 2019],
    ['20199', null],
    ['năm ngoái', null],
  ])('reads the year of %s', (written, year) => {
    expect(readYear(written)).toBe(year);
  });
});
