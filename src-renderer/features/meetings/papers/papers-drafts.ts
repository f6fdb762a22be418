import { longText } from '../../../../src-main/contract/base.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';
import type { MeetingView } from '../meeting-types.ts';
import { reloadPart } from '../reload-part.ts';

type InvitationFields = Omit<MeetingView['invitation'], 'number'>;

export function invitationFieldsOf({ invitation }: MeetingView): InvitationFields {
  const { number: _number, ...fields } = invitation;
  return fields;
}

export const useInvitationDraft = createDraftHook<MeetingId, InvitationFields>(
  (meetingId) => meetingId,
  (meetingId) => ({
    async send(value) {
      return (await client.papers.saveInvitation({ meetingId, ...value })).revision;
    },
    reload: () => reloadPart(meetingId, invitationFieldsOf),
    asStored: (value) => ({
      ...value,
      contact: cleanText(value.contact),
      materials: cleanText(value.materials),
      note: longText().parse(value.note),
    }),
  }),
);
