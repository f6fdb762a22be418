import { describe, expect, it } from 'vitest';

import { rollActionOf } from './roll-keys.ts';

const press = (key: string, modifiers: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  rollActionOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...modifiers });

describe('keys of the roll', () => {
  it('mark, note and move, in capitals and with đ as well', () => {
    expect(['c', 'V', 'đ', 'R', 'ArrowDown', 'End'].map((key) => press(key))).toEqual([
      { kind: 'attendance', attendance: 'present' },
      { kind: 'attendance', attendance: 'absent' },
      { kind: 'note', event: 'arrived' },
      { kind: 'note', event: 'left' },
      { kind: 'move', to: 'next' },
      { kind: 'move', to: 'last' },
    ]);
  });

  it('leave every other key and shortcut to the browser', () => {
    expect([
      press('x'),
      press('Tab'),
      press('c', { ctrlKey: true }),
      press('ArrowUp', { altKey: true }),
    ]).toEqual([null, null, null, null]);
    expect([press('z'), press('z', { ctrlKey: true })]).toEqual([
      { kind: 'take_back' },
      { kind: 'take_back' },
    ]);
    expect(press('toString')).toBeNull();
  });
});
