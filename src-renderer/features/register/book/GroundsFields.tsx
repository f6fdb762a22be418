import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Grounds = { readonly reason: string; readonly document: string };

export const noGrounds: Grounds = { reason: '', document: '' };

/** Why an award is changed, and by which paper. */
export function GroundsFields({
  grounds: { reason, document },
  hasFocusFirst = false,
  onChange,
}: {
  grounds: Grounds;
  hasFocusFirst?: boolean;
  onChange: (grounds: Grounds) => void;
}) {
  const { t } = useTranslation('register');
  return (
    <>
      <TextInput
        data-autofocus={hasFocusFirst ? true : undefined}
        label={t('grounds.reason')}
        required
        value={reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value, document })}
      />
      <TextInput
        label={t('grounds.document')}
        description={t('grounds.documentHint')}
        value={document}
        onChange={(event) => onChange({ reason, document: event.currentTarget.value })}
      />
    </>
  );
}
