import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { RoundKind } from '../../../../src-main/domain/dossiers/round.ts';
import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import type { Round } from '../list/dossier-types.ts';

/** Opens a round of commendation, or changes what one is called and when dossiers are handed in. */
export function RoundForm({
  year,
  round,
  onSaved,
  onClose,
}: {
  year: number;
  /** Null for a new one. */
  round: Round | null;
  onSaved: (id: RoundId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [kind, setKind] = useState<RoundKind>(round?.kind ?? RoundKind.annual);
  const [name, setName] = useState(round?.name ?? '');
  const [occasion, setOccasion] = useState(round?.occasion ?? '');
  const [basis, setBasis] = useState(round?.basis ?? '');
  const [opensOn, setOpensOn] = useState<TypedDay>(round?.opensOn ?? null);
  const [deadline, setDeadline] = useState<TypedDay>(round?.deadline ?? null);
  const save = useMutation(
    orpc.dossiers.saveRound.mutationOptions({
      onSuccess: ({ id }) => {
        onSaved(id);
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={round === null ? t('round.newTitle') : t('round.editTitle')}
      complete={name.trim() !== '' && opensOn !== 'invalid' && deadline !== 'invalid'}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (opensOn === 'invalid' || deadline === 'invalid') return;
        save.mutate({
          id: round?.id ?? null,
          baseRevision: round?.revision ?? null,
          year,
          kind,
          name,
          occasion,
          basis,
          opensOn,
          deadline,
        });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('round.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('round.kind')}
        value={kind}
        onChange={(event) => {
          const chosen = Object.values(RoundKind).find((value) => value === event.currentTarget.value);
          if (chosen) setKind(chosen);
        }}
        data={Object.values(RoundKind).map((value) => ({ value, label: t(`round.kinds.${value}`) }))}
      />
      <TextInput
        label={t('round.occasion')}
        value={occasion}
        onChange={(event) => setOccasion(event.currentTarget.value)}
      />
      <TextInput
        label={t('round.basis')}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <OptionalDateField label={t('round.opensOn')} value={opensOn} onChange={setOpensOn} />
        <OptionalDateField label={t('round.deadline')} value={deadline} onChange={setDeadline} />
      </Group>
    </FormModal>
  );
}
