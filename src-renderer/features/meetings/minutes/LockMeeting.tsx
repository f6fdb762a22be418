import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Asks before the file of a session is closed for good. */
export function LockMeeting({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const lock = useMutation(
    orpc.meetings.lock.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        notifyDone(t('lock.done'));
        onClose();
      },
    }),
  );
  return (
    <Dialog title={t('lock.title')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('lock.question')}</Text>
        <Text size="sm">{t('lock.corrections')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('action.cancel')}
          </Button>
          <Button color="red" loading={lock.isPending} onClick={() => lock.mutate({ meetingId })}>
            {t('lock.button')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
