import { Alert, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { Poll } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Writes the record of a closed poll with its hash, once the operator has read that nothing takes it back. */
export function SealPoll({ poll }: { poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  const [asking, setAsking] = useState(false);
  const refresh = useRefreshMeetings();
  const seal = useMutation(orpc.polls.seal.mutationOptions({ onSuccess: refresh }));
  return (
    <>
      <Button size="xs" onClick={() => setAsking(true)}>
        {t('sealPoll')}
      </Button>
      {asking && (
        <FormModal
          title={polls('sealTitle')}
          submitLabel={t('sealPoll')}
          complete
          saving={seal.isPending}
          error={seal.error}
          onSubmit={() => seal.mutate({ pollId: poll.id, baseRevision: poll.revision })}
          onClose={() => setAsking(false)}
        >
          <Alert color="yellow">{polls('sealText')}</Alert>
          {poll.rule.mark !== 'confirmed' && (
            <Text size="sm">{polls('sealUnconfirmed', { article: poll.rule.article })}</Text>
          )}
        </FormModal>
      )}
    </>
  );
}
