import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../ui/DataTable.tsx';
import { searchable } from '../../ui/searchable.ts';
import { proposalColumns } from './proposal-columns.tsx';
import { canWithdraw, fitsFilter, searchText } from './proposal-list.ts';
import type { AwardChoice, ProposalFilter, ProposalRow } from './proposal-list.ts';
import { ProposalFilters } from './ProposalFilters.tsx';
import { WithdrawModal } from './WithdrawModal.tsx';

const noFilter: ProposalFilter = { award: null, state: null };

/** The list of proposals with its filters, from which rows are taken back. */
export function ProposalTable({
  proposals,
  awards,
}: {
  proposals: readonly ProposalRow[];
  awards: readonly AwardChoice[];
}) {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isWithdrawing, setIsWithdrawing] = useState(false);

  const search = useMemo(() => searchable(proposals, searchText), [proposals]);
  const shown = useMemo(
    () => search(query).filter((proposal) => fitsFilter(proposal, filter)),
    [search, query, filter],
  );
  const columns = useMemo(() => proposalColumns(t, tCommon), [t, tCommon]);
  const chosen = proposals.filter((proposal) => selected.has(proposal.id) && canWithdraw(proposal));
  return (
    <>
      <ProposalFilters
        proposals={proposals}
        awards={awards}
        shown={shown.length}
        query={query}
        filter={filter}
        onQuery={setQuery}
        onFilter={setFilter}
      />
      {chosen.length > 0 && (
        <Group gap="sm" mb="xs" role="status">
          <Text size="sm" fw={600}>
            {t('selected', { count: chosen.length })}
          </Text>
          <Button size="compact-sm" onClick={() => setIsWithdrawing(true)}>
            {t('withdraw')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSelected(new Set())}>
            {t('clearSelection')}
          </Button>
        </Group>
      )}
      {shown.length === 0 ? (
        <Group p="md">
          <Text>{t('nothingFound')}</Text>
          <Button
            variant="default"
            onClick={() => {
              setQuery('');
              setFilter(noFilter);
            }}
          >
            {t('clearFilter')}
          </Button>
        </Group>
      ) : (
        <DataTable
          label={t('table')}
          columns={columns}
          rows={shown}
          rowKey={proposalKey}
          selection={{
            selected,
            onChange: setSelected,
            canSelect: canWithdraw,
            rowLabel: ({ name }) => t('selectRow', { name }),
            allLabel: t('selectAll'),
          }}
        />
      )}
      {isWithdrawing && (
        <WithdrawModal
          proposals={chosen}
          onDone={() => {
            setIsWithdrawing(false);
            setSelected(new Set());
          }}
          onClose={() => setIsWithdrawing(false)}
        />
      )}
    </>
  );
}

function proposalKey(proposal: ProposalRow): string {
  return proposal.id;
}
