import './law.css';

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { LawProblems } from '../../ui/law-problems/LawProblems.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { AmendmentsTab } from './AmendmentsTab.tsx';
import { AwardsTab } from './AwardsTab.tsx';
import { InstrumentsTab } from './InstrumentsTab.tsx';
import { VotingTab } from './voting/VotingTab.tsx';

const tabs = ['awards', 'voting', 'instruments', 'amendments'] as const;

/** Titles, forms and their rules by date, the texts that they come from, and what the office amended in them. */
export function LawPage() {
  const { t } = useTranslation('law');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const tab = tabs.find((known) => known === search['tab']) ?? 'awards';
  const awards = useQuery(orpc.law.awards.queryOptions());
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <LawProblems />
      <Tabs
        value={tab}
        onChange={(value) => {
          void navigate({ to: '.', search: (previous) => ({ ...previous, tab: value ?? 'awards' }) });
        }}
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
        <Tabs.Panel value="awards" className="full-height-part">
          <QueryBoundary query={awards}>{(entries) => <AwardsTab awards={entries} />}</QueryBoundary>
        </Tabs.Panel>
        <Tabs.Panel value="voting" className="full-height-part">
          <QueryBoundary query={awards}>{(entries) => <VotingTab awards={entries} />}</QueryBoundary>
        </Tabs.Panel>
        <Tabs.Panel value="instruments" className="full-height-part">
          <InstrumentsTab />
        </Tabs.Panel>
        <Tabs.Panel value="amendments" className="full-height-part">
          <QueryBoundary query={awards}>{(entries) => <AmendmentsTab awards={entries} />}</QueryBoundary>
        </Tabs.Panel>
      </Tabs>
    </FullHeightPage>
  );
}
