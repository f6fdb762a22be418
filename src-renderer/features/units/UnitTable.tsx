import { Button, Chip, Group, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { searchable } from '../../ui/searchable.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { hasEnded } from '../../ui/today.ts';
import { unitColumns } from './unit-columns.tsx';
import type { UnitActions } from './unit-columns.tsx';
import { countByKind, unitsInView } from './unit-list.ts';
import type { UnitRow } from './unit-list.ts';

const anyKind = 'all';

/** The list of units with its filters. */
export function UnitTable({
  units,
  on,
  actions,
}: {
  units: readonly UnitRow[];
  on: IsoDate;
  actions: UnitActions;
}) {
  const { t } = useTranslation('units');
  const { t: tCommon } = useTranslation();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<string>(anyKind);
  const [showEnded, setShowEnded] = useState(false);

  const inView = useMemo(() => unitsInView(units, { showEnded, on }), [units, showEnded, on]);
  const search = useMemo(() => searchable(inView, (unit) => `${unit.code} ${unit.name}`), [inView]);
  const shown = search(query).filter((unit) => kind === anyKind || unit.kind === kind);
  const columns = unitColumns(t, tCommon, actions);
  return (
    <>
      <Group gap="sm" mb="xs">
        <SearchBox label={t('units.filter')} value={query} onChange={setQuery} />
        <Switch
          label={t('units.showEnded')}
          checked={showEnded}
          onChange={(event) => setShowEnded(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('units.shown', { shown: shown.length, all: inView.length })}
        </Text>
      </Group>
      <Group gap={6} mb="xs" role="group" aria-label={t('units.kindFilter')}>
        <Chip.Group value={kind} onChange={setKind}>
          <Chip size="xs" value={anyKind}>
            {t('units.all', { count: inView.length })}
          </Chip>
          {countByKind(inView).map(({ kind: value, count }) => (
            <Chip key={value} size="xs" value={value}>
              {t('units.ofKind', { kind: t(`kind.${value}`), count })}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      {shown.length === 0 ? (
        <Group p="md">
          <Text>{t('units.nothingFound')}</Text>
          <Button
            variant="default"
            onClick={() => {
              setQuery('');
              setKind(anyKind);
            }}
          >
            {t('units.clearFilter')}
          </Button>
        </Group>
      ) : (
        <DataTable
          label={t('units.table')}
          columns={columns}
          rows={shown}
          rowKey={unitKey}
          isMuted={(unit) => hasEnded(unit, on)}
          onOpen={actions.edit}
        />
      )}
    </>
  );
}

function unitKey(unit: UnitRow): string {
  return unit.id;
}
