import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';

import { askAgain } from './ask-again.ts';

/** The program tells what a command has changed with its answer; so long it is waited for, and no window is felt to be late. */
const OWN_CHANGE_MS = 20;

/** Asks for what a command of this page has changed; one that waits for it stays pending until its effect is on the screen. */
export function useAskAgain(): (...keys: readonly QueryKey[]) => Promise<void> {
  const queryClient = useQueryClient();
  return (...keys) => askAgain(queryClient, keys, OWN_CHANGE_MS);
}
