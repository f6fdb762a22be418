import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import { DateField } from './DateField.tsx';
import { FormModal } from './FormModal.tsx';
import { today } from './today.ts';

/** Asks for the last day of something that has a period; nothing is deleted, and it can be opened again. */
export function EndModal({
  title,
  explanation,
  dateLabel,
  saving,
  error,
  onEnd,
  onClose,
}: {
  title: string;
  explanation: string;
  dateLabel: string;
  saving: boolean;
  error: unknown;
  onEnd: (lastDay: IsoDate) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [lastDay, setLastDay] = useState<IsoDate | null>(today);
  return (
    <FormModal
      title={title}
      submitLabel={t('action.end')}
      complete={lastDay !== null}
      saving={saving}
      error={error}
      onSubmit={() => {
        if (lastDay !== null) onEnd(lastDay);
      }}
      onClose={onClose}
    >
      <Text size="sm">{explanation}</Text>
      <DateField hasFocusFirst label={dateLabel} value={lastDay} onChange={setLastDay} />
    </FormModal>
  );
}
