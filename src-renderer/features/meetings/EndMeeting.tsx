import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyError } from '../../ui/notify.ts';
import type { MeetingView } from './meeting-types.ts';
import { readTypedTime } from './typed-moment.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** Ends the session at a time of day. */
export function EndMeeting({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [time, setTime] = useState(now);
  const readTime = readTypedTime(time);
  const end = useMutation(
    orpc.meetings.end.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (readTime !== null) end.mutate({ meetingId: meeting.id, endTime: readTime });
  }
  return (
    <Dialog title={t('end')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('endQuestion')}</Text>
          <TextInput
            label={t('field.endTime')}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
            onBlur={() => readTime !== null && setTime(readTime)}
            error={readTime === null && t('timeWrong')}
            w={160}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={end.isPending}>
              {t('end')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function now(): string {
  const moment = new Date();
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
