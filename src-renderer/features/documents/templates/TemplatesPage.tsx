import './templates.css';

import { Alert, NavLink } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { FullHeightPage } from '../../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { KindPanel } from './KindPanel.tsx';
import type { KindTemplates } from './template-types.ts';

/** The Word files after which the office has its documents laid out, kind by kind. */
export function TemplatesPage() {
  const { t } = useTranslation('wordTemplates');
  const list = useQuery(orpc.documentTemplates.list.queryOptions());
  return (
    <FullHeightPage>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <QueryBoundary query={list}>
        {({ canMakePdf, kinds }) => (
          <>
            {!canMakePdf && (
              <Alert color="yellow" mb="xs" p="xs">
                {t('noPdf')}
              </Alert>
            )}
            <Kinds kinds={kinds} />
          </>
        )}
      </QueryBoundary>
    </FullHeightPage>
  );
}

function Kinds({ kinds }: { kinds: readonly KindTemplates[] }) {
  const { t } = useTranslation('wordTemplates');
  const { t: documents } = useTranslation('documents');
  const [chosen, setChosen] = useState(kinds[0]?.kind);
  const shown = kinds.find(({ kind }) => kind === chosen);
  return (
    <div className="template-panes">
      <nav className="template-kinds" aria-label={t('kinds')}>
        {kinds.map(({ kind, templates }) => {
          const isUsed = templates.some(({ inUse }) => inUse);
          return (
            <NavLink
              key={kind}
              component="button"
              active={kind === chosen}
              aria-current={kind === chosen ? 'true' : undefined}
              label={documents(`kindName.${kind}`)}
              description={t(isUsed ? 'inUse' : 'ownLayout')}
              rightSection={isUsed && <IconFileCheck size={18} aria-hidden />}
              onClick={() => setChosen(kind)}
            />
          );
        })}
      </nav>
      {shown && <KindPanel key={shown.kind} kind={shown} />}
    </div>
  );
}
