import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BookTab } from './book/BookTab.tsx';
import { HistoryTab } from './history/HistoryTab.tsx';

const tabs = ['book', 'history'] as const;

/** Register of awards: the book itself, and the histories that are taken into it. */
export function RegisterPage() {
  const { t } = useTranslation('register');
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const tab = tabs.find((known) => known === search['tab']) ?? 'book';
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        value={tab}
        onChange={(value) =>
          void navigate({ to: '.', search: (previous) => ({ ...previous, tab: value ?? 'book' }) })
        }
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
        <Tabs.Panel value="book" className="full-height-part">
          <BookTab />
        </Tabs.Panel>
        <Tabs.Panel value="history" className="full-height-part">
          <HistoryTab />
        </Tabs.Panel>
      </Tabs>
    </FullHeightPage>
  );
}
