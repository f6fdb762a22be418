import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, ReactNode } from 'react';

import type { PopupAnchor } from './grid-popup.ts';

interface PopupProps {
  readonly anchor: PopupAnchor;
  readonly role: 'menu' | 'dialog';
  readonly label: string;
  /** `refocus` is false where the user already went elsewhere. */
  readonly onClose: (refocus: boolean) => void;
  readonly children: ReactNode;
}

const rim = 8;

/**
 * A menu or panel in the browser's top layer, so that nothing cuts it off. Escape, a click outside and leaving it with Tab
 * shut it.
 */
export function Popup({ anchor, role, label, onClose, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (box.current === null) return;
    box.current.showPopover();
    placeAt(box.current, anchor);
    const first =
      box.current.querySelector<HTMLElement>('[data-autofocus]') ??
      box.current.querySelector<HTMLElement>('input, textarea, select, button:not(:disabled)');
    (first ?? box.current).focus({ preventScroll: true });
  }, [anchor]);

  function handleBlur(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !event.currentTarget.contains(next)) onClose(false);
  }

  return (
    <div
      ref={box}
      popover="auto"
      tabIndex={-1}
      role={role}
      aria-label={label}
      className={role === 'menu' ? 'sg-popup sg-menu' : 'sg-popup sg-panel'}
      onBlur={handleBlur}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose(hasNoFocusElsewhere(event.currentTarget));
      }}
    >
      {children}
    </div>
  );
}

function hasNoFocusElsewhere(popup: Element): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || popup.contains(activeElement);
}

/** Below the anchor, above it where there is more room, and never beyond the window. */
function placeAt(box: HTMLElement, { left, top, bottom }: PopupAnchor): void {
  const { width, height } = box.getBoundingClientRect();
  const below = window.innerHeight - bottom - rim;
  const above = top - rim;
  const isBelow = height <= below || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const isTall = height > room;
  const y = isBelow ? bottom : top - height;
  box.style.left = `${Math.max(rim, Math.min(left, window.innerWidth - width - rim))}px`;
  // What fits on neither side takes the whole height of the window.
  box.style.top = `${isTall ? Math.max(rim, Math.min(y, window.innerHeight - height - rim)) : y}px`;
}
