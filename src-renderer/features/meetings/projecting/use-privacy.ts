import { useSessionStorage } from '@mantine/hooks';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import type { ProjectorPlacing } from '../../../../src-main/contract/shell-bridge.ts';
import { shell } from '../../../api/page-connection.ts';

/** Whether the operator's screen hides what isn't for the hall. */
export type Privacy = {
  readonly placing: ProjectorPlacing;
  readonly covered: boolean;
  readonly toggle: () => void;
  /** The operator knows that the hall has a display of its own, although the program can't. */
  readonly trustDisplay: () => void;
};

/**
 * The cover is there by itself whenever the hall screen is open and not known to be on a display of its own: a mirrored
 * display shows the hall every figure that is typed. F8 lifts it and puts it back.
 */
export function usePrivacy(): Privacy {
  const placing = useSyncExternalStore(shell.watchProjector, shell.projectorPlacing);
  const [trusted, setTrusted] = useSessionStorage({ key: 'so-vang:own-display', defaultValue: false });
  // Another place of the hall screen is another question, so an answer holds for one place.
  const [choice, setChoice] = useState<{ covered: boolean; at: ProjectorPlacing } | null>(null);
  const needed = placing === 'window' || (placing === 'unknown' && !trusted);
  const covered = choice?.at === placing ? choice.covered : needed;
  const toggle = useCallback(() => setChoice({ covered: !covered, at: placing }), [covered, placing]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.repeat) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toggle]);

  const trustDisplay = useCallback(() => {
    setTrusted(true);
    setChoice(null);
  }, [setTrusted]);
  return { placing, covered, toggle, trustDisplay };
}
