import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconTruckDelivery } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RegisterEntryId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { PagedTable } from '../../../ui/PagedTable.tsx';
import { BesidePanel } from '../../../ui/SidePanel.tsx';
import { PAGE_ROWS, usePagedRows } from '../../../ui/use-paged-rows.ts';
import { BookFilters, everything, isFiltered } from './BookFilters.tsx';
import type { BookFilter } from './BookFilters.tsx';
import { DeliverModal } from './DeliverModal.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { useBookColumns } from './use-book-columns.tsx';
import type { RegisterRow } from './use-book-columns.tsx';

/** The book: search, filters, the list, and the entry that is open beside it. */
export function BookTab() {
  const { t } = useTranslation('register');
  const [filter, setFilter] = useState<BookFilter>(everything);
  const asked = useDeferredValue(filter);
  const [openId, setOpenId] = useState<RegisterEntryId | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<RegisterEntryId, RegisterRow>>(new Map());
  const [delivering, setDelivering] = useState(false);
  const awards = useQuery(orpc.register.awards.queryOptions()).data ?? [];
  const names = new Map(awards.map(({ code, name }) => [code, name]));
  const { total, isLoaded, error, retry, rowAt, onRange } = usePagedRows<RegisterRow>({
    keyOf: (offset) => orpc.register.search.queryKey({ input: inputOf(asked, offset) }),
    load: (offset, signal) => client.register.search(inputOf(asked, offset), { signal }),
  });
  const columns = useBookColumns({
    awardName: (code) => names.get(code) ?? code,
    onOpen: (row) => setOpenId(row.id),
    chosen,
    onChosen: setChosen,
  });
  if (error !== null && !isLoaded) {
    return (
      <Alert color="red" title={describeError(error)}>
        <Button variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      </Alert>
    );
  }
  const isEmpty = isLoaded && total === 0 && !isFiltered(asked);
  return (
    <>
      <Group gap="xs" mb="xs" align="flex-end">
        <BookFilters filter={filter} awards={awards} onChange={setFilter} />
        <Text size="sm" role="status" style={{ flex: 1 }} miw="max-content" ta="end">
          {isLoaded ? t('book.found', { n: total.toLocaleString('vi-VN') }) : ''}
        </Text>
        {chosen.size > 0 && (
          <Button
            size="sm"
            leftSection={<IconTruckDelivery size={16} aria-hidden />}
            onClick={() => setDelivering(true)}
          >
            {t('book.deliverMany', { n: chosen.size })}
          </Button>
        )}
        <ExportButton filter={asked} disabled={total === 0} />
      </Group>
      {isEmpty ? (
        <EmptyState title={t('book.empty')}>{t('book.emptyText')}</EmptyState>
      ) : (
        <BesidePanel>
          <PagedTable
            label={t('title')}
            columns={columns}
            total={total}
            rowAt={rowAt}
            rowKey={({ id }) => id}
            selectedKey={openId}
            isMuted={({ status }) => status === 'revoked'}
            onRange={onRange}
            resetKey={JSON.stringify(asked)}
          />
          {openId !== null && (
            <EntryPanel
              key={openId}
              id={openId}
              awardName={(code) => names.get(code) ?? code}
              onClose={() => setOpenId(null)}
            />
          )}
        </BesidePanel>
      )}
      {delivering && (
        <DeliverModal
          entries={[...chosen.values()]}
          onDone={() => setChosen(new Map())}
          onClose={() => setDelivering(false)}
        />
      )}
    </>
  );
}

function inputOf(filter: BookFilter, offset: number) {
  return { ...filter, unitIds: [], limit: PAGE_ROWS, offset };
}

function ExportButton({ filter, disabled }: { filter: BookFilter; disabled: boolean }) {
  const { t } = useTranslation('register');
  const exporting = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.register.exportFile({ ...filter, unitIds: [] });
      if (await shell.saveFile(name, file)) notifyDone(t('book.exported', { name }));
    },
    onError: notifyError,
  });
  return (
    <Button
      size="sm"
      variant="default"
      disabled={disabled}
      loading={exporting.isPending}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      onClick={() => exporting.mutate()}
    >
      {t('book.export')}
    </Button>
  );
}
