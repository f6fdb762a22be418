import { Alert, Anchor, Button, Group, Select, Text } from '@mantine/core';
import { IconCopy, IconFileSpreadsheet, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { client, orpc, shell } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { outstandingText, unitsOutstanding } from './outstanding.ts';
import type { ExchangeView } from './outstanding.ts';
import { SendingStatus } from './SendingStatus.tsx';
import { UnitExchangeTable } from './UnitExchangeTable.tsx';
import { useSending } from './use-sending.ts';

/** The units of a cluster: who was sent a workbook, who has returned it, and the button that writes them. */
export function SendTab({
  clusterId,
  clusters,
  onCluster,
}: {
  clusterId: ClusterId;
  clusters: readonly { id: ClusterId; name: string }[];
  onCluster: (id: string) => void;
}) {
  const { t } = useTranslation('exchange');
  const state = useQuery(orpc.exchange.state.queryOptions({ input: { clusterId } }));
  return (
    <>
      <Group gap="sm" mb="xs" align="flex-end">
        <Select
          label={t('cluster')}
          data={clusters.map(({ id, name }) => ({ value: id, label: name }))}
          value={clusterId}
          onChange={(id) => id !== null && onCluster(id)}
          allowDeselect={false}
          searchable
          filter={foldedOptionsFilter}
          w={340}
        />
        {state.data && <Summary state={state.data} />}
      </Group>
      <QueryBoundary query={state}>{(data) => <Units state={data} />}</QueryBoundary>
    </>
  );
}

function Summary({ state }: { state: ExchangeView }) {
  const { t } = useTranslation('exchange');
  const count = (wanted: string) => state.units.filter((unit) => unit.state === wanted).length;
  return (
    <div>
      <Text size="sm" fw={600} role="status">
        {t('summary', {
          returned: count('returned'),
          all: state.units.length,
          waiting: count('sent'),
          notSent: count('not_sent'),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {state.scheme && t('scheme', state.scheme)}
        {' · '}
        <Anchor
          inherit
          renderRoot={(props) => (
            <Link {...props} to="/scoring/$clusterId" params={{ clusterId: state.cluster.id }} />
          )}
        >
          {t('openSheet')}
        </Anchor>
      </Text>
    </div>
  );
}

function Units({ state }: { state: ExchangeView }) {
  const { t } = useTranslation('exchange');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(state.units.filter((unit) => unit.state === 'not_sent').map(({ unitId }) => unitId)),
  );
  const sending = useSending(state.cluster.id);
  const report = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.exchange.report({ clusterId: state.cluster.id });
      if (await shell.saveFile(name, file)) notifyDone(t('send.saved', { name }));
    },
    onError: notifyError,
  });
  const outstanding = unitsOutstanding(state);
  const unitIds: UnitId[] = state.units.map(({ unitId }) => unitId).filter((unitId) => chosen.has(unitId));

  if (state.units.length === 0) {
    return (
      <EmptyState
        title={t('noUnits')}
        action={<Button renderRoot={(props) => <Link {...props} to="/clusters" />}>{t('toClusters')}</Button>}
      >
        {t('noUnitsText')}
      </EmptyState>
    );
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(outstandingText(state));
    notifyDone(t('send.copied', { n: outstanding.length }));
  }

  return (
    <>
      {state.locked && (
        <Alert color="yellow" py={6} mb="xs">
          {t('locked')}
        </Alert>
      )}
      <Group gap="xs" mb="xs">
        <Button
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={unitIds.length === 0 || sending.state.kind === 'running'}
          onClick={() => sending.start(unitIds)}
        >
          {t('send.start', { n: unitIds.length })}
        </Button>
        <Button
          variant="default"
          disabled={outstanding.length === 0}
          onClick={() => setChosen(new Set(outstanding.map(({ unitId }) => unitId)))}
        >
          {t('send.chooseWaiting')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          disabled={outstanding.length === 0}
          onClick={() => void copy().catch(notifyError)}
        >
          {outstanding.length === 0 ? t('send.allReturned') : t('send.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={report.isPending}
          onClick={() => report.mutate()}
        >
          {t('send.report')}
        </Button>
      </Group>
      <SendingStatus sending={sending} />
      <UnitExchangeTable units={state.units} chosen={chosen} onChoose={setChosen} />
    </>
  );
}
