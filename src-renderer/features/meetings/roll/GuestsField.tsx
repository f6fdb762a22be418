import { Group, Text, Textarea, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import type { MeetingView } from '../meeting-types.ts';
import { guestLines } from './guest-lines.ts';
import { useGuestsDraft } from './roll-drafts.ts';

/** Who is invited without a vote, a line each, stored while it is typed. */
export function GuestsField({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('roll');
  const stored = useMemo(
    () => ({ value: { text: guestLines(meeting.guests) }, revision: meeting.revision }),
    [meeting.guests, meeting.revision],
  );
  const draft = useDraftValue(useGuestsDraft(meeting.id, stored));
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h3" id="guests-title">
          {t('guests')}
        </Title>
        <DraftStatus state={draft.state} flush={draft.flush} />
      </Group>
      <Text size="sm" c="dimmed" mb={4} id="guests-hint">
        {t('guestsHint')}
      </Text>
      <Textarea
        aria-labelledby="guests-title"
        aria-describedby="guests-hint"
        placeholder={t('guestsPlaceholder')}
        value={draft.value.text}
        readOnly={isOver(meeting)}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
        onBlur={() => void draft.flush()}
        autosize
        minRows={6}
        maxRows={18}
        maxLength={100_000}
      />
    </>
  );
}
