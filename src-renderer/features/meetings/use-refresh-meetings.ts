import { useQueryClient } from '@tanstack/react-query';

import { orpc } from '../../api/page-connection.ts';

/** Asks for the meetings anew; a command that waits for it stays pending until its effect is on the screen. */
export function useRefreshMeetings(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: orpc.meetings.key() });
}
