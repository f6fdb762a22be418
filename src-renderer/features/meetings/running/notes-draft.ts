import { longText } from '../../../../src-main/contract/base.ts';
import type { AgendaItemId, MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { client } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';

/** What the minutes will say of an item. */
export type Notes = { readonly remark: string; readonly decision: string };

const tidy = (text: string): string => longText().parse(text);

export const useNotesDraft = createDraftHook<
  { readonly meetingId: MeetingId; readonly itemId: AgendaItemId },
  Notes
>(
  ({ itemId }) => itemId,
  ({ meetingId, itemId }) => ({
    async send(value) {
      return (await client.running.saveNotes({ meetingId, itemId, ...value })).revision;
    },
    async reload() {
      const { items, revision } = await client.running.get({ meetingId });
      const item = items.find(({ id }) => id === itemId);
      if (item === undefined) throw new Error('The item that was noted on is no longer on the agenda');
      return { value: { remark: item.remark, decision: item.decision }, revision };
    },
    asStored: ({ remark, decision }) => ({ remark: tidy(remark), decision: tidy(decision) }),
  }),
);
