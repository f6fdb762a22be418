import { Button, Group } from '@mantine/core';
import { IconListNumbers, IconTableImport } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { ProposalTable } from './ProposalTable.tsx';

/** All proposals of the year: what the council is going to vote on, and what came of it. */
export function ProposalsPage() {
  const { t } = useTranslation('proposals');
  const year = useYear();
  const proposals = useQuery(
    orpc.proposals.list.queryOptions({ input: year === undefined ? skipToken : { year } }),
  );
  const awards = useQuery(orpc.proposals.awards.queryOptions());
  return (
    <FullHeightPage>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={proposals.data?.length === 0 ? undefined : <Sources />}
      />
      <QueryBoundary query={awards}>
        {(choices) => (
          <QueryBoundary query={proposals}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyState
                  title={t('emptyTitle')}
                  action={
                    <Group gap="xs">
                      <Sources />
                    </Group>
                  }
                >
                  {t('empty')}
                </EmptyState>
              ) : (
                <ProposalTable proposals={rows} awards={choices} />
              )
            }
          </QueryBoundary>
        )}
      </QueryBoundary>
    </FullHeightPage>
  );
}

/** Where proposals come from. */
function Sources() {
  const { t } = useTranslation('proposals');
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconListNumbers size={16} />}
        renderRoot={(props) => <Link {...props} to="/scoring" />}
      >
        {t('fromRanking')}
      </Button>
      <Button
        leftSection={<IconTableImport size={16} />}
        renderRoot={(props) => <Link {...props} to="/intake" search={{ tab: 'nominees' }} />}
      >
        {t('importList')}
      </Button>
    </>
  );
}
