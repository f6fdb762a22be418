import { orpc } from '../../api/page-connection.ts';
import { useAskAgain } from '../../api/use-ask-again.ts';

/** Asks for the meetings anew; a command that waits for it stays pending until its effect is on the screen. */
export function useRefreshMeetings(): () => Promise<void> {
  const askAgain = useAskAgain();
  return () => askAgain(orpc.meetings.key());
}
