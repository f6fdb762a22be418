import { Tabs } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { notifyError } from '../../ui/notify.ts';
import { CompactPageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { TemplatesTab } from './design/TemplatesTab.tsx';
import { PrintTab } from './print/PrintTab.tsx';
import { PrintersTab } from './printers/PrintersTab.tsx';
import { SpoiledTab } from './printers/SpoiledTab.tsx';

const tabs = ['print', 'templates', 'printers', 'sheets'] as const;
type Tab = (typeof tabs)[number];

/** Certificates on printed stock: printing them, their templates, and the printers. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  const [tab, setTab] = useState<Tab>('print');
  const templates = useQuery(orpc.certificates.templates.queryOptions());
  useStartingTemplates(templates.data?.length === 0);
  return (
    <FullHeightPage>
      <CompactPageHeader title={t('title')} description={t('description')} actions={null} />
      <Tabs
        className="certificate-tabs"
        value={tab}
        keepMounted={false}
        onChange={(value) => setTab(tabs.find((one) => one === value) ?? 'print')}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <QueryBoundary query={templates}>
          {(list) => (
            <>
              <Tabs.Panel value="print" className="certificate-panel">
                <PrintTab templates={list} />
              </Tabs.Panel>
              <Tabs.Panel value="templates" className="certificate-panel">
                <TemplatesTab templates={list} />
              </Tabs.Panel>
              <Tabs.Panel value="printers" className="certificate-panel">
                <PrintersTab />
              </Tabs.Panel>
              <Tabs.Panel value="sheets" className="certificate-panel">
                <SpoiledTab />
              </Tabs.Panel>
            </>
          )}
        </QueryBoundary>
      </Tabs>
    </FullHeightPage>
  );
}

/** An office without any template begins with those of the program. */
function useStartingTemplates(areMissing: boolean): void {
  const { mutate } = useMutation(orpc.certificates.loadStarting.mutationOptions({ onError: notifyError }));
  useEffect(() => {
    if (areMissing) mutate({});
  }, [areMissing, mutate]);
}
