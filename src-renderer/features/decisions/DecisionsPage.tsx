import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import type { Waiting } from './decision-types.ts';
import { DecisionTable } from './DecisionTable.tsx';
import { NewDecision } from './NewDecision.tsx';
import { casesIn } from './waiting-choice.ts';

/** The decisions of the year, and what waits for one. */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const year = useYear();
  const input = year === undefined ? skipToken : { year };
  const decisions = useQuery(orpc.decisions.list.queryOptions({ input }));
  const waiting = useQuery(orpc.decisions.waiting.queryOptions({ input }));
  const [creating, setCreating] = useState(false);
  const count = casesIn(waiting.data?.groups ?? []);
  const create = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      disabled={count === 0}
      onClick={() => setCreating(true)}
    >
      {t('create')}
    </Button>
  );
  return (
    <FullHeightPage>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={(decisions.data?.length ?? 0) > 0 && create}
      />
      {waiting.data && <HigherNotice higher={waiting.data.higher} />}
      <QueryBoundary query={decisions}>
        {(rows) =>
          rows.length > 0 ? (
            <>
              {count > 0 && (
                <Text size="sm" mb="xs">
                  {t('waitingCount', { count })}
                </Text>
              )}
              <DecisionTable decisions={rows} />
            </>
          ) : (
            <FirstStep count={count} create={create} />
          )
        }
      </QueryBoundary>
      {creating && waiting.data && year !== undefined && (
        <NewDecision year={year} groups={waiting.data.groups} onClose={() => setCreating(false)} />
      )}
    </FullHeightPage>
  );
}

/** Before the first decision: make one, or do what must come before it. */
function FirstStep({ count, create }: { count: number; create: ReactNode }) {
  const { t } = useTranslation('decisions');
  if (count > 0) {
    return (
      <EmptyState title={t('firstTitle')} action={create}>
        {t('first', { count })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('nothingTitle')}
      action={
        <Group gap="xs">
          <Button renderRoot={(props) => <Link {...props} to="/meetings" />}>{t('toMeetings')}</Button>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/dossiers" />}>
            {t('toDossiers')}
          </Button>
        </Group>
      }
    >
      {t('nothing')}
    </EmptyState>
  );
}

/** What passed but isn't the chair's to decide. */
function HigherNotice({ higher }: { higher: Waiting['higher'] }) {
  const { t } = useTranslation('decisions');
  if (higher.length === 0) return null;
  return (
    <Alert color="yellow" py={6} mb="xs" title={t('higherTitle')}>
      {higher.map(({ awardCode, awardName, decidedBy, count }) => (
        <Text size="sm" key={awardCode}>
          {t('higher', { award: awardName, decidedBy, count })}
        </Text>
      ))}
    </Alert>
  );
}
