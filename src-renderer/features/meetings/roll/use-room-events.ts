import { useMutation } from '@tanstack/react-query';

import type {
  AttendanceEventId,
  CouncilMemberId,
  MeetingId,
} from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { useAskAgain } from '../../../api/use-ask-again.ts';
import { notifyError } from '../../../ui/notify.ts';

/** Notes who comes and who leaves, and takes it back. */
export function useRoomEvents(meetingId: MeetingId) {
  const askAgain = useAskAgain();
  const options = {
    onError: notifyError,
    onSuccess: () => askAgain(orpc.meetings.key(), orpc.roll.key()),
  };
  const note = useMutation(orpc.roll.note.mutationOptions(options));
  const takeBack = useMutation(orpc.roll.takeBack.mutationOptions(options));
  return {
    note: (memberId: CouncilMemberId, kind: 'arrived' | 'left', time: string): void =>
      note.mutate({ meetingId, memberId, kind, time }),
    takeBack: (eventId: AttendanceEventId): void => takeBack.mutate({ meetingId, eventId }),
  };
}
