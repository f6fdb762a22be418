import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../src-main/domain/kernel/ids.ts';
import { scoreLayers } from '../../../src-main/domain/scoring/sheet/layer.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { sheetProgress } from './sheet-progress.ts';
import type { LayerProgress } from './sheet-progress.ts';

/** The clusters and blocks of the year with how far their scoring is. */
export function ScoringPage() {
  const { t } = useTranslation('scoring');
  const year = useYear();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/intake" />}>
            {t('overview.toIntake')}
          </Button>
        }
      />
      {year !== undefined && <Overview year={year} />}
    </>
  );
}

function Overview({ year }: { year: number }) {
  const { t } = useTranslation('scoring');
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input: { year } }));
  return (
    <QueryBoundary query={clusters}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState
            title={t('overview.empty')}
            action={
              <Button renderRoot={(props) => <Link {...props} to="/clusters" />}>
                {t('overview.toClusters')}
              </Button>
            }
          >
            {t('overview.emptyText')}
          </EmptyState>
        ) : (
          <Table stickyHeader aria-label={t('title')} layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="32%">{t('overview.cluster')}</Table.Th>
                <Table.Th w="16%">{t('overview.scheme')}</Table.Th>
                {scoreLayers.map((layer) => (
                  <Table.Th key={layer}>{t(`layers.${layer}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map(({ id, name }) => (
                <ClusterRow key={id} clusterId={id} name={name} />
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </QueryBoundary>
  );
}

function ClusterRow({ clusterId, name }: { clusterId: ClusterId; name: string }) {
  const { t } = useTranslation('scoring');
  const sheet = useQuery(orpc.scoring.getSheet.queryOptions({ input: { clusterId } }));
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          fw={600}
          aria-label={t('overview.open', { cluster: name })}
          renderRoot={(props) => <Link {...props} to="/scoring/$clusterId" params={{ clusterId }} />}
        >
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>{sheet.data?.scheme.name}</Table.Td>
      {sheet.data &&
        sheetProgress(sheet.data).map((progress) => (
          <Table.Td key={progress.layer}>
            <Progress progress={progress} units={sheet.data.units.length} />
          </Table.Td>
        ))}
    </Table.Tr>
  );
}

function Progress({ progress, units }: { progress: LayerProgress; units: number }) {
  const { t } = useTranslation('scoring');
  const { begun, missing, locked } = progress;
  if (units === 0) return <Text size="sm">{t('overview.noMembers')}</Text>;
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" fw={begun === units ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>
        {t('overview.begun', { begun, units })}
      </Text>
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {missing === 0 ? t('overview.complete') : begun > 0 && t('overview.missing', { missing })}
      </Text>
      {locked && <IconLock size={14} aria-label={t('overview.locked')} style={{ flex: 'none' }} />}
    </Group>
  );
}
