import { longText } from '../../../src-main/contract/base.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilMemberId, MeetingId, PollId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import { createDraftHook } from '../../ui/draft/use-draft.ts';
import { countFieldsOf, countsOfFields } from './count-fields.ts';
import type { CountFields } from './count-fields.ts';
import type { MeetingView, Poll } from './meeting-types.ts';

/** What heads a session, with its conclusion. */
export type MeetingFields = {
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: string;
  readonly place: string;
  readonly chairId: CouncilMemberId | null;
  readonly secretaryId: CouncilMemberId | null;
  readonly conclusion: string;
};

export function meetingFieldsOf(meeting: MeetingView): MeetingFields {
  const { title, date, startTime, place, chairId, secretaryId, conclusion } = meeting;
  return { title, date, startTime, place, chairId, secretaryId, conclusion };
}

const tidyLongText = (text: string): string => longText().parse(text);

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
    asStored: (value) => ({ ...value, conclusion: tidyLongText(value.conclusion) }),
    // Nobody's paragraphs may vanish: both stay, and the notice asks to look.
    settle: (key, mine, theirs) =>
      key === 'conclusion' ? { ...theirs, conclusion: `${theirs.conclusion}\n\n${mine.conclusion}` } : theirs,
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
