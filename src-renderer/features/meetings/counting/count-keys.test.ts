import { describe, expect, it } from 'vitest';

import { countAction, nextIndex, within } from './count-keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  countAction({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('countAction', () => {
  it('leads from row to row and from column to column', () => {
    expect(
      ['Enter', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft'].map((key) =>
        press(key),
      ),
    ).toEqual([
      { kind: 'settle' },
      { kind: 'rows', step: 1 },
      { kind: 'rows', step: -1 },
      { kind: 'rows', step: 10 },
      { kind: 'rows', step: -10 },
      { kind: 'columns', step: 1 },
      { kind: 'columns', step: -1 },
    ]);
  });

  it('seeks, finds and goes to the ends', () => {
    const ctrlKey = true;
    expect([
      press('F9'),
      press('F9', { shiftKey: true }),
      press('ArrowDown', { ctrlKey }),
      press('ArrowUp', { ctrlKey }),
      press('f', { ctrlKey }),
      press('/'),
      press('Home', { ctrlKey }),
      press('End', { ctrlKey }),
      press('='),
      press('*'),
      press('Enter', { shiftKey: true }),
    ]).toEqual([
      { kind: 'seek', what: 'flaw', step: 1 },
      { kind: 'seek', what: 'flaw', step: -1 },
      { kind: 'seek', what: 'open', step: 1 },
      { kind: 'seek', what: 'open', step: -1 },
      { kind: 'find' },
      { kind: 'find' },
      { kind: 'edge', to: 'first' },
      { kind: 'edge', to: 'last' },
      { kind: 'all_agree' },
      { kind: 'all_agree' },
      { kind: 'rows', step: -1 },
    ]);
  });

  it('leaves figures, Tab and what is held with Alt to the browser', () => {
    expect([press('7'), press('Tab'), press('Backspace'), press('ArrowDown', { altKey: true })]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('nextIndex', () => {
  const even = (index: number) => index % 2 === 0;

  it('goes on, back and round, and comes to itself last', () => {
    expect([
      nextIndex(0, 5, 1, even),
      nextIndex(4, 5, 1, even),
      nextIndex(0, 5, -1, even),
      nextIndex(2, 5, 1, (index) => index === 2),
      nextIndex(0, 5, 1, () => false),
      nextIndex(0, 0, 1, () => true),
    ]).toEqual([2, 0, 4, 2, null, null]);
  });
});

it('stops at both ends of a list', () => {
  expect([within(-4, 10), within(3, 10), within(99, 10), within(0, 0)]).toEqual([0, 3, 9, 0]);
});
