import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import type { AgendaItem, MeetingView } from '../meeting-types.ts';
import { useSectionDraft } from './agenda-drafts.ts';

/** The name of a part. Left empty, the part joins those that have none once the field is left. */
export function SectionHeading({
  meeting,
  item,
  editable,
  dropBelow,
}: {
  meeting: MeetingView;
  item: AgendaItem;
  editable: boolean;
  dropBelow: boolean;
}) {
  const { t } = useTranslation('agenda');
  const stored = useMemo(
    () => ({ value: { name: item.section }, revision: meeting.revision }),
    [item.section, meeting.revision],
  );
  const draft = useDraftValue(useSectionDraft({ meetingId: meeting.id, itemId: item.id }, stored));
  const [emptied, setEmptied] = useState(false);
  return (
    <div
      className="agenda-section"
      data-agenda-line="heading"
      data-item-id={item.id}
      data-section={item.section}
      data-drop-below={dropBelow || undefined}
    >
      <TextInput
        flex={1}
        size="xs"
        variant="unstyled"
        data-field="section"
        classNames={{ input: 'agenda-section-name' }}
        aria-label={t('sectionName', { position: item.position })}
        value={emptied ? '' : draft.value.name}
        readOnly={!editable}
        maxLength={300}
        onChange={(event) => {
          const name = event.currentTarget.value;
          setEmptied(name.trim() === '');
          if (name.trim() !== '') draft.change({ name });
        }}
        onBlur={() => {
          if (emptied) draft.change({ name: '' });
          setEmptied(false);
          void draft.flush();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {draft.state !== 'saved' && <DraftStatus state={draft.state} flush={draft.flush} />}
    </div>
  );
}
