import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { DocumentTabs } from './DocumentTabs.tsx';
import { RegisterTable } from './register/RegisterTable.tsx';

/** The register of the council's documents. */
export function DocumentsPage() {
  const { t } = useTranslation('documents');
  const year = useYear();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      {year !== undefined && <Register year={year} />}
    </>
  );
}

function Register({ year }: { year: number }) {
  const { t } = useTranslation('documents');
  const register = useQuery(orpc.documents.register.queryOptions({ input: { year } }));
  return (
    <QueryBoundary query={register}>
      {(rows) =>
        rows.length > 0 ? (
          <RegisterTable year={year} rows={rows} />
        ) : (
          <EmptyState
            title={t('emptyTitle')}
            action={
              <Group gap="xs">
                <Button renderRoot={(props) => <Link {...props} to="/documents/drafts" />}>
                  {t('toDrafts')}
                </Button>
                <Button variant="default" renderRoot={(props) => <Link {...props} to="/meetings" />}>
                  {t('toMeetings')}
                </Button>
              </Group>
            }
          >
            {t('empty')}
          </EmptyState>
        )
      }
    </QueryBoundary>
  );
}
