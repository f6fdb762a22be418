import { longText } from '../../../src-main/contract/base.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type {
  AgendaItemId,
  CouncilMemberId,
  MeetingId,
  PollId,
} from '../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../api/page-connection.ts';
import { createDraftHook } from '../../ui/draft/use-draft.ts';
import { countFieldsOf, countsOfFields } from './count-fields.ts';
import type { CountFields } from './count-fields.ts';
import type { AgendaItem, MeetingView, Poll, RollMember } from './meeting-types.ts';

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

export type AgendaFields = { readonly title: string; readonly remark: string };

export function agendaFieldsOf({ title, remark }: AgendaItem): AgendaFields {
  return { title, remark };
}

export const useAgendaDraft = createDraftHook<
  { readonly meetingId: MeetingId; readonly itemId: AgendaItemId },
  AgendaFields
>(
  ({ itemId }) => itemId,
  ({ meetingId, itemId }) => ({
    async send(value) {
      return (await client.meetings.saveAgendaItem({ meetingId, itemId, ...value })).revision;
    },
    reload: async () =>
      await reloadPart(meetingId, (meeting) => {
        const item = meeting.agenda.find(({ id }) => id === itemId);
        return item && agendaFieldsOf(item);
      }),
    asStored: ({ title, remark }) => ({ title: cleanText(title), remark: tidyLongText(remark) }),
  }),
);

export type RollFields = Pick<RollMember, 'reply' | 'attendance' | 'reason' | 'substitute'>;

export function rollFieldsOf({ reply, attendance, reason, substitute }: RollMember): RollFields {
  return { reply, attendance, reason, substitute };
}

export const useRollDraft = createDraftHook<
  { readonly meetingId: MeetingId; readonly memberId: CouncilMemberId },
  RollFields
>(
  ({ meetingId, memberId }) => `${meetingId} ${memberId}`,
  ({ meetingId, memberId }) => ({
    async send(value) {
      return (await client.roll.save({ meetingId, memberId, ...value })).revision;
    },
    reload: async () =>
      await reloadPart(meetingId, (meeting) => {
        const member = meeting.roll.find((entry) => entry.memberId === memberId);
        return member && rollFieldsOf(member);
      }),
    asStored: (value) => ({
      ...value,
      reason: cleanText(value.reason),
      substitute: cleanText(value.substitute),
    }),
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

async function reloadPart<T>(
  meetingId: MeetingId,
  partOf: (meeting: MeetingView) => T | undefined,
): Promise<{ value: T; revision: number }> {
  const meeting = await client.meetings.get({ meetingId });
  const value = partOf(meeting);
  if (value === undefined) throw new Error('What was edited is no longer in the meeting');
  return { value, revision: meeting.revision };
}
