import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { unplacedUnits } from './cluster-draft.ts';
import type { ClusterRow } from './cluster-draft.ts';
import { keepClusterDraft, newClusterKey, useClusterDrafts } from './cluster-drafts.ts';
import { ClusterEditor } from './ClusterEditor.tsx';
import type { SchemeChoice } from './ClusterEditor.tsx';
import { ClusterList } from './ClusterList.tsx';
import type { UnitRow } from './unit-list.ts';
import { beginCluster, useClusterEntries, useSaveCluster } from './use-clusters.ts';

/** The clusters and blocks of the year: who is judged with whom, by which scheme, under whose lead. */
export function ClustersPage() {
  const year = useYear();
  const input = year === undefined ? skipToken : { year };
  const units = useQuery(orpc.units.list.queryOptions());
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input }));
  const schemes = useQuery(orpc.clusters.schemes.queryOptions({ input }));
  return (
    <FullHeightPage>
      <QueryBoundary query={units}>
        {(unitRows) => (
          <QueryBoundary query={schemes}>
            {(schemeRows) => (
              <QueryBoundary query={clusters}>
                {(clusterRows) =>
                  year === undefined ? null : (
                    <Clusters year={year} units={unitRows} schemes={schemeRows} clusters={clusterRows} />
                  )
                }
              </QueryBoundary>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </FullHeightPage>
  );
}

function Clusters({
  year,
  units,
  schemes,
  clusters,
}: {
  year: number;
  units: readonly UnitRow[];
  schemes: readonly SchemeChoice[];
  clusters: readonly ClusterRow[];
}) {
  const { t } = useTranslation('units');
  const drafts = useClusterDrafts();
  const { entries, shown, choose } = useClusterEntries(clusters);
  const save = useSaveCluster(year, choose);
  const unitById = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units]);
  // Stored members of other clusters count even where a draft lets them go: they are free once that is saved.
  const taken = [...clusters.filter(({ id }) => id !== shown?.key), ...drafts.values()];
  const free = unplacedUnits(units, shown ? [...taken, shown.draft] : taken, year);

  function show(key: string): void {
    save.reset();
    choose(key);
  }
  const add = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        beginCluster(drafts, schemes[0]?.key ?? null);
        show(newClusterKey);
      }}
    >
      {t('clusters.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('clusters.title')}
        description={t('clusters.description')}
        actions={shown && add}
      />
      {shown === undefined ? (
        <NoClusters hasUnits={units.length > 0} add={add} />
      ) : (
        <Group align="stretch" wrap="nowrap" gap="md" flex={1} mih={0}>
          <ClusterList
            entries={entries}
            shownKey={shown.key}
            unplaced={unplacedUnits(units, clusters, year).length}
            onChoose={show}
          />
          <ClusterEditor
            entry={shown}
            units={unitById}
            freeUnits={free}
            schemes={schemes}
            isSaving={save.isSaving}
            error={save.error}
            onSave={() => save.store(shown)}
            onDiscard={() => {
              save.reset();
              keepClusterDraft(shown.key, null);
            }}
          />
        </Group>
      )}
    </>
  );
}

function NoClusters({ hasUnits, add }: { hasUnits: boolean; add: React.ReactNode }) {
  const { t } = useTranslation('units');
  if (hasUnits) {
    return (
      <EmptyState title={t('clusters.emptyTitle')} action={add}>
        {t('clusters.empty')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('clusters.emptyTitle')}
      action={
        <Text renderRoot={(props) => <Link {...props} to="/units" />} c="red">
          {t('clusters.toUnits')}
        </Text>
      }
    >
      {t('clusters.noUnits')}
    </EmptyState>
  );
}
