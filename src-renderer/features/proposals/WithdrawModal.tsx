import { List, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { ProposalRow } from './proposal-list.ts';

const namedAtMost = 10;

/** Asks once more, by name, before proposals are taken back. */
export function WithdrawModal({
  proposals,
  onDone,
  onClose,
}: {
  proposals: readonly ProposalRow[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('proposals');
  const withdraw = useMutation(
    orpc.proposals.withdraw.mutationOptions({
      onSuccess: ({ withdrawn }) => {
        notifyDone(t('withdrawn', { count: withdrawn }));
        onDone();
      },
    }),
  );
  const unnamed = Math.max(0, proposals.length - namedAtMost);
  return (
    <FormModal
      title={t('withdrawTitle')}
      submitLabel={t('withdraw')}
      complete
      saving={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => withdraw.mutate({ ids: proposals.map(({ id }) => id) })}
      onClose={onClose}
    >
      <Text size="sm">{t('withdrawQuestion', { count: proposals.length })}</Text>
      <List size="sm">
        {proposals.slice(0, namedAtMost).map(({ id, salutation, name, awardName }) => (
          <List.Item key={id}>{`${salutation} ${name} – ${awardName}`.trim()}</List.Item>
        ))}
      </List>
      {unnamed > 0 && <Text size="sm">{t('more', { count: unnamed })}</Text>}
    </FormModal>
  );
}
