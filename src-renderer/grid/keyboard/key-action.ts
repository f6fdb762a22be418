import type { Direction } from '../selection/moves.ts';

/**
 * `navigate`: the cell's text stands preselected and keys move. `typing`: begun by a character, so arrows commit and move.
 * `caret`: begun by F2 or a double click, so arrows move the caret.
 */
export type EditMode = 'navigate' | 'typing' | 'caret';

/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export type GridAction =
  | {
      readonly kind: 'move';
      readonly direction: Direction;
      readonly reach: 'cell' | 'edge' | 'page';
      readonly extend: boolean;
    }
  | {
      readonly kind: 'go-to';
      readonly target: 'row-start' | 'row-end' | 'grid-start' | 'grid-end';
      readonly extend: boolean;
    }
  | { readonly kind: 'step'; readonly by: 'enter' | 'tab'; readonly back: boolean }
  | { readonly kind: 'resize-column'; readonly wider: boolean }
  | { readonly kind: 'move-column'; readonly step: -1 | 1 }
  | { readonly kind: 'toggle-heading'; readonly open: boolean }
  | { readonly kind: 'zoom'; readonly steps: -1 | 0 | 1 }
  | { readonly kind: 'open'; readonly popup: 'cell-menu' | 'column-menu' | 'note' | 'print' | 'shortcuts' }
  | {
      readonly kind:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'select-all'
        | 'fill-down'
        | 'fill-right'
        | 'series-down'
        | 'series-right'
        | 'copy-with-headings'
        | 'find'
        | 'find-replace'
        | 'find-next'
        | 'find-previous'
        | 'fill-selection'
        | 'undo'
        | 'redo'
        | 'toggle-freeze';
    };

const arrowDirections: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const shiftedActions: Readonly<Record<string, GridAction>> = {
  z: { kind: 'redo' },
  c: { kind: 'copy-with-headings' },
  d: { kind: 'series-down' },
  r: { kind: 'series-right' },
};

/**
 * What a key does in the grid, or null where the browser must have it: characters and Backspace always (UniKey sends a
 * Backspace and the accented letter after the real key), everything during composition, and the caret's keys while editing.
 */
export function keyAction(press: KeyPress, mode: EditMode): GridAction | null {
  // 229: an input method has the key, in browsers and moments that don't say isComposing.
  if (press.isComposing || press.keyCode === 229 || press.metaKey) return null;
  const editing = mode !== 'navigate';
  if (press.altKey) return editing ? null : altAction(press);
  switch (press.key) {
    case 'Enter':
      if (press.ctrlKey) return editing ? { kind: 'fill-selection' } : null;
      return { kind: 'step', by: 'enter', back: press.shiftKey };
    case 'Tab':
      return press.ctrlKey ? null : { kind: 'step', by: 'tab', back: press.shiftKey };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F1':
      return editing ? null : { kind: 'open', popup: 'shortcuts' };
    case 'F3':
      return press.ctrlKey ? null : { kind: press.shiftKey ? 'find-previous' : 'find-next' };
    case 'F2':
      if (press.shiftKey) return editing ? null : { kind: 'open', popup: 'note' };
      return { kind: 'edit' };
    case 'F10':
      return press.shiftKey && !editing ? { kind: 'open', popup: 'cell-menu' } : null;
    case 'ContextMenu':
      return editing ? null : { kind: 'open', popup: 'cell-menu' };
    case 'Delete':
      return editing || press.shiftKey || press.ctrlKey ? null : { kind: 'clear' };
    default:
      break;
  }
  if (mode === 'caret') return null;
  return movement(press) ?? (press.ctrlKey && !editing ? controlAction(press) : null);
}

function movement({ key, ctrlKey, shiftKey }: KeyPress): GridAction | null {
  const direction = arrowDirections[key];
  if (direction !== undefined) {
    return { kind: 'move', direction, reach: ctrlKey ? 'edge' : 'cell', extend: shiftKey };
  }
  switch (key) {
    case 'PageUp':
      return ctrlKey ? null : { kind: 'move', direction: 'up', reach: 'page', extend: shiftKey };
    case 'PageDown':
      return ctrlKey ? null : { kind: 'move', direction: 'down', reach: 'page', extend: shiftKey };
    case 'Home':
      return { kind: 'go-to', target: ctrlKey ? 'grid-start' : 'row-start', extend: shiftKey };
    case 'End':
      return { kind: 'go-to', target: ctrlKey ? 'grid-end' : 'row-end', extend: shiftKey };
    default:
      return null;
  }
}

function controlAction({ key, shiftKey }: KeyPress): GridAction | null {
  const letter = key.toLowerCase();
  if (letter === '+') return { kind: 'zoom', steps: 1 };
  if (shiftKey) return shiftedActions[letter] ?? null;
  switch (letter) {
    case 'a':
      return { kind: 'select-all' };
    case 'f':
      return { kind: 'find' };
    case 'h':
      return { kind: 'find-replace' };
    case 'd':
      return { kind: 'fill-down' };
    case 'r':
      return { kind: 'fill-right' };
    case 'z':
      return { kind: 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'p':
      return { kind: 'open', popup: 'print' };
    case '/':
      return { kind: 'open', popup: 'shortcuts' };
    case '=':
      return { kind: 'zoom', steps: 1 };
    case '-':
      return { kind: 'zoom', steps: -1 };
    case '0':
      return { kind: 'zoom', steps: 0 };
    default:
      return null;
  }
}

/** Alt alone resizes and opens the column's menu, with Shift it groups as in Excel, with Ctrl it moves and freezes. */
function altAction({ key, ctrlKey, shiftKey }: KeyPress): GridAction | null {
  if (ctrlKey && shiftKey) return null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isRight = key === 'ArrowRight';
      if (ctrlKey) return { kind: 'move-column', step: isRight ? 1 : -1 };
      if (shiftKey) return { kind: 'toggle-heading', open: isRight };
      return { kind: 'resize-column', wider: isRight };
    }
    case 'ArrowDown':
      return ctrlKey || shiftKey ? null : { kind: 'open', popup: 'column-menu' };
    case 'f':
    case 'F':
      return ctrlKey ? { kind: 'toggle-freeze' } : null;
    default:
      return null;
  }
}
