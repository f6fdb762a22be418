import { longText } from '../../../../src-main/contract/base.ts';
import type { MinutesSectionKey } from '../../../../src-main/domain/documents/minutes-sections.ts';
import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { client } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';

/** What was written over a part; null where the assembled text stands. */
export type SectionFields = { readonly own: string | null };

export const useSectionDraft = createDraftHook<
  { readonly meetingId: MeetingId; readonly section: MinutesSectionKey },
  SectionFields
>(
  ({ meetingId, section }) => `${meetingId} ${section}`,
  ({ meetingId, section }) => ({
    async send({ own }) {
      return (await client.minutes.saveText({ meetingId, section, text: own })).revision;
    },
    async reload() {
      const minutes = await client.minutes.get({ meetingId });
      const stored = minutes.sections.find(({ key }) => key === section);
      return { value: { own: stored?.own ?? null }, revision: minutes.revision };
    },
    asStored: ({ own }) => ({ own: own === null ? null : longText().parse(own) }),
  }),
);
