import { Alert, Button, Group, Menu, Text } from '@mantine/core';
import { IconArrowsSort, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ListOrder } from '../../../src-main/domain/decisions/decision-list.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { orpc } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyError } from '../../ui/notify.ts';
import { AddItems } from './AddItems.tsx';
import type { DecisionRow, DecisionView } from './decision-types.ts';
import { casesIn } from './waiting-choice.ts';

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'steps'; readonly row: DecisionRow };

/** Who is named, in the order of the list, with the sealed result and the prize of each. */
export function DecisionList({ decision, flush }: { decision: DecisionView; flush: () => Promise<boolean> }) {
  const { t } = useTranslation('decisions');
  const { t: common } = useTranslation();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const isDraft = decision.state === 'draft';
  const columns = useColumns((row) => setDialog({ kind: 'steps', row }));
  const gone = decision.rows.filter(({ isGone }) => isGone);
  return (
    <section className="decision-list" aria-label={t('list')}>
      {gone.length > 0 && (
        <Alert color="red" py={6} role="alert">
          {t('gone', { names: gone.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
      {isDraft && (
        <ListActions
          decision={decision}
          selected={selected}
          onAdd={() => setDialog({ kind: 'add' })}
          onDone={() => setSelected(new Set())}
          flush={flush}
        />
      )}
      <DataTable
        label={t('list')}
        columns={columns}
        rows={decision.rows}
        rowKey={({ proposalId }) => proposalId}
        isMuted={({ isGone }) => isGone}
        {...(isDraft && {
          selection: {
            selected,
            onChange: setSelected,
            canSelect: () => true,
            rowLabel: ({ name }: DecisionRow) => t('selectRow', { name }),
            allLabel: t('selectAll'),
          },
        })}
      />
      {dialog?.kind === 'add' && <AddItems decision={decision} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'steps' && (
        <Dialog title={t('prizeOf', { name: dialog.row.name })} onClose={() => setDialog(null)}>
          {dialog.row.prizeSteps.map((step) => (
            <Text size="sm" key={step} mb={4}>
              {step}
            </Text>
          ))}
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setDialog(null)}>
              {common('action.close')}
            </Button>
          </Group>
        </Dialog>
      )}
    </section>
  );
}

function ListActions({
  decision,
  selected,
  onAdd,
  onDone,
  flush,
}: {
  decision: DecisionView;
  selected: ReadonlySet<string>;
  onAdd: () => void;
  onDone: () => void;
  flush: () => Promise<boolean>;
}) {
  const { t } = useTranslation('decisions');
  const waiting = useQuery(orpc.decisions.waiting.queryOptions({ input: { year: decision.year } }));
  const remove = useMutation(
    orpc.decisions.removeItems.mutationOptions({ onError: notifyError, onSuccess: onDone }),
  );
  const sort = useMutation(orpc.decisions.sortItems.mutationOptions({ onError: notifyError }));
  const more = casesIn(
    waiting.data?.groups.filter(
      ({ basis, meetingId }) => basis === decision.basis && meetingId === decision.meetingId,
    ) ?? [],
  );
  const chosen = decision.rows.filter(({ proposalId }) => selected.has(proposalId));
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={more === 0}
        onClick={onAdd}
      >
        {t('addItems', { count: more })}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={chosen.length === 0}
        loading={remove.isPending}
        onClick={() =>
          void flush().then(() =>
            remove.mutate({ id: decision.id, proposalIds: chosen.map(({ proposalId }) => proposalId) }),
          )
        }
      >
        {t('removeItems', { count: chosen.length })}
      </Button>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconArrowsSort size={14} aria-hidden />}>
            {t('sort')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.values(ListOrder).map((order) => (
            <Menu.Item
              key={order}
              onClick={() => void flush().then(() => sort.mutate({ id: decision.id, order }))}
            >
              {t(`order.${order}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function useColumns(onSteps: (row: DecisionRow) => void): readonly Column<DecisionRow>[] {
  const { t } = useTranslation('decisions');
  const { t: common } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'ordinal',
        header: common('column.ordinal'),
        width: 3,
        align: 'end',
        render: (_row, position) => position,
      },
      {
        key: 'name',
        header: common('column.name'),
        render: ({ name, detail }) => (
          <>
            {name}
            {detail !== '' && <span className="data-table-detail">{detail}</span>}
          </>
        ),
      },
      {
        key: 'award',
        header: common('column.award'),
        width: 11,
        render: ({ awardName, achievement }) => (
          <>
            {awardName}
            {achievement !== '' && <span className="data-table-detail">{achievement}</span>}
          </>
        ),
      },
      {
        key: 'result',
        header: t('column.result'),
        width: 8,
        render: ({ resultSentence, resultShare, isGone }) =>
          isGone ? t('goneShort') : <span title={resultSentence}>{resultShare}</span>,
      },
      {
        key: 'prize',
        header: t('column.prize'),
        width: 8,
        align: 'end',
        render: (row) =>
          row.prize === null ? (
            ''
          ) : (
            <Button
              size="compact-xs"
              variant="subtle"
              title={t('showSteps')}
              aria-label={t('showStepsOf', { name: row.name })}
              onClick={() => onSteps(row)}
            >
              {formatDong(row.prize)}
            </Button>
          ),
      },
    ],
    [t, common, onSteps],
  );
}
