import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DecisionId, RoundId } from '../../../src-main/domain/kernel/ids.ts';
import { amountInWords } from '../../../src-main/domain/kernel/number-in-words.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { PrizeState } from '../../../src-main/domain/money/fund.ts';
import { client, orpc, shell } from '../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import type { MoneyOverview, PrizeRow } from './money-types.ts';
import { filterPrizes, totalOf } from './prize-filter.ts';
import type { PrizeFilter } from './prize-filter.ts';
import { PrizeDialogs } from './PrizeDialogs.tsx';
import type { PrizeDialog } from './PrizeDialogs.tsx';
import { PrizeTable } from './PrizeTable.tsx';

/** Who gets how much, of which decision, and whether it was paid. */
export function PrizesTab({ year, overview }: { year: number; overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const [filter, setFilter] = useState<PrizeFilter>({ decisionId: null, roundId: null, state: null });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<PrizeDialog | null>(null);
  const rows = useMemo(() => filterPrizes(overview.prizes, filter), [overview.prizes, filter]);
  const chosen = rows.filter(({ entryId }) => selected.has(entryId));
  const total = totalOf(rows);
  return (
    <div className="full-height-part">
      <Group gap="xs" mb="xs" align="flex-end">
        <Filters overview={overview} filter={filter} onChange={setFilter} />
        <Actions
          chosen={chosen}
          onPay={() => setDialog({ kind: 'pay', rows: chosen })}
          onDone={() => setSelected(new Set())}
        />
        <ExportPrizes year={year} filter={filter} isEmpty={total === 0} />
      </Group>
      <PrizeTable
        rows={rows}
        selected={selected}
        onSelect={setSelected}
        onSteps={(row) => setDialog({ kind: 'steps', row })}
        onRecover={(row) => setDialog({ kind: 'recover', row })}
      />
      <Text size="sm" mt="xs" fw={600} aria-live="polite">
        {t('total', { count: rows.length, total: formatDong(total), words: amountInWords(total) })}
      </Text>
      {dialog && (
        <PrizeDialogs dialog={dialog} onClose={() => setDialog(null)} onPaid={() => setSelected(new Set())} />
      )}
    </div>
  );
}

function Filters({
  overview,
  filter,
  onChange,
}: {
  overview: MoneyOverview;
  filter: PrizeFilter;
  onChange: (filter: PrizeFilter) => void;
}) {
  const { t } = useTranslation('money');
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('filter.decision')}
        value={filter.decisionId ?? ''}
        onChange={(event) => onChange({ ...filter, decisionId: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('filter.all') },
          ...overview.decisions.map(({ id, number }) => ({ value: id, label: number })),
        ]}
      />
      {overview.rounds.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('filter.round')}
          value={filter.roundId ?? ''}
          onChange={(event) => onChange({ ...filter, roundId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('filter.all') },
            ...overview.rounds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('filter.state')}
        value={filter.state ?? ''}
        onChange={(event) => {
          const state = Object.values(PrizeState).find((one) => one === event.currentTarget.value);
          onChange({ ...filter, state: state ?? null });
        }}
        data={[
          { value: '', label: t('filter.all') },
          ...Object.values(PrizeState).map((state) => ({ value: state, label: t(`state.${state}`) })),
        ]}
      />
    </>
  );
}

function Actions({
  chosen,
  onPay,
  onDone,
}: {
  chosen: readonly PrizeRow[];
  onPay: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('money');
  const due = chosen.filter(({ state }) => state === PrizeState.due);
  const paid = chosen.filter(({ state }) => state === PrizeState.paid);
  const unpay = useMutation(
    orpc.money.unpay.mutationOptions({
      onError: notifyError,
      onSuccess: ({ unpaid }) => {
        notifyDone(t('unpaid', { count: unpaid }));
        onDone();
      },
    }),
  );
  return (
    <>
      <Button size="xs" disabled={due.length === 0 || due.length < chosen.length} onClick={onPay}>
        {t('pay', { count: due.length })}
      </Button>
      {paid.length > 0 && paid.length === chosen.length && (
        <Button
          size="xs"
          variant="default"
          loading={unpay.isPending}
          onClick={() => unpay.mutate({ entryIds: paid.map(({ entryId }) => entryId) })}
        >
          {t('unpay', { count: paid.length })}
        </Button>
      )}
    </>
  );
}

/** The list as it is filtered, to be printed and signed. */
function ExportPrizes({ year, filter, isEmpty }: { year: number; filter: PrizeFilter; isEmpty: boolean }) {
  const { t } = useTranslation('money');
  const save = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.money.exportPrizes({
        year,
        decisionId: filter.decisionId as DecisionId | null,
        roundId: filter.roundId as RoundId | null,
        onlyDue: filter.state === PrizeState.due,
      });
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
      disabled={isEmpty}
      onClick={() => save.mutate()}
    >
      {t('exportPrizes')}
    </Button>
  );
}
