import { describe, expect, it } from 'vitest';

import { keyAction } from './key-action.ts';
import type { EditMode, KeyPress } from './key-action.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
  return { key, keyCode: 0, isComposing: false, ...none, ...held };
}

const modes: EditMode[] = ['navigate', 'typing', 'caret'];

describe('keyAction', () => {
  it.each(modes)('leaves characters and Backspace to the input while %s', (mode) => {
    const keys = ['a', 'đ', '5', ' ', ',', 'Backspace', 'Process', 'Unidentified', 'Dead'];
    expect(keys.map((key) => keyAction(press(key), mode))).toEqual(keys.map(() => null));
  });

  it.each(modes)('leaves every key to an input method that is composing while %s', (mode) => {
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowLeft', 'ArrowDown', 'Delete']) {
      expect(keyAction(press(key, { isComposing: true }), mode)).toBeNull();
      expect(keyAction(press(key, { keyCode: 229 }), mode)).toBeNull();
    }
  });

  it('moves with arrows while navigating and while typing, but moves the caret after F2', () => {
    const right = { kind: 'move', direction: 'right', reach: 'cell', extend: false };
    expect(modes.map((mode) => keyAction(press('ArrowRight'), mode))).toEqual([right, right, null]);
  });

  it('extends with Shift and jumps with Ctrl', () => {
    expect(keyAction(press('ArrowDown', { ctrlKey: true, shiftKey: true }), 'navigate')).toEqual({
      kind: 'move',
      direction: 'down',
      reach: 'edge',
      extend: true,
    });
    expect(keyAction(press('End', { ctrlKey: true }), 'navigate')).toEqual({
      kind: 'go-to',
      target: 'grid-end',
      extend: false,
    });
  });

  it('commits with Enter and Tab in every mode', () => {
    for (const mode of modes) {
      expect(keyAction(press('Enter', { shiftKey: true }), mode)).toEqual({
        kind: 'step',
        by: 'enter',
        back: true,
      });
      expect(keyAction(press('Tab'), mode)).toEqual({ kind: 'step', by: 'tab', back: false });
    }
  });

  it('clears with Delete only while navigating', () => {
    expect(modes.map((mode) => keyAction(press('Delete'), mode))).toEqual([{ kind: 'clear' }, null, null]);
  });

  it('keeps undo inside the input while editing', () => {
    const undo = press('z', { ctrlKey: true });
    expect(modes.map((mode) => keyAction(undo, mode))).toEqual([{ kind: 'undo' }, null, null]);
  });

  it('knows both keys for redo', () => {
    const keys = [press('y', { ctrlKey: true }), press('Z', { ctrlKey: true, shiftKey: true })];
    expect(keys.map((key) => keyAction(key, 'navigate'))).toEqual([{ kind: 'redo' }, { kind: 'redo' }]);
  });

  it('leaves copying to the clipboard events and AltGr characters to the input', () => {
    expect(keyAction(press('c', { ctrlKey: true }), 'navigate')).toBeNull();
    expect(keyAction(press('@', { ctrlKey: true, altKey: true }), 'navigate')).toBeNull();
  });

  it('opens menus and notes, and looks at columns, only while navigating', () => {
    const alt = { altKey: true };
    const keys: [string, Partial<KeyPress>][] = [
      ['F10', { shiftKey: true }],
      ['ContextMenu', {}],
      ['F2', { shiftKey: true }],
      ['ArrowDown', alt],
      ['ArrowRight', { ...alt, ctrlKey: true }],
      ['ArrowLeft', { ...alt, shiftKey: true }],
      ['f', { ...alt, ctrlKey: true }],
    ];
    expect(keys.map(([key, held]) => keyAction(press(key, held), 'navigate'))).toEqual([
      { kind: 'open', popup: 'cell-menu' },
      { kind: 'open', popup: 'cell-menu' },
      { kind: 'open', popup: 'note' },
      { kind: 'open', popup: 'column-menu' },
      { kind: 'move-column', step: 1 },
      { kind: 'toggle-heading', open: false },
      { kind: 'toggle-freeze' },
    ]);
    expect(keys.map(([key, held]) => keyAction(press(key, held), 'caret'))).toEqual(keys.map(() => null));
  });

  it('fills, goes on with numbers, finds and prints, only while navigating', () => {
    const ctrl = { ctrlKey: true };
    const both = { ctrlKey: true, shiftKey: true };
    const keys: [string, Partial<KeyPress>][] = [
      ['d', ctrl],
      ['r', ctrl],
      ['D', both],
      ['R', both],
      ['C', both],
      ['f', ctrl],
      ['h', ctrl],
      ['p', ctrl],
      ['/', ctrl],
      ['F1', {}],
    ];
    expect(keys.map(([key, held]) => keyAction(press(key, held), 'navigate'))).toEqual([
      { kind: 'fill-down' },
      { kind: 'fill-right' },
      { kind: 'series-down' },
      { kind: 'series-right' },
      { kind: 'copy-with-headings' },
      { kind: 'find' },
      { kind: 'find-replace' },
      { kind: 'open', popup: 'print' },
      { kind: 'open', popup: 'shortcuts' },
      { kind: 'open', popup: 'shortcuts' },
    ]);
    expect(keys.map(([key, held]) => keyAction(press(key, held), 'typing'))).toEqual(keys.map(() => null));
  });

  it('goes to the next and the previous match in every mode', () => {
    for (const mode of modes) {
      expect([keyAction(press('F3'), mode), keyAction(press('F3', { shiftKey: true }), mode)]).toEqual([
        { kind: 'find-next' },
        { kind: 'find-previous' },
      ]);
    }
    expect(keyAction(press('F3', { ctrlKey: true }), 'navigate')).toBeNull();
  });

  it('fills the selection with what is being typed on Ctrl+Enter', () => {
    const enter = press('Enter', { ctrlKey: true });
    const fill = { kind: 'fill-selection' };
    expect(modes.map((mode) => keyAction(enter, mode))).toEqual([null, fill, fill]);
  });

  it('zooms with Ctrl', () => {
    const zooms = ['=', '+', '-', '0'].map((key) => keyAction(press(key, { ctrlKey: true }), 'navigate'));
    expect(zooms).toEqual([1, 1, -1, 0].map((steps) => ({ kind: 'zoom', steps })));
  });
});
