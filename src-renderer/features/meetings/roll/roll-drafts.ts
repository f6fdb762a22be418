import type { CouncilMemberId, MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';
import type { RollMember } from '../meeting-types.ts';
import { reloadPart } from '../reload-part.ts';
import { guestLines, guestsOfLines } from './guest-lines.ts';

type RollFields = Pick<RollMember, 'reply' | 'attendance' | 'reason' | 'substitute'>;

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
    reload: () =>
      reloadPart(meetingId, (meeting) => {
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

/** Guests as lines of a text: they are typed and pasted as such. */
export const useGuestsDraft = createDraftHook<MeetingId, { readonly text: string }>(
  (meetingId) => meetingId,
  (meetingId) => ({
    async send({ text }) {
      return (await client.roll.saveGuests({ meetingId, guests: [...guestsOfLines(text)] })).revision;
    },
    reload: () => reloadPart(meetingId, ({ guests }) => ({ text: guestLines(guests) })),
    asStored: ({ text }) => ({ text: guestLines(guestsOfLines(text)) }),
    // Nobody who was invited in another window may vanish.
    settle: (_key, mine, theirs) => ({ text: `${theirs.text}\n${mine.text}` }),
  }),
);
