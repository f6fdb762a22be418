import { Button, Tabs } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { FundTab } from './FundTab.tsx';
import type { MoneyOverview } from './money-types.ts';
import { MoneySettings } from './MoneySettings.tsx';
import { PrizesTab } from './PrizesTab.tsx';

/** The prizes of the year's decisions, and the fund that pays them. */
export function MoneyPage() {
  const { t } = useTranslation('money');
  const year = useYear();
  const overview = useQuery(
    orpc.money.overview.queryOptions({ input: year === undefined ? skipToken : { year } }),
  );
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <QueryBoundary query={overview}>
        {(data) => <MoneyTabs year={year ?? 0} overview={data} />}
      </QueryBoundary>
    </FullHeightPage>
  );
}

function MoneyTabs({ year, overview }: { year: number; overview: MoneyOverview }) {
  const { t } = useTranslation('money');
  const [tab, setTab] = useState<string | null>('prizes');
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className="full-height-part">
      <Tabs.List mb="xs">
        <Tabs.Tab value="prizes">{t('tab.prizes', { count: overview.prizes.length })}</Tabs.Tab>
        <Tabs.Tab value="fund">{t('tab.fund', { year })}</Tabs.Tab>
        <Tabs.Tab value="settings">{t('tab.settings')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="prizes" className="full-height-part">
        {overview.prizes.length === 0 ? <NoPrizes /> : <PrizesTab year={year} overview={overview} />}
      </Tabs.Panel>
      <Tabs.Panel value="fund" className="full-height-part">
        <FundTab year={year} overview={overview} />
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <MoneySettings key={year} year={year} overview={overview} />
      </Tabs.Panel>
    </Tabs>
  );
}

function NoPrizes() {
  const { t } = useTranslation('money');
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={<Button renderRoot={(props) => <Link {...props} to="/decisions" />}>{t('toDecisions')}</Button>}
    >
      {t('empty')}
    </EmptyState>
  );
}
