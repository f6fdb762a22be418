import { describe, expect, it } from 'vitest';

import { layOutSpans } from './lay-out-spans.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

describe('layOutSpans', () => {
  it('leaves covered cells empty, so that nothing beside or below a merged cell shifts', () => {
    expect(
      layOutSpans([
        [cell('A', 2), cell('B', 1, 2)],
        [cell('c'), cell('d')],
        [cell('e'), cell('f'), cell('g')],
      ]),
    ).toEqual([
      ['A', '', 'B'],
      ['c', 'd', ''],
      ['e', 'f', 'g'],
    ]);
  });

  it('cuts a row span at the table’s end and takes 0 as up to there', () => {
    expect(layOutSpans([[cell('A', 1, 9), cell('b')], [cell('c')]])).toEqual([
      ['A', 'b'],
      ['', 'c'],
    ]);
    expect(layOutSpans([[cell('A', 1, 0)], []])).toEqual([['A'], ['']]);
  });

  it('refuses tables that claim more cells than a sheet holds', () => {
    expect(layOutSpans(Array.from({ length: 300 }, () => [cell('x', 1000)]))).toBeNull();
  });
});
