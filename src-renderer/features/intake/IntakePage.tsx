import './intake.css';

import { Anchor, Tabs } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useYear } from '../../ui/use-year.ts';
import { NomineesTab } from './NomineesTab.tsx';
import { ScoreFilesTab } from './ScoreFilesTab.tsx';

const tabs = ['scores', 'nominees'] as const;

/** Receives what units send: workbooks of self-scores and lists of nominees. Nothing is stored unseen. */
export function IntakePage() {
  const { t } = useTranslation('intake');
  const year = useYear();
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const tab = tabs.find((known) => known === search['tab']) ?? 'scores';
  return (
    <FullHeightPage>
      <PageHeader
        title={t('title')}
        description={
          <>
            {t('description')}{' '}
            <Anchor
              inherit
              renderRoot={(props) => <Link {...props} to="/exchange" search={{ tab: 'returned' }} />}
            >
              {t('ownWorkbooks')}
            </Anchor>
          </>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ to: '.', search: (previous) => ({ ...previous, tab: value }) })}
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
        {year !== undefined && (
          <>
            <Tabs.Panel value="scores" className="full-height-part">
              <ScoreFilesTab year={year} />
            </Tabs.Panel>
            <Tabs.Panel value="nominees" className="full-height-part">
              <NomineesTab year={year} />
            </Tabs.Panel>
          </>
        )}
      </Tabs>
    </FullHeightPage>
  );
}
