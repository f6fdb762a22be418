import { useMutation, useQueryClient } from '@tanstack/react-query';

import type {
  AttendanceEventId,
  CouncilMemberId,
  MeetingId,
} from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Notes who comes and who leaves, and takes it back. */
export function useRoomEvents(meetingId: MeetingId) {
  const queryClient = useQueryClient();
  const refreshMeetings = useRefreshMeetings();
  const options = {
    onError: notifyError,
    onSuccess: () =>
      Promise.all([refreshMeetings(), queryClient.invalidateQueries({ queryKey: orpc.roll.key() })]),
  };
  const note = useMutation(orpc.roll.note.mutationOptions(options));
  const takeBack = useMutation(orpc.roll.takeBack.mutationOptions(options));
  return {
    note: (memberId: CouncilMemberId, kind: 'arrived' | 'left', time: string): void =>
      note.mutate({ meetingId, memberId, kind, time }),
    takeBack: (eventId: AttendanceEventId): void => takeBack.mutate({ meetingId, eventId }),
  };
}
