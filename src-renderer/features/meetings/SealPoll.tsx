import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import type { Poll } from './meeting-types.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** Writes the record of a closed poll with its hash. */
export function SealPoll({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const refresh = useRefreshMeetings();
  const seal = useMutation(orpc.polls.seal.mutationOptions({ onError: notifyError, onSettled: refresh }));
  return (
    <div>
      <Button
        size="xs"
        loading={seal.isPending}
        onClick={() => seal.mutate({ pollId: poll.id, baseRevision: poll.revision })}
      >
        {t('sealPoll')}
      </Button>
    </div>
  );
}
