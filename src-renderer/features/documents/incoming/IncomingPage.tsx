import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconMail, IconPencil, IconPlus } from '@tabler/icons-react';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeliveryStatus } from '../../../../src-main/domain/e-office/delivery-status.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { FullHeightPage } from '../../../ui/FullHeightPage.tsx';
import { notifyDone, notifyError, notifyHindrance } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { RowActions } from '../../../ui/RowActions.tsx';
import { searchable } from '../../../ui/searchable.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { useYear } from '../../../ui/use-year.ts';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { ExportBook } from './ExportBook.tsx';
import type { IncomingList, IncomingRow } from './incoming-types.ts';
import { IncomingForm, TakeOverForm } from './IncomingForm.tsx';
import { ReadButtons } from './ReadButtons.tsx';
import { useMessages } from './use-messages.ts';
import type { WaitingMessage } from './use-messages.ts';
import { WaitingMessages } from './WaitingMessages.tsx';

/** Sổ văn bản đến. */
export function IncomingPage() {
  const { t } = useTranslation('incoming');
  const year = useYear();
  const list = useQuery(
    orpc.incoming.list.queryOptions({ input: year === undefined ? skipToken : { year } }),
  );
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <QueryBoundary query={list}>{(data) => <Incoming year={year ?? 0} list={data} />}</QueryBoundary>
    </FullHeightPage>
  );
}

type Editing =
  | { readonly kind: 'line'; readonly row: IncomingRow | null }
  | { readonly kind: 'message'; readonly message: WaitingMessage };

function Incoming({ year, list }: { year: number; list: IncomingList }) {
  const { t } = useTranslation('incoming');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [search, setSearch] = useState('');
  const waiting = useMessages(() => notifyHindrance(t('inboxEmpty')));
  const find = useMemo(
    () =>
      searchable(list.rows.toReversed(), (row) =>
        [
          row.arrivalNumber,
          row.author,
          `${row.number}/${row.notation}`,
          row.typeName,
          row.subject,
          row.receiver,
          row.note,
        ].join(' '),
      ),
    [list.rows],
  );
  const rows = find(search);
  const content = editing?.kind === 'message' ? editing.message.content : null;
  return (
    <div className="full-height-part">
      <Group gap="xs" mb="xs">
        <ReadButtons from={waiting} />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing({ kind: 'line', row: null })}
        >
          {t('add')}
        </Button>
        {list.rows.length > 0 && <ExportBook book="incoming" year={year} />}
        {list.rows.length > 0 && <SearchBox label={t('search')} value={search} onChange={setSearch} />}
      </Group>
      <WaitingMessages
        messages={waiting.messages}
        onTakeOver={(message) => setEditing({ kind: 'message', message })}
        onChange={waiting.change}
        onDone={waiting.remove}
      />
      {list.gaps.length > 0 && (
        <Text size="xs" c="orange" mb={4}>
          {t('gaps', { numbers: list.gaps.join(', ') })}
        </Text>
      )}
      {list.rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <IncomingTable
          year={year}
          rows={rows}
          onEdit={(row) => setEditing({ kind: 'line', row })}
          onReadAgain={({ id }) => waiting.readAgain.mutate(id)}
        />
      )}
      {editing?.kind === 'line' && (
        <IncomingForm list={list} row={editing.row} onClose={() => setEditing(null)} />
      )}
      {editing?.kind === 'message' && content?.kind === 'document' && (
        <TakeOverForm
          list={list}
          message={editing.message}
          content={content}
          onClose={() => setEditing(null)}
          onTaken={(taken) => {
            const { business } = content;
            const asks = business === 'recall' || business === 'update';
            if (asks) waiting.change({ ...editing.message, content: { ...content, taken } });
            else waiting.remove(editing.message);
            setEditing(null);
          }}
        />
      )}
    </div>
  );
}

