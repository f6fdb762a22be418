import { Chip, Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ProposalState } from '../../../src-main/domain/proposals/proposal.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { countByAward, countByState } from './proposal-list.ts';
import type { AwardChoice, ProposalFilter, ProposalRow } from './proposal-list.ts';

const any = 'all';

/** The filters over the list; the numbers in them sum up the year's proposals. */
export function ProposalFilters({
  proposals,
  awards,
  shown,
  query,
  filter,
  onQuery,
  onFilter,
}: {
  proposals: readonly ProposalRow[];
  awards: readonly AwardChoice[];
  /** How many rows the filters let through. */
  shown: number;
  query: string;
  filter: ProposalFilter;
  onQuery: (query: string) => void;
  onFilter: (filter: ProposalFilter) => void;
}) {
  const { t } = useTranslation('proposals');
  return (
    <>
      <Group gap="sm" mb="xs">
        <SearchBox label={t('filter')} value={query} onChange={onQuery} />
        <Select
          aria-label={t('stateFilter')}
          w="14rem"
          allowDeselect={false}
          data={[
            { value: any, label: t('anyState') },
            ...countByState(proposals).map(({ state, count }) => ({
              value: state,
              label: t('ofState', { state: t(`state.${state}`), count }),
            })),
          ]}
          value={filter.state ?? any}
          onChange={(value) => onFilter({ ...filter, state: known(ProposalState, value) })}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('shown', { shown, all: proposals.length })}
        </Text>
      </Group>
      <Group gap={6} mb="xs" role="group" aria-label={t('awardFilter')}>
        <Chip.Group
          value={filter.award ?? any}
          onChange={(value: string) => onFilter({ ...filter, award: value === any ? null : value })}
        >
          <Chip size="xs" value={any}>
            {t('all', { count: proposals.length })}
          </Chip>
          {countByAward(proposals, awards).map(({ award, count }) => (
            <Chip key={award.code} size="xs" value={award.code}>
              {t('ofAward', { award: award.name, count })}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
    </>
  );
}

/** The value if it is one of the set; null for “all”. */
function known<Value extends string>(
  set: Readonly<Record<string, Value>>,
  text: string | null,
): Value | null {
  return Object.values(set).find((value) => value === text) ?? null;
}
