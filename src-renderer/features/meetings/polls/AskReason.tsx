import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { FormModal } from '../../../ui/FormModal.tsx';

/** A button whose step is asked about once more, with the reason that the minutes will give. */
export function AskReason({
  label,
  title,
  text,
  required,
  saving,
  error,
  onSubmit,
}: {
  label: string;
  title: string;
  text: string;
  required: boolean;
  saving: boolean;
  error: unknown;
  onSubmit: (reason: string) => void;
}) {
  const { t } = useTranslation('polls');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <FormModal
          title={title}
          submitLabel={label}
          complete={!required || cleanText(reason) !== ''}
          saving={saving}
          error={error}
          onSubmit={() => onSubmit(cleanText(reason))}
          onClose={() => setAsking(false)}
        >
          <Text size="sm">{text}</Text>
          <Textarea
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            required={required}
            data-autofocus
          />
        </FormModal>
      )}
    </>
  );
}
