import { ActionIcon, Badge, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { isOver } from '../../../src-main/domain/meetings/meeting.ts';
import { orpc } from '../../api/page-connection.ts';
import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../ui/draft/use-draft.ts';
import { notifyError } from '../../ui/notify.ts';
import { meetingFieldsOf, useMeetingDraft } from './meeting-drafts.ts';
import type { MeetingView } from './meeting-types.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingStateBadge } from './MeetingStateBadge.tsx';
import { EndMeeting } from './minutes/EndMeeting.tsx';
import { LockMeeting } from './minutes/LockMeeting.tsx';
import { WriteMinutes } from './minutes/WriteMinutes.tsx';
import { BeginRehearsal } from './rehearsal/BeginRehearsal.tsx';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

type Dialog = 'edit' | 'end' | 'minutes' | 'lock';

/** Title, day, place and state of the session, its quorum, and the steps from opening to minutes. */
export function MeetingHeader({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const stored = useMemo(() => ({ value: meetingFieldsOf(meeting), revision: meeting.revision }), [meeting]);
  const draft = useDraftValue(useMeetingDraft(meeting.id, stored));
  const { title, date, startTime, place } = draft.value;
  const close = (): void => setDialog(null);
  return (
    <header className="meeting-header">
      <div className="meeting-heading">
        <Group gap="xs">
          <Title order={1} size="h2" lineClamp={2} title={title}>
            {title}
          </Title>
          <MeetingStateBadge state={meeting.state} />
          {meeting.state !== 'ended' && meeting.state !== 'locked' && (
            <Tooltip label={t('editTitle')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('editTitle')}
                onClick={() => setDialog('edit')}
              >
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          {draft.state !== 'saved' && <DraftStatus state={draft.state} flush={draft.flush} />}
        </Group>
        <Group gap="2px var(--mantine-spacing-sm)">
          <Text size="sm" c="dimmed">
            {`${formatDate(date)}, ${meeting.begunTime ?? startTime}${meeting.endTime === null ? '' : `–${meeting.endTime}`} · ${place}`}
          </Text>
          <Tooltip label={t('article', { article: meeting.quorum.article })}>
            <Badge tt="none" variant="light" color={meeting.quorum.met ? 'teal' : 'red'} role="status">
              {meeting.quorum.sentence}
            </Badge>
          </Tooltip>
        </Group>
      </div>
      <Group gap="xs" wrap="nowrap" flex="none">
        {!isOver(meeting) && <BeginRehearsal meetingId={meeting.id} />}
        <Steps meeting={meeting} onDialog={setDialog} />
      </Group>
      {dialog === 'edit' && (
        <MeetingForm
          heading={t('editTitle')}
          initial={draft.value}
          dateFixed={meeting.polls.length > 0}
          saving={draft.state === 'saving'}
          onSave={(values) => {
            draft.change(values);
            void draft.flush().then((stored) => stored && close());
          }}
          onClose={close}
        />
      )}
      {dialog === 'end' && <EndMeeting meeting={meeting} onClose={close} />}
      {dialog === 'minutes' && (
        <WriteMinutes meetingId={meeting.id} kind="minutes" initial={null} onClose={close} />
      )}
      {dialog === 'lock' && <LockMeeting meetingId={meeting.id} onClose={close} />}
    </header>
  );
}

function Steps({ meeting, onDialog }: { meeting: MeetingView; onDialog: (dialog: Dialog) => void }) {
  const { t } = useTranslation('meetings');
  const { t: minutes } = useTranslation('minutes');
  const refresh = useRefreshMeetings();
  const start = useMutation(
    orpc.meetings.start.mutationOptions({ onError: notifyError, onSuccess: refresh }),
  );
  switch (meeting.state) {
    case 'draft':
      return (
        <Button loading={start.isPending} onClick={() => start.mutate({ meetingId: meeting.id })}>
          {t('start')}
        </Button>
      );
    case 'in_session':
      return (
        <Button variant="default" onClick={() => onDialog('end')}>
          {minutes('end.button')}
        </Button>
      );
    case 'ended':
      return (
        <Group gap="xs" wrap="nowrap">
          <Button onClick={() => onDialog('minutes')}>{minutes('write.minutes')}</Button>
          <Button variant="default" onClick={() => onDialog('lock')}>
            {minutes('lock.button')}
          </Button>
        </Group>
      );
    case 'locked':
      return (
        <Button variant="default" onClick={() => onDialog('minutes')}>
          {minutes('write.minutes')}
        </Button>
      );
    default:
      return assertNever(meeting.state);
  }
}
