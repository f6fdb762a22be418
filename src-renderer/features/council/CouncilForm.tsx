import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { CouncilView } from './council-figures.ts';

/** The council's name and decision: entered for the first time (`council` null) or changed. */
export function CouncilForm({ council, onClose }: { council: CouncilView | null; onClose: () => void }) {
  const { t } = useTranslation('council');
  const [name, setName] = useState(council?.name ?? '');
  const [decisionNumber, setDecisionNumber] = useState(council?.decisionNumber ?? '');
  const [validFrom, setValidFrom] = useState<IsoDate | null>(council?.validFrom ?? null);
  const save = useMutation(
    orpc.council.save.mutationOptions({
      onSuccess: () => {
        notifyDone(t('councilSaved'));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('councilTitle')}
      complete={name.trim() !== '' && decisionNumber.trim() !== '' && validFrom !== null}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (validFrom === null) return;
        save.mutate({ baseRevision: council?.revision ?? null, name, decisionNumber, validFrom });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('field.councilName')}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.decisionNumber')}
        description={t('field.decisionHint')}
        required
        maxLength={100}
        value={decisionNumber}
        onChange={(event) => setDecisionNumber(event.currentTarget.value)}
      />
      <DateField
        label={t('field.from')}
        value={validFrom}
        onChange={setValidFrom}
        invalidText={t('field.invalidDate')}
      />
    </FormModal>
  );
}
