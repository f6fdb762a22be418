import type { AgendaItemId, MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../../api/page-connection.ts';
import { createDraftHook } from '../../../ui/draft/use-draft.ts';
import type { AgendaItem } from '../meeting-types.ts';
import { reloadPart } from '../reload-part.ts';

type ItemKey = { readonly meetingId: MeetingId; readonly itemId: AgendaItemId };

const reloadItem = <T>({ meetingId, itemId }: ItemKey, fieldsOf: (item: AgendaItem) => T) =>
  reloadPart(meetingId, (meeting) => {
    const item = meeting.agenda.find(({ id }) => id === itemId);
    return item && fieldsOf(item);
  });

/** What is planned of an item. */
export type PlanFields = Pick<AgendaItem, 'title' | 'speaker' | 'minutes'>;

export function planFieldsOf({ title, speaker, minutes }: AgendaItem): PlanFields {
  return { title, speaker, minutes };
}

export const usePlanDraft = createDraftHook<ItemKey, PlanFields>(
  ({ itemId }) => itemId,
  (key) => ({
    async send(value) {
      return (await client.meetings.saveAgendaItem({ ...key, ...value })).revision;
    },
    reload: () => reloadItem(key, planFieldsOf),
    asStored: ({ title, speaker, minutes }) => ({
      title: cleanText(title),
      speaker: cleanText(speaker),
      minutes,
    }),
  }),
);

type SectionFields = { readonly name: string };

/** The name of the part that an item begins. */
export const useSectionDraft = createDraftHook<ItemKey, SectionFields>(
  ({ itemId }) => itemId,
  (key) => ({
    async send({ name }) {
      return (await client.agenda.nameSection({ ...key, name })).revision;
    },
    reload: () => reloadItem(key, ({ section }) => ({ name: section })),
    asStored: ({ name }) => ({ name: cleanText(name) }),
  }),
);
