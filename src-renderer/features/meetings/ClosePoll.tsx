import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyFailure, notifyError } from '../../ui/notify.ts';
import type { Poll } from './meeting-types.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** Asks once more before the result is sealed: this is the one step that nothing takes back. */
export function ClosePoll({
  poll,
  flush,
  onClose,
}: {
  poll: Poll;
  flush: () => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const onError = (error: Error): void => {
    notifyError(error);
    onClose();
  };
  const seal = useMutation(orpc.polls.seal.mutationOptions({ onError, onSettled: refresh }));
  const close = useMutation(
    orpc.polls.close.mutationOptions({
      onError,
      onSuccess: ({ revision }) => seal.mutate({ pollId: poll.id, baseRevision: revision }),
    }),
  );
  async function closeAndSeal(): Promise<void> {
    if (await flush()) {
      close.mutate({ pollId: poll.id, baseRevision: poll.revision });
    } else {
      notifyFailure(t('unsavedCounts'));
      onClose();
    }
  }
  return (
    <Dialog title={t('closeTitle')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('closeQuestion', { title: poll.title })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('action.cancel')}
          </Button>
          <Button loading={close.isPending || seal.isPending} onClick={() => void closeAndSeal()}>
            {t('closePoll')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
