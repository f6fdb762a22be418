import { useEffect } from 'react';

/** Calls on Alt with a letter, also while something is typed; by its place on the keyboard, whatever the layout writes. */
export function useAltKey(letter: 'N' | 'T', onPress: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!alone || event.repeat || event.code !== `Key${letter}`) return;
      event.preventDefault();
      onPress();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [letter, onPress, enabled]);
}
