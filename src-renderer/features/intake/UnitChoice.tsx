import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { takesPart } from '../../../src-main/domain/units/unit.ts';
import { orpc } from '../../api/page-connection.ts';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { today } from '../../ui/today.ts';
import type { NamedUnit } from './score-files.ts';

/** Names the unit of a file; the search takes `bum to` for `Xã Bum Tở`. */
export function UnitChoice({
  unitId,
  description,
  disabled,
  onChoose,
}: {
  unitId: UnitId | null;
  description: string | null;
  disabled: boolean;
  onChoose: (unit: NamedUnit | null) => void;
}) {
  const { t } = useTranslation('intake');
  const units = useQuery(orpc.units.list.queryOptions());
  const on = today();
  const open = (units.data ?? []).filter((unit) => takesPart(unit, on) || unit.id === unitId);
  return (
    <Select
      size="xs"
      w={300}
      my={4}
      label={t('preview.unit')}
      description={description}
      placeholder={t('preview.chooseUnit')}
      nothingFoundMessage={t('preview.noUnit')}
      searchable
      disabled={disabled}
      value={unitId}
      data={open.map(({ id, name }) => ({ value: id, label: name }))}
      filter={foldedOptionsFilter}
      onChange={(value) => onChoose(open.find(({ id }) => id === value) ?? null)}
    />
  );
}
