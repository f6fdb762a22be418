import './exchange.css';

import { Anchor, Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { ReturnedTab } from './ReturnedTab.tsx';
import { SendTab } from './SendTab.tsx';

const tabs = ['send', 'returned'] as const;

/** Sends workbooks to the units of a cluster and takes back what they return. */
export function ExchangePage() {
  const { t } = useTranslation('exchange');
  const year = useYear();
  return (
    <FullHeightPage>
      <PageHeader
        title={t('title')}
        description={
          <>
            {t('description')}{' '}
            <Anchor inherit renderRoot={(props) => <Link {...props} to="/intake" />}>
              {t('otherFiles')}
            </Anchor>
          </>
        }
      />
      {year !== undefined && <ExchangeOfYear year={year} />}
    </FullHeightPage>
  );
}

function ExchangeOfYear({ year }: { year: number }) {
  const { t } = useTranslation('exchange');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const tab = tabs.find((known) => known === search['tab']) ?? 'send';
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input: { year } }));
  const show = (changes: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: (previous) => ({ ...previous, ...changes }) });
  return (
    <QueryBoundary query={clusters}>
      {(list) => {
        const [first] = list;
        if (first === undefined) {
          return (
            <EmptyState
              title={t('noClusters')}
              action={
                <Button renderRoot={(props) => <Link {...props} to="/clusters" />}>{t('toClusters')}</Button>
              }
            >
              {t('noClustersText')}
            </EmptyState>
          );
        }
        const cluster = list.find(({ id }) => id === search['cluster']) ?? first;
        return (
          <Tabs
            value={tab}
            onChange={(value) => show({ tab: value ?? 'send' })}
            keepMounted={false}
            className="full-height-part"
          >
            <Tabs.List mb="sm">
              {tabs.map((value) => (
                <Tabs.Tab key={value} value={value}>
                  {t(`tabs.${value}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="send" className="full-height-part">
              <SendTab
                key={cluster.id}
                clusterId={cluster.id}
                clusters={list}
                onCluster={(id) => show({ cluster: id })}
              />
            </Tabs.Panel>
            <Tabs.Panel value="returned" className="full-height-part">
              <ReturnedTab year={year} />
            </Tabs.Panel>
          </Tabs>
        );
      }}
    </QueryBoundary>
  );
}
