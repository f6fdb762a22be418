import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { IconDownload, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { isIncome } from '../../../src-main/domain/money/fund.ts';
import { client, orpc, shell } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { RowActions } from '../../ui/RowActions.tsx';
import type { MoneyOverview, MovementRow } from './money-types.ts';
import { MovementForm } from './MovementForm.tsx';

type Editing = { readonly movement: MovementRow | null };

/** The fund of the year: what is in it, and what came in and went out besides prizes. */
export function FundTab({ year, overview }: { year: number; overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const [editing, setEditing] = useState<Editing | null>(null);
  const add = (
    <Button
      size="xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing({ movement: null })}
    >
      {t('addMovement')}
    </Button>
  );
  return (
    <div className="full-height-part">
      <Figures overview={overview} />
      <Notices overview={overview} />
      <Group gap="xs" my="xs">
        {overview.movements.length > 0 && add}
        <ExportFund year={year} />
      </Group>
      {overview.movements.length === 0 ? (
        <EmptyState title={t('noMovementsTitle')} action={add}>
          {t('noMovements')}
        </EmptyState>
      ) : (
        <MovementTable movements={overview.movements} onEdit={(movement) => setEditing({ movement })} />
      )}
      {editing && <MovementForm year={year} movement={editing.movement} onClose={() => setEditing(null)} />}
    </div>
  );
}

function Figures({ overview: { balance } }: { overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const figures = [
    'income',
    'prizesPaid',
    'organisation',
    'objects',
    'balance',
    'prizesDue',
    'afterDue',
  ] as const;
  return (
    <SimpleGrid cols={{ base: 3, lg: 7 }} spacing="xs" component="dl" m={0}>
      {figures.map((figure) => (
        <div key={figure}>
          <Text component="dt" size="xs" c="dimmed">
            {t(`figure.${figure}`)}
          </Text>
          <Text component="dd" m={0} fw={600} {...(balance[figure] < 0 && { c: 'red' })}>
            {formatDong(balance[figure])}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

/** What goes past a limit, each with its article; the limits themselves. */
function Notices({ overview }: { overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const { balance, organisationArticle, ceiling, ceilingArticle } = overview;
  const isOver = balance.organisation > balance.organisationLimit;
  return (
    <>
      {isOver && (
        <Alert color="yellow" py={6} mt="xs" role="alert">
          {t('organisationOver', {
            spent: formatDong(balance.organisation),
            limit: formatDong(balance.organisationLimit),
            article: organisationArticle,
          })}
        </Alert>
      )}
      {balance.afterDue < 0 && (
        <Alert color="red" py={6} mt="xs" role="alert">
          {t('notEnough', { missing: formatDong(-balance.afterDue) })}
        </Alert>
      )}
      {balance.toRecover > 0 && (
        <Alert color="yellow" py={6} mt="xs">
          {t('toRecover', { amount: formatDong(balance.toRecover) })}
        </Alert>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('organisationLimit', {
          limit: formatDong(balance.organisationLimit),
          article: organisationArticle,
        })}{' '}
        {ceiling === null
          ? t('noCeiling', { article: ceilingArticle })
          : t('ceiling', { ceiling: formatDong(ceiling), article: ceilingArticle })}
      </Text>
    </>
  );
}

function ExportFund({ year }: { year: number }) {
  const { t } = useTranslation('money');
  const save = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.money.exportFund({ year });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('fileSaved', { name })),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('exportFund')}
    </Button>
  );
}

function MovementTable({
  movements,
  onEdit,
}: {
  movements: readonly MovementRow[];
  onEdit: (movement: MovementRow) => void;
}) {
  const { t } = useTranslation('money');
  const { t: common } = useTranslation();
  const remove = useMutation(orpc.money.removeMovement.mutationOptions({ onError: notifyError }));
  const { mutate } = remove;
  const columns = useMemo(
    (): readonly Column<MovementRow>[] => [
      { key: 'on', header: common('column.date'), width: 7, render: ({ on }) => formatDate(on) },
      { key: 'kind', header: t('field.kind'), width: 16, render: ({ kind }) => t(`kind.${kind}`) },
      { key: 'note', header: common('column.note'), render: ({ note }) => note },
      {
        key: 'income',
        header: t('column.income'),
        width: 10,
        align: 'end',
        render: ({ kind, amount }) => (isIncome(kind) ? formatDong(amount) : ''),
      },
      {
        key: 'expense',
        header: t('column.expense'),
        width: 10,
        align: 'end',
        render: ({ kind, amount }) => (isIncome(kind) ? '' : formatDong(amount)),
      },
      {
        key: 'actions',
        header: '',
        width: 5,
        render: (movement) => (
          <RowActions
            actions={[
              {
                label: t('editMovement', { date: formatDate(movement.on) }),
                Icon: IconPencil,
                onClick: () => onEdit(movement),
              },
              {
                label: t('removeMovement', { date: formatDate(movement.on) }),
                Icon: IconTrash,
                onClick: () => mutate({ id: movement.id }),
              },
            ]}
          />
        ),
      },
    ],
    [t, common, mutate, onEdit],
  );
  return <DataTable label={t('movements')} columns={columns} rows={movements} rowKey={({ id }) => id} />;
}
