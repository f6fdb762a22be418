import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { client } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { today } from '../../../ui/today.ts';
import type { RegisterRow } from './use-book-columns.tsx';

/** Records that awards were handed over: one, or many at once. */
export function DeliverModal({
  entries,
  onDone,
  onClose,
}: {
  entries: readonly RegisterRow[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const [first] = entries;
  const [on, setOn] = useState<IsoDate | null>(today);
  const [to, setTo] = useState(entries.length === 1 ? (first?.name ?? '') : '');
  const [document, setDocument] = useState('');
  const delivery = useMutation({
    mutationFn: (day: IsoDate) =>
      client.register.deliver({
        entries: entries.map(({ id, revision }) => ({ id, baseRevision: revision })),
        on: day,
        to,
        document,
      }),
    onSuccess: ({ delivered }) => {
      notifyDone(t('deliver.done', { n: delivered }));
      onDone();
      onClose();
    },
  });
  return (
    <FormModal
      title={
        entries.length === 1
          ? t('deliver.titleOne', { name: first?.name ?? '' })
          : t('deliver.titleMany', { n: entries.length })
      }
      submitLabel={t('deliver.submit')}
      complete={on !== null && to.trim() !== ''}
      saving={delivery.isPending}
      error={delivery.error}
      onSubmit={() => {
        if (on !== null) delivery.mutate(on);
      }}
      onClose={onClose}
    >
      {entries.length > 1 && (
        <Text size="sm" lineClamp={3}>
          {entries.map(({ name }) => name).join(', ')}
        </Text>
      )}
      <DateField hasFocusFirst label={t('deliver.on')} value={on} onChange={setOn} />
      <TextInput
        label={t('deliver.to')}
        description={t('deliver.toHint')}
        required
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label={t('grounds.document')}
        description={t('deliver.documentHint')}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
    </FormModal>
  );
}
