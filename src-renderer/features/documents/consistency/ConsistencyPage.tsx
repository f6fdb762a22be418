import { Button, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { CheckedDocuments } from '../../../ui/consistency/CheckedDocuments.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { useYear } from '../../../ui/use-year.ts';
import { DocumentTabs } from '../DocumentTabs.tsx';

/** Whether the documents of a session agree with what was voted on. */
export function ConsistencyPage() {
  const { t } = useTranslation('consistency');
  const year = useYear();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      {year !== undefined && <Sessions year={year} />}
    </>
  );
}

function Sessions({ year }: { year: number }) {
  const { t } = useTranslation('consistency');
  const sessions = useQuery(orpc.consistency.sessions.queryOptions({ input: { year } }));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryBoundary query={sessions}>
      {(entries) => {
        const session = entries.find(({ id }) => id === chosen) ?? entries[0];
        if (!session) {
          return (
            <EmptyState
              title={t('emptyTitle')}
              action={
                <Button renderRoot={(props) => <Link {...props} to="/meetings" />}>{t('toMeetings')}</Button>
              }
            >
              {t('empty')}
            </EmptyState>
          );
        }
        return (
          <Stack gap="md">
            <Select
              label={t('session')}
              data={entries.map(({ id, name }) => ({ value: id, label: name }))}
              value={session.id}
              onChange={setChosen}
              allowDeselect={false}
              maw={520}
            />
            <Check meetingId={session.id} />
          </Stack>
        );
      }}
    </QueryBoundary>
  );
}

function Check({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('consistency');
  const check = useQuery(orpc.consistency.check.queryOptions({ input: { meetingId } }));
  return (
    <QueryBoundary query={check}>
      {({ cases, passed, documents, undecided }) => (
        <>
          <Text>{t('summary', { cases, passed })}</Text>
          {documents.length === 0 ? (
            <Text c="dimmed">{t('noDocuments')}</Text>
          ) : (
            <CheckedDocuments documents={documents} undecided={undecided} />
          )}
        </>
      )}
    </QueryBoundary>
  );
}
