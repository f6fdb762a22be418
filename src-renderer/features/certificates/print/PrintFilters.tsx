import { Checkbox, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { useAwards } from '../use-awards.ts';

export type Filters = {
  readonly text: string;
  readonly awardCode: string | null;
  readonly decisionNumber: string | null;
  readonly kind: null;
  readonly onlyUnprinted: boolean;
};

export const noFilters: Filters = {
  text: '',
  awardCode: null,
  decisionNumber: null,
  kind: null,
  onlyUnprinted: false,
};

/** What the list is narrowed to. */
export function PrintFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const { t } = useTranslation('certificates');
  const awards = useAwards();
  const decisions = useQuery(orpc.certificates.decisions.queryOptions()).data ?? [];
  return (
    <Group gap={6}>
      <SearchBox
        label={t('print.search')}
        value={filters.text}
        onChange={(text) => onChange({ ...filters, text })}
      />
      <Select
        w="10rem"
        aria-label={t('print.decision')}
        placeholder={t('print.allDecisions')}
        clearable
        searchable
        data={decisions.map(({ decisionNumber, decisionDate, entries }) => ({
          value: decisionNumber,
          label: t('print.decisionOption', {
            number: decisionNumber,
            date: decisionDate === null ? '–' : formatDate(decisionDate),
            count: entries,
          }),
        }))}
        value={filters.decisionNumber}
        onChange={(decisionNumber) => onChange({ ...filters, decisionNumber })}
      />
      <Select
        w="9rem"
        aria-label={t('print.award')}
        placeholder={t('print.allAwards')}
        clearable
        searchable
        data={awards.map(({ code, name }) => ({ value: code, label: name }))}
        value={filters.awardCode}
        onChange={(awardCode) => onChange({ ...filters, awardCode })}
      />
      <Checkbox
        label={t('print.onlyUnprinted')}
        checked={filters.onlyUnprinted}
        onChange={(event) => onChange({ ...filters, onlyUnprinted: event.currentTarget.checked })}
      />
    </Group>
  );
}
