import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { MeetingId } from '../../src-main/domain/kernel/ids.ts';
import { orpc } from '../api/page-connection.ts';
import type { HallAction } from './hall-keys.ts';

/**
 * Does what a key of the hall screen asks, from the hall's own window and from the operator's.
 *
 * @param meetingId the session that an empty screen begins with; null in the hall, which knows none
 */
export function useHallControls({
  black,
  meetingId,
  onError,
}: {
  black: boolean;
  meetingId: MeetingId | null;
  onError?: (error: unknown) => void;
}): { readonly act: (action: HallAction) => void; readonly failed: boolean } {
  const options = onError ? { onError } : {};
  const setBlack = useMutation(orpc.projector.setBlack.mutationOptions(options));
  const step = useMutation(orpc.projector.step.mutationOptions(options));
  const turn = useMutation(orpc.projector.turn.mutationOptions(options));
  const [blacken, goTo, turnBy] = [setBlack.mutate, step.mutate, turn.mutate];
  const act = useCallback(
    (action: HallAction): void => {
      if (action.kind === 'black') blacken({ black: !black });
      else if (action.kind === 'step') goTo({ by: action.by, meetingId });
      else turnBy({ by: action.by });
    },
    [black, meetingId, blacken, goTo, turnBy],
  );
  return { act, failed: setBlack.isError || step.isError || turn.isError };
}
