import type { KeyboardEvent, MouseEvent } from 'react';

import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { MenuEntry } from './menu-entries.ts';

interface MenuProps {
  readonly entries: readonly MenuEntry[];
  readonly onClose: (refocus: boolean) => void;
}

/** The items of a menu: arrows, Home, End and first letters move among them, Enter and Space choose, Tab shuts. */
export function Menu({ entries, onClose }: MenuProps) {
  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = nextItem(event.key, items, at);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      onClose(true);
    }
  }

  return (
    <div role="presentation" className="sg-menu-items" onKeyDown={handleKey}>
      {entries.map((entry) =>
        entry.kind === 'line' ? (
          <div key={entry.id} role="separator" aria-label={entry.title} className="sg-menu-line">
            {entry.title}
          </div>
        ) : (
          <button
            key={entry.id}
            type="button"
            role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={entry.checked}
            aria-disabled={entry.disabled === true}
            aria-keyshortcuts={entry.shortcut}
            tabIndex={-1}
            className="sg-menu-item"
            onMouseMove={followPointer}
            onClick={() => {
              if (entry.disabled === true) return;
              onClose(true);
              entry.onSelect();
            }}
          >
            <span className="sg-menu-label">{entry.label}</span>
            <span className="sg-menu-shortcut" aria-hidden="true">
              {entry.shortcut}
            </span>
          </button>
        ),
      )}
    </div>
  );
}

/** A menu that opens under a resting pointer keeps its first item. */
function followPointer(event: MouseEvent<HTMLElement>): void {
  if (event.movementX !== 0 || event.movementY !== 0) event.currentTarget.focus({ preventScroll: true });
}

function nextItem(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const letter = key.length === 1 ? foldText(key) : '';
      if (letter === '') return undefined;
      return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
        foldText(item.textContent).startsWith(letter),
      );
    }
  }
}
