import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import type { RefObject } from 'react';

import { hallAction } from '../../../projector/hall-keys.ts';
import type { HallAction } from '../../../projector/hall-keys.ts';
import type { PagePlace } from '../../../projector/paging-context.ts';

/** Letters and the space bar belong to the hall only where nothing else wants them. */
const LETTERS = 'bnp ';

/**
 * The hall's keys from the operator's window, unless something is being typed or they are switched off. Arrows and the
 * page keys stay the window's own.
 */
export function useHallShortcuts(act: (action: HallAction) => void, place: RefObject<PagePlace>) {
  const [enabled, enable] = useLocalStorage({ key: 'so-vang:black-key', defaultValue: true });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !LETTERS.includes(event.key.toLowerCase())) return;
      if (isTakenBy(event.target, event.key)) return;
      const action = hallAction(event, place.current);
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, act, place]);
  return { enabled, enable };
}

function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="grid"], [role="listbox"]')) return true;
  if (target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return true;
  // The space bar presses what has the focus.
  return key === ' ' && target.closest('button, a, input, summary, [role="tab"], [role="switch"]') !== null;
}
