import { Group, Textarea, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../ui/draft/use-draft.ts';
import { meetingFieldsOf, useMeetingDraft } from './meeting-drafts.ts';
import type { MeetingView } from './meeting-types.ts';

/** The chair's conclusion, stored while it is typed. */
export function ConclusionTab({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const stored = useMemo(() => ({ value: meetingFieldsOf(meeting), revision: meeting.revision }), [meeting]);
  const draft = useDraftValue(useMeetingDraft(meeting.id, stored));
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={2} id="conclusion-title">
          {t('conclusion')}
        </Title>
        <DraftStatus state={draft.state} flush={draft.flush} />
      </Group>
      <Textarea
        aria-labelledby="conclusion-title"
        placeholder={t('conclusionPlaceholder')}
        value={draft.value.conclusion}
        onChange={(event) => draft.change({ conclusion: event.currentTarget.value })}
        onBlur={() => void draft.flush()}
        readOnly={meeting.state === 'ended'}
        autosize
        minRows={14}
        maxLength={20_000}
      />
    </>
  );
}
