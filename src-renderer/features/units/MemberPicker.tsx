import { Button, Group, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import type { UnitRow } from './unit-list.ts';

/** Chooses units that are free to be put into a cluster, several at a time. */
export function MemberPicker({
  units,
  onAdd,
}: {
  units: readonly UnitRow[];
  onAdd: (unitIds: readonly UnitId[]) => void;
}) {
  const { t } = useTranslation('units');
  const [chosen, setChosen] = useState<readonly UnitId[]>([]);
  const free = chosen.filter((unitId) => units.some(({ id }) => id === unitId));
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <MultiSelect
        label={t('clusters.addMembers')}
        placeholder={free.length === 0 ? placeholder() : undefined}
        disabled={units.length === 0}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...free]}
        onChange={setChosen}
        searchable
        clearSearchOnChange
        hidePickedOptions
        filter={foldedOptionsFilter}
        nothingFoundMessage={t('clusters.nothingFound')}
        maxDropdownHeight={280}
        flex={1}
      />
      <Button
        variant="default"
        disabled={free.length === 0}
        onClick={() => {
          onAdd(free);
          setChosen([]);
        }}
      >
        {t('clusters.addChosen')}
      </Button>
    </Group>
  );

  function placeholder(): string {
    return units.length === 0 ? t('clusters.noneFree') : t('clusters.addMembersPlaceholder');
  }
}
