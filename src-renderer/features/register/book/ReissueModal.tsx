import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { GroundsFields, noGrounds } from './GroundsFields.tsx';
import type { RegisterRow } from './use-book-columns.tsx';

/** Gives a new sheet for one that was lost, damaged or wrong. */
export function ReissueModal({ entry, onClose }: { entry: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('register');
  const [certificateNumber, setCertificateNumber] = useState('');
  const [grounds, setGrounds] = useState(noGrounds);
  const reissue = useMutation({
    mutationFn: () =>
      client.register.reissue({ id: entry.id, baseRevision: entry.revision, certificateNumber, ...grounds }),
    onSuccess: onClose,
  });
  return (
    <FormModal
      title={t('reissue.title', { name: entry.name })}
      submitLabel={t('actions.reissue')}
      complete={certificateNumber.trim() !== '' && grounds.reason.trim() !== ''}
      saving={reissue.isPending}
      error={reissue.error}
      onSubmit={() => reissue.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('reissue.explanation', { number: entry.certificateNumber || '—' })}</Text>
      <TextInput
        data-autofocus
        label={t('reissue.newNumber')}
        required
        value={certificateNumber}
        onChange={(event) => setCertificateNumber(event.currentTarget.value)}
      />
      <GroundsFields grounds={grounds} onChange={setGrounds} />
    </FormModal>
  );
}
