import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FormModal } from '../../../ui/FormModal.tsx';

/** Asks for the name of a scheme. */
export function NameDialog({
  title,
  initial,
  submitLabel,
  saving,
  error,
  onSubmit,
  onClose,
}: {
  title: string;
  initial: string;
  submitLabel: string;
  saving: boolean;
  error: unknown;
  onSubmit: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const [name, setName] = useState(initial);
  return (
    <FormModal
      title={title}
      submitLabel={submitLabel}
      complete={name.trim() !== ''}
      saving={saving}
      error={error}
      onSubmit={() => onSubmit(name.trim())}
      onClose={onClose}
    >
      <TextInput
        label={t('name.label')}
        placeholder={t('name.placeholder')}
        value={name}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
    </FormModal>
  );
}
