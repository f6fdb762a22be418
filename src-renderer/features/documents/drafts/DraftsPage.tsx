import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { useYear } from '../../../ui/use-year.ts';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { CreateDraft } from './CreateDraft.tsx';
import { DraftTable } from './DraftTable.tsx';

/** The documents that are being written. */
export function DraftsPage() {
  const { t } = useTranslation('drafts');
  const year = useYear();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={year !== undefined && <Button onClick={() => setCreating(true)}>{t('write')}</Button>}
      />
      <DocumentTabs />
      {year !== undefined && <Drafts year={year} onCreate={() => setCreating(true)} />}
      {year !== undefined && creating && <CreateDraft year={year} onClose={() => setCreating(false)} />}
    </>
  );
}

function Drafts({ year, onCreate }: { year: number; onCreate: () => void }) {
  const { t } = useTranslation('drafts');
  const drafts = useQuery(orpc.drafts.list.queryOptions({ input: { year } }));
  return (
    <QueryBoundary query={drafts}>
      {(entries) =>
        entries.length > 0 ? (
          <DraftTable year={year} drafts={entries} />
        ) : (
          <EmptyState title={t('emptyTitle')} action={<Button onClick={onCreate}>{t('write')}</Button>}>
            {t('empty')}
          </EmptyState>
        )
      }
    </QueryBoundary>
  );
}
