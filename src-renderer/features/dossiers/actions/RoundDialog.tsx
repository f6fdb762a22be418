import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FormModal } from '../../../ui/FormModal.tsx';
import type { DossierRow, Round } from '../list/dossier-types.ts';
import { NamesLine } from './NamesLine.tsx';
import type { DossierActions } from './use-actions.ts';

/** Asks into which round dossiers go. */
export function RoundDialog({
  rows,
  rounds,
  actions,
  onClose,
}: {
  rows: readonly DossierRow[];
  rounds: readonly Round[];
  actions: DossierActions;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const open = rounds.filter(({ isClosed }) => !isClosed);
  const [chosen, setChosen] = useState<string>(open[0]?.id ?? '');
  const changing = useMutation({
    mutationFn: () => {
      const round = open.find(({ id }) => id === chosen);
      return actions.changeRound(rows, {
        id: round?.id ?? null,
        name: round?.name ?? t('round.noRound'),
      });
    },
    onSuccess: onClose,
  });
  return (
    <FormModal
      title={t('round.changeTitle', { count: rows.length })}
      complete
      saving={changing.isPending}
      error={changing.error}
      onSubmit={() => changing.mutate()}
      onClose={onClose}
    >
      <NamesLine rows={rows} staying={0} />
      <NativeSelect
        data-autofocus
        label={t('round.target')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          ...open.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: t('round.noRound') },
        ]}
      />
    </FormModal>
  );
}
