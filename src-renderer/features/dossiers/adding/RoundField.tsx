import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import type { Round } from '../list/dossier-types.ts';

/** The round that new dossiers go into; closed ones take none. */
export function RoundField({
  rounds,
  value,
  onChange,
}: {
  rounds: readonly Round[];
  value: RoundId | null;
  onChange: (round: RoundId | null) => void;
}) {
  const { t } = useTranslation('dossiers');
  const open = rounds.filter(({ isClosed }) => !isClosed);
  return (
    <NativeSelect
      label={t('add.intoRound')}
      value={value ?? ''}
      onChange={(event) => {
        const picked = event.currentTarget.value;
        onChange(open.find(({ id }) => id === picked)?.id ?? null);
      }}
      data={[
        { value: '', label: t('round.noRound') },
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
