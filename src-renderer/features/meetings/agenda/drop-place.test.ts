import { describe, expect, it } from 'vitest';

import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import { dropPlace } from './drop-place.ts';
import type { AgendaLine } from './drop-place.ts';

const id = (text: string) => text as AgendaItemId;

/** Lines 20 pixels high: `#I` is a heading, other texts are items. */
function linesOf(...texts: readonly string[]): AgendaLine[] {
  let section = '';
  return texts.map((text, index) => {
    const heading = text.startsWith('#');
    if (heading) section = text.slice(1);
    return {
      kind: heading ? 'heading' : 'item',
      itemId: id(heading ? (texts[index + 1] ?? '') : text),
      section,
      middle: index * 20 + 10,
    };
  });
}

describe('a dragged item', () => {
  const lines = linesOf('#I', 'a', 'b', '#II', 'c');

  it('comes below the line above it, in the part of that line', () => {
    expect(dropPlace(lines, id('a'), 95)).toEqual({
      position: 3,
      section: 'II',
      below: { kind: 'item', itemId: 'c' },
    });
    expect(dropPlace(lines, id('a'), 75)).toEqual({
      position: 2,
      section: 'II',
      below: { kind: 'heading', itemId: 'c' },
    });
    expect(dropPlace(lines, id('a'), 55)).toMatchObject({ position: 2, section: 'I' });
    expect(dropPlace(lines, id('c'), 15)).toMatchObject({ position: 1, section: 'I' });
    expect(dropPlace(lines, id('c'), 5)).toEqual({ position: 1, section: '', below: null });
  });

  it('stays where it is, unless it goes over a heading', () => {
    expect([
      dropPlace(lines, id('a'), 15),
      dropPlace(lines, id('a'), 35),
      dropPlace(lines, id('c'), 85),
    ]).toEqual([null, null, null]);
    expect(dropPlace(lines, id('b'), 75)).toMatchObject({ position: 2, section: 'II' });
  });

  it('goes to the front of an agenda without parts', () => {
    expect(dropPlace(linesOf('a', 'b'), id('b'), 2)).toEqual({ position: 1, section: '', below: null });
  });
});
