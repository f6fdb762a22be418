import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { sheetNumber } from '../../../../src-main/domain/certificates/sheet-numbers.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { PrintableEntry } from '../types.ts';

/** Gives the chosen entries the numbers of the sheets that lie in the printer. */
export function NumbersDialog({
  entries,
  onClose,
}: {
  entries: readonly PrintableEntry[];
  onClose: () => void;
}) {
  const { t } = useTranslation('certificates');
  const [waiting] = useState(() => entries.filter(({ certificateNumber }) => certificateNumber === ''));
  const [prefix, setPrefix] = useState('');
  const [from, setFrom] = useState<number | string>('');
  const [digits, setDigits] = useState<number | string>(6);
  const assign = useMutation(
    orpc.certificates.assignNumbers.mutationOptions({
      onSuccess: ({ assigned, first, last }) => {
        notifyDone(t('numbers.done', { count: assigned, first, last }));
        onClose();
      },
    }),
  );
  const already = entries.length - waiting.length;
  const series = typeof from === 'number' && typeof digits === 'number' ? { prefix, from, digits } : null;
  return (
    <FormModal
      title={t('numbers.title', { count: waiting.length })}
      submitLabel={t('numbers.confirm')}
      complete={series !== null && waiting.length > 0}
      saving={assign.isPending}
      error={assign.error}
      onSubmit={() => series && assign.mutate({ entryIds: waiting.map(({ id }) => id), ...series })}
      onClose={onClose}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          w="8rem"
          label={t('numbers.prefix')}
          maxLength={40}
          value={prefix}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
        <NumberInput
          data-autofocus
          w="9rem"
          label={t('numbers.from')}
          value={from}
          min={0}
          max={99_999_999}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={setFrom}
        />
        <NumberInput
          w="7rem"
          label={t('numbers.digits')}
          value={digits}
          min={1}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={setDigits}
        />
      </Group>
      {series && (
        <Text size="sm" c="dimmed">
          {t('numbers.example', { number: sheetNumber(series, series.from) })}
        </Text>
      )}
      {already > 0 && (
        <Text size="sm" c="dimmed">
          {t('numbers.already', { count: already })}
        </Text>
      )}
    </FormModal>
  );
}