function IncomingTable({
  year,
  rows,
  onEdit,
  onReadAgain,
}: {
  year: number;
  rows: readonly IncomingRow[];
  onEdit: (row: IncomingRow) => void;
  onReadAgain: (row: IncomingRow) => void;
}) {
  const { t } = useTranslation('incoming');
  const columns = useMemo(
    (): readonly Column<IncomingRow>[] => [
      {
        key: 'arrival',
        header: t('column.arrival'),
        width: 6.2,
        render: (row) => (
          <>
            <Text size="sm" fw={600}>
              {row.arrivalNumber}
            </Text>
            {formatDate(row.arrivedOn)}
          </>
        ),
        compare: (a, b) => a.arrivalNumber - b.arrivalNumber,
      },
      {
        key: 'author',
        header: t('column.author'),
        width: 8,
        render: (row) => (
          <>
            {row.author}
            <Text size="xs" c="dimmed">
              {[
                [row.number, row.notation].filter(Boolean).join('/'),
                row.issuedOn === null ? '' : formatDate(row.issuedOn),
              ]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </>
        ),
      },
      {
        key: 'subject',
        header: t('column.subject'),
        render: (row) => (
          <>
            {[row.typeName, row.subject].filter(Boolean).join(': ')}
            {row.note !== '' && (
              <Text size="xs" c="dimmed">
                {row.note}
              </Text>
            )}
            <Told row={row} />
            {row.answersText !== '' && (
              <div>
                <Badge variant="light" tt="none">
                  {t('answers', { document: row.answersText })}
                </Badge>
              </div>
            )}
          </>
        ),
      },
      {
        key: 'receiver',
        header: t('column.receiver'),
        width: 6.2,
        render: (row) => (
          <>
            {row.receiver}
            {row.forwardedOn !== null && (
              <Text size="xs" c="dimmed">
                {t('forwarded', { date: formatDate(row.forwardedOn) })}
              </Text>
            )}
          </>
        ),
      },
      { key: 'files', header: t('column.files'), width: 6, render: (row) => <Files row={row} /> },
      {
        key: 'actions',
        header: t('column.actions'),
        width: 4.6,
        render: (row) => (
          <RowActions
            actions={[
              {
                label: t('editRow', { number: row.arrivalNumber }),
                Icon: IconPencil,
                onClick: () => onEdit(row),
              },
              ...(row.fromMessage
                ? [
                    {
                      label: t('readAgain', { number: row.arrivalNumber }),
                      Icon: IconMail,
                      onClick: () => onReadAgain(row),
                    },
                  ]
                : []),
            ]}
          />
        ),
      },
    ],
    [t, onEdit, onReadAgain],
  );
  return (
    <DataTable
      label={t('register', { year })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={onEdit}
    />
  );
}

/** What its sender told of a document since it came in, and what it takes the place of. */
function Told({ row }: { row: IncomingRow }) {
  const { t } = useTranslation('incoming');
  const { followUps, replaces } = row;
  return (
    <>
      {replaces.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('told.replaces', { numbers: replaces.join(', ') })}
        </Text>
      )}
      {followUps.map(({ kind, reason, answer, answerReason, replacedBy, at }) => {
        const isRecalled = kind === 'recall' && answer === DeliveryStatus.recallAgreed;
        const key =
          kind === 'replacement'
            ? kind
            : (`${kind}_${answer === DeliveryStatus.recallAgreed ? '15' : '16'}` as const);
        return (
          <Text key={`${at} ${kind}`} size="xs" fw={isRecalled ? 600 : 400} c={isRecalled ? 'red' : 'orange'}>
            {t(`told.${key}`, { reason, answerReason, number: replacedBy ?? '', at: formatMoment(at) })}
          </Text>
        );
      })}
    </>
  );
}

function Files({ row }: { row: IncomingRow }) {
  const { t } = useTranslation('incoming');
  const download = useMutation({
    mutationFn: async (position: number | null) => {
      const { name, file } = await client.incoming.file({ id: row.id, position });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('saved', { name })),
  });
  const files = [
    ...row.files.map(({ position, name }) => ({ position: position as number | null, name })),
    ...(row.fromMessage ? [{ position: null, name: t('rawMessage') }] : []),
  ];
  return files.map(({ position, name }) => (
    <Anchor
      key={position ?? 'raw'}
      component="button"
      size="xs"
      display="block"
      ta="left"
      style={{ overflowWrap: 'anywhere' }}
      aria-label={t('openFile', { name, number: row.arrivalNumber })}
      onClick={() => download.mutate(position)}
    >
      {name}
    </Anchor>
  ));
}
