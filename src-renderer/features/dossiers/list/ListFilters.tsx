import { Chip, Group, Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { filterChoices } from './dossier-filter.ts';
import type { DossierFilter } from './dossier-filter.ts';
import type { DossierRow } from './dossier-types.ts';

const any = 'all';

/** The filters over the list; each says how many dossiers it would show. */
export function ListFilters({
  rows,
  filter,
  shown,
  rounds,
  onFilter,
}: {
  rows: readonly DossierRow[];
  filter: DossierFilter;
  shown: number;
  /** The choice of the round, which stands before the others. */
  rounds: ReactNode;
  onFilter: (changes: Partial<DossierFilter>) => void;
}) {
  const { t } = useTranslation(['dossiers', 'eligibility', 'common']);
  const choices = useMemo(() => filterChoices(rows, filter), [rows, filter]);
  const counted = (name: string, count: number) => t('filter.counted', { name, count });
  return (
    <>
      <Group gap={6} mb={6} className="icons-when-narrow">
        {rounds}
        <Select
          size="xs"
          w="11.5rem"
          aria-label={t('filter.award')}
          placeholder={t('filter.anyAward')}
          searchable
          clearable
          filter={foldedOptionsFilter}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          data={choices.awards.map(({ code, name, count }) => ({ value: code, label: counted(name, count) }))}
          value={filter.award}
          onChange={(award) => onFilter({ award })}
        />
        <Select
          size="xs"
          w="10.5rem"
          aria-label={t('filter.unit')}
          placeholder={t('filter.anyUnit')}
          searchable
          clearable
          filter={foldedOptionsFilter}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          data={choices.units.map(({ id, name, count }) => ({ value: id, label: counted(name, count) }))}
          value={filter.unit}
          onChange={(value) => onFilter({ unit: choices.units.find(({ id }) => id === value)?.id ?? null })}
        />
        <Select
          size="xs"
          w="10rem"
          aria-label={t('filter.verdict')}
          placeholder={t('filter.anyVerdict')}
          clearable
          data={choices.verdicts.map(({ verdict, count }) => ({
            value: verdict,
            label: counted(t(`eligibility:verdict.${verdict}`), count),
          }))}
          value={filter.verdict}
          onChange={(value) =>
            onFilter({ verdict: choices.verdicts.find(({ verdict }) => verdict === value)?.verdict ?? null })
          }
        />
        <Chip size="xs" checked={filter.late} onChange={(late) => onFilter({ late })}>
          {t('filter.late', { count: choices.late })}
        </Chip>
      </Group>
      <Group gap={6} mb={6} role="group" aria-label={t('filter.stage')}>
        <Chip.Group
          value={filter.stage ?? any}
          onChange={(value: string) =>
            onFilter({ stage: choices.stages.find(({ stage }) => stage === value)?.stage ?? null })
          }
        >
          <Chip size="xs" value={any}>
            {counted(t('filter.any'), choices.anyStage)}
          </Chip>
          {choices.stages.map(({ stage, count }) => (
            <Chip key={stage} size="xs" value={stage}>
              {counted(t(`common:stage.${stage}`), count)}
            </Chip>
          ))}
        </Chip.Group>
        <Text size="sm" c="dimmed" ml="auto" role="status">
          {t('filter.shown', { shown, all: rows.length })}
        </Text>
      </Group>
    </>
  );
}
