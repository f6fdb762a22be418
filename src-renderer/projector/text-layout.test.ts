import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countLines, fillPages, SLIDE_TEXT, textHeight } from './text-layout.ts';
import type { MeasureText } from './text-layout.ts';

/** Every letter ten pixels wide. */
const measure: MeasureText = (text) => text.length * 10;

describe('countLines', () => {
  it.each([
    ['Bum Tở', 100, 1],
    ['Ủy ban nhân dân xã Bum Tở', 100, 3],
    ['abc', 30, 1],
    ['abcdefghij abc', 50, 3],
    ['abc\nabc\n\nabc', 100, 4],
  ])('breaks “%s” in %i px into %i lines', (text, width, lines) => {
    expect(countLines(text, SLIDE_TEXT.body, width, measure)).toBe(lines);
  });

  it('goes by the line as it is drawn where its words alone leave a doubt', () => {
    const closer: MeasureText = (text) => text.length * 10 - 2 * (text.trim().split(' ').length - 1);
    const drawn: string[] = [];
    const asked: MeasureText = (text, style) => {
      if (text.includes(' ') && text !== ' ') drawn.push(text);
      return closer(text, style);
    };
    expect(countLines('abc defg abcdef abcdefg', SLIDE_TEXT.body, 79, asked)).toBe(3);
    expect(drawn).toEqual(['abc defg']);
  });

  it('gives an empty text no height', () => {
    expect(textHeight('', SLIDE_TEXT.body, 100, measure)).toBe(0);
  });
});

describe('fillPages', () => {
  it('begins a new page where a row no longer fits', () => {
    const room = { first: 50, others: 100 };
    expect(fillPages([40, 40, 30, 100, 10], (height) => height, room)).toEqual([[40], [40, 30], [100], [10]]);
  });

  it('keeps every row, in order, and overfills no page of several rows', () => {
    assert(
      property(array(integer({ min: 1, max: 300 })), (heights) => {
        const pages = fillPages(heights, (height) => height, { first: 200, others: 200 });
        expect(pages.flat()).toEqual(heights);
        expect(
          pages.every((page) => page.length === 1 || page.reduce((sum, height) => sum + height, 0) <= 200),
        ).toBe(true);
      }),
    );
  });
});
