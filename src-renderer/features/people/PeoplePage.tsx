import { Button, Group, SegmentedControl, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import type { SubjectId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyError } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { DoublesDialog } from './DoublesDialog.tsx';
import { compareNames, peopleColumns } from './people-columns.tsx';
import type { SubjectLine } from './people-types.ts';
import { SubjectForm } from './SubjectForm.tsx';

const anyKind = 'all';
/** What one question brings; more than this nobody reads through. */
const pageSize = 200;

/** The registry: search for a person, collective or household, and open it. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 120);
  const [kind, setKind] = useState<string>(anyKind);
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const [dialog, setDialog] = useState<'add' | 'doubles' | null>(null);
  const isFiltered = asked.trim() !== '' || kind !== anyKind || unitId !== null;
  const found = useQuery(
    orpc.people.search.queryOptions({
      input: {
        text: asked,
        kind: Object.values(SubjectKind).find((value) => value === kind) ?? null,
        unitId,
        limit: pageSize,
        offset: 0,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const open = (id: SubjectId) => void navigate({ to: '/people/$subjectId', params: { subjectId: id } });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('add')}>
      {t('list.add')}
    </Button>
  );
  return (
    <FullHeightPage>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconUsersGroup size={16} />}
              onClick={() => setDialog('doubles')}
            >
              {t('list.doubles')}
            </Button>
            {add}
          </>
        }
      />
      <Group gap="sm" mb="xs">
        <SearchBox label={t('list.search')} value={text} onChange={setText} />
        <SegmentedControl
          size="xs"
          aria-label={t('list.kindFilter')}
          data={[
            { value: anyKind, label: t('list.anyKind') },
            ...Object.values(SubjectKind).map((value) => ({ value, label: t(`subjectKind.${value}`) })),
          ]}
          value={kind}
          onChange={setKind}
        />
        <UnitPicker
          label={t('list.unitFilter')}
          placeholder={t('list.anyUnit')}
          hasHiddenLabel
          width="16rem"
          value={unitId}
          onChange={setUnitId}
        />
        <NameOrder byGivenName={found.data?.byGivenName ?? true} />
      </Group>
      <QueryBoundary query={found}>
        {({ rows, total, byGivenName }) =>
          rows.length > 0 ? (
            <People rows={rows} total={total} byGivenName={byGivenName} onOpen={open} />
          ) : isFiltered ? (
            <Group p="md">
              <Text>{t('list.nothingFound')}</Text>
              <Button
                variant="default"
                onClick={() => {
                  setText('');
                  setKind(anyKind);
                  setUnitId(null);
                }}
              >
                {t('list.clearFilter')}
              </Button>
            </Group>
          ) : (
            <EmptyState title={t('list.emptyTitle')} action={add}>
              {t('list.empty')}
            </EmptyState>
          )
        }
      </QueryBoundary>
      {dialog === 'add' && <SubjectForm subject={null} onSaved={open} onClose={() => setDialog(null)} />}
      {dialog === 'doubles' && <DoublesDialog onOpen={open} onClose={() => setDialog(null)} />}
    </FullHeightPage>
  );
}

function People({
  rows,
  total,
  byGivenName,
  onOpen,
}: {
  rows: readonly SubjectLine[];
  total: number;
  byGivenName: boolean;
  onOpen: (id: SubjectId) => void;
}) {
  const { t } = useTranslation('people');
  const { t: tCommon } = useTranslation();
  // Where all are here they stand in Vietnamese order, which the database knows without tones only.
  const ordered = rows.length === total ? rows.toSorted((a, b) => compareNames(a, b, byGivenName)) : rows;
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mb={4}>
        {rows.length === total
          ? t('list.shown', { total })
          : t('list.shownPart', { shown: rows.length, total })}
      </Text>
      <DataTable
        label={t('list.table')}
        columns={peopleColumns(t, tCommon, byGivenName)}
        rows={ordered}
        rowKey={lineKey}
        onOpen={({ id }) => onOpen(id)}
      />
    </>
  );
}

function lineKey({ id }: SubjectLine): string {
  return id;
}

/** Lists of the office go by given name, unless it wants the whole name. */
function NameOrder({ byGivenName }: { byGivenName: boolean }) {
  const { t } = useTranslation('people');
  const save = useMutation(orpc.people.saveNameOrder.mutationOptions({ onError: notifyError }));
  return (
    <Switch
      label={t('list.byGivenName')}
      checked={byGivenName}
      onChange={(event) => save.mutate({ byGivenName: event.currentTarget.checked })}
    />
  );
}
