import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilMemberId, MeetingId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import { createDraftHook } from '../../ui/draft/use-draft.ts';
import type { MeetingView } from './meeting-types.ts';

/** What heads a session. */
export type MeetingFields = {
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: string;
  readonly place: string;
  readonly chairId: CouncilMemberId | null;
  readonly secretaryId: CouncilMemberId | null;
};

export function meetingFieldsOf(meeting: MeetingView): MeetingFields {
  const { title, date, startTime, place, chairId, secretaryId } = meeting;
  return { title, date, startTime, place, chairId, secretaryId };
}

export const useMeetingDraft = createDraftHook<MeetingId, MeetingFields>(
  (meetingId) => meetingId,
  (meetingId) => ({
    async send(value, baseRevision) {
      return (await client.meetings.update({ meetingId, baseRevision, ...value })).revision;
    },
    async reload() {
      const meeting = await client.meetings.get({ meetingId });
      return { value: meetingFieldsOf(meeting), revision: meeting.revision };
    },
  }),
);
