import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilMemberId, MeetingId, PollId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import { createDraftHook } from '../../ui/draft/use-draft.ts';
import { countFieldsOf, countsOfFields } from './count-fields.ts';
import type { CountFields } from './count-fields.ts';
import type { MeetingView, Poll } from './meeting-types.ts';

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

export const useCountDraft = createDraftHook<
  { readonly meetingId: MeetingId; readonly poll: Poll },
  CountFields
>(
  ({ poll }) => poll.id,
  ({ meetingId, poll }) => {
    // The items of a ballot are fixed when it is put.
    const proposalIds = poll.items.map((item) => item.proposalId);
    const pollId: PollId = poll.id;
    return {
      async send(value, baseRevision) {
        const counts = countsOfFields(value, proposalIds);
        return (await client.polls.saveCounts({ pollId, baseRevision, ...counts })).revision;
      },
      async reload() {
        const meeting = await client.meetings.get({ meetingId });
        const stored = meeting.polls.find(({ id }) => id === pollId) ?? poll;
        return { value: countFieldsOf(stored), revision: stored.revision };
      },
    };
  },
);
