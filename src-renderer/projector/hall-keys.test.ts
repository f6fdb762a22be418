import { describe, expect, it } from 'vitest';

import { hallAction } from './hall-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };
const press = (key: string, change: Partial<typeof plain> = {}, place = { page: 1, pages: 3 }) =>
  hallAction({ ...plain, key, ...change }, place);

describe('the keys of the hall screen', () => {
  it('turn pages as long as there are any, and then go to the next slide', () => {
    expect([
      press(' '),
      press(' ', {}, { page: 2, pages: 3 }),
      press(' ', {}, { page: 0, pages: 1 }),
      press(' ', { shiftKey: true }),
      press('ArrowLeft', {}, { page: 0, pages: 3 }),
    ]).toEqual([
      { kind: 'turn', by: 1 },
      { kind: 'step', by: 1 },
      { kind: 'step', by: 1 },
      { kind: 'turn', by: -1 },
      { kind: 'step', by: -1 },
    ]);
  });

  it('go by letters in either case, whatever page stands', () => {
    expect([press('b'), press('B', { shiftKey: true }), press('n'), press('P')]).toEqual([
      { kind: 'black' },
      { kind: 'black' },
      { kind: 'step', by: 1 },
      { kind: 'step', by: -1 },
    ]);
  });

  it('leave everything else to the page, and a held key counts once', () => {
    expect([
      press('b', { ctrlKey: true }),
      press('n', { altKey: true }),
      press(' ', { repeat: true }),
      press('x'),
    ]).toEqual([null, null, null, null]);
  });
});
